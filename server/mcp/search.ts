/** Tool: search */
import { SearchQuery, SearchResponse } from '../contract.ts';
import { searchRequest } from '../search-request.ts';
import { defineTool } from './tool.ts';

export const searchTool = defineTool({
  name: 'search',
  title: '检索政策条款',
  description:
    '用中文提问，得到简短而有出处的回答、命中的条款和从问题读出的筛选条件；也可以只给筛选条件（q 为空字符串）。' +
    'answer.status 为 no-answer 表示条文里没有答案，为 partial 时 missing 是条文里没有的部分，都不要自行补充；' +
    'citations 是出处（条款 id 和 text 中的起止位置）；calculations 是算式，操作数的 citation 是 citations 的下标；' +
    'conflicts 是不能同时适用的条款，须一并告诉读者；一次问了几个问题时 parts 是各自的答案。' +
    ' Search Chinese policy clauses in natural language; the answer is extractive and cited.',
  input: SearchQuery,
  output: SearchResponse,
  run: async (query, { library }) => library.search(searchRequest(query)),
});
