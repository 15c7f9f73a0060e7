/** Clauses and documents over HTTP: lists of them, one of them, and what became of files that were put in. */
import { z } from 'zod';
import { BriefClause, Clause, Diagnostic, DocumentHead, Overlap, PolicyDocument } from '../../ingest/model.ts';
import { filterParameters } from '../filter-parameters.ts';
import { Graph } from './graph.ts';
import { count, include, page } from './terms.ts';

export const ClausesQuery = z.strictObject({ ...page(50), include, ...filterParameters });
export type ClausesQuery = z.infer<typeof ClausesQuery>;

export const ClauseList = z.object({ total: count, items: z.array(z.union([Clause, BriefClause])) });
export type ClauseList = z.infer<typeof ClauseList>;

export const ClauseDetail = Clause.extend({ overlaps: z.array(Overlap), neighbors: Graph });
export type ClauseDetail = z.infer<typeof ClauseDetail>;

export const DocumentSummary = DocumentHead.extend({ versions: z.array(z.string()), clauses: count });
export type DocumentSummary = z.infer<typeof DocumentSummary>;

export const DocumentList = z.object({ total: count, items: z.array(DocumentSummary) });
export type DocumentList = z.infer<typeof DocumentList>;

/** `text` is the document as published: what every `source` offset goes into. */
export const DocumentDetail = PolicyDocument.extend({
  text: z.string().nullable().describe('公布时的原文；source 偏移量指向它；没有保存时为 null'),
});
export type DocumentDetail = z.infer<typeof DocumentDetail>;

export const MentionCounts = z.object({
  agencies: count,
  agencyMentions: count,
  amounts: count,
  rates: count,
  quantities: count,
  periods: count,
  places: count,
  industries: count,
  beneficiaries: count,
  instruments: count,
  references: count,
});
export type MentionCounts = z.infer<typeof MentionCounts>;

export const IngestedFile = z.object({
  file: z.string(),
  outcome: z.enum(['added', 'replaced', 'unchanged', 'new-version']),
  document: DocumentSummary,
  mentions: MentionCounts,
  diagnostics: z.array(Diagnostic).describe('没有读懂的地方，以及在原文的什么位置'),
});
export type IngestedFile = z.infer<typeof IngestedFile>;

export const IngestReport = z.object({
  items: z.array(IngestedFile),
  failed: z.array(z.object({ file: z.string(), code: z.string(), detail: z.string() })),
  revision: z.string(),
});
export type IngestReport = z.infer<typeof IngestReport>;
