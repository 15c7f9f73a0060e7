/** Follows a question over two hops: finds whom or where it means, then asks the second question of them. */
import { citeName } from '../answer/citing.ts';
import { type Asked, type Asking, askOne, type Read } from '../one-question.ts';
import { readingKey } from '../plan/read-plan.ts';
import { rank } from '../rank.ts';
import { type Landing, landingIn } from './landing.ts';
import { type Hop, readHop } from './read-hop.ts';
import { secondText, withLanding } from './second-question.ts';

/** Clauses of the first hop that may say whom it means, and the share of the best one's score that they must have. */
const FIRST = { most: 4, share: 0.6 };
/** Characters of the answer, which rests on two clauses at least (the contract: 150 and 50 for each). */
const SPACE = 250;

/**
 * The answer over two hops; null where the question makes none, or the first one leads nowhere. `readPart` reads a
 * question as the whole one was read; `removed` are readings that were taken back.
 */
export const followHop = async (
  asking: Asking,
  whole: Read,
  readPart: (question: string) => Read,
  removed: readonly string[],
): Promise<Asked | null> => {
  const hop = readHop(whole.question.folded);
  if (!hop) return null;
  const first = await rank(asking, readPart(hop.first));
  const top = first.ranked[0]?.score ?? 0;
  const near = first.ranked.filter(({ score }, i) => i < FIRST.most && score >= top * FIRST.share);
  const landing = landingIn(
    near.map(({ clause }) => clause),
    hop,
  );
  if (!landing) return null;
  const read = withLanding(whole, readPart(secondText(hop, landing)), hop, landing);
  if (read.readings.slice(0, landing.names.length).some((reading) => removed.includes(readingKey(reading))))
    return null;
  const told = landingWords(hop, landing);
  const asked = await askOne(asking, read, { space: SPACE - told.length });
  if (asked.answer.status === 'no-answer') return null;
  const { clause, passage } = landing;
  return {
    ...asked,
    read: { ...read, question: whole.question },
    clauses: new Map([...asked.clauses, [clause.id, clause]]),
    order: withFirst(asked.order, first.order, clause.id),
    answer: {
      ...asked.answer,
      text: `${told}${asked.answer.text}`,
      citations: [{ clauseId: clause.id, ...passage }, ...asked.answer.citations],
      calculations: asked.answer.calculations.map((one) => ({
        ...one,
        operands: one.operands.map((o) => ({ ...o, citation: o.citation === null ? null : o.citation + 1 })),
      })),
    },
  };
};

/** Who or where it is, and by which clause. */
const landingWords = ({ kind, head, leads }: Hop, { clause, names, inferred }: Landing): string => {
  const how = kind === 'agency' && inferred && leads ? '未指定牵头，按列在首位推定，' : '';
  const what = kind === 'agency' ? `该${head}为` : `${names.length}个${head}为`;
  return `${what}${names.join('、')}（${how}${citeName(clause)}）。`;
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
