/**
 * One stretch is one value: a count that lies in a sum, a share or a date is dropped, and of two like mentions on the
 * same stretch the longer stays. Idea of an overlap refiner after chrono's OverlapRemovalRefiner.
 */
import type { Refiner } from '../context.ts';
import type { Mentions, Provenance, Span } from '../model.ts';

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Of mentions that overlap the longest is kept, of equally long ones the first. */
const longest = <M extends Provenance>(mentions: readonly M[]): M[] => {
  const kept: M[] = [];
  for (const mention of [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((other) => overlaps(other, mention))) kept.push(mention);
  return kept.sort((a, b) => a.start - b.start);
};

export const valueOverlapRefiner: Refiner = {
  name: 'value-overlap',
  refine: ({ found }): Mentions => {
    const periods = longest(found.periods);
    const free = (others: readonly Span[]) => (mention: Span) => !others.some((other) => overlaps(other, mention));
    const amounts = longest(found.amounts).filter(free(periods));
    const rates = longest(found.rates).filter(free([...periods, ...amounts]));
    const places = longest(found.places);
    // 七台 of 七台河市 counts nothing.
    const quantities = longest(found.quantities).filter(free([...periods, ...amounts, ...rates, ...places]));
    return { ...found, periods, amounts, rates, quantities, places };
  },
};
