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
  own: OwnPassage[];
}

/** What is kept of a passage: its vector is with all the others. */
type OwnPassage = Pick<Passage, 'kind' | 'start' | 'end'>;

/** The passages to compare a vector with, and their likeness. */
interface Compared {
  entries: readonly Entry[];
  cosine: (passage: number) => number;
}
type Near = (vector: Float32Array, limit: number) => Compared;

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

/** All of them. Holds no more than the copy of `values` that the products are made from. */
const scanOf = (values: Float32Array, dimensions: number, entries: readonly Entry[]): Near => {
  const products = innerProductsWith(values, dimensions);
  return (vector) => {
    const all = products(vector);
    return { entries, cosine: (i) => all[i] as number };
  };
};

/** Those that HNSW proposes: few, which may lie anywhere. */
const proposedBy = (nearest: NearestPassages, { values, dimensions, entries, entryOf }: Laid): Near => {
  const perClause = Math.min(PASSAGES_PER_CLAUSE, Math.ceil(entryOf.length / Math.max(1, entries.length)));
  return (vector, limit) => {
    const passages = nearest.search(vector, limit * perClause, limit * WIDTH_PER_CLAUSE);
    const found = new Set(passages.map((i) => entryOf[i] as number));
    return {
      entries: [...found].map((i) => entries[i] as Entry),
      cosine: (i) => innerProduct(vector, values, i * dimensions),
    };
  };
};

interface Laid {
  /** Row after row. */
  values: Float32Array;
  dimensions: number;
  entries: Entry[];
  /** The entry of each passage. */
  entryOf: Uint32Array;
}

const laidOut = (passages: SemanticSource['passages']): Laid => {
  const dimensions = passages[0]?.values.length ?? 0;
  const values = new Float32Array(passages.length * dimensions);
  const entries: Entry[] = [];
  const entryOf = new Uint32Array(passages.length);
  passages.forEach((passage, i) => {
    values.set(passage.values, i * dimensions);
    const { clauseId, kind, start, end } = passage;
    const last = entries.at(-1);
    if (last?.clauseId === clauseId) last.own.push({ kind, start, end });
    else entries.push({ clauseId, first: i, own: [{ kind, start, end }] });
    entryOf[i] = entries.length - 1;
  });
  return { values, dimensions, entries, entryOf };
};

const nearOf = async ({ passages, file, stamp }: SemanticSource): Promise<Near> => {
  const laid = laidOut(passages);
  const { values, dimensions, entries } = laid;
  if (passages.length <= SCANNED) return scanOf(values, dimensions, entries);
  return proposedBy(await openNearest({ values, dimensions, file, stamp }), laid);
};

const scored = ({ clauseId, first, own }: Entry, cosine: Compared['cosine']): Candidate => {
  const { score, best } = likenessOf(own, (i) => cosine(first + i));
  const passage = own[best];
  return { clauseId, score, ...(passage ? { start: passage.start, end: passage.end } : {}) };
};

/** What is searched of passages whose own vectors need not be kept. */
const searchedBy = (near: Near, size: number, dimensions: number): SemanticIndex => ({
  size,
  search: (vector, limit) => {
    if (size === 0 || vector.length !== dimensions) return [];
    const { entries, cosine } = near(vector, limit);
    return entries
      .map((entry) => scored(entry, cosine))
      .sort((a, b) => b.score - a.score || (a.clauseId < b.clauseId ? -1 : 1))
      .slice(0, limit);
  },
});

/** Builds the leg from the passages of the store, which come clause by clause. */
export const openSemantic = async (source: SemanticSource): Promise<SemanticIndex> => {
  const { passages } = source;
  return searchedBy(await nearOf(source), passages.length, passages[0]?.values.length ?? 0);
};
