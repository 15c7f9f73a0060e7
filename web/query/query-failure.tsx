/** A query that was refused or failed: why, and where. */
import { Problem } from '../request/problem.ts';
import { Failure } from '../shell/failure.tsx';
import { placeOf } from './error-place.ts';

interface QueryFailureProps {
  error: unknown;
  onRetry: () => void;
  /** Puts the cursor where it went wrong. */
  onGo: () => void;
}

export const QueryFailure = ({ error, onRetry, onGo }: QueryFailureProps) => {
  if (!(error instanceof Problem && error.code.startsWith('query-')))
    return <Failure error={error} onRetry={onRetry} />;
  const place = placeOf(error);
  return (
    <section className="notice notice-error query-failure" role="alert">
      <h2>{TITLES[error.code] ?? '查询没有成功'}</h2>
      <p>{error.detail}</p>
      {place && (
        <button type="button" className="text-button" onClick={onGo}>
          到第 {place.line} 行第 {place.column} 列
        </button>
      )}
    </section>
  );
};

const TITLES: Record<string, string> = {
  'query-syntax': '查询写得不对',
  'query-forbidden': '这样的查询不能运行',
  'query-timeout': '查询用时太长，已停止',
  'query-too-big': '结果太大',
  'query-busy': '正在运行的查询太多',
  'query-unavailable': '现在不能查询',
};
