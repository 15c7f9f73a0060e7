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

/** How the process ends itself when it needs too much memory or time: signals that nobody else sends. */
export const TOO_MUCH_MEMORY = 'SIGUSR2';
export const TOO_MUCH_TIME = 'SIGTERM';
/**
 * Milliseconds of the processor that a file may take. Largest files of the test material: 2,500 for 1 MB of PDF, 600 for
 * a page of 140,000 characters.
 */
export const WORK_MS = 20_000;
/** Milliseconds by the clock, on a machine that has other work. */
export const TIME_MS = 60_000;
