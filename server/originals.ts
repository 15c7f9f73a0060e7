/** Documents as published: what `source` offsets go into. */
import { createHash } from 'node:crypto';
import type { Store } from '../graph/store.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import type { PolicyDocument } from '../ingest/model.ts';
import { readFile } from '../ingest/read/read-file.ts';

/** Characters kept of texts read last: reading a PDF again takes seconds. */
const KEPT_CHARACTERS = 8_000_000;

export type PublishedFile = Pick<PolicyDocument['source'], 'sha256' | 'file'>;

/** SHA-256 of bytes, hexadecimal, as DocumentSource has it. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Texts of a store's files, read by the reader that ingestion read them by; the last ones are kept. */
export class PublishedTexts {
  readonly #store: Store;
  /** Oldest first. */
  readonly #kept = new Map<string, string>();
  readonly #reading = new Map<string, Promise<string | null>>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** The text as published; null where the file was not kept, or cannot be read. @throws IngestError `busy` */
  async text(source: PublishedFile): Promise<string | null> {
    // The name decides too: the same bytes may be a text under one and a page under another.
    const key = `${source.sha256} ${source.file}`;
    // Asked even where the text is kept here: another process may have removed the document.
    const bytes = await this.#store.original(source.sha256);
    if (!bytes) return null;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const reading = this.#reading.get(key) ?? this.#read(key, bytes, source.file);
    this.#reading.set(key, reading);
    try {
      return await reading;
    } finally {
      this.#reading.delete(key);
    }
  }

  async #read(key: string, bytes: Uint8Array, file: string): Promise<string | null> {
    try {
      const { text } = await readFile(bytes, file);
      this.#keep(key, text);
      return text;
    } catch (error) {
      // It could not be read just now, which says nothing of the file.
      if (error instanceof IngestError && error.code !== 'busy') return null;
      throw error;
    }
  }

  #keep(key: string, text: string): void {
    this.#kept.set(key, text);
    let characters = [...this.#kept.values()].reduce((sum, { length }) => sum + length, 0);
    for (const [oldest, { length }] of this.#kept) {
      if (characters <= KEPT_CHARACTERS) break;
      this.#kept.delete(oldest);
      characters -= length;
    }
  }
}
