/** A report on overlaps as a file; the same for HTTP and the command line. */
import { createHash } from 'node:crypto';
import { overlapReport } from '../../graph/report/overlap-report.ts';
import type { Store } from '../../graph/store.ts';
import type { OverlapReportQuery } from '../contract.ts';
import { PACKAGE_VERSION } from '../package-root.ts';
import { today } from '../today.ts';
import { askedWords } from './asked-words.ts';
import { overlapsOf } from './hydrate.ts';
import { pairFilter } from './pair-filter.ts';
import { pendingDocuments } from './pending.ts';
import { overlapsRevision } from './revision.ts';

/**
 * The Word file is made in one go, during which nobody else is answered: five hundred pairs of clauses of 300 characters
 * took 4.4 s of CPU and 270 MB, so that two hundred stay below two seconds. The report says how many it leaves out.
 */
const MOST_PAIRS = 200;
/** Of the revision, in a file's name. */
const SHORT = 8;

export type ReportFormat = OverlapReportQuery['format'];

export const REPORT_TYPES: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
};

/** The same for the same report: what was asked, of which state of things, on which day, by which release. */
export const reportTag = async (store: Store, query: OverlapReportQuery): Promise<string> =>
  createHash('sha256')
    .update(
      JSON.stringify([query, await overlapsRevision(store), await pendingDocuments(store), today(), PACKAGE_VERSION]),
    )
    .digest('base64url');

const bytesOf = async (format: ReportFormat, report: ReturnType<typeof overlapReport>): Promise<Buffer> => {
  if (format === 'docx') {
    const { reportDocx } = await import('../../graph/report/docx.ts');
    return Buffer.from(await reportDocx(report));
  }
  const { reportHtml } = await import('../../graph/report/html.ts');
  return Buffer.from(reportHtml(report));
};

export interface ReportFile {
  bytes: Buffer;
  mediaType: string;
  /** As in tiaoli-overlaps-1a2b3c4d.docx */
  fileName: string;
}

export const overlapReportFile = async (store: Store, query: OverlapReportQuery): Promise<ReportFile> => {
  const { format, ...asked } = query;
  const { items, ...counted } = await store.overlaps.find(await pairFilter(store, asked), {
    limit: MOST_PAIRS,
    offset: 0,
  });
  const revision = await overlapsRevision(store);
  const report = overlapReport({
    ...counted,
    overlaps: await overlapsOf(store, items),
    asked: await askedWords(store, asked),
    date: today(),
    revision,
    pending: await pendingDocuments(store),
  });
  return {
    bytes: await bytesOf(format, report),
    mediaType: REPORT_TYPES[format],
    fileName: `tiaoli-overlaps-${revision.slice(0, SHORT)}.${format}`,
  };
};
