/** tiaoli check <file>: exit code 0 where nothing has to be changed, 1 where something has to, others as for every command. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { Command } from 'commander';
import type { DraftProgress } from '../../graph/draft/check-draft.ts';
import { draftedName, SEVERITY_NAMES, SORT_NAMES } from '../../graph/draft/finding-names.ts';
import { clauseName } from '../../graph/overlap/overlap-names.ts';
import { draftReport } from '../check-draft.ts';
import { DraftFields, type DraftFinding, type DraftReport, FINDING_SORTS } from '../contract.ts';
import { DRAFT_FILE_TYPES, type DraftFileFormat, draftFile } from '../draft-file.ts';
import { Problem } from '../problem.ts';
import { Told } from './exit.ts';
import { stopOnInterrupt } from './interrupt.ts';
import { withLibrary } from './open-folder.ts';
import { bold, dim, oneLine, print, printJson, shorten } from './print.ts';
import { writeAside } from './write-aside.ts';

/** Bytes; more is not read into memory at all. */
const FILE_LIMIT = 64 * 1024 * 1024;
const QUOTE = 60;
const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EACCES: '没有读取的权限',
  EISDIR: '这是文件夹，请给出其中的文件',
};
const STEPS: Readonly<Record<DraftProgress['step'], string>> = { embed: '计算向量', compare: '比对' };

const bytesOf = async (path: string): Promise<Buffer> => {
  try {
    const { size } = await stat(path);
    if (size > FILE_LIMIT) throw new Problem(413, 'too-large', `${path} 超过 ${FILE_LIMIT / 1024 / 1024} MB。`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Problem) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new Problem(400, 'unreadable', `不能读取 ${path}：${UNREADABLE[code] ?? code}。`, { cause: error });
  }
};

const formatOf = (path: string): DraftFileFormat => {
  const format = Object.keys(DRAFT_FILE_TYPES).find((name) => path.toLowerCase().endsWith(`.${name}`));
  if (format === undefined) throw new Problem(400, 'report-format', '--report 的文件名应以 .docx 或 .html 结尾。');
  return format as DraftFileFormat;
};

const place = ({ counterpart }: DraftFinding): string => {
  if (counterpart === null) return '';
  const { clause, document } = counterpart;
  if (clause === null) return `《${document.title}》 ${dim(document.id)}`;
  return `${counterpart.in === 'draft' ? `本稿 ${draftedName(clause)}` : clauseName(clause)} ${dim(clause.id)}`;
};

const quoted = (words: string): string => shorten(oneLine(words), QUOTE);

const printFinding = (finding: DraftFinding): void => {
  const { sort, severity, message, advice, quote, counterpart, spans, code } = finding;
  print(`  ${bold(`【${SORT_NAMES[sort]}】`)}${SEVERITY_NAMES[severity]} ${oneLine(message)} ${dim(code)}`);
  if (spans.length > 0) print(`    本稿 [${spans[0]!.start}, ${spans.at(-1)!.end})：“${quoted(quote)}”`);
  if (counterpart)
    print(`    对应 ${oneLine(place(finding))}${counterpart.quote ? `：“${quoted(counterpart.quote)}”` : ''}`);
  if (severity !== 'note') print(`    ${oneLine(advice)}`);
};

const printReport = ({ draft, asOf, clauses, findings, counts, notes, degraded }: DraftReport): void => {
  for (const note of [...notes, ...degraded.map(({ message }) => message)]) print(dim(`注意：${note}`));
  const sorts = FINDING_SORTS.filter((sort) => counts.sorts[sort] > 0).map(
    (sort) => `${SORT_NAMES[sort]} ${counts.sorts[sort]}`,
  );
  print(bold(`《${oneLine(draft.title)}》`));
  print(
    `${clauses.length} 条，以 ${asOf} 为准；发现 ${findings.length} 处${sorts.length > 0 ? `：${sorts.join('，')}` : ''}。`,
  );
  for (const { clause, findings: ids } of clauses) {
    if (ids.length === 0) continue;
    print();
    print(bold(oneLine(draftedName(clause))));
    for (const finding of findings.filter(({ id }) => ids.includes(id))) printFinding(finding);
  }
};

const progress = ({ step, done, total }: DraftProgress): void => {
  if (process.stderr.isTTY)
    process.stderr.write(`\r\x1b[2K${STEPS[step]} ${done}/${total}${done === total ? '\r\x1b[2K' : ''}`);
};

export const checkCommand = (tiaoli: Command): void => {
  tiaoli
    .command('check')
    .description('检查一份文稿：与库中重复、矛盾之处和其他错误；文稿不保存 · check a draft against the store')
    .argument('<file>', '文稿（.txt .docx .html .pdf）· the draft')
    .option('--title <title>', '文稿的标题，默认从正文里读 · its title')
    .option('--as-of <date>', '以哪一天为准，默认今天 · the day that counts')
    .option('--report <file>', '另写一份报告（.docx 或 .html）· also write a report')
    .option('--json', '输出 JSON，给程序用 · JSON for programs')
    .addHelpText(
      'after',
      '\n退出码 Exit code：0 没有须改之处 · nothing has to change；1 有须改之处，或出错 · something has to, or it failed；2 用法有误 · wrong use',
    )
    .action(async (path: string, options: { title?: string; asOf?: string; report?: string; json?: boolean }) => {
      stopOnInterrupt();
      const said = DraftFields.parse({ title: options.title, as_of: options.asOf });
      const format = options.report === undefined ? null : formatOf(options.report);
      const bytes = await bytesOf(path);
      await withLibrary({ needsModel: true }, async (library) => {
        const report = await draftReport(library, { draft: { bytes, file: basename(path) }, ...said }, progress);
        if (options.json) printJson(report);
        else printReport(report);
        if (format !== null && options.report !== undefined) {
          const written = Buffer.from(await draftFile(report, format));
          await writeAside(Readable.from([written], { objectMode: false }), options.report);
          process.stderr.write(`已写入 ${options.report}。\n`);
        }
        if (report.counts.severities.error > 0) throw new Told();
      });
    });
};
