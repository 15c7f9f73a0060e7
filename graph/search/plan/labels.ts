/** Industries, instruments and beneficiaries that a question names in officials' or everyday words. */
import { matchLabels } from '../../../ingest/recognise/label-name.ts';
import { denials } from './negation.ts';
import type { Question, Reading } from './reading.ts';
import { recipientsOf } from './recipients.ts';

/**
 * Labels lean a search towards clauses that have them; they never shut others out, for no labelling is complete. A recipient's
 * label also reaches those that `beneficiaries` (names of the corpus) say more fully. One that the
 * question leaves out shuts out the clauses that have it (不含旅游业的), or those that have no other (除了旅游业还有哪些行业).
 */
export const readLabels = (
  { original, folded }: Question,
  beneficiaries: ReadonlySet<string> = new Set(),
): Reading[] => {
  const labels = matchLabels(folded);
  const left = denials(folded, labels);
  return labels.map(({ field, name, start, end }, i): Reading => {
    const denial = left[i] ?? null;
    return {
      filter: {
        field,
        op: denial ? 'not' : '=',
        value: name,
        surface: original.slice(start, end),
        start,
        end,
      },
      condition: { field, anyOf: denial || field !== 'beneficiary' ? [name] : recipientsOf(name, beneficiaries) },
      force: denial ? 'set' : 'prefer',
      ...(denial === 'left-out' ? { alone: true } : {}),
    };
  });
};
