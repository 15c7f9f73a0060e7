/** A file that cannot be read at all; `detail` says why and what to do, in Chinese. */
export class IngestError extends Error {
  readonly code: 'empty' | 'binary' | 'encoding' | 'too-large' | 'unsupported' | 'no-text';
  readonly detail: string;
  constructor(code: IngestError['code'], detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = 'IngestError';
    this.code = code;
    this.detail = detail;
  }
}
