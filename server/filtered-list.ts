/** What filters alone ask for: no question, so nothing to rank and nothing to answer but the number. */

import { briefClause } from '../graph/brief-clause.ts';
import { PLAIN_ANSWER } from '../graph/search/answer/plain-answer.ts';
import { corpusChanged } from '../graph/search/corpus-changed.ts';
import { facetsOf } from '../graph/search/facets.ts';
import { resolveFilter } from '../graph/search/resolve-filter.ts';
import type { SearchRequest } from '../graph/search/search.ts';
import type { Store } from '../graph/store.ts';
import type { SearchResponse } from './contract.ts';

/** Every clause that the filters let through, in document order. */
export const filteredList = async (store: Store, request: SearchRequest): Promise<SearchResponse> => {
  const clauses = await store.clauses(await store.select(await resolveFilter(store, request.filter)));
  const page = clauses.slice(request.offset, request.offset + request.limit);
  const found = clauses.length > 0;
  const revision = await store.revision();
  return {
    query: request.question,
    plan: { text: '', intent: 'list', filters: [], expansions: [] },
    answer: {
      status: found ? 'answered' : 'no-answer',
      text: found ? `符合筛选条件的条款有 ${clauses.length} 条。` : '没有符合筛选条件的条款，请放宽条件。',
      citations: [],
      ...PLAIN_ANSWER,
    },
    hits: page.map((clause) => ({
      clause: request.includeMentions ? clause : briefClause(clause),
      score: 0,
      why: { lexical: null, semantic: null, graph: null },
      highlights: [],
    })),
    total: clauses.length,
    facets: facetsOf(clauses),
    revision,
    degraded: corpusChanged(request.revision, revision),
  };
};
