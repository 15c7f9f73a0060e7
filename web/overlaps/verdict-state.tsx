/** What was said of a pair, by whom and when, and whether it still holds. */
import type { Review } from '../../server/contract.ts';
import { VERDICT_LABELS } from '../words/overlap-labels.ts';
import { formatMoment } from './format-moment.ts';

interface VerdictStateProps {
  review: Review | null;
  busy: boolean;
  /** The note in the field is another one than that of the verdict. */
  changedNote: boolean;
  onSave: () => void;
  onTakeBack: () => void;
}

export const VerdictState = ({ review, busy, changedNote, onSave, onTakeBack }: VerdictStateProps) => (
  <p className="verdict-state" role="status">
    {review === null && !busy && <span className="quiet">未下结论</span>}
    {busy && <span className="quiet">正在存…</span>}
    {review !== null && !busy && (
      <>
        <strong>{VERDICT_LABELS[review.verdict]}</strong>
        <span className="quiet">
          {review.by && `${review.by} · `}
          <time dateTime={review.at}>{formatMoment(review.at)}</time>
        </span>
        {review.outdated && <span className="outdated">结论作出后文字有改动，请再看一遍</span>}
        {changedNote && (
          <button type="button" className="text-button" onClick={onSave}>
            存说明
          </button>
        )}
        <button type="button" className="text-button" onClick={onTakeBack}>
          撤回
        </button>
      </>
    )}
  </p>
);
