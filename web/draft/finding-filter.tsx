/** Which sorts of findings are shown. */
import { type DraftFinding, type DraftReport, FINDING_SORTS, SORT_NAMES } from '../../server/contract.ts';

interface FindingFilterProps {
  report: DraftReport;
  hidden: ReadonlySet<DraftFinding['sort']>;
  onToggle: (sort: DraftFinding['sort']) => void;
}

export const FindingFilter = ({ report: { counts }, hidden, onToggle }: FindingFilterProps) => (
  <fieldset className="draft-filter">
    <legend className="unseen">显示哪些发现</legend>
    {FINDING_SORTS.filter((sort) => counts.sorts[sort] > 0).map((sort) => (
      <label key={sort} className="draft-chip" data-sort={sort}>
        <input type="checkbox" checked={!hidden.has(sort)} onChange={() => onToggle(sort)} />
        {SORT_NAMES[sort]} <span className="figure">{counts.sorts[sort]}</span>
      </label>
    ))}
  </fieldset>
);
