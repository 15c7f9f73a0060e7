/** What a pair is, in a word each. */
import type { Overlap, OverlapKind } from '../../server/contract.ts';
import {
  CONFLICT_LABELS,
  KIND_LABELS,
  KIND_SENTENCES,
  type Severity,
  VERDICT_LABELS,
} from '../words/overlap-labels.ts';

export const KindTag = ({ kind }: { kind: OverlapKind }) => (
  <span className="pair-tag" data-overlap={kind} title={KIND_SENTENCES[kind]}>
    {KIND_LABELS[kind]}
  </span>
);

export const SeverityTag = ({ severity }: { severity: Severity }) => (
  <span className="pair-tag" data-severity={severity}>
    {CONFLICT_LABELS[severity]}
  </span>
);

export const ChangeTag = () => (
  <span className="pair-tag" data-severity="change">
    新文件已改
  </span>
);

export const VerdictTag = ({ review }: Pick<Overlap, 'review'>) =>
  review && (
    <span className="verdict-tag" data-outdated={review.outdated}>
      {VERDICT_LABELS[review.verdict]}
      {review.by && <span className="quiet"> {review.by}</span>}
      {review.outdated && <span className="outdated"> 结论作出后文字有改动</span>}
    </span>
  );
