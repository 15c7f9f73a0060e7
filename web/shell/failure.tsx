/** What went wrong, in words, and what can be done. */
import Button from 'antd/es/button/index.js';
import { Problem } from '../request/problem.ts';

interface FailureProps {
  error: unknown;
  onRetry?: () => void;
}

export const Failure = ({ error, onRetry }: FailureProps) => {
  const problem = error instanceof Problem ? error : null;
  const retryable = problem === null || problem.status === 0 || problem.status === 429 || problem.status >= 500;
  return (
    <section className="notice notice-error" role="alert">
      <h2>{problem?.title ?? '页面出错了'}</h2>
      <p>{problem?.detail ?? (error instanceof Error ? error.message : '原因不明，请刷新页面。')}</p>
      {problem && problem.errors.length > 0 && (
        <ul>
          {problem.errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {path && <code>{path}</code>} {message}
            </li>
          ))}
        </ul>
      )}
      {problem && problem.status > 0 && (
        <p className="quiet">
          状态 {problem.status} · {problem.code}
        </p>
      )}
      {onRetry && retryable && <Button onClick={onRetry}>重试</Button>}
    </section>
  );
};
