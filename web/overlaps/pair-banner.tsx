/** What matters most about a pair: that the two conflict, or that the newer text has changed the older one, and why. */
import type { Overlap } from '../../server/contract.ts';
import { CONFLICT_LABELS, DIFFERENCE_LABELS, SIDE_LABELS } from '../words/overlap-labels.ts';

export const PairBanner = ({ conflict, change }: Pick<Overlap, 'conflict' | 'change'>) => {
  if (conflict) {
    const { severity, type, reason } = conflict;
    return (
      <section className="pair-banner" data-severity={severity} aria-label="冲突">
        <h2>
          {CONFLICT_LABELS[severity]}
          <span>{DIFFERENCE_LABELS[type]}</span>
        </h2>
        <p>{reason}</p>
      </section>
    );
  }
  if (!change) return null;
  return (
    <section className="pair-banner" data-severity="change" aria-label="新旧文件">
      <h2>
        新文件已改
        <span>
          {SIDE_LABELS[change.newer]}较新 · {DIFFERENCE_LABELS[change.type]}
        </span>
      </h2>
      <p>{change.reason}</p>
    </section>
  );
};
