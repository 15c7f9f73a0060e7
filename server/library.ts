/** What routes and commands work with: the store, the model and the index as one thing that keeps itself up to date. */
import type { IngestFile, IngestProgress } from '../graph/ingest-files.ts';
import type { GraphQuery } from '../graph/query.ts';
import type { SearchRequest } from '../graph/search/search.ts';
import type { Store } from '../graph/store.ts';
import type { Degradation, IngestReport, SearchResponse } from './contract.ts';

export type { IngestFile, IngestProgress };

export type ModelState = { name: string | null; state: 'ready' | 'loading' | 'off' };

export interface Library {
  readonly store: Store;
  /** Answers with what is there: without a model by words and graph alone, and says so in `degraded`. */
  search(request: SearchRequest): Promise<SearchResponse>;
  /**
   * Reads and stores one file after another; what fails is reported, the others are in. Waits for the model unless it has
   * to be fetched. Writes wait for one another.
   */
  ingest(files: readonly IngestFile[], onProgress?: (progress: IngestProgress) => void): Promise<IngestReport>;
  /** Embeds what was stored while there was no model; returns how many texts that were. */
  fillVectors(): Promise<number>;
  /** Removes a document in all its versions; false if there was none. */
  remove(id: string): Promise<boolean>;
  /** The document as published, by its digest; null where it was not kept. */
  original(sha256: string): Promise<string | null>;
  model(): ModelState;
  /** What is missing right now, each with a sentence for people. */
  degraded(): Degradation[];
  /** Settles when the model is there, or it is known that there is none. */
  settled(): Promise<void>;
  close(): Promise<void>;
  /** Questions in the store's own language. */
  readonly query: GraphQuery;
}
