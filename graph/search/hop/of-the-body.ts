/** Which clauses may be quoted for what a body does about a matter: those in which it is responsible, and which speak of it. */
import type { Clause } from '../../../ingest/model.ts';
import { matterOf, speaksOf } from '../matter.ts';
import type { Asking, Read } from '../one-question.ts';
import type { Landing } from './landing.ts';
import { type Hop, topicOf } from './read-hop.ts';

/** A clause speaks of a matter that has this share of its pairs of characters: half of them, since people put it in other words. */
const SPOKEN = 0.5;

const hasLabel = ({ industries, beneficiaries }: Clause, { readings }: Read): boolean =>
  readings.some(({ condition, filter }) => {
    if (filter.op === 'not') return false;
    if (condition.field === 'industry') return industries.some(({ name }) => condition.anyOf.includes(name));
    return condition.field === 'beneficiary' && beneficiaries.some(({ name }) => condition.anyOf.includes(name));
  });

/** The clause shares a word with the matter, or is for a trade or people that `read` names. */
export const isAbout = (clause: Clause, read: Read, matter: string): boolean =>
  !/\S\S/u.test(matter) || speaksOf(clause, matter) > 0 || hasLabel(clause, read);

/**
 * Ids of the clauses that may be quoted for the second question `read`; null where it has no matter of its own, or asks of
 * places. Those that say the matter's words go before those that merely have its label.
 */
export const ofTheBody = async (
  { store, pool }: Asking,
  read: Read,
  hop: Hop,
  { names }: Landing,
): Promise<ReadonlySet<string> | null> => {
  const topic = topicOf(hop.second);
  if (hop.kind !== 'agency' || topic === '') return null;
  const ids = await store.select({ all: [{ field: 'agency', anyOf: names }] });
  const clauses = await store.clauses(pool ? ids.filter((id) => pool.has(id)) : ids);
  const matter = matterOf(topic);
  if (!/\S\S/u.test(matter)) return new Set(clauses.map(({ id }) => id));
  const spoken = clauses.filter((clause) => speaksOf(clause, matter) >= SPOKEN);
  const fitting = spoken.length > 0 ? spoken : clauses.filter((clause) => hasLabel(clause, read));
  return new Set(fitting.map(({ id }) => id));
};
