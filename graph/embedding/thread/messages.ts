/** What the embedding thread and the one that started it say to each other. */
import type { EmbeddingError } from '../embedding-error.ts';
import type { Turn } from './turn.ts';

/** What the thread is started with. */
export interface Setup {
  /** Folder of the model. */
  folder: string;
  turn: Turn;
}

/** To the thread: one text, so that a question waits for a passage at most, not for all passages of a document. */
export type Ask = Text | 'close';

interface Text {
  id: number;
  text: string;
  /** Of a question, how far it is put to statutes; null for a passage. */
  statutes: number | null;
}

/** From the thread: first that it is ready, or why it never will be; then a vector, or why there is none, for each text. */
export type Told =
  | { kind: 'ready'; model: string; dimensions: number }
  | { kind: 'refused'; code: EmbeddingError['code']; detail: string }
  | { kind: 'vector'; id: number; vector: Float32Array<ArrayBuffer> }
  | { kind: 'failed'; id: number; reason: string };
