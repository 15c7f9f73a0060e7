/** How many pairs there are, drawn by kind; how many conflict; how many have been decided; what is still being compared. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ChoiceField, choicesOf, type OverlapAddress } from '../address/overlap-address.ts';
import { overlapCountsQuery } from '../request/overlap-queries.ts';
import { CONFLICT_LABELS, KIND_LABELS } from '../words/overlap-labels.ts';

const count = (value: number): string => value.toLocaleString('en-US');

interface BarProps {
  field: ChoiceField;
  value: string;
  label: string;
  pairs: number;
  /** Length of the longest bar of the drawing. */
  most: number;
}

const Bar = ({ field, value, label, pairs, most }: BarProps) => {
  const search: OverlapAddress = { [field]: value };
  return (
    <li data-overlap={value} data-severity={value}>
      <Link to="/overlaps" search={search} resetScroll={false} disabled={pairs === 0}>
        <span className="tally-label">{label}</span>
        <span className="tally-bar" aria-hidden="true">
          <i style={{ width: `${most > 0 ? (100 * pairs) / most : 0}%` }} />
        </span>
        <span className="number">{count(pairs)}</span>
      </Link>
    </li>
  );
};

export const TallyPanel = () => {
  const { data } = useQuery(overlapCountsQuery());
  const open = useQuery({ ...overlapCountsQuery({ review: 'none' }), enabled: (data?.total ?? 0) > 0 });
  if (!data) return null;
  const { total, counts, conflicts, pending } = data;
  const decided = open.data ? total - open.data.total : 0;
  const most = Math.max(...Object.values(counts));
  const mostConflicts = Math.max(...Object.values(conflicts));
  return (
    <aside className="tally-panel" aria-label="总数">
      <h2>
        共 {count(total)} 对 <span className="figure">点一行只列这一类</span>
      </h2>
      {pending > 0 && (
        <p className="tally-pending" role="status">
          还有 {count(pending)} 份文件未比对，数字还会变。
        </p>
      )}
      <ul>
        {choicesOf('conflict').map((value) =>
          value === 'none' ? null : (
            <Bar
              key={value}
              field="conflict"
              value={value}
              label={CONFLICT_LABELS[value]}
              pairs={conflicts[value]}
              most={mostConflicts}
            />
          ),
        )}
      </ul>
      <ul>
        {choicesOf('kind').map((value) => (
          <Bar key={value} field="kind" value={value} label={KIND_LABELS[value]} pairs={counts[value]} most={most} />
        ))}
      </ul>
      {total > 0 && open.data && (
        <p className="tally-progress">
          <progress max={total} value={decided} aria-label="已下结论" />
          已下结论 {count(decided)} 对，
          <Link to="/overlaps" search={{ review: 'none' }} resetScroll={false}>
            还有 {count(open.data.total)} 对
          </Link>
        </p>
      )}
    </aside>
  );
};
