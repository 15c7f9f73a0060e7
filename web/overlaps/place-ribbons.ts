/** Where the ribbons between two texts start and end, read off the page. */
import type { Overlap } from '../../server/contract.ts';
import { DIFFERENCE_HUES } from './difference-hue.ts';
import type { Part, Side } from './pair-runs.ts';

interface Reach {
  top: number;
  bottom: number;
}

export interface Ribbon extends Part {
  a: Reach;
  b: Reach;
  moved: boolean;
  /** `data-kind` of a difference. */
  hue?: string;
}

const selectorOf = ({ kind, index }: Part): string =>
  kind === 'passage' ? `[data-passage="${index}"]` : `[data-differences~="${index}"]`;

/** The runs that show a part in the text of a side. */
export const runsOf = (box: Element, side: Side, part: Part): HTMLElement[] => [
  ...box.querySelectorAll<HTMLElement>(`[data-side="${side}"] ${selectorOf(part)}`),
];

const reachOf = (box: Element, side: Side, part: Part, zero: number): Reach | null => {
  const rects = runsOf(box, side, part).flatMap((run) => [...run.getClientRects()]);
  if (rects.length === 0) return null;
  return {
    top: Math.min(...rects.map(({ top }) => top)) - zero,
    bottom: Math.max(...rects.map(({ bottom }) => bottom)) - zero,
  };
};

/** Ribbons for every passage, and for every difference that both texts have words for; pixels below the top of `box`. */
export const placeRibbons = (
  box: Element,
  { spans, differences }: Pick<Overlap, 'spans' | 'differences'>,
): Ribbon[] => {
  const zero = box.getBoundingClientRect().top;
  const place = (part: Part, look: Pick<Ribbon, 'moved' | 'hue'>): Ribbon[] => {
    const a = reachOf(box, 'a', part, zero);
    const b = reachOf(box, 'b', part, zero);
    return a && b ? [{ ...part, ...look, a, b }] : [];
  };
  return [
    ...spans.flatMap(({ moved }, index) => place({ kind: 'passage', index }, { moved })),
    ...differences.flatMap(({ type }, index) =>
      place({ kind: 'difference', index }, { moved: false, hue: DIFFERENCE_HUES[type] }),
    ),
  ];
};
