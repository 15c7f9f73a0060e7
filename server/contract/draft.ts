/** The HTTP envelopes of the draft check. */
import { z } from 'zod';
import { FINDING_CODES, FINDING_SEVERITIES, FINDING_SORTS } from '../../graph/draft/finding.ts';
import { BriefClause, DIFFERENCE_TYPES, Diagnostic, DocumentHead, Overlap, Span } from '../../ingest/model.ts';
import { count } from './terms.ts';

export { SEVERITY_NAMES, SORT_NAMES } from '../../graph/draft/finding-names.ts';
export { FINDING_SEVERITIES, FINDING_SORTS };

/** UTF-16 code units of a draft: the longest plans have 50,000; embedding 10,000 takes up to 17 s on two cores. */
export const DRAFT_LIMIT = 60_000;
const TITLE_LIMIT = 300;

const day = z.iso.date('日期应写作 YYYY-MM-DD，如 2024-01-31');

export const DraftQuery = z.strictObject({
  format: z
    .enum(['json', 'docx', 'html'], '只能是 json、docx、html 之一')
    .optional()
    .describe('docx、html：报告文件；不给就看 Accept'),
});
export type DraftQuery = z.infer<typeof DraftQuery>;

export const DraftBody = z.strictObject({
  title: z
    .string()
    .max(TITLE_LIMIT, `标题最多 ${TITLE_LIMIT} 个字`)
    .optional()
    .describe('文稿的标题；不给就从正文里读'),
  text: z.string('请给出文稿的正文（text）').describe(`文稿的正文，最多 ${DRAFT_LIMIT} 个字`),
  as_of: day.optional().describe('以哪一天为准；默认今天'),
});
export type DraftBody = z.infer<typeof DraftBody>;

/** Fields beside the file of a multipart request. */
export const DraftFields = DraftBody.pick({ title: true, as_of: true });

export const FindingSort = z.enum(FINDING_SORTS);
export const FindingSeverity = z.enum(FINDING_SEVERITIES);
const codes = Object.keys(FINDING_CODES) as [keyof typeof FINDING_CODES];

export const DraftCounterpart = z.object({
  in: z.enum(['corpus', 'draft']).describe('draft：在本稿的另一处'),
  clause: BriefClause.nullable().describe('null：指整份文件'),
  document: DocumentHead.pick({ id: true, title: true, number: true, issued: true }),
  spans: z.array(Span).describe('对方条款 text 里的位置'),
  quote: z.string(),
});
export type DraftCounterpart = z.infer<typeof DraftCounterpart>;

export const DraftFinding = z.object({
  id: z.string(),
  code: z.enum(codes),
  sort: FindingSort,
  severity: FindingSeverity.describe('error：有误或不能照此执行；warning：需要人定；note：供参考'),
  clauseId: z.string().describe('文稿的条款'),
  spans: z.array(Span).describe('文稿条款 text 里的位置；空表示整条'),
  quote: z.string(),
  counterpart: DraftCounterpart.nullable(),
  type: z.enum(DIFFERENCE_TYPES).nullable().describe('关于哪一类值'),
  message: z.string().describe('是什么问题'),
  advice: z.string().describe('怎么办'),
  suggestion: z.string().nullable().describe('可以替换原话的写法'),
  overlapId: z.string().nullable(),
  alreadyIn: z.string().nullable().describe('库中文字相同的条款：它与对方本来就有这一情况'),
});
export type DraftFinding = z.infer<typeof DraftFinding>;

export const DraftedClause = z.object({
  clause: BriefClause,
  overlaps: z.array(Overlap).describe('与库中条款、与本稿其他条款'),
  findings: z.array(z.string()).describe('findings 里的 id'),
});
export type DraftedClause = z.infer<typeof DraftedClause>;

export const DraftReport = z.object({
  draft: DocumentHead.pick({
    id: true,
    title: true,
    kind: true,
    issuer: true,
    number: true,
    issued: true,
    validity: true,
  }).extend({
    file: z.string(),
    characters: count,
  }),
  asOf: z.string(),
  clauses: z.array(DraftedClause),
  findings: z.array(DraftFinding).describe('要紧的在前'),
  counts: z.object({
    sorts: z.record(FindingSort, count),
    severities: z.record(FindingSeverity, count),
  }),
  notes: z.array(z.string()).describe('读取文件时的说明'),
  diagnostics: z.array(Diagnostic).describe('没有读懂的地方'),
  revision: z.string().describe('所比对的语料的版本'),
  degraded: z.array(z.object({ code: z.string(), message: z.string() })),
});
export type DraftReport = z.infer<typeof DraftReport>;
