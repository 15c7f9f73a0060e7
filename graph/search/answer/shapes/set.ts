/** The set that the question asks for: those of it that have the labels that the question names, if any do, else all. */
import type { Reading } from '../../plan/reading.ts';
import type { Evidence } from '../evidence.ts';
import { focusOf } from '../focus.ts';
import { narrow } from '../narrow.ts';
import { list } from './list.ts';
import type { Shape } from './shape.ts';

export const setShape: Shape = ({ isSet, read, terms, evidence }) => {
  if (!isSet) return null;
  const conditions = read.readings.filter(({ force }) => force === 'set').map(({ condition }) => condition);
  const narrowed = narrow(evidence, read.readings);
  const { text, citations } = list(narrowed.members, (clause) => focusOf(clause, conditions, terms));
  const rest = evidence.length - narrowed.members.length;
  const aside = rest > 0 ? `另有${rest}条不涉及“${narrowed.words.join('”“')}”，列在后面。` : '';
  return { text: `${text}${aside}${inferredLead(narrowed.members, read.readings)}`, citations };
};

/** How many of the clauses name no leading body, so that the first listed stands for it. */
const inferredLead = (members: readonly Evidence[], readings: readonly Reading[]): string => {
  const names = readings.flatMap(({ leading, condition }) =>
    leading && condition.field === 'agency' ? [...condition.anyOf] : [],
  );
  if (names.length === 0) return '';
  const inferred = members.filter(
    ({ clause }) =>
      !clause.agencies.some(({ name, role }) => names.includes(name) && (role === 'lead' || role === 'sole')),
  ).length;
  return inferred > 0 ? `其中${inferred}条未指定牵头单位，按列在首位推定。` : '';
};
