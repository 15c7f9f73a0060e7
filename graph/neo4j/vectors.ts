/**
 * Vectors of passages, kept by the hash of their text and the model that made them. A model has a label and a vector index
 * of its own, so that the nearest by one model are never those of another.
 */
import { createHash } from 'node:crypto';
import { type Tally, vectorLine } from '../content-digest.ts';
import type { Vector } from '../store.ts';
import { floatsOf, type Neo4jConnection, type Run } from './driver.ts';
import { runBatched } from './run-batched.ts';

/** Of SHA-256; enough to tell models apart. */
const DIGITS = 12;

const modelDigest = (model: string): string => createHash('sha256').update(model).digest('hex').slice(0, DIGITS);
const LABEL_PREFIX = 'Vector_';
const modelLabel = (model: string): string => `${LABEL_PREFIX}${modelDigest(model)}`;
export const vectorIndexOf = (model: string): string => `tiaoli_vectors_${modelDigest(model)}`;
const vectorKey = (model: string, hash: string): string => `${modelDigest(model)} ${hash}`;

/** Edges per node of the index and width of its search while building: Lucene's usual ones. */
const EDGES = 16;
const BUILD_WIDTH = 100;

/** Makes the model's index where there is none; its vectors have so many dimensions. Outside of any transaction. */
export const ensureVectorIndex = async (
  connection: Neo4jConnection,
  model: string,
  dimensions: number,
): Promise<void> => {
  await connection.schema(
    `CREATE VECTOR INDEX ${vectorIndexOf(model)} IF NOT EXISTS FOR (v:${modelLabel(model)}) ON (v.embedding)
     OPTIONS {indexConfig: {\`vector.dimensions\`: ${Math.trunc(dimensions)}, \`vector.similarity_function\`: 'cosine',
       \`vector.quantization.enabled\`: false, \`vector.hnsw.m\`: ${EDGES}, \`vector.hnsw.ef_construction\`: ${BUILD_WIDTH}}}`,
  );
};

/** Labels of models that vectors were ever stored of. */
const modelLabels = async (connection: Neo4jConnection): Promise<string[]> =>
  (
    await connection.read<{ label: string }>(
      'CALL db.labels() YIELD label WHERE label STARTS WITH $prefix RETURN label',
      { prefix: LABEL_PREFIX },
    )
  ).map(({ label }) => label);

const oneOf = async (
  connection: Neo4jConnection,
  label: string,
): Promise<{ model: string; dimensions: number } | null> =>
  (
    await connection.read<{ model: string; dimensions: number }>(
      `MATCH (v:${label}) RETURN v.model AS model, size(v.embedding) AS dimensions LIMIT 1`,
    )
  )[0] ?? null;

/** Names of the vector indexes that the stored vectors need. */
export const vectorIndexesWanted = async (connection: Neo4jConnection): Promise<string[]> => {
  const names: string[] = [];
  for (const label of await modelLabels(connection)) {
    const vector = await oneOf(connection, label);
    if (vector) names.push(vectorIndexOf(vector.model));
  }
  return names;
};

/** Makes the index of every model that has vectors where it is gone. */
export const renewVectorIndexes = async (connection: Neo4jConnection): Promise<void> => {
  for (const label of await modelLabels(connection)) {
    const vector = await oneOf(connection, label);
    if (vector) await ensureVectorIndex(connection, vector.model, vector.dimensions);
  }
};

/** True where some passage has a vector of the model. */
export const hasVectors = async (run: Run, model: string): Promise<boolean> => {
  const [row] = await run<{ has: boolean }>(`RETURN EXISTS { (:${modelLabel(model)}) } AS has`);
  return row?.has === true;
};

/** Passages of all versions; the server keeps this count. */
export const countPassages = async (run: Run): Promise<number> => {
  const [row] = await run<{ passages: number }>('MATCH ()-[p:PASSAGE]->() RETURN count(p) AS passages');
  return row?.passages ?? 0;
};

/** Of these hashes, those without a vector of `model`, in the order asked. */
export const missingVectors = async (run: Run, model: string, hashes: readonly string[]): Promise<string[]> => {
  const distinct = [...new Set(hashes)];
  const known = await run<{ hash: string }>('UNWIND $keys AS key MATCH (v:Vector {key: key}) RETURN v.hash AS hash', {
    keys: distinct.map((hash) => vectorKey(model, hash)),
  });
  const has = new Set(known.map(({ hash }) => hash));
  return distinct.filter((hash) => !has.has(hash));
};

/** Texts whose vectors are read at a time. */
const TEXTS = 1000;

/** Vectors of one model by the hash of their text. */
export const vectorsBy = async (
  run: Run,
  model: string,
  hashes: readonly string[],
): Promise<Map<string, Float32Array>> => {
  const keys = [...new Set(hashes)].map((hash) => vectorKey(model, hash));
  const vectors = new Map<string, Float32Array>();
  for (let at = 0; at < keys.length; at += TEXTS) {
    const rows = await run<{ hash: string; float32: Int8Array }>(
      'UNWIND $keys AS key MATCH (v:Vector {key: key}) RETURN v.hash AS hash, v.float32 AS float32',
      { keys: keys.slice(at, at + TEXTS) },
    );
    for (const { hash, float32 } of rows) vectors.set(hash, floatsOf(float32));
  }
  return vectors;
};

/** Inserts vectors of stored passages that are not there yet. Inside a transaction, with the models' indexes made. */
export const insertVectors = async (run: Run, vectors: readonly Vector[], tally: Tally): Promise<void> => {
  for (const model of new Set(vectors.map((vector) => vector.model))) {
    const given = new Map(vectors.filter((vector) => vector.model === model).map((vector) => [vector.hash, vector]));
    const missing = await missingVectors(run, model, [...given.keys()]);
    const stored = await run<{ hash: string }>(
      'UNWIND $hashes AS hash MATCH (t:Text {hash: hash}) RETURN t.hash AS hash',
      {
        hashes: missing,
      },
    );
    const rows = stored.flatMap(({ hash }) => {
      const values = given.get(hash)?.values;
      if (values === undefined) return [];
      tally.add(vectorLine({ model, hash }));
      const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
      return [{ key: vectorKey(model, hash), hash, bytes, values }];
    });
    await runBatched(
      run,
      `MATCH (t:Text {hash: row.hash})
       CREATE (v:Vector:${modelLabel(model)} {key: row.key, model: $model, hash: row.hash, float32: row.bytes})-[:OF]->(t)
       WITH v, row CALL db.create.setNodeVectorProperty(v, 'embedding', row.values)`,
      rows,
      { model },
    );
  }
};
