/** Counts over the whole store, remembered for as long as its revision stays. */
import { ENTITY_KINDS, type Store } from '../graph/store.ts';
import { MENTION_FIELDS } from '../ingest/model.ts';
import type { MentionCounts, Stats } from './contract.ts';

const ALL_ENTITIES = 1_000_000;

const remembered = new WeakMap<Store, Stats>();

/** No mention counted yet. */
export const noMentionCounts = (): MentionCounts =>
  Object.fromEntries(MENTION_FIELDS.map((field) => [field, 0])) as MentionCounts;

const count = async (store: Store, revision: string): Promise<Stats> => {
  const { documents, clauses, entities } = await store.describe();
  const mentions = noMentionCounts();
  for await (const clause of store.eachClause())
    for (const field of MENTION_FIELDS) mentions[field] += clause[field].length;
  const entityKinds: Stats['entityKinds'] = {};
  for (const kind of ENTITY_KINDS) entityKinds[kind] = (await store.entities({ kind, limit: ALL_ENTITIES })).length;
  return { documents, clauses, entities, mentions, entityKinds, revision };
};

/** Documents, clauses, mentions per field and entities per kind. */
export const statsOf = async (store: Store): Promise<Stats> => {
  const revision = await store.revision();
  const known = remembered.get(store);
  if (known?.revision === revision) return known;
  const stats = await count(store, revision);
  remembered.set(store, stats);
  return stats;
};
