/** The model cannot be had, cannot be run, or runs no more. `detail` says why, in Chinese. */
export class EmbeddingError extends Error {
  /** `stopped`: its thread ended by a fault; `failed`: it could not do one text. */
  readonly code: 'no-model' | 'corrupt-model' | 'closed' | 'stopped' | 'failed';
  readonly detail: string;
  constructor(code: EmbeddingError['code'], detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = 'EmbeddingError';
    this.code = code;
    this.detail = detail;
  }
}
