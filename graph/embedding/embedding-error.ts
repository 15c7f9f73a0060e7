/** The model cannot be had or cannot be run. `detail` says why, in Chinese. */
export class EmbeddingError extends Error {
  readonly code: 'no-model' | 'corrupt-model' | 'closed';
  readonly detail: string;
  constructor(code: EmbeddingError['code'], detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = 'EmbeddingError';
    this.code = code;
    this.detail = detail;
  }
}
