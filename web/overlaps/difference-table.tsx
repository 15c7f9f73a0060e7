/** All differences of a pair. A row lights its words in both texts; a click on its type goes there. */
import type { Difference } from '../../server/contract.ts';
import { DIFFERENCE_LABELS, type DifferenceType } from '../words/overlap-labels.ts';
import { DIFFERENCE_HUES } from './difference-hue.ts';
import type { Part } from './pair-runs.ts';

const ORDER = Object.keys(DIFFERENCE_LABELS) as DifferenceType[];

interface DifferenceTableProps {
  differences: readonly Difference[];
  lit: Part | null;
  onPoint: (part: Part | null) => void;
  onFollow: (part: Part) => void;
}

const Words = ({ words, label }: { words: string; label: string }) => (
  <td data-label={label}>{words === '' ? <span className="no-words">无</span> : words}</td>
);

export const DifferenceTable = ({ differences, lit, onPoint, onFollow }: DifferenceTableProps) => {
  if (differences.length === 0) return null;
  const rows = differences
    .map((difference, index) => ({ ...difference, part: { kind: 'difference', index } as Part }))
    .sort((one, other) => ORDER.indexOf(one.type) - ORDER.indexOf(other.type));
  return (
    <section className="difference-table" aria-labelledby="differences-title">
      <h2 id="differences-title">
        差异 <span className="figure">{differences.length} 处</span>
      </h2>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">种类</th>
            <th scope="col">甲</th>
            <th scope="col">乙</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ type, a, b, part }) => (
            <tr
              key={part.index}
              data-lit={lit?.kind === 'difference' && lit.index === part.index}
              onPointerEnter={() => onPoint(part)}
              onPointerLeave={() => onPoint(null)}
            >
              <th scope="row">
                <button
                  type="button"
                  className="kind-name"
                  data-kind={DIFFERENCE_HUES[type]}
                  title="到原文中看"
                  onFocus={() => onPoint(part)}
                  onBlur={() => onPoint(null)}
                  onClick={() => onFollow(part)}
                >
                  {DIFFERENCE_LABELS[type]}
                </button>
              </th>
              <Words words={a} label="甲" />
              <Words words={b} label="乙" />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
