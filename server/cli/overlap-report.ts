/** The option of `tiaoli overlaps` that writes a report. */
import { Readable } from 'node:stream';
import { InvalidArgumentError, Option } from 'commander';
import type { Store } from '../../graph/store.ts';
import { OverlapReportQuery } from '../contract.ts';
import { overlapReportFile } from '../overlaps/report.ts';
import { writeAside } from './write-aside.ts';

const EXTENSION = /\.(docx|html)$/iu;

const reportPath = (path: string): string => {
  if (!EXTENSION.test(path)) throw new InvalidArgumentError('文件名要以 .docx 或 .html 结尾');
  return path;
};

export const reportOption = (): Option =>
  new Option('--report <file>', '写成供会议用的报告，.docx 或 .html · report for a meeting').argParser(reportPath);

/** `asked`: the filters, not yet checked. */
export const writeReport = async (store: Store, path: string, asked: Record<string, unknown>): Promise<void> => {
  const format = EXTENSION.exec(path)?.[1]?.toLowerCase();
  const { bytes } = await overlapReportFile(store, OverlapReportQuery.parse({ ...asked, format }));
  await writeAside(Readable.from([bytes], { objectMode: false }), path);
  process.stderr.write(`已写入 ${path}。\n`);
};
