/** A question set that cannot be used; `detail` is one Chinese sentence that says why and what to do. */
export class EvaluationError extends Error {
  readonly code: 'unreadable' | 'not-json' | 'not-a-question' | 'not-a-set' | 'empty' | 'no-match';
  readonly detail: string;
  constructor(code: EvaluationError['code'], detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = 'EvaluationError';
    this.code = code;
    this.detail = detail;
  }
}
