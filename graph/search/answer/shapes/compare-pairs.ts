/** Which pairs of clauses a comparison tells of. */
import type { Clause } from '../../../../ingest/model.ts';
import type { ReviewedPair } from '../../../overlap-store.ts';
import type { Reading } from '../../plan/reading.ts';
import type { Evidence } from '../evidence.ts';
import type { Composing } from './shape.ts';

/** Both clauses of a pair must score this share of the best one. */
const NEAR_BEST = 0.5;
/** A conflict is told before other pairs where its clauses score this share of the best pair's. */
const AS_GOOD = 0.8;

export interface Compared {
  pair: ReviewedPair;
  a: Evidence;
  b: Evidence;
}

/** The pairs among the clauses that come near the best one, nearest first. */
export const nearPairs = ({ evidence, pairs }: Composing): Compared[] => {
  const best = evidence[0]?.score ?? 0;
  const scores = new Map(evidence.map((one) => [one.clause.id, one]));
  const near = pairs.flatMap((pair) => {
    const [a, b] = [scores.get(pair.a), scores.get(pair.b)];
    return a && b && Math.min(a.score, b.score) >= best * NEAR_BEST ? [{ pair, a, b }] : [];
  });
  return near.sort((one, other) => total(other) - total(one));
};

/** The near pairs on what the question is about, conflicts that are about as near before others. */
export const pairsOnMatter = (near: readonly Compared[], composing: Composing): Compared[] => {
  const own = onMatter(near, composing);
  const most = own[0] ? total(own[0]) : 0;
  const good = (one: Compared) => Number(one.pair.conflict !== null && total(one) >= most * AS_GOOD);
  return own.sort((one, other) => good(other) - good(one));
};

const total = ({ a, b }: Compared): number => a.score + b.score;

/** How many of the labels that the question names (instrument, industry, who gets it) the clause has. */
export const labelsOf = (clause: Clause, readings: readonly Reading[]): number =>
  readings.filter(({ condition, filter }) => {
    if (filter.op === 'not') return false;
    const has = (mentions: readonly { name: string }[], names: readonly string[]) =>
      mentions.some(({ name }) => names.includes(name));
    if (condition.field === 'instrument') return has(clause.instruments, condition.anyOf);
    if (condition.field === 'industry') return has(clause.industries, condition.anyOf);
    return condition.field === 'beneficiary' && has(clause.beneficiaries, condition.anyOf);
  }).length;

/** The pairs on what the question is about: both clauses have as many of its labels as the best clause, which may be one. */
const onMatter = (near: readonly Compared[], { evidence, read: { readings } }: Composing): Compared[] => {
  const [best] = evidence;
  if (!best) return [];
  const wanted = labelsOf(best.clause, readings);
  return near.filter(
    ({ a, b }) =>
      a === best || b === best || Math.min(labelsOf(a.clause, readings), labelsOf(b.clause, readings)) >= wanted,
  );
};
