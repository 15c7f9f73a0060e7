/** Follows a question over two hops: finds whom or where it means, then asks the second question of them. */
import type { Agency, Clause } from '../../../ingest/model.ts';
import { citeName, clauseName } from '../answer/citing.ts';
import { PLAIN_ANSWER } from '../answer/plain-answer.ts';
import { unfamiliar } from '../answer/support/familiarity.ts';
import { matterOf } from '../matter.ts';
import { type Asked, type Asking, askOne, type Read } from '../one-question.ts';
import { readingKey } from '../plan/read-plan.ts';
import { rank } from '../rank.ts';
import { answerSecond } from './answer-second.ts';
import type { Hop } from './hop.ts';
import { type Landing, landingIn } from './landing.ts';
import { isAbout } from './of-the-body.ts';
import { readHop } from './read-hop.ts';
import { readingsOf } from './second-question.ts';

/** Clauses of the first hop that may say whom it means, and the share of the best one's score that they must have. */
const FIRST = { most: 4, share: 0.6 };
/** Characters of the answer, which rests on two clauses at least (the contract: 150 and 50 for each), and a few to spare. */
const SPACE = 240;

const placesNamed = ({ readings }: Read): Read['plan']['filters'] =>
  readings.filter(({ condition }) => condition.field === 'place').map(({ filter }) => filter);

/**
 * The answer over two hops; null where the question makes none. Where its first part leads nowhere, or nothing is found for
 * its second, the answer says so. `readPart` reads a question as the whole one was read; `removed` are readings that were
 * taken back.
 */
export const followHop = async (
  asking: Asking,
  whole: Read,
  readPart: (question: string) => Read,
  removed: readonly string[],
): Promise<Asked | null> => {
  const hop = readHop(whole.question.folded, placesNamed(whole));
  if (!hop) return null;
  const part = readPart(hop.first);
  const first = await rank(asking, part);
  const top = first.ranked[0]?.score ?? 0;
  const near = first.ranked
    .filter(({ score }, i) => i < FIRST.most && score >= top * FIRST.share)
    .map(({ clause }) => clause);
  const known = unfamiliar(first.familiarity) === null;
  const landing = landingIn(
    near.filter((clause) => known && isAbout(clause, part, matterOf(hop.first))),
    hop,
  );
  if (!landing) return hop.pointed ? unlanded(await askOne(asking, whole), hop, near) : null;
  if (readingsOf(whole.question.original, hop, landing).some((reading) => removed.includes(readingKey(reading))))
    return null;
  const told = landingWords(hop, landing);
  const space = SPACE - told.length;
  const { asked: second, answer } = await answerSecond(asking, { hop, landing, whole, readPart, space });
  const { clause, passage } = landing;
  const asked = {
    ...second,
    read: { ...second.read, question: whole.question },
    clauses: new Map([...second.clauses, [clause.id, clause]]),
    order: withFirst(second.order, first.order, clause.id),
  };
  const citation = { clauseId: clause.id, ...passage };
  if (answer.status === 'no-answer') {
    const text = `${told}${answer.missing.join('；')}。`;
    const { missing } = answer;
    return { ...asked, answer: { ...PLAIN_ANSWER, status: 'partial', text, citations: [citation], missing } };
  }
  return {
    ...asked,
    answer: {
      ...answer,
      text: `${told}${answer.text}`,
      citations: [citation, ...answer.citations],
      calculations: answer.calculations.map((one) => ({
        ...one,
        operands: one.operands.map((o) => ({ ...o, citation: o.citation === null ? null : o.citation + 1 })),
      })),
    },
  };
};

/**
 * Nothing says whom or where it means: what the clauses of the first part say is no answer to the second. What else the
 * plain question found is told, of a body with a word on what was not found.
 */
const unlanded = (plain: Asked, { kind, first, head }: Hop, near: readonly Clause[]): Asked => {
  const ids = new Set(near.map(({ id }) => id));
  const { status, citations } = plain.answer;
  const isElse = citations.length > 0 && !citations.some(({ clauseId }) => ids.has(clauseId));
  if (kind === 'place' && isElse) return plain;
  const missing = [
    kind === 'agency' ? `没有找到写明“${first}”由哪个${head}负责的条款` : `没有找到写明“${first}”是哪几个${head}的条款`,
  ];
  // What merely comes near in meaning says nothing of a body that is not found.
  if (status === 'answered' && isElse)
    return {
      ...plain,
      answer: {
        ...plain.answer,
        status: 'partial',
        text: `${missing[0]}。${plain.answer.text}`,
        missing: [...missing, ...plain.answer.missing],
      },
    };
  return {
    ...plain,
    answer: { ...PLAIN_ANSWER, status: 'no-answer', text: `${missing[0]}。`, citations: [], missing },
  };
};

/** Who or where it is, and by which clause; of several bodies, that none of them is designated. */
const landingWords = ({ kind, head }: Hop, { clause, names, inferred, beside }: Landing): string => {
  const what = names.length === 1 ? `该${head}为` : `${names.length === 2 ? '两' : names.length}个${head}为`;
  // The name of a document need not be said twice.
  const source = kind === 'document' ? clauseName(clause) : citeName(clause);
  return `${what}${names.join('、')}（${inferred ? inferredWords(head, beside) : ''}${source}）。`;
};

const inferredWords = (head: string, beside: readonly Agency[]): string => {
  const leading = beside.filter(({ role }) => role === 'lead').map(({ name }) => name);
  if (leading.length > 0) return `由${leading.join('、')}牵头，`;
  if (beside.length === 0) return '未指定牵头，';
  const all = beside.length + 1;
  return `未指定牵头，${beside.some(({ first }) => first) ? `为${all}个单位中首个${head}` : `在${all}个单位中列首位`}，`;
};

/** Clauses of the second hop that stand before those of the first. */
const BEST = 2;
/** Clauses of the first hop that are shown: the one it rests on, and those that say nearly the same. */
const BASED = { most: 3, share: 0.7 };

/** The ranking of the second hop, with what the first rests on behind its best where it does not stand there already. */
const withFirst = (order: Asked['order'], first: Asked['order'], landed: string): Asked['order'] => {
  const top = first[0]?.score ?? 0;
  const standing = new Set(order.slice(0, BEST).map(({ clauseId }) => clauseId));
  const based = first
    .filter(({ clauseId, score }, i) => clauseId === landed || (i < BASED.most && score >= top * BASED.share))
    .filter(({ clauseId }) => !standing.has(clauseId))
    .map((hit) => order.find(({ clauseId }) => clauseId === hit.clauseId) ?? hit);
  const ids = new Set(based.map(({ clauseId }) => clauseId));
  return [...order.slice(0, BEST), ...based, ...order.slice(BEST).filter(({ clauseId }) => !ids.has(clauseId))];
};
