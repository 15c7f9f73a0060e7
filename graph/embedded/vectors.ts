/** Vectors of passages, kept by the hash of their text and the model that made them. */
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

/** Inserts vectors of stored passages that are not there yet; returns how many. Inside a transaction. */
export const insertVectors = (connection: Connection, vectors: readonly Vector[]): number => {
  let inserted = 0;
  for (const { model, hash, values } of vectors) {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    const row = connection.get(
      `INSERT INTO vectors (model, hash, float32)
       SELECT :model, :hash, :bytes WHERE EXISTS (SELECT 1 FROM passages WHERE hash = :hash)
       ON CONFLICT DO NOTHING RETURNING key`,
      { model, hash, bytes },
    );
    if (row !== undefined) inserted += 1;
  }
  return inserted;
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
