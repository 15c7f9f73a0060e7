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

/** The answer for all bodies of which `answer` has a part each, side by side under their names. */
export const sideBySide = (answer: Answer, bodies: readonly Apart[]): Answer => ({
  ...answer,
  text: answer.parts.map(({ text }, i) => `${bodies[i]?.body ?? ''}：${text}`).join(''),
});
