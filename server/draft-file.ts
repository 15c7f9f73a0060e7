/** The draft report as a file. */
import { draftReportBlocks } from '../graph/draft/draft-report.ts';
import type { DraftReport } from './contract.ts';
import { today } from './today.ts';

export const DRAFT_FILE_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
} as const;
export type DraftFileFormat = keyof typeof DRAFT_FILE_TYPES;

/** Bytes of the report in this format. */
export const draftFile = async (report: DraftReport, format: DraftFileFormat): Promise<Uint8Array> => {
  const blocks = draftReportBlocks(report, today());
  if (format === 'docx') return (await import('../graph/report/docx.ts')).reportDocx(blocks);
  return Buffer.from((await import('../graph/report/html.ts')).reportHtml(blocks));
};
