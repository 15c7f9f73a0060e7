/** Copies an address under which the same question gives the same answer: with the corpus' revision and the day. */
import { useState } from 'react';

/** `href` is the full address. */
export const CopyLink = ({ href }: { href: string }) => {
  const [state, setState] = useState<{ of: string; is: 'copied' | 'refused' } | null>(null);
  const now = state?.of === href ? state.is : null;
  // Browsers give the clipboard to pages on https or on this machine only.
  const copy = () =>
    (navigator.clipboard?.writeText(href) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setState({ of: href, is: 'copied' }),
      () => setState({ of: href, is: 'refused' }),
    );
  return (
    <span className="answer-link">
      <button type="button" className="text-button" onClick={() => void copy()}>
        复制链接
      </button>
      <span role="status" className="quiet">
        {now === 'copied' && '已复制'}
        {now === 'refused' && (
          <>
            浏览器不让写剪贴板，请手动复制：<span className="copy-text">{href}</span>
          </>
        )}
      </span>
    </span>
  );
};
