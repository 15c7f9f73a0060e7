/**
 * An embedder that embeds no question twice, while it lasts: one question is asked of it in several places. Questions are
 * put to a corpus of which `statutes` (0 to 1) are statutes.
 */
import type { Embedder } from './embedder.ts';

export const remembering = (embedder: Embedder, statutes = 0): Embedder => {
  const known = new Map<string, Promise<Float32Array>>();
  return {
    model: embedder.model,
    dimensions: embedder.dimensions,
    embed: (texts, onProgress) => embedder.embed(texts, onProgress),
    embedQuery: (text, asked = statutes) => {
      const key = `${asked} ${text}`;
      const vector = known.get(key) ?? embedder.embedQuery(text, asked);
      known.set(key, vector);
      return vector;
    },
    close: () => embedder.close(),
  };
};
