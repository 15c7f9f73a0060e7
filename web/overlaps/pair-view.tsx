/** Two clauses side by side. */
import { useCallback, useRef, useState } from 'react';
import type { OverlapDetail } from '../../server/contract.ts';
import { KIND_SENTENCES } from '../words/overlap-labels.ts';
import { CoverBars } from './cover-bars.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { PairBanner } from './pair-banner.tsx';
import { PairKey } from './pair-key.tsx';
import { PairRibbons } from './pair-ribbons.tsx';
import type { Part, Side } from './pair-runs.ts';
import { PairSide } from './pair-side.tsx';
import { KindTag } from './pair-tags.tsx';
import { runsOf } from './place-ribbons.ts';

export const PairView = ({ pair }: { pair: OverlapDetail }) => {
  const box = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<Part | null>(null);
  /** What was clicked stays lit, also where there is no pointer that could rest on it. */
  const [followed, setFollowed] = useState<Part | null>(null);
  const lit = pointed ?? followed;
  const follow = useCallback((part: Part, sides: readonly Side[]) => {
    setFollowed(part);
    for (const side of sides) {
      const [run] = box.current ? runsOf(box.current, side, part) : [];
      run?.scrollIntoView({ block: 'nearest' });
    }
  }, []);
  const fromA = useCallback((part: Part) => follow(part, ['b']), [follow]);
  const fromB = useCallback((part: Part) => follow(part, ['a']), [follow]);
  const fromTable = useCallback((part: Part) => follow(part, ['b', 'a']), [follow]);
  return (
    <>
      <header className="pair-head">
        <h1>
          <KindTag kind={pair.kind} />
          {KIND_SENTENCES[pair.kind]}
        </h1>
        <CoverBars cover={pair.cover} />
      </header>
      <PairBanner conflict={pair.conflict} change={pair.change} />
      <PairKey pair={pair} />
      <div className="pair-sides" ref={box}>
        <PairSide pair={pair} side="a" lit={lit} onPoint={setPointed} onFollow={fromA} />
        <PairRibbons box={box} pair={pair} lit={lit} />
        <PairSide pair={pair} side="b" lit={lit} onPoint={setPointed} onFollow={fromB} />
      </div>
      <DifferenceTable differences={pair.differences} lit={lit} onPoint={setPointed} onFollow={fromTable} />
    </>
  );
};
