/** Ribbons between the two texts, from each passage and difference to its counterpart. For the eye alone. */
import { type RefObject, useEffect, useState } from 'react';
import type { Overlap } from '../../server/contract.ts';
import type { Part } from './pair-runs.ts';
import { placeRibbons, type Ribbon } from './place-ribbons.ts';

/** Width in the drawing's own units; the page stretches it. */
const WIDTH = 60;
/** A difference is a line, as thick as this. */
const LINE = 2;

const ribbonPath = ({ kind, a, b }: Ribbon): string => {
  const half = LINE / 2;
  const [a1, a2, b1, b2] =
    kind === 'passage'
      ? [a.top, a.bottom, b.top, b.bottom]
      : [
          (a.top + a.bottom) / 2 - half,
          (a.top + a.bottom) / 2 + half,
          (b.top + b.bottom) / 2 - half,
          (b.top + b.bottom) / 2 + half,
        ];
  const middle = WIDTH / 2;
  return `M0 ${a1}C${middle} ${a1} ${middle} ${b1} ${WIDTH} ${b1}V${b2}C${middle} ${b2} ${middle} ${a2} 0 ${a2}Z`;
};

interface PairRibbonsProps {
  /** Holds both texts. */
  box: RefObject<HTMLElement | null>;
  pair: Overlap;
  lit: Part | null;
}

export const PairRibbons = ({ box, pair, lit }: PairRibbonsProps) => {
  const [ribbons, setRibbons] = useState<Ribbon[]>([]);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setRibbons(placeRibbons(element, pair)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, pair]);
  return (
    <svg className="pair-ribbons" aria-hidden="true" preserveAspectRatio="none" width={WIDTH}>
      {ribbons.map((ribbon) => (
        <path
          key={`${ribbon.kind} ${ribbon.index}`}
          d={ribbonPath(ribbon)}
          className={`ribbon ribbon-${ribbon.kind}`}
          data-moved={ribbon.moved}
          data-kind={ribbon.hue}
          data-lit={lit?.kind === ribbon.kind && lit.index === ribbon.index}
        />
      ))}
    </svg>
  );
};
