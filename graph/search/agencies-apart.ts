/** 发改委和财政厅分别负责哪些: the bodies are asked about one by one, not what they do together. */
import type { ReadPlan } from './plan/read-plan.ts';
import type { Answer } from './result.ts';

/** Between bodies of one list. */
const TOGETHER = /^(?:、|和|与|跟|及|以及|同|，)+$/u;
/** Behind the list: each of them is asked about. */
const APART =
  /^(?:这?[两二三四五六七八九十几]个?(?:部门|单位|家|厅局)?)?(?:又|都|要)?(?:分别|各自|各个?|各是)(?!地|级|类|项|种|盟|市|旗|县|区)/u;

/** A body as the question calls it, and the question for it alone. */
export interface Apart {
  body: string;
  text: string;
}

/** The question for each body that it asks about apart from the others; empty where it asks about them together. */
export const agenciesApart = ({ question, readings }: Pick<ReadPlan, 'question' | 'readings'>): Apart[] => {
  const bodies = readings
    .filter(({ filter, force }) => filter.field === 'agency' && filter.op === '=' && force === 'set')
    .map(({ filter: { start, end } }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
  const [first, last] = [bodies[0], bodies.at(-1)];
  if (!first || !last || bodies.length < 2) return [];
  const { folded, original } = question;
  const listed = bodies.every(
    ({ end }, i) => i === bodies.length - 1 || TOGETHER.test(folded.slice(end, bodies[i + 1]?.start).trim()),
  );
  const apart = APART.exec(folded.slice(last.end));
  if (!listed || !apart) return [];
  const [lead, rest] = [original.slice(0, first.start), original.slice(last.end + apart[0].length)];
  if (rest.trim() === '') return [];
  return bodies.map(({ start, end }) => {
    const body = original.slice(start, end);
    return { body, text: `${lead}${body}${rest}` };
  });
};

const namesOf = (bodies: readonly Apart[]): string => bodies.map(({ body }) => body).join('、');

/** The same passage is cited once, the same calculation made once. */
const once = ({ citations, calculations }: Answer): Pick<Answer, 'citations' | 'calculations'> => {
  const at = new Map<string, number>();
  const kept: Answer['citations'] = [];
  const moved = citations.map((citation) => {
    const key = `${citation.clauseId} ${citation.start} ${citation.end}`;
    const known = at.get(key) ?? kept.push(citation) - 1;
    at.set(key, known);
    return known;
  });
  const made = calculations.map((one) => ({
    ...one,
    operands: one.operands.map((o) => ({ ...o, citation: o.citation === null ? null : (moved[o.citation] ?? null) })),
  }));
  return {
    citations: kept,
    calculations: made.filter(({ formula }, i) => made.findIndex((one) => one.formula === formula) === i),
  };
};

/** What each body's part says under its name; under the names of all to whom it belongs where several say the same. */
const toldOf = ({ text, parts }: Answer, told: readonly Apart[]): string => {
  // All of it stands in one clause, and is told in its words.
  if (parts.some((part) => !text.includes(part.text))) return `${namesOf(told)}：${text}`;
  const texts = [...new Set(parts.map((part) => part.text))];
  return texts.map((one) => `${namesOf(told.filter((_, i) => parts[i]?.text === one))}：${one}`).join('');
};

/** The answer of which each of the first `bodies` has a part, under their names; of the others, that they are not told. */
export const sideBySide = (answer: Answer, bodies: readonly Apart[]): Answer => {
  const told = bodies.slice(0, answer.parts.length);
  const others = bodies.slice(answer.parts.length);
  const text = toldOf(answer, told);
  if (others.length === 0) return { ...answer, ...once(answer), text };
  const left = `一次最多分别回答${told.length}个单位，${namesOf(others)}未列出，请另行提问`;
  return {
    ...answer,
    ...once(answer),
    status: answer.status === 'answered' ? 'partial' : answer.status,
    text: `${text}${left}。`,
    missing: [...answer.missing, left],
  };
};
