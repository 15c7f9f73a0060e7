/** A search as the contract has it, turned into what the library answers; the same for HTTP and MCP. */
import type { SearchRequest } from '../graph/search/search.ts';
import type { SearchQuery } from './contract.ts';
import { clauseFilter } from './filter-parameters.ts';
import { Problem } from './problem.ts';
import { cleanQuestion } from './question.ts';

/**
 * @throws Problem 400 where there is neither a question nor a filter, or the question is too long
 */
export const searchRequest = (query: SearchQuery): SearchRequest => {
  const filter = clauseFilter(query);
  const question = cleanQuestion(query.q);
  if (question.trim() === '' && filter.all.length === 0)
    throw new Problem(400, 'empty-question', '请输入问题，例如“财政厅牵头的奖励有哪些”；也可以只给筛选条件。');
  return {
    question,
    limit: query.limit,
    offset: query.offset,
    filter,
    without: query.without,
    context: query.context.map(cleanQuestion),
    includeMentions: query.include.includes('mentions'),
    today: query.asked_on,
    revision: query.revision,
  };
};
