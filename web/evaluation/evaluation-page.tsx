/** How good search and answers are, as `tiaoli eval` last measured it, set by set. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { evaluationsQuery } from '../request/evaluation-queries.ts';
import { Failure } from '../shell/failure.tsx';
import { useTitle } from '../shell/use-title.ts';
import { Waiting } from '../shell/waiting.tsx';
import './evaluation.css';
import { EvaluationView } from './evaluation-view.tsx';

const route = getRouteApi('/evaluation');

const None = () => (
  <p className="notice">
    还没有保存的评测结果。运行 <code>tiaoli eval 问题.jsonl --save</code> 后刷新本页。
  </p>
);

export const EvaluationPage = () => {
  const { set } = route.useSearch();
  const list = useQuery(evaluationsQuery);
  const items = list.data?.items ?? [];
  const chosen = items.find((item) => item.set === set) ?? items.find((item) => item.set.includes('own')) ?? items[0];
  useTitle('评测');
  return (
    <div className="sheet evaluation">
      <h1>检索与回答有多好</h1>
      <p className="quiet">
        对带标准答案的问题逐题评测。横条是均值；横条下的细线和右边的两个数是 95% 区间：对问题有放回地重抽 2000
        次得出，题少则宽。召回@k：前 k 条里找到的应有条款，除以应有条款数（多于 k 条时除以 k）。
      </p>
      {list.error ? <Failure error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isLoading && <Waiting />}
      {items.length > 1 && (
        <nav className="evaluation-sets" aria-label="评测集">
          {items.map((item) => (
            <Link key={item.set} to="/evaluation" search={{ set: item.set }} data-active={item === chosen}>
              {item.set} <span className="figure">{item.questions}</span>
            </Link>
          ))}
        </nav>
      )}
      {list.data && !chosen && <None />}
      {list.data?.unreadable.map((file) => (
        <p key={file} className="notice notice-degraded">
          结果文件 {file} 读不懂，没有显示；请用现在的程序重新评测。
        </p>
      ))}
      {chosen && <EvaluationView evaluation={chosen} />}
    </div>
  );
};
