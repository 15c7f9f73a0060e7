/** Vectors of a draft's passages: taken from the store where it has the very text, else embedded; none is kept. */
import type { Clause } from '../../ingest/model.ts';
import type { Embedder } from '../embedding/embedder.ts';
import { passagesOf } from '../passages.ts';
import type { Store } from '../store.ts';

/** Each text once, by its hash (passages.ts). */
export const draftVectors = async (
  store: Store,
  embedder: Embedder,
  clauses: readonly Clause[],
  onProgress?: (done: number, total: number) => void,
): Promise<Map<string, Float32Array>> => {
  const texts = new Map(clauses.flatMap((clause) => passagesOf(clause).map(({ hash, text }) => [hash, text] as const)));
  const vectors = new Map(await store.vectors(embedder.model, [...texts.keys()]));
  const missing = [...texts].filter(([hash]) => !vectors.has(hash));
  const values = await embedder.embed(
    missing.map(([, text]) => text),
    onProgress,
  );
  for (const [i, [hash]] of missing.entries()) {
    const vector = values[i];
    if (vector) vectors.set(hash, vector);
  }
  return vectors;
};
