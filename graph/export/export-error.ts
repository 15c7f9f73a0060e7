/** Why an export cannot be had, or must not pass for whole. */
export class ExportError extends Error {
  /** Machine-readable; `detail` is for people, in Chinese. */
  readonly code: 'changed' | 'no-such-node';
  readonly detail: string;
  constructor(code: ExportError['code'], detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'ExportError';
    this.code = code;
    this.detail = detail;
  }
}
