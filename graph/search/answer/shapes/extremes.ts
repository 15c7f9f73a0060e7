/** Highest and lowest, total and average of the sums of several clauses, with all of them in a table. */
import { comparisonOf, kindsAsked } from './extremes-asked.ts';
import { groupsOf } from './extremes-group.ts';
import { extremes } from './extremes-highest.ts';
import { namedNature } from './extremes-nature.ts';
import { operandsOf } from './extremes-operands.ts';
import { summed } from './extremes-total.ts';
import type { Shape } from './shape.ts';

export const extremesShape: Shape = (composing) => {
  const { read, evidence, isSet, pairs, isElsewhere } = composing;
  const { folded } = read.question;
  const comparison = comparisonOf(folded);
  if (comparison === null) return null;
  if (isElsewhere && (comparison === 'total' || comparison === 'average')) return null;
  const compared = operandsOf(composing);
  const kinds = kindsAsked(folded);
  const groups = groupsOf(compared, kinds, pairs);
  // Clauses that were merely found nearest, or sorted out by their words, do not show that there is no other.
  if (comparison === 'highest' || comparison === 'lowest')
    return extremes(groups, comparison, isSet && compared.length === evidence.length);
  return summed(groups, comparison, namedNature(folded));
};
