/** GET /api/search */
import { SearchQuery, SearchResponse } from '../contract.ts';
import { clauseFilter } from '../filter-parameters.ts';
import { Problem } from '../problem.ts';
import { cleanQuestion } from '../question.ts';
import { errorAnswers, type Route } from './route.ts';

export const searchRoute: Route = (app, library) =>
  app.get(
    '/api/search',
    {
      schema: {
        tags: ['检索'],
        summary: '用中文提问：回答、出处、命中的条款',
        querystring: SearchQuery,
        response: { 200: SearchResponse, ...errorAnswers },
      },
    },
    ({ query }) => {
      const filter = clauseFilter(query);
      const question = cleanQuestion(query.q);
      if (question.trim() === '' && filter.all.length === 0)
        throw new Problem(400, 'empty-question', '请输入问题，例如“财政厅牵头的奖励有哪些”；也可以只给筛选条件。');
      return library.search({
        question,
        limit: query.limit,
        offset: query.offset,
        filter,
        without: query.without,
        context: query.context.map(cleanQuestion),
        includeMentions: query.include.includes('mentions'),
      });
    },
  );
