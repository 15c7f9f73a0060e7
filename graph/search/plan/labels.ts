/** Industries, instruments and beneficiaries that a question names in officials' or everyday words. */
import { matchLabels } from '../../../ingest/recognise/label-name.ts';
import type { Question, Reading } from './reading.ts';

/** Labels lean a search towards clauses that have them; they never shut others out, for no labelling is complete. */
export const readLabels = ({ original, folded }: Question): Reading[] =>
  matchLabels(folded).map(({ field, name, start, end }) => ({
    filter: { field, op: '=', value: name, surface: original.slice(start, end), start, end },
    condition: { field, anyOf: [name] },
    force: 'prefer',
  }));
