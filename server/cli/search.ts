/** tiaoli search "…" */
import type { Command } from 'commander';
import { SearchQuery, type SearchResponse } from '../contract.ts';
import { searchRequest } from '../search-request.ts';
import { addFilterOptions, collect, underscored } from './filter-options.ts';
import { stopOnInterrupt } from './interrupt.ts';
import { withLibrary } from './open-folder.ts';
import { printJson } from './print.ts';
import { printSearch } from './print-search.ts';

const run = async (words: string[], options: Record<string, unknown>): Promise<SearchResponse> => {
  const { json, mentions, ...filters } = underscored(options);
  const query = SearchQuery.parse({ ...filters, q: words.join(' '), include: mentions ? ['mentions'] : [] });
  const request = searchRequest(query);
  return withLibrary({ needsModel: true }, (library) => library.search(request));
};

export const searchCommand = (tiaoli: Command): void => {
  const command = tiaoli
    .command('search')
    .description('用中文提问，得到有出处的回答 · ask in Chinese, get a cited answer')
    .argument('<question...>', '问题 · the question')
    .option('--json', '输出 JSON，给程序用 · JSON for programs')
    .option('--limit <n>', '最多几条，默认 10 · at most this many hits')
    .option('--offset <n>', '跳过几条 · skip this many')
    .option('--without <field:value>', '去掉从问题中读出的筛选条件 · take a filter back', collect)
    .option('--context <question>', '此前的问题，可重复 · earlier questions', collect)
    .option('--asked-on <date>', '把这一天当作今天 · take this day for today')
    .option('--mentions', '（JSON）条款带上全部识别结果 · clauses with all mentions');
  addFilterOptions(command);
  command.action(async (words: string[], options: Record<string, unknown>) => {
    stopOnInterrupt();
    const result = await run(words, options);
    if (options.json) printJson(result);
    else printSearch(result);
  });
};
