/** The shapes that an answer can take, in the order in which they are tried; the last one always gives something. */
import { calculationShape } from './calculation.ts';
import { compareShape } from './compare.ts';
import type { Drafted } from './drafted.ts';
import { extremesShape } from './extremes.ts';
import { listShape } from './find-list.ts';
import { agenciesShape } from './name-agencies.ts';
import { quoteShape } from './quote.ts';
import { setShape } from './set.ts';
import type { Composing, Shape } from './shape.ts';

const SHAPES: readonly Shape[] = [
  calculationShape,
  extremesShape,
  setShape,
  compareShape,
  agenciesShape,
  listShape,
  quoteShape,
];

/** The words of an answer in the first shape that fits the question. */
export const compose = (composing: Composing): Drafted => {
  for (const shape of SHAPES) {
    const drafted = shape(composing);
    if (drafted) return drafted;
  }
  return { text: '', citations: [] };
};
