/** Text → vector, behind one interface. */

export interface Embedder {
  /** Name and digest of the model; vectors of different models are never compared. */
  readonly model: string;
  readonly dimensions: number;
  /** Normalised vectors, in the order of the texts. */
  embed(texts: readonly string[], onProgress?: (done: number, total: number) => void): Promise<Float32Array[]>;
  /**
   * A question, as the model wants to be asked. `statutes`, 0 to 1, is how far it is put to statutes rather than to policies
   * (see adapter/): 0 where it is left out.
   */
  embedQuery(text: string, statutes?: number): Promise<Float32Array>;
  close(): Promise<void>;
}
