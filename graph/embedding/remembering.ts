/** An embedder that embeds no question twice, while it lasts: one question is asked of it in several places. */
import type { Embedder } from './embedder.ts';

export const remembering = (embedder: Embedder): Embedder => {
  const known = new Map<string, Promise<Float32Array>>();
  return {
    model: embedder.model,
    dimensions: embedder.dimensions,
    embed: (texts, onProgress) => embedder.embed(texts, onProgress),
    embedQuery: (text) => {
      const vector = known.get(text) ?? embedder.embedQuery(text);
      known.set(text, vector);
      return vector;
    },
    close: () => embedder.close(),
  };
};
