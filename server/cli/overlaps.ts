/** tiaoli overlaps */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import { z } from 'zod';
import { CONFLICT_NAMES, KIND_NAMES } from '../../graph/overlap/overlap-names.ts';
import type { Store } from '../../graph/store.ts';
import { type OverlapList, OverlapsQuery } from '../contract.ts';
import { csvOf, csvStream } from '../csv.ts';
import { eachOverlap } from '../overlaps/each.ts';
import { overlapList } from '../overlaps/list.ts';
import { overlapMatrix } from '../overlaps/matrix.ts';
import { pairFilter } from '../overlaps/pair-filter.ts';
import { pendingDocuments } from '../overlaps/pending.ts';
import { verdictList } from '../overlaps/verdicts.ts';
import { forSpreadsheet, inert } from './inert-cell.ts';
import { stopOnInterrupt } from './interrupt.ts';
import { withLibrary } from './open-folder.ts';
import { addOverlapOptions, OVERLAP_FILTERS } from './overlap-options.ts';
import { reportOption, writeReport } from './overlap-report.ts';
import { addOverlapReview } from './overlap-review.ts';
import { briefRows, FULL_COLUMNS, fullRow, matrixRows, type Rows, reviewRows } from './overlap-rows.ts';
import { dim, print, printJson } from './print.ts';
import { printRows } from './print-table.ts';

interface Options extends Record<string, unknown> {
  json?: boolean;
  csv?: boolean;
  reviews?: boolean;
  matrix?: boolean;
  report?: string;
}

const counted = (names: Readonly<Record<string, string>>, counts: Readonly<Record<string, number>>): string =>
  Object.entries(names)
    .map(([name, said]) => `${said} ${counts[name] ?? 0}`)
    .join('，');

const printList = ({ items, total, counts, conflicts }: OverlapList): void => {
  printRows(briefRows(items));
  const shown = items.length < total ? `，这里是 ${items.length} 对，其余用 --limit、--offset` : '';
  print(dim(`共 ${total} 对：${counted(KIND_NAMES, counts)}；${counted(CONFLICT_NAMES, conflicts)}${shown}`));
};

const warnOfPending = async (store: Store): Promise<void> => {
  const pending = await pendingDocuments(store);
  if (pending > 0) process.stderr.write(`注意：还有 ${pending} 份文件没有比对完，这里的结果不全。\n`);
};

const show = <Answer>({ json, csv }: Options, answer: Answer, rows: (answer: Answer) => Rows): void => {
  if (json) printJson(answer);
  else if (csv) process.stdout.write(csvOf(forSpreadsheet(rows(answer))));
  else printRows(rows(answer));
};

/** All that the filter lets through, not a page of it: a spreadsheet has room. */
const writeCsv = async (store: Store, query: OverlapsQuery): Promise<void> => {
  const overlaps = eachOverlap(store, await pairFilter(store, query));
  const rows = Readable.from(overlaps).map((overlap) => fullRow(overlap).map(inert)) as AsyncIterable<
    ReturnType<typeof fullRow>
  >;
  await pipeline(Readable.from(csvStream(FULL_COLUMNS, rows)), process.stdout, { end: false });
};

const run = async (store: Store, options: Options): Promise<void> => {
  const { json, csv, reviews, matrix, report, ...asked } = options;
  const query = OverlapsQuery.parse(asked);
  if (reviews) return show(options, await verdictList(store), reviewRows);
  await warnOfPending(store);
  if (matrix) return show(options, await overlapMatrix(store), matrixRows);
  if (report !== undefined) return writeReport(store, report, asked);
  if (csv) return writeCsv(store, query);
  const list = await overlapList(store, query);
  if (json) printJson(list);
  else printList(list);
};

export const overlapsCommand = (tiaoli: Command): void => {
  const command = tiaoli
    .command('overlaps')
    .description('哪些条款重复、修订、包含、冲突 · clauses that repeat, revise, contain or contradict one another');
  addOverlapOptions(command);
  const paging = ['limit', 'offset'];
  command
    .option('--limit <n>', '最多列出几对，默认 50 · at most this many')
    .option('--offset <n>', '跳过前面几对 · skip the first')
    .option('--json', '输出 JSON，给程序用 · JSON for programs')
    .addOption(
      new Option(
        '--csv',
        '输出 CSV，全部列出；以 = + - @ 开头的文字前加单引号，表格软件才不当公式 · CSV of all of them; texts that would run as formulas get a leading apostrophe',
      ).conflicts(['json', ...paging]),
    )
    .addOption(
      new Option('--reviews', '列出人的结论 · people’s verdicts').conflicts([...OVERLAP_FILTERS, ...paging, 'matrix']),
    )
    .addOption(
      new Option('--matrix', '文件对文件：重合多少 · documents against documents').conflicts([
        ...OVERLAP_FILTERS,
        ...paging,
      ]),
    )
    .addOption(reportOption().conflicts([...paging, 'json', 'csv', 'reviews', 'matrix']))
    .action(async (options: Options) => {
      stopOnInterrupt();
      z.config(z.locales.zhCN());
      await withLibrary({ needsModel: false }, ({ store }) => run(store, options));
    });
  addOverlapReview(command);
};
