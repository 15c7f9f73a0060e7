/** A file that cannot be read at all; `detail` says why and what to do, in Chinese. */
export class IngestError extends Error {
  readonly code:
    | 'empty'
    | 'binary'
    | 'encoding'
    | 'too-large'
    | 'unsupported'
    | 'no-text'
    /** Not what its name or its first bytes say, cut off, or broken inside. */
    | 'damaged'
    /** Protected with a password. */
    | 'encrypted'
    /** Pictures of pages, without text. */
    | 'scanned'
    /** Takes more time or memory to read than a document may. */
    | 'too-complex'
    /** Nothing is wrong with the file: it could not be read now. */
    | 'busy';
  readonly detail: string;
  constructor(code: IngestError['code'], detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = 'IngestError';
    this.code = code;
    this.detail = detail;
  }
}
