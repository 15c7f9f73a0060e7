/** What bounds a computed sum: a ceiling in money behind it (且不超过200万元), a greatest number of things (最多4个展位). */
import type { Amount, Clause, Rate, Span } from '../../../../ingest/model.ts';
import { foldedText } from '../../folded-clause.ts';
import type { Award } from './calculation-award.ts';
import { type Count, countOf } from './calculation-unit.ts';

/** The ceiling that the award's sentence puts on the whole, or null. */
export const ceilingOf = (
  clause: Clause,
  { listEnd, until }: Award<Amount | Rate>,
): (Span & { value: number }) | null => {
  const behind = clause.amounts.filter(
    ({ start, end, min, max, kind, approximate }) =>
      start >= listEnd &&
      end <= until &&
      min === null &&
      max !== null &&
      !approximate &&
      kind !== 'threshold' &&
      kind !== 'guarantee' &&
      kind !== 'fund',
  );
  // A further award stands between, which the ceiling may belong to.
  const next = [...clause.amounts, ...clause.rates]
    .filter(({ start, min }) => start >= listEnd && min !== null)
    .reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY);
  const found = behind.find(({ start }) => start < next);
  return found?.max ? { value: found.max, start: found.start, end: found.end } : null;
};

/** Numbers of the same things that the award's sentence states; null where none is. */
export const limitsOf = (
  clause: Clause,
  { from, until }: Award,
  counted: Count,
): { min: number | null; max: number | null; start: number; end: number }[] => {
  const folded = foldedText(clause);
  return clause.quantities.filter((quantity) => {
    const { start, end, min, max } = quantity;
    if (start < from || end > until || (min !== null && min === max)) return false;
    const same = countOf({ ...quantity, min: 1, max: 1, approximate: false }, folded);
    return (
      same !== null &&
      same.measure === counted.measure &&
      (counted.noun === '' || same.noun === '' || same.noun.includes(counted.noun) || counted.noun.includes(same.noun))
    );
  });
};
