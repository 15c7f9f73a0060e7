/** Runs the query or stops it, and says how long it has been running. */
import Button from 'antd/es/button/index.js';
import { ROW_CHOICES } from '../address/query-address.ts';
import { useElapsed } from './use-elapsed.ts';

interface QueryBarProps {
  running: boolean;
  limit: number;
  onLimit: (rows: number) => void;
  onRun: () => void;
  onStop: () => void;
}

export const QueryBar = ({ running, limit, onLimit, onRun, onStop }: QueryBarProps) => {
  const seconds = useElapsed(running);
  return (
    <div className="query-bar">
      {running ? (
        <Button danger onClick={onStop}>
          停止
        </Button>
      ) : (
        <Button type="primary" onClick={onRun}>
          运行
        </Button>
      )}
      <label>
        最多{' '}
        <select value={limit} onChange={(event) => onLimit(Number(event.target.value))}>
          {ROW_CHOICES.map((rows) => (
            <option key={rows} value={rows}>
              {rows.toLocaleString('en-US')}
            </option>
          ))}
        </select>{' '}
        行
      </label>
      <span className="quiet" id="query-keys">
        {running ? (
          <>
            正在查询 <span role="timer">{seconds.toFixed(1)} 秒</span>
          </>
        ) : (
          <>
            <kbd>Ctrl</kbd> <kbd>Enter</kbd> 运行
          </>
        )}
      </span>
    </div>
  );
};
