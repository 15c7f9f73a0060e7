/**
 * The semantic leg: clauses by the likeness of a question and their passages (see scoring/likeness.ts).
 *
 * Small corpora are scanned exactly. Beyond `SCANNED`, HNSW (hnswlib-node) proposes clauses and the same exact formula
 * scores them. Vectors are normalised, so that the inner product is the cosine.
 */
import { innerProduct, likenessOf, SCANNED } from '../scoring/likeness.ts';
import type { Candidate, Passage } from '../store.ts';
import { type NearestPassages, openNearest } from './nearest.ts';

/** Passages that HNSW is asked for, per clause wanted: several of the nearest belong to one clause. */
const PASSAGES_PER_CLAUSE = 8;

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

  const scored = (vector: Float32Array, { clauseId, first, own }: Entry): Candidate => {
    const { score, best } = likenessOf(own, (i) => innerProduct(vector, values, (first + i) * dimensions));
    const passage = own[best];
    return { clauseId, score, ...(passage ? { start: passage.start, end: passage.end } : {}) };
  };

  return {
    size: passages.length,
    search: (vector, limit) => {
      if (passages.length === 0 || vector.length !== dimensions) return [];
      const near = nearest
        ? [...new Set(nearest.search(vector, limit * PASSAGES_PER_CLAUSE).map((i) => entryOf[i] as number))].map(
            (i) => entries[i] as Entry,
          )
        : entries;
      return near
        .map((entry) => scored(vector, entry))
        .sort((a, b) => b.score - a.score || (a.clauseId < b.clauseId ? -1 : 1))
        .slice(0, limit);
    },
  };
};
