/** The set that the question asks for: those of it that have the labels that the question names, if any do, else all. */
import type { Reading } from '../../plan/reading.ts';
import type { Evidence } from '../evidence.ts';
import { domainOf, meetingSpans } from '../focus.ts';
import { commonWords, PLAIN_INTEREST, weigher } from '../interest.ts';
import { asksForMoney, instrumentSpans, subjectSpans } from '../leaning.ts';
import { narrow } from '../narrow.ts';
import { detailedOf, unsureRoom } from './find-list.ts';
import { list, listRoom } from './list.ts';
import type { Shape } from './shape.ts';

/** Conditions that name a value. */
const VALUES: ReadonlySet<string> = new Set(['amount', 'rate', 'period']);

export const setShape: Shape = ({ isSet, read, asked, terms, evidence }) => {
  if (!isSet) return null;
  const conditions = read.readings.filter(({ force }) => force === 'set').map(({ condition }) => condition);
  const { members, words } = narrow(evidence, read.readings);
  const rest = evidence.length - members.length;
  const why = words.length > 0 ? `不涉及“${words.join('”“')}”` : '没有写明这一天';
  const aside = rest > 0 ? `另有${rest}条${why}，列在后面。` : '';
  const after = `${aside}${inferredLead(members, read.readings)}`;
  const common = commonWords(members.map(({ clause }) => clause));
  const byValue = conditions.some(({ field }) => VALUES.has(field));
  const interest = { ...PLAIN_INTEREST, asked, terms, common, byValue };
  const domain = domainOf(conditions);
  const money = !byValue && asksForMoney(read.readings);
  // A set that the question names by nothing but a label may hold clauses that have it in passing.
  const unsure = read.readings.some(({ force, promoted }) => force === 'set' && promoted);
  const room = (unsure ? unsureRoom(members) : listRoom(members.length)) - after.length;
  const { text, citations } = list(
    members,
    ({ clause, nearest }) => {
      const meeting = meetingSpans(clause, conditions);
      return weigher(clause, {
        ...interest,
        domain,
        money,
        nearest,
        meeting,
        subject: subjectSpans(clause, read.readings),
        leaning: instrumentSpans(clause, read.readings),
      });
    },
    { room, byScore: unsure, detailed: unsure ? detailedOf(members.length) : members.length },
  );
  return { text: `${text}${after}`, citations };
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
