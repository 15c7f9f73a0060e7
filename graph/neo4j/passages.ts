/** Passages and their vectors, read. */
import type { Passage, Vector } from '../store.ts';
import { floatsOf, type Run } from './driver.ts';
import { currentKeys } from './read-documents.ts';

/** Clauses whose passages are read at a time. */
const CLAUSES = 128;
/** Texts whose vectors are read at a time. */
const TEXTS = 1000;

interface PassageRow extends Passage {
  float32: Int8Array;
}

/** Passages of the latest versions with vectors of `model`, document by document, clause by clause. */
export async function* eachPassage(run: Run, model: string): AsyncGenerator<Passage & { values: Float32Array }> {
  for (const { key, clauses } of await currentKeys(run))
    for (let from = 0; from < clauses; from += CLAUSES) {
      const rows = await run<PassageRow>(
        `MATCH (:Document {key: $key})<-[:PART_OF]-(c:Clause) WHERE $from <= c.position < $to
         MATCH (c)-[p:PASSAGE]->(t:Text)<-[:OF]-(v:Vector {model: $model})
         WITH c, p, t, v ORDER BY c.position, p.position
         RETURN c.id AS clauseId, p.kind AS kind, p.start AS start, p.end AS end, t.hash AS hash, v.float32 AS float32`,
        { key, from, to: from + CLAUSES, model },
      );
      for (const { float32, ...passage } of rows) yield { ...passage, values: floatsOf(float32) };
    }
}

/** Passages of one version, clause by clause. */
export const passagesOf = (run: Run, id: string, version: string): Promise<Passage[]> =>
  run<Passage>(
    `MATCH (:Document {key: $id + '@' + $version})<-[:PART_OF]-(c:Clause)-[p:PASSAGE]->(t:Text)
     WITH c, p, t ORDER BY p.position
     RETURN c.id AS clauseId, p.kind AS kind, p.start AS start, p.end AS end, t.hash AS hash`,
    { id, version },
  );

/** All vectors of these texts, of whatever model. */
export const vectorsOf = async (run: Run, hashes: readonly string[]): Promise<Vector[]> => {
  const vectors: Vector[] = [];
  for (let at = 0; at < hashes.length; at += TEXTS) {
    const rows = await run<{ model: string; hash: string; float32: Int8Array }>(
      `UNWIND $hashes AS hash MATCH (t:Text {hash: hash})<-[:OF]-(v:Vector)
       RETURN v.model AS model, v.hash AS hash, v.float32 AS float32 ORDER BY model, hash`,
      { hashes: hashes.slice(at, at + TEXTS) },
    );
    for (const { model, hash, float32 } of rows) vectors.push({ model, hash, values: floatsOf(float32) });
  }
  return vectors;
};
