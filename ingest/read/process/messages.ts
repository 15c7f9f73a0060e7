/** What a reading process and the one that started it say to each other. */
import type { IngestError } from '../../ingest-error.ts';
import type { ParsedFormat } from '../readers.ts';
import type { SourceText } from '../source-text.ts';

/** To the process, once. */
export interface Ask {
  format: ParsedFormat;
  bytes: Uint8Array;
  file: string;
}

/** From the process: `ready` when it is awake and watched, then one answer, after which it ends. `failed` is a fault of ours. */
export type Told = { kind: 'ready' } | Answer;
export type Answer =
  | { kind: 'read'; source: SourceText }
  | { kind: 'refused'; code: IngestError['code']; detail: string }
  | { kind: 'failed'; reason: string };

/** Milliseconds by the clock, on a machine that has other work. */
export const TIME_MS = 60_000;
