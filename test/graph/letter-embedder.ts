/** An embedder that needs no model: counts of characters by code, normalised. It keeps a list of what it embedded. */
import type { Embedder } from '../../graph/embedding/embedder.ts';

const DIMENSIONS = 16;

export class LetterEmbedder implements Embedder {
  readonly model: string;
  readonly dimensions = DIMENSIONS;
  readonly embedded: string[] = [];

  constructor(model = 'letters') {
    this.model = model;
  }

  async embed(texts: readonly string[], onProgress?: (done: number, total: number) => void): Promise<Float32Array[]> {
    this.embedded.push(...texts);
    onProgress?.(texts.length, texts.length);
    return texts.map((text) => {
      const vector = new Float32Array(DIMENSIONS);
      for (const character of text) vector[(character.codePointAt(0) ?? 0) % DIMENSIONS]! += 1;
      const length = Math.hypot(...vector);
      return vector.map((value) => value / length);
    });
  }

  async embedQuery(text: string): Promise<Float32Array> {
    return (await this.embed([text]))[0]!;
  }

  async close(): Promise<void> {}
}
