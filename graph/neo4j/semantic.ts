/** The semantic leg: the vector index proposes passages, and their clauses are ranked by the exact likeness of all they have. */

import { RecentValues } from '../recent-values.ts';
import { innerProduct, likenessOf } from '../scoring/likeness.ts';
import type { Candidate, Passage } from '../store.ts';
import { floatsOf, type Run } from './driver.ts';
import { vectorIndexOf } from './vectors.ts';

/** Passages that the vector index is asked for, per clause wanted: several of the nearest belong to one clause. */
const PASSAGES_PER_CLAUSE = 8;
/** How many times more are asked for where they belong to too few clauses, and how many at most. */
const WIDER = 4;
const MOST_PASSAGES = 4096;
/** Clauses that one text brings: what stands in more of them is boilerplate. */
const CLAUSES_PER_TEXT = 200;
/** Vectors remembered, by the hash of their text, whatever becomes of the corpus: 2 KB each. */
const REMEMBERED_VECTORS = 20_000;
/** Clauses whose passages are remembered. */
const REMEMBERED_CLAUSES = 8192;
/** Vectors read at a time. */
const VECTORS = 1000;

export type RecentVectors = RecentValues<Float32Array>;
export const recentVectors = (): RecentVectors => new RecentValues(REMEMBERED_VECTORS);

export class SemanticLeg {
  readonly #run: Run;
  readonly #model: string;
  readonly #vectors: RecentVectors;
  readonly #clauses: number;
  readonly #scanned: boolean;
  #all: Promise<{ id: string }[]> | null = null;
  readonly #passages = new RecentValues<Passage[]>(REMEMBERED_CLAUSES);

  /** For a corpus of so many clauses; `scanned` where it is small enough to compare with all of it. */
  constructor(run: Run, model: string, vectors: RecentVectors, clauses: number, scanned: boolean) {
    this.#clauses = clauses;
    this.#scanned = scanned;
    this.#run = run;
    this.#model = model;
    this.#vectors = vectors;
  }

  /** Best clauses by the vectors of their passages, best first; empty where there are no vectors. */
  async search(vector: Float32Array, limit: number): Promise<Candidate[]> {
    const proposed = await this.#propose(vector, Math.min(limit, this.#clauses));
    const passages = await this.#passagesOf(proposed);
    const values = await this.#valuesOf(passages);
    const scored = [...passages].map(([clauseId, own]): Candidate => {
      const { score, best } = likenessOf(own, (i) => {
        const known = values.get(own[i]?.hash ?? '');
        return known ? innerProduct(vector, known) : -Infinity;
      });
      const passage = own[best];
      return { clauseId, score, ...(passage ? { start: passage.start, end: passage.end } : {}) };
    });
    return scored.sort((a, b) => b.score - a.score || (a.clauseId < b.clauseId ? -1 : 1)).slice(0, limit);
  }

  /** Clauses of the nearest passages: more of these where they are of old versions, or many belong to few clauses. */
  async #propose(vector: Float32Array, wanted: number): Promise<string[]> {
    if (this.#scanned) {
      this.#all ??= this.#run<{ id: string }>('MATCH (c:Clause) WHERE c:Current RETURN c.id AS id');
      return (await this.#all).map(({ id }) => id);
    }
    for (let passages = wanted * PASSAGES_PER_CLAUSE; ; passages *= WIDER) {
      const rows = await this.#run<{ id: string }>(
        `CALL db.index.vector.queryNodes($index, $passages, $vector) YIELD node CALL (node) {
           MATCH (node)-[:OF]->(:Text)<-[:PASSAGE]-(c:Clause) WHERE c:Current RETURN c.id AS id LIMIT $most
         } RETURN DISTINCT id`,
        { index: vectorIndexOf(this.#model), passages, vector, most: CLAUSES_PER_TEXT },
      );
      if (rows.length >= wanted || passages >= MOST_PASSAGES) return rows.map(({ id }) => id);
    }
  }

  async #passagesOf(ids: readonly string[]): Promise<Map<string, Passage[]>> {
    const found = new Map<string, Passage[]>();
    const missing: string[] = [];
    for (const id of ids) {
      const known = this.#passages.get(id);
      if (known) found.set(id, known);
      else missing.push(id);
    }
    if (missing.length === 0) return found;
    const rows = await this.#run<Passage>(
      `UNWIND $ids AS id MATCH (c:Clause {id: id}) WHERE c:Current
       MATCH (c)-[p:PASSAGE]->(t:Text) WHERE EXISTS { (t)<-[:OF]-(:Vector {model: $model}) }
       WITH id, p, t ORDER BY p.position
       RETURN id AS clauseId, p.kind AS kind, p.start AS start, p.end AS end, t.hash AS hash`,
      { ids: missing, model: this.#model },
    );
    for (const passage of rows) {
      const own = found.get(passage.clauseId);
      if (own) own.push(passage);
      else found.set(passage.clauseId, [passage]);
    }
    for (const id of missing) this.#passages.set(id, found.get(id) ?? []);
    return found;
  }

  async #valuesOf(passages: ReadonlyMap<string, readonly Passage[]>): Promise<Map<string, Float32Array>> {
    const values = new Map<string, Float32Array>();
    const missing: string[] = [];
    for (const own of passages.values())
      for (const { hash } of own) {
        const known = this.#vectors.get(hash);
        if (known) values.set(hash, known);
        else missing.push(hash);
      }
    for (let at = 0; at < missing.length; at += VECTORS) {
      const rows = await this.#run<{ hash: string; float32: Int8Array }>(
        `UNWIND $hashes AS hash MATCH (:Text {hash: hash})<-[:OF]-(v:Vector {model: $model})
         RETURN hash, v.float32 AS float32`,
        { hashes: missing.slice(at, at + VECTORS), model: this.#model },
      );
      for (const { hash, float32 } of rows) {
        const floats = floatsOf(float32);
        this.#vectors.set(hash, floats);
        values.set(hash, floats);
      }
    }
    return values;
  }
}
