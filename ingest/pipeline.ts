/** The whole of ingestion in one expression: bytes in, a document with its clauses and mentions out. */
import type { Diagnostic, PolicyDocument } from './model.ts';

/** What is known of a file beside its bytes (a manifest, a form); it wins over what the text says. */
export interface IngestHints {
  id?: string | undefined;
  title?: string | undefined;
  kind?: string | undefined;
  issuer?: string | undefined;
  number?: string | undefined;
  issued?: string | undefined;
  version?: string | undefined;
  carrier?: string | undefined;
}

export interface Ingested {
  document: PolicyDocument;
  diagnostics: Diagnostic[];
}

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

export const ingest = (_bytes: Uint8Array, _file: string, _hints: IngestHints = {}): Ingested => {
  throw new Error('not written yet');
};
