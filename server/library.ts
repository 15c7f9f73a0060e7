/** What routes and commands work with: the store, the model and the index as one thing that keeps itself up to date. */
import type { Embedder } from '../graph/embedding/embedder.ts';
import type { IngestFile, IngestProgress } from '../graph/ingest-files.ts';
import type { CorpusAccess } from '../graph/overlap/find/find-pairs.ts';
import type { GraphQuery } from '../graph/query.ts';
import type { SearchRequest } from '../graph/search/search.ts';
import type { Store } from '../graph/store.ts';
import type { Degradation, IngestReport, SearchResponse } from './contract.ts';
import type { PublishedFile } from './originals.ts';

export type { IngestFile, IngestProgress };

export type ModelState = { name: string | null; state: 'ready' | 'loading' | 'off' };

export interface Library {
  readonly store: Store;
  /** Absolute path of the data folder. */
  readonly data: string;
  /** Answers with what is there: without a model by words and graph alone, and says so in `degraded`. */
  search(request: SearchRequest): Promise<SearchResponse>;
  /**
   * Reads and stores one file after another; what fails is reported, the others are in. Waits for the model unless it has
   * to be fetched. Writes wait for one another.
   */
  ingest(files: readonly IngestFile[], onProgress?: (progress: IngestProgress) => void): Promise<IngestReport>;
  /** Embeds what was stored while there was no model; returns how many texts that were. */
  fillVectors(): Promise<number>;
  /** Compares documents whose pairs are not up to date with the corpus; returns how many those were. */
  linkOverlaps(onProgress?: (progress: IngestProgress) => void): Promise<number>;
  /** The corpus as something to compare with; without a model by words alone. */
  corpusAccess(): Promise<CorpusAccess>;
  /** The model, where it is there or soon will be; null where it is off, or has to be fetched first. */
  embedder(): Promise<Embedder | null>;
  /** Removes a document in all its versions; false if there was none. */
  remove(id: string): Promise<boolean>;
  /** The document's text as published, into which `source` offsets go; null where its file was not kept. */
  original(source: PublishedFile): Promise<string | null>;
  model(): ModelState;
  /** What is missing right now, each with a sentence for people. */
  degraded(): Degradation[];
  /** Settles when the model is there, or it is known that there is none. */
  settled(): Promise<void>;
  close(): Promise<void>;
  /** Questions in the store's own language. */
  readonly query: GraphQuery;
}
