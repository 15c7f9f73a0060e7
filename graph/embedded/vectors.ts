/** Vectors of passages, kept by the hash of their text and the model that made them. */
import { type Tally, vectorLine } from '../content-digest.ts';
import type { Passage, Vector } from '../store.ts';
import type { Connection } from './connection.ts';

/** Passages read at a time. */
const PASSAGES = 512;

/** Of these hashes, those without a vector of `model`, in the order asked. */
export const missingVectors = (connection: Connection, model: string, hashes: readonly string[]): string[] => {
  const known = new Set(
    connection
      .all<{ hash: string }>('SELECT hash FROM vectors WHERE model = ? AND hash IN (SELECT value FROM json_each(?))', [
        model,
        JSON.stringify(hashes),
      ])
      .map(({ hash }) => hash),
  );
  return [...new Set(hashes)].filter((hash) => !known.has(hash));
};

/** Inserts vectors of stored passages that are not there yet. Inside a transaction. */
export const insertVectors = (connection: Connection, vectors: readonly Vector[], tally: Tally): void => {
  for (const { model, hash, values } of vectors) {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    const row = connection.get(
      `INSERT INTO vectors (model, hash, float32)
       SELECT :model, :hash, :bytes WHERE EXISTS (SELECT 1 FROM passages WHERE hash = :hash)
       ON CONFLICT DO NOTHING RETURNING key`,
      { model, hash, bytes },
    );
    if (row !== undefined) tally.add(vectorLine({ model, hash }));
  }
};

/** All vectors of these texts, of whatever model. */
export const vectorsOf = (connection: Connection, hashes: readonly string[]): Vector[] =>
  connection
    .all<{ model: string; hash: string; float32: Uint8Array }>(
      `SELECT model, hash, float32 FROM vectors WHERE hash IN (SELECT value FROM json_each(?)) ORDER BY model, hash`,
      [JSON.stringify(hashes)],
    )
    .map(({ model, hash, float32 }) => ({ model, hash, values: new Float32Array(float32.slice().buffer) }));

/** Vectors of one model by the hash of their text. */
export const vectorsBy = (
  connection: Connection,
  model: string,
  hashes: readonly string[],
): Map<string, Float32Array> => {
  const rows = connection.all<{ hash: string; float32: Uint8Array }>(
    'SELECT hash, float32 FROM vectors WHERE model = ? AND hash IN (SELECT value FROM json_each(?))',
    [model, JSON.stringify(hashes)],
  );
  return new Map(rows.map(({ hash, float32 }) => [hash, new Float32Array(float32.slice().buffer)]));
};

interface PassageRow extends Passage {
  clauseKey: number;
  position: number;
  float32: Uint8Array;
}

/** Passages of the latest versions with vectors of `model`, document by document, a few hundred at a time. */
export function* eachPassage(
  connection: Connection,
  model: string,
  documentKeys: readonly number[],
): Generator<Passage & { values: Float32Array }> {
  for (const documentKey of documentKeys) {
    let after = { clause: -1, position: -1 };
    for (;;) {
      const rows = connection.all<PassageRow>(
        `SELECT c.id AS clauseId, p.clause_key AS clauseKey, p.position, p.kind, p.span_start AS start, p.span_end AS end,
                p.hash, v.float32
           FROM clauses AS c JOIN passages AS p ON p.clause_key = c.key
           JOIN vectors AS v ON v.model = ? AND v.hash = p.hash
          WHERE c.document_key = ? AND (p.clause_key, p.position) > (?, ?)
          ORDER BY p.clause_key, p.position LIMIT ${PASSAGES}`,
        [model, documentKey, after.clause, after.position],
      );
      // A copy: a blob need not start at a multiple of four bytes.
      for (const { clauseId, kind, start, end, hash, float32 } of rows)
        yield { clauseId, kind, start, end, hash, values: new Float32Array(float32.slice().buffer) };
      const last = rows.at(-1);
      if (last === undefined || rows.length < PASSAGES) break;
      after = { clause: last.clauseKey, position: last.position };
    }
  }
}

/** Passages of one version, clause by clause. */
export const passagesOf = (connection: Connection, id: string, version: string): Passage[] =>
  connection.all<Passage>(
    `SELECT c.id AS clauseId, p.kind, p.span_start AS start, p.span_end AS end, p.hash
       FROM documents AS d JOIN clauses AS c ON c.document_key = d.key JOIN passages AS p ON p.clause_key = c.key
      WHERE d.id = ? AND d.version = ? ORDER BY p.position`,
    [id, version],
  );
