/** tiaoli ingest <files…> */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { MENTION_FIELDS } from '../../ingest/model.ts';
import type { IngestedFile, IngestReport } from '../contract.ts';
import type { IngestFile, Library } from '../library.ts';
import { linePlace } from '../line-place.ts';
import { Told } from './exit.ts';
import { stopOnInterrupt } from './interrupt.ts';
import { MENTION_NAMES } from './mention-names.ts';
import { withLibrary } from './open-folder.ts';
import { oneLine, print, printJson } from './print.ts';
import { progressReporter } from './progress.ts';

/** Bytes; more is not read into memory at all. */
const FILE_LIMIT = 256 * 1024 * 1024;
const HINTS = ['id', 'title', 'kind', 'issuer', 'number', 'issued', 'version', 'carrier'] as const;
const OUTCOMES = { added: '新增', replaced: '替换', unchanged: '没有变化', 'new-version': '新版本' } as const;
const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EACCES: '没有读取的权限',
  EISDIR: '这是文件夹，请给出其中的文件',
};

type Failure = IngestReport['failed'][number];

const readOne = async (path: string): Promise<IngestFile | Failure> => {
  try {
    const { size } = await stat(path);
    if (size > FILE_LIMIT) return { file: path, code: 'too-large', detail: `文件超过 ${FILE_LIMIT / 1024 / 1024} MB` };
    return { file: basename(path), bytes: await readFile(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return { file: path, code, detail: UNREADABLE[code] ?? `不能读取（${code}）` };
  }
};

const printDiagnostics = async (library: Library, { file, document, diagnostics }: IngestedFile): Promise<void> => {
  if (diagnostics.length === 0) return;
  const text = await library.original(document.source);
  for (const { severity, message, source } of diagnostics) {
    const where = source && text !== null ? linePlace(text, source.start) : null;
    print(
      `  ${severity === 'warning' ? '警告' : '说明'} ${file}${where ? `:${where.line}:${where.column}` : ''} ${oneLine(message)}`,
    );
  }
};

const printReport = async (library: Library, { items, failed }: IngestReport): Promise<void> => {
  for (const item of items) {
    print(
      `${OUTCOMES[item.outcome]} ${item.file} → ${item.document.id}《${oneLine(item.document.title)}》${item.document.clauses} 条`,
    );
    await printDiagnostics(library, item);
  }
  for (const { file, detail } of failed) print(`失败 ${file}：${detail}`);
  const total = (count: (item: IngestedFile) => number) => items.reduce((sum, item) => sum + count(item), 0);
  const mentions = MENTION_FIELDS.map((field) => `${MENTION_NAMES[field]} ${total((item) => item.mentions[field])}`);
  print(
    `共 ${items.length} 个文件，${total((item) => item.document.clauses)} 条；${mentions.join('，')}；没有读懂的地方 ${total((item) => item.diagnostics.length)} 处；失败 ${failed.length} 个。`,
  );
};

const ingestAll = async (
  library: Library,
  paths: readonly string[],
  hints: IngestFile['hints'],
): Promise<IngestReport> => {
  const read = await Promise.all(paths.map(readOne));
  const files = read.flatMap((file) => ('bytes' in file ? { ...file, hints } : []));
  const unread = read.flatMap((file) => ('bytes' in file ? [] : file));
  const progress = progressReporter();
  try {
    const report = await library.ingest(files, progress.report);
    return { ...report, failed: [...unread, ...report.failed] };
  } finally {
    progress.end();
  }
};

export const ingestCommand = (tiaoli: Command): void => {
  const command = tiaoli
    .command('ingest')
    .description('读入文件（DOCX、PDF、HTML、纯文本）· read documents into the store')
    .argument('<files...>', '文件 · files')
    .option('--json', '输出 JSON，给程序用 · JSON for programs');
  for (const name of HINTS) command.option(`--${name} <value>`, `文件的 ${name}（只用于单个文件）· of a single file`);
  command.action(async (paths: string[], { json, ...hints }: { json?: boolean } & IngestFile['hints']) => {
    stopOnInterrupt();
    if (paths.length > 1 && Object.keys(hints).length > 0)
      command.error('error: 一次读入多个文件时不能指定单个文件的信息', { code: 'commander.invalidArgument' });
    await withLibrary({ needsModel: true }, async (library) => {
      const report = await ingestAll(library, paths, hints);
      if (json) printJson(report);
      else await printReport(library, report);
      if (report.failed.length > 0) throw new Told();
    });
  });
};
