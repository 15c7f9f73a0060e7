/** How much of each text the other one says too, in words and drawn. */
import type { Overlap } from '../../server/contract.ts';
import { sharePercent } from './lay-matrix.ts';

const Bar = ({ words, share }: { words: string; share: number }) => (
  <li>
    <span>
      {words} <b>{sharePercent(share)}</b>
    </span>
    <span className="cover-bar" aria-hidden="true">
      <i style={{ width: `${100 * share}%` }} />
    </span>
  </li>
);

export const CoverBars = ({ cover }: Pick<Overlap, 'cover'>) => (
  <ul className="cover-bars" aria-label="相互覆盖">
    <Bar words="甲的内容在乙中的有" share={cover.a} />
    <Bar words="乙的内容在甲中的有" share={cover.b} />
  </ul>
);
