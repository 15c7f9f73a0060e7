/** Which clauses may be quoted for what a body does about a matter: those in which it is responsible, and which speak of it. */
import type { Clause } from '../../../ingest/model.ts';
import { matterOf, pairsOf, speaksOf } from '../matter.ts';
import type { Asked, Asking, Read } from '../one-question.ts';
import type { Hop } from './hop.ts';
import type { Landing } from './landing.ts';
import { matterAsked, topicOf } from './read-hop.ts';

/** A clause speaks of a matter that has this share of its pairs of characters: half of them, since people put it in other words. */
const SPOKEN = 0.5;

const hasLabel = ({ industries, beneficiaries, instruments }: Clause, { readings }: Read): boolean =>
  readings.some(({ condition, filter }) => {
    if (filter.op === 'not') return false;
    if (condition.field === 'industry') return industries.some(({ name }) => condition.anyOf.includes(name));
    if (condition.field === 'instrument') return instruments.some(({ name }) => condition.anyOf.includes(name));
    return condition.field === 'beneficiary' && beneficiaries.some(({ name }) => condition.anyOf.includes(name));
  });

/** Pairs of characters that a matter of several must share with a clause which is about it. */
const FEWEST_SHARED = 2;
/** Share of a long matter's pairs that it must have: everyday words are not those of a clause. */
const ABOUT = 0.3;

/**
 * The clause says the matter, or a part of it and is for a trade or people that `read` names. One pair of characters is
 * chance where the matter has more.
 */
export const isAbout = (clause: Clause, read: Read, matter: string): boolean => {
  if (!/\S\S/u.test(matter)) return true;
  const share = speaksOf(clause, matter);
  const shared = Math.round(share * pairsOf(matter).size);
  if (share >= SPOKEN || (share >= ABOUT && shared >= FEWEST_SHARED)) return true;
  return share > 0 && hasLabel(clause, read);
};

/** 还评哪些 asks for what stands elsewhere than the clause by which the body was found. */
const ELSE = /还|另外|其他|别的/u;
/** Such a clause speaks of the matter at least this much of what the one before did. */
const AS_MUCH = 0.8;

/**
 * Of `clauses` those that speak of the matter: half of it, else more of it than there are words that no text knows (`unknown`),
 * else those that have its label.
 */
const speaking = (
  clauses: readonly Clause[],
  matter: string,
  read: Read,
  unknown: readonly string[],
): readonly Clause[] => {
  const shares = new Map(clauses.map((clause) => [clause, speaksOf(clause, matter)]));
  const best = Math.max(0, ...shares.values());
  const most = clauses.filter((clause) => (shares.get(clause) ?? 0) >= Math.min(SPOKEN, best));
  if (best >= SPOKEN) return most;
  // 更新 alone is not what 渔船更新 asks for, where no text knows 渔船.
  const foreign = unknown.filter((word) => matter.includes(word)).length;
  if (best > 0 && Math.round(best * pairsOf(matter).size) > foreign) return most;
  return clauses.filter((clause) => hasLabel(clause, read));
};

/** Without the clause that the first hop rests on, where others speak of the matter as much. */
const elsewhere = (clauses: readonly Clause[], hop: Hop, landed: Clause, matter: string): readonly Clause[] => {
  if (!ELSE.test(hop.second)) return clauses;
  const least = speaksOf(landed, matter) * AS_MUCH;
  const others = clauses.filter((clause) => clause.id !== landed.id && speaksOf(clause, matter) >= least);
  return others.length > 0 ? others : clauses;
};

/** Clauses of a body that are read at most: one that is everywhere has thousands. */
const MOST_READ = 200;

/** Of `ids` as many as are read, those first that stand first in `order`; in their own order. */
export const bestOf = (ids: readonly string[], order: Asked['order'], most = MOST_READ): readonly string[] => {
  if (ids.length <= most) return ids;
  const among = new Set(ids);
  const ranked = order.map(({ clauseId }) => clauseId).filter((id) => among.has(id));
  const kept = new Set(ranked.slice(0, most));
  return ids.filter((id) => kept.has(id));
};

/** The clauses of a landing, those first that are for all of its names, and in which they do more than cooperate. */
const tiersOf = async (
  { store, pool }: Asking,
  hop: Hop,
  { names }: Landing,
  order: Asked['order'],
): Promise<Clause[][]> => {
  if (hop.kind !== 'agency' && hop.kind !== 'place') return [];
  const field = hop.kind;
  const select = async (all: Parameters<typeof store.select>[0]['all']): Promise<Clause[]> => {
    const ids = await store.select({ all });
    return store.clauses(bestOf(pool ? ids.filter((id) => pool.has(id)) : ids, order));
  };
  const together = await select(names.map((name) => ({ field, anyOf: [name] })));
  const any = names.length > 1 ? await select([{ field, anyOf: names }]) : [];
  const does = ({ agencies }: Clause) =>
    agencies.some(({ name, role }) => names.includes(name) && role !== 'cooperate');
  return field === 'place' ? [together, any] : [together.filter(does), together, any.filter(does), any];
};

/** Asks for more of what they do: 还管什么. */
const MORE = /还|也|另外|又|都|其他|管|负责|牵头/u;
/** 安排了多少资金 names no matter, and is asked of the one by which they were found. */
const onTheFirst = (clauses: readonly Clause[], { first }: Hop, { clause }: Landing): readonly Clause[] => [
  clause,
  ...clauses.filter(({ id }) => id !== clause.id).filter((one) => speaksOf(one, matterOf(first)) >= SPOKEN),
];

const idsOf = (clauses: readonly Clause[]): ReadonlySet<string> => new Set(clauses.map(({ id }) => id));

/**
 * Ids of the clauses that may be quoted for the second question `read`, by its own ranking; null where it has no matter of its own, or where
 * any may be. Those that say the matter's words go before those that merely have its label. Empty where a body has none.
 */
export const ofTheBody = async (
  asking: Asking,
  read: Read,
  hop: Hop,
  landing: Landing,
  { order, familiarity: { unknown } }: Pick<Asked, 'order' | 'familiarity'>,
): Promise<ReadonlySet<string> | null> => {
  const topic = topicOf(hop.second);
  if (topic === '') return null;
  const tiers = await tiersOf(asking, hop, landing, order);
  const matter = matterAsked(hop.second);
  if (!/\S\S/u.test(matter))
    return idsOf(MORE.test(hop.second) ? (tiers[0] ?? []) : onTheFirst(tiers[0] ?? [], hop, landing));
  for (const clauses of tiers) {
    const fitting = speaking(clauses, matter, read, unknown);
    if (fitting.length > 0) return idsOf(elsewhere(fitting, hop, landing.clause, matter));
  }
  return hop.kind === 'agency' ? new Set() : null;
};

/** Ids of those of `ranked` that say the names which a hop landed on; null where none does. */
export const sayingTheNames = (ranked: readonly Clause[], { names, clause }: Landing): ReadonlySet<string> | null => {
  const all = ranked.filter(({ text }) => names.every((name) => text.includes(name)));
  const saying = all.length > 0 ? all : ranked.filter(({ text }) => names.some((name) => text.includes(name)));
  const others = saying.filter(({ id }) => id !== clause.id);
  return saying.length > 0 ? idsOf(others.length > 0 ? others : saying) : null;
};
