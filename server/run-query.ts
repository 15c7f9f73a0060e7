/** One query in the store's own language, as the contract has it: for the route and the command line. */
import type { GraphQuery, QueryResult } from '../graph/query.ts';
import type { QueryRequest } from './contract.ts';
import { Problem } from './problem.ts';

const NAMES: Readonly<Record<GraphQuery['language'], string>> = { sql: 'SQL', cypher: 'Cypher' };

/** @throws Problem where another language is asked for, QueryError */
export const runQuery = (
  graph: GraphQuery,
  { query, limit, timeout, language }: QueryRequest,
  signal?: AbortSignal,
): Promise<QueryResult> => {
  if (language !== undefined && language !== graph.language)
    throw new Problem(
      400,
      'query-language',
      `现用的库只能用 ${NAMES[graph.language]} 查询，不能用 ${NAMES[language]}；可查的内容和例子见 GET /api/query。`,
    );
  return graph.run({ query, limit, timeoutMs: Math.ceil(timeout * 1000), signal });
};
