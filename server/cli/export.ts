/** tiaoli export */
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { EXPORT_FORMATS } from '../../graph/export/format-names.ts';
import { ExportQuery } from '../contract.ts';
import type { Export } from '../export-of.ts';
import { Problem } from '../problem.ts';
import { addFilterOptions, collect, underscored } from './filter-options.ts';
import { stopOnInterrupt } from './interrupt.ts';
import { withLibrary } from './open-folder.ts';
import { writeAside } from './write-aside.ts';

const MEGABYTE = 2 ** 20;
/** Formats that a terminal cannot show. */
const BINARY: ReadonlySet<string> = new Set(['xlsx', 'csv', 'parquet']);

const toFile = async ({ stream, head, format }: Export, path: string): Promise<void> => {
  const bytes = await writeAside(stream(), path);
  const size = `${(bytes / MEGABYTE).toFixed(1)} MB`;
  process.stderr.write(`已写入 ${path}（${format.label}，${size}，图谱版本 ${head.revision.slice(0, 8)}）。\n`);
  if (head.truncated) process.stderr.write('注意：周围的节点达到上限，没有全部列出；可以减小 --depth。\n');
};

const toOutput = async ({ stream, format }: Export): Promise<void> => {
  if (process.stdout.isTTY && BINARY.has(format.name))
    throw new Problem(400, 'binary', `${format.label} 不能显示在终端里：请用 --out 给出文件名。`);
  await pipeline(stream(), process.stdout, { end: false });
};

export const exportCommand = (tiaoli: Command): void => {
  const command = tiaoli
    .command('export')
    .description('把图谱或其中一部分导出为文件 · take the graph, or a part of it, away as a file')
    .requiredOption('--format <format>', `格式 · format: ${EXPORT_FORMATS.join(' ')}`)
    .option('--out <file>', '写到这个文件，默认标准输出 · file, or else standard output')
    .option('--around <id>', '只要这个节点周围的部分 · only what lies around this node')
    .option('--depth <n>', 'around 周围几步，1 到 3，默认 1 · steps around it')
    .option('--kinds <kind>', '周围只要这些类型的节点，可重复 · kinds of nodes around it', collect)
    .option('--limit <n>', 'around 周围最多多少个节点 · at most this many nodes around it');
  addFilterOptions(command);
  command.action(async (options: Record<string, unknown>) => {
    stopOnInterrupt();
    const { out, ...asked } = underscored(options);
    const query = ExportQuery.parse(asked);
    const { exportOf } = await import('../export-of.ts');
    await withLibrary({ needsModel: false }, async ({ store }) => {
      const taken = await exportOf(store, query);
      await (typeof out === 'string' ? toFile(taken, out) : toOutput(taken));
    });
  });
};
