/** One search: question → plan → legs → fused hits → answer. */

import type { Embedder } from '../embedding/embedder.ts';
import type { ClauseFilter } from '../filter.ts';
import type { SearchIndex, Store } from '../store.ts';
import type { SearchResult } from './result.ts';

export interface SearchRequest {
  question: string;
  limit: number;
  offset: number;
  /** Explicit filters of the address or the command line, beside those that the plan reads from the question. */
  filter: ClauseFilter;
  /** `field:value` of plan filters to take back. */
  without: readonly string[];
  /** Earlier questions, oldest first. */
  context: readonly string[];
  includeMentions: boolean;
}

export interface SearchSetting {
  store: Store;
  index: SearchIndex;
  /** Null where no model could be had; the answer then says that semantic search is off. */
  embedder: Embedder | null;
  /** YYYY-MM-DD. */
  today: string;
}

export const search = async (_setting: SearchSetting, _request: SearchRequest): Promise<SearchResult> => {
  throw new Error('not written yet');
};
