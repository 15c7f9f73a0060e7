/** tiaoli query "SELECT …" */
import type { Command } from 'commander';
import { z } from 'zod';
import { type GraphQuery, QUERY_DEFAULT_TIMEOUT_MS, QUERY_ROWS, QUERY_TIMEOUT_MS } from '../../graph/query.ts';
import { QUERY_DEFAULT_ROWS, QueryRequest } from '../contract.ts';
import { csvOf } from '../csv.ts';
import { runQuery } from '../run-query.ts';
import { stopOnInterrupt } from './interrupt.ts';
import { withLibrary } from './open-folder.ts';
import { bold, dim, print, printJson } from './print.ts';
import { printTable } from './print-table.ts';

interface Options {
  json?: boolean;
  csv?: boolean;
  limit?: string;
  timeout?: string;
}

const printHelp = (query: GraphQuery): void => {
  const { tables, examples, notes } = query.schema();
  for (const { name, description, columns } of tables) {
    print(`${bold(name)}  ${description}`);
    for (const column of columns) print(`  ${column.name}  ${dim(column.description)}`);
  }
  print();
  for (const { title, query: text } of examples) print(`${bold(title)}\n${text}\n`);
  for (const note of notes) print(dim(note));
};

const run = async (text: string, { limit, timeout, json, csv }: Options): Promise<void> => {
  const request = QueryRequest.parse({ query: text, limit, timeout });
  const result = await withLibrary({ needsModel: false }, ({ query }) => runQuery(query, request));
  if (json) printJson(result);
  else if (csv) process.stdout.write(csvOf(result));
  else printTable(result);
  if (result.truncated) process.stderr.write(`还有更多行没有给出；可以用 --limit 多要一些，最多 ${QUERY_ROWS} 行。\n`);
};

export const queryCommand = (tiaoli: Command): void => {
  tiaoli
    .command('query')
    .description(
      '直接查询图谱（只读；内置库用 SQL，Neo4j 用 Cypher），不带参数时列出可查的内容 · query the graph, read-only',
    )
    .argument('[query]', '一条查询 · one query')
    .option('--json', '输出 JSON，给程序用 · JSON for programs')
    .option('--csv', '输出 CSV · CSV')
    .option('--limit <n>', `最多几行，默认 ${QUERY_DEFAULT_ROWS}，不超过 ${QUERY_ROWS} · at most this many rows`)
    .option(
      '--timeout <seconds>',
      `最多几秒，默认 ${QUERY_DEFAULT_TIMEOUT_MS / 1000}，不超过 ${QUERY_TIMEOUT_MS / 1000} · at most this many seconds`,
    )
    .action(async (text: string | undefined, options: Options) => {
      stopOnInterrupt();
      z.config(z.locales.zhCN());
      if (text === undefined) await withLibrary({ needsModel: false }, async ({ query }) => printHelp(query));
      else await run(text, options);
    });
};
