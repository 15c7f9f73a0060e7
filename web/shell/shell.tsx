/** What stands around every page: skip link, header, the page, footer. */
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { focusSearch, SEARCH_INPUT } from './focus-search.ts';
import { isTyping } from './is-typing.ts';

const PAGES = [
  { to: '/', label: '检索' },
  { to: '/documents', label: '文件' },
  // On a phone there is room for `label` only.
  { to: '/overlaps', label: '重复', after: '与冲突' },
  { to: '/check', label: '检查', after: '文稿' },
  { to: '/query', label: '查询' },
  { to: '/path', label: '路径', before: '关系' },
  { to: '/status', label: '状况', before: '运行' },
] as const;

/** `/` goes to the question from wherever one is. */
const useSlash = (): void => {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      event.preventDefault();
      if (document.getElementById(SEARCH_INPUT)) focusSearch();
      else void navigate({ to: '/' }).then(() => requestAnimationFrame(focusSearch));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate]);
};

export const Shell = () => {
  useSlash();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <>
      <a className="skip" href="#content">
        跳到正文
      </a>
      <header className="masthead">
        <div className="masthead-inner">
          <Link to="/" className="brand" search={{}}>
            <img src="/mark.svg" alt="" width="26" height="26" />
            <span className="brand-name">条理</span>
            <span className="brand-gloss">政策文件检索</span>
          </Link>
          <nav aria-label="主导航">
            {PAGES.map(({ to, label, ...more }) => (
              <Link
                key={to}
                to={to}
                className="nav-link"
                data-active={to === '/' ? path === '/' : path.startsWith(to)}
                activeOptions={{ exact: to === '/', includeSearch: false }}
              >
                {'before' in more && <span className="nav-spare">{more.before}</span>}
                {label}
                {'after' in more && <span className="nav-spare">{more.after}</span>}
              </Link>
            ))}
            <a className="nav-link nav-api" href="/api/docs">
              接口
            </a>
          </nav>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="colophon">
        <p>内容以公布的原文为准。识别与推断均标明出处和把握程度，供核对。</p>
        <p className="keys">
          <kbd>/</kbd> 检索 <kbd>j</kbd>
          <kbd>k</kbd> 上下移动 <kbd>Enter</kbd> 打开
        </p>
      </footer>
    </>
  );
};
