/** The search index of a corpus in Neo4j: candidates from the server's own indexes, ranked here by the same formulas. */
import { SCANNED } from '../scoring/likeness.ts';
import type { SearchIndex } from '../store.ts';
import { LexicalLeg } from './lexical.ts';
import { type RecentVectors, recentVectors, SemanticLeg } from './semantic.ts';
import type { Neo4jStore } from './store.ts';
import { countPassages, hasVectors } from './vectors.ts';

const remembered = new WeakMap<Neo4jStore, RecentVectors>();

/** Opens the index of the store as it is now: nothing is built, only the corpus' statistics are read. */
export const openNeo4jIndex = async (store: Neo4jStore, model: string): Promise<SearchIndex> => {
  const { revision, clauses, length } = await store.state();
  const vectors = remembered.get(store) ?? recentVectors();
  remembered.set(store, vectors);
  const lexical = new LexicalLeg(store.run, clauses, length);
  const [has, passages] = await Promise.all([hasVectors(store.run, model), countPassages(store.run)]);
  const semantic = has ? new SemanticLeg(store.run, model, vectors, clauses, passages <= SCANNED) : null;
  return {
    revision,
    lexical: (terms, limit) => lexical.search(terms, limit),
    frequencies: (terms) => lexical.frequencies(terms),
    semantic: async (vector, limit) => semantic?.search(vector, limit) ?? [],
  };
};
