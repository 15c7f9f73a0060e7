/** Which colour is which kind; each can be switched off. */
import type { MentionField } from '../../server/contract.ts';
import { MENTION_KINDS } from '../words/mention-kinds.ts';

interface KindLegendProps {
  hidden: ReadonlySet<MentionField>;
  /** How many of each kind there are; kinds without any are left out. */
  counts: Record<MentionField, number>;
  onToggle: (field: MentionField) => void;
}

export const KindLegend = ({ hidden, counts, onToggle }: KindLegendProps) => (
  <fieldset className="kinds">
    <legend className="unseen">标出哪些内容</legend>
    {MENTION_KINDS.filter(({ field }) => counts[field] > 0).map(({ field, label }) => (
      <label key={field} className="kind" data-kind={field}>
        <input type="checkbox" checked={!hidden.has(field)} onChange={() => onToggle(field)} />
        {label}
        <span className="figure">{counts[field]}</span>
      </label>
    ))}
  </fieldset>
);
