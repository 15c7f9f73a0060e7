/** How much of each text the other one says too, in words and drawn. */
import type { Overlap } from '../../server/contract.ts';
import { SIDE_LABELS } from '../words/overlap-labels.ts';
import { sharePercent } from './lay-matrix.ts';

const Bar = ({ own, other, share }: { own: string; other: string; share: number }) => (
  <li>
    <span>
      {own}的 <b>{sharePercent(share)}</b> 在{other}中
    </span>
    <span className="cover-bar" aria-hidden="true">
      <i style={{ width: `${100 * share}%` }} />
    </span>
  </li>
);

export const CoverBars = ({ cover }: Pick<Overlap, 'cover'>) => (
  <ul className="cover-bars" aria-label="相互覆盖">
    <Bar own={SIDE_LABELS.a} other={SIDE_LABELS.b} share={cover.a} />
    <Bar own={SIDE_LABELS.b} other={SIDE_LABELS.a} share={cover.b} />
  </ul>
);
