/** The answer to what is asked of those that the first hop found: from their clauses, or a word that there are none. */
import { PLAIN_ANSWER } from '../answer/plain-answer.ts';
import { type Asked, type Asking, askOne, type Read } from '../one-question.ts';
import type { Answer } from '../result.ts';
import { joined } from '../several-questions.ts';
import { splitQuestion } from '../split-question.ts';
import type { Hop } from './hop.ts';
import type { Landing } from './landing.ts';
import { ofTheBody, sayingTheNames } from './of-the-body.ts';
import { matterAsked, topicOf } from './read-hop.ts';
import { secondText, withLanding } from './second-question.ts';

interface SecondAnswer {
  /** The second question, ranked over all that may be quoted. */
  asked: Asked;
  answer: Answer;
}

export interface Second {
  hop: Hop;
  landing: Landing;
  /** The whole question, which the plan of the second one stands for. */
  whole: Read;
  readPart: (question: string) => Read;
  /** Characters that the answer may have. */
  space: number;
  /** The words that are ranked, where they are a part of the second question. */
  text?: string;
}

/** Characters of a matter that a part of the second question has of its own. */
const OWN_MATTER = 3;

const notFound = ({ second }: Hop, { names }: Landing): Answer => {
  const missing = [`没有找到由${names.join('、')}负责、与“${topicOf(second)}”有关的条款`];
  return { ...PLAIN_ANSWER, status: 'no-answer', text: `${missing[0]}。`, citations: [], missing };
};

const answerOne = async (asking: Asking, second: Second): Promise<SecondAnswer> => {
  const { hop, landing, whole, readPart, space, text = secondText(hop, landing) } = second;
  const own = readPart(text);
  const read = withLanding(whole, own, hop, landing);
  const asked = await askOne(asking, read, { space });
  const clauses = asked.ranked.map(({ clause }) => clause);
  const pool =
    hop.kind === 'name' ? sayingTheNames(clauses, landing) : await ofTheBody(asking, own, hop, landing, asked);
  if (pool === null) return { asked, answer: asked.answer };
  if (pool.size === 0) return { asked, answer: notFound(hop, landing) };
  const { answer } = await askOne({ ...asking, pool }, read, { space });
  return { asked, answer: answer.status === 'no-answer' && hop.kind === 'agency' ? notFound(hop, landing) : answer };
};

/** Answers the second question, or each of those that it holds where they are on matters of their own. */
export const answerSecond = async (asking: Asking, second: Second): Promise<SecondAnswer> => {
  const { hop, landing, readPart, space } = second;
  const own = readPart(secondText(hop, landing));
  const { questions } = splitQuestion(own.question.folded, own.plan);
  const alone = await answerOne(asking, second);
  if (questions.length < 2 || questions.some(({ text, leans }) => leans || matterAsked(text).length < OWN_MATTER))
    return alone;
  const answered: { read: Read; answer: Answer }[] = [];
  for (const { text } of questions) {
    const part = { ...second, hop: { ...hop, second: text }, text, space: Math.floor(space / questions.length) };
    const { answer } = await answerOne(asking, part);
    answered.push({ read: readPart(text), answer });
  }
  return { ...alone, answer: joined(answered) };
};
