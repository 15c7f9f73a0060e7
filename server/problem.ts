/** An error that is meant for whoever asked: becomes a problem document over HTTP, a sentence on the command line. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  /** Chinese: what happened and what to do. */
  readonly detail: string;
  readonly errors: { path: string; message: string }[] | undefined;
  constructor(
    status: number,
    code: string,
    detail: string,
    options: ErrorOptions & { errors?: Problem['errors'] } = {},
  ) {
    super(`${code}: ${detail}`, options);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.errors = options.errors;
  }
}
