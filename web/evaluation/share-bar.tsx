/** A figure from 0 to 1 as a bar, with the interval in which it lies. */
import type { EvaluationInterval } from '../../server/contract.ts';
import { formatRange, formatShare } from './format-figure.ts';

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

interface ShareBarProps {
  interval: EvaluationInterval | null;
  /** Less is better. */
  fault?: boolean;
}

export const ShareBar = ({ interval, fault = false }: ShareBarProps) => {
  if (interval === null) return <span className="no-value">—</span>;
  const { value, low, high, questions } = interval;
  return (
    <span className="share" data-fault={fault} title={`${questions} 题`}>
      <span className="share-text">
        <b>{formatShare(value)}</b> <span className="share-range">{formatRange(interval)}</span>
      </span>
      <span className="share-track" aria-hidden="true">
        <i className="share-fill" style={{ width: percent(value) }} />
        <i className="share-interval" style={{ left: percent(low), width: percent(high - low) }} />
      </span>
    </span>
  );
};
