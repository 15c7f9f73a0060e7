/**
 * The semantic leg: clauses by the likeness of a question and their passages (see scoring/likeness.ts).
 *
 * Small corpora are scanned exactly. Beyond `SCANNED`, HNSW (hnswlib-node) proposes clauses and the same exact formula
 * scores them. Vectors are normalised, so that the inner product is the cosine.
 */
import { innerProductsWith } from '../scoring/inner-products.ts';
import { innerProduct, likenessOf, SCANNED } from '../scoring/likeness.ts';
import type { Candidate, Passage } from '../store.ts';
import { type NearestPassages, openNearest } from './nearest.ts';

/** Passages that HNSW is asked for, per clause wanted, where clauses have as many: several of the nearest belong to one. */
const PASSAGES_PER_CLAUSE = 8;
/**
 * Width of its search, per clause wanted, however few passages clauses have. Of the best 200 of 9,000 vectors it finds .992 with
 * 2, .9995 with 4, all with 8, in 2.2 · 3.1 · 5.1 ms.
 */
const WIDTH_PER_CLAUSE = 4;

interface Entry {
  clauseId: string;
  /** Index of its first passage. */
  first: number;
  own: Passage[];
}

export interface SemanticIndex {
  readonly size: number;
  search(vector: Float32Array, limit: number): Candidate[];
}

export interface SemanticSource {
  passages: readonly (Passage & { values: Float32Array })[];
  /** File of the HNSW cache, and the stamp that it must carry. */
  file: string;
  stamp: string;
}

/** Builds the leg from the passages of the store, which come clause by clause. */
export const openSemantic = async ({ passages, file, stamp }: SemanticSource): Promise<SemanticIndex> => {
  const dimensions = passages[0]?.values.length ?? 0;
  const values = new Float32Array(passages.length * dimensions);
  const entries: Entry[] = [];
  const entryOf = new Uint32Array(passages.length);
  passages.forEach((passage, i) => {
    values.set(passage.values, i * dimensions);
    const last = entries.at(-1);
    if (last?.clauseId === passage.clauseId) last.own.push(passage);
    else entries.push({ clauseId: passage.clauseId, first: i, own: [passage] });
    entryOf[i] = entries.length - 1;
  });
  const nearest: NearestPassages | null =
    passages.length > SCANNED ? await openNearest({ values, dimensions, file, stamp }) : null;

  // HNSW leaves few to compare, which may lie anywhere; a scan takes all of them as they come.
  const products = nearest ? null : innerProductsWith(values, dimensions);
  const perClause = Math.min(PASSAGES_PER_CLAUSE, Math.ceil(passages.length / Math.max(1, entries.length)));

  const scored = ({ clauseId, first, own }: Entry, cosine: (passage: number) => number): Candidate => {
    const { score, best } = likenessOf(own, (i) => cosine(first + i));
    const passage = own[best];
    return { clauseId, score, ...(passage ? { start: passage.start, end: passage.end } : {}) };
  };
  const near = (vector: Float32Array, limit: number): Candidate[] => {
    if (products !== null) {
      const all = products(vector);
      return entries.map((entry) => scored(entry, (i) => all[i] as number));
    }
    const found = new Set(
      (nearest?.search(vector, limit * perClause, limit * WIDTH_PER_CLAUSE) ?? []).map((i) => entryOf[i] as number),
    );
    const cosine = (i: number) => innerProduct(vector, values, i * dimensions);
    return [...found].map((i) => scored(entries[i] as Entry, cosine));
  };

  return {
    size: passages.length,
    search: (vector, limit) => {
      if (passages.length === 0 || vector.length !== dimensions) return [];
      return near(vector, limit)
        .sort((a, b) => b.score - a.score || (a.clauseId < b.clauseId ? -1 : 1))
        .slice(0, limit);
    },
  };
};
