/** The set that the question asks for: those of it that have the labels that the question names, if any do, else all. */
import type { Reading } from '../../plan/reading.ts';
import type { Evidence } from '../evidence.ts';
import { domainOf, meetingSpans } from '../focus.ts';
import { byRarity, commonWords, PLAIN_INTEREST, weigher } from '../interest.ts';
import { asksForMoney, instrumentSpans, subjectSpans } from '../leaning.ts';
import { narrow } from '../narrow.ts';
import { sameMeasure } from '../overlaps/same-measure.ts';
import { sureOf } from '../sure.ts';
import { SHORT_ANSWER } from './drafted.ts';
import { list, listRoom, unsureRoom } from './list.ts';
import { quote } from './quote.ts';
import type { Shape } from './shape.ts';
import { MOST_QUOTED } from './within.ts';

/** Conditions that name a value. */
const VALUES: ReadonlySet<string> = new Set(['amount', 'rate', 'period']);

/** Words that ask for the clauses of a set, and say nothing of what is in them. */
const ASKS_FOR_SET =
  /^(责任|单位|责任单位|部门|条款|政策|措施|任务|规定|文件|内容|负责|牵头|参与|配合|涉及|相关|有关|写明|金额|资金)$/u;

/** Characters left unused where labels decide who is a member: one may turn out to be beside the question. */
const UNSURE = 18;

const matterOf = (terms: ReadonlyMap<string, number>): Map<string, number> =>
  new Map([...terms].filter(([term]) => !ASKS_FOR_SET.test(term)));

export const setShape: Shape = ({ isSet, read, asked, terms, evidence, space, pairs }) => {
  if (!isSet) return null;
  const conditions = read.readings.filter(({ force }) => force === 'set').map(({ condition }) => condition);
  const narrowed = narrow(evidence, read);
  const { members, why } = sureOf(narrowed.members, read.readings, read.intent, read.question.folded);
  const others = evidence.length - narrowed.members.length;
  const reason = narrowed.words.length > 0 ? `不涉及“${narrowed.words.join('”“')}”` : '没有这样写明';
  const asides = [
    ...(others > 0 ? [`另有${others}条${reason}`] : []),
    ...(why ? [`另有${narrowed.members.length - members.length}条${why}`] : []),
  ];
  const aside = asides.length > 0 ? `${asides.join('，')}，列在后面。` : '';
  const after = `${aside}${inferredLead(members, read.readings)}`;
  const clauses = members.map(({ clause }) => clause);
  const common = commonWords(clauses);
  const byValue = conditions.some(({ field }) => VALUES.has(field));
  const interest = {
    ...PLAIN_INTEREST,
    asked,
    terms: byRarity(matterOf(terms), clauses),
    common,
    byValue,
    opening: !byValue,
    deeds: !byValue,
  };
  const domain = domainOf(conditions);
  const money = !byValue && asksForMoney(read.readings);
  const unsure = narrowed.words.length > 0 ? UNSURE : 0;
  const most = byValue ? Math.min(listRoom(members.length), unsureRoom(members.length)) : listRoom(members.length);
  const room = most - after.length - unsure + space - SHORT_ANSWER;
  const weigherOf = ({ clause, nearest }: Evidence) =>
    weigher(clause, {
      ...interest,
      domain,
      money,
      nearest,
      meeting: meetingSpans(clause, conditions),
      subject: subjectSpans(clause, read.readings),
      leaning: instrumentSpans(clause, read.readings),
    });
  const { text, citations } =
    why && members.length <= MOST_QUOTED
      ? quote(members, weigherOf, space, sameMeasure(pairs))
      : list(members, weigherOf, { room, byScore: false, told: new Set(members), spread: !byValue });
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
