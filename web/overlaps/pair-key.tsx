/** What the marks in the two texts mean; only those that occur. */
import type { Overlap } from '../../server/contract.ts';
import { DIFFERENCE_LABELS, type DifferenceType } from '../words/overlap-labels.ts';
import { DIFFERENCE_HUES } from './difference-hue.ts';
import { pairRuns, type Side } from './pair-runs.ts';

const SIDES: readonly Side[] = ['a', 'b'];

export const PairKey = ({ pair }: { pair: Overlap }) => {
  const { spans, differences } = pair;
  const hasOwnWords = SIDES.some((side) => pairRuns(pair[side].text, side, pair).some(({ state }) => state === 'only'));
  const types = (Object.keys(DIFFERENCE_LABELS) as DifferenceType[]).filter((type) =>
    differences.some((difference) => difference.type === type && (difference.aSpan || difference.bSpan)),
  );
  return (
    <ul className="pair-key" aria-label="图例">
      {spans.length > 0 && <li className="run-same">两处相同</li>}
      {spans.some(({ moved }) => moved) && (
        <li>
          <span className="run run-moved">位置有移动</span>
        </li>
      )}
      {hasOwnWords && (
        <li>
          <span className="run run-only">仅一处有</span>
        </li>
      )}
      {types.map((type) => (
        <li key={type}>
          <span className="run run-differs" data-kind={DIFFERENCE_HUES[type]}>
            {DIFFERENCE_LABELS[type]}
          </span>
        </li>
      ))}
    </ul>
  );
};
