/** One text of a pair cut into runs: what agrees with the other text, what stands elsewhere there, what differs and how. */
import type { Overlap } from '../../server/contract.ts';
import { type Stretch, segmentText } from '../text/segment-text.ts';

export type Side = 'a' | 'b';

/** What is laid over a text: the passage or difference of that index. */
export interface Part {
  kind: 'passage' | 'difference';
  index: number;
}

/** `same`: as in the other text; `moved`: the same at another place; `differs`; `only`: words of this text alone. */
export type RunState = 'same' | 'moved' | 'differs' | 'only' | 'plain';

export interface PairRun extends Stretch {
  state: RunState;
  /** Index of the agreeing passage that the run belongs to. */
  passage: number | null;
  /** Indexes of the differences that the run belongs to, the innermost first. */
  differences: number[];
}

type Layer = Stretch & Part;

/** Commas and blanks between passages say nothing of their own. */
const SILENT = /^[\p{P}\p{S}\s]*$/u;

const layersOf = ({ spans, differences }: Pick<Overlap, 'spans' | 'differences'>, side: Side): Layer[] => [
  ...spans.map((span, index): Layer => ({ ...span[side], kind: 'passage', index })),
  ...differences.flatMap((difference, index): Layer[] => {
    const span = side === 'a' ? difference.aSpan : difference.bSpan;
    return span ? [{ ...span, kind: 'difference', index }] : [];
  }),
];

const indexes = (layers: readonly Layer[], kind: Part['kind']): number[] =>
  layers.filter((layer) => layer.kind === kind).map(({ index }) => index);

/**
 * Runs of `text`, side `side` of the pair, in order and without gaps. Where a difference lies inside a passage that agrees,
 * the difference is what counts: that is what the reader looks for.
 */
export const pairRuns = (text: string, side: Side, pair: Pick<Overlap, 'spans' | 'differences'>): PairRun[] =>
  segmentText(text.length, layersOf(pair, side)).map(({ start, end, spans }) => {
    const [passage = null] = indexes(spans, 'passage');
    const differences = indexes(spans, 'difference');
    const state = (): RunState => {
      if (differences.length > 0) return 'differs';
      if (passage !== null) return pair.spans[passage]?.moved ? 'moved' : 'same';
      return SILENT.test(text.slice(start, end)) ? 'plain' : 'only';
    };
    return { start, end, state: state(), passage, differences };
  });
