/** The HTTP envelopes around overlaps: lists, one pair, documents against documents, groups, verdicts, reports. */
import { z } from 'zod';
import {
  BriefClause,
  Clause,
  CONFLICT_SEVERITIES,
  ConflictSeverity,
  DIFFERENCE_TYPES,
  OVERLAP_KINDS,
  Overlap,
  Review,
  VERDICTS,
} from '../../ingest/model.ts';
import { alternatives } from '../filter-parameters.ts';
import { count, PAGE_LIMIT } from './terms.ts';

export {
  CONFLICT_NAMES,
  DIFFERENCE_NAMES,
  KIND_NAMES,
  REVIEW_NAMES,
  VERDICT_NAMES,
} from '../../graph/overlap/overlap-names.ts';

const VALUE_LIMIT = 500;
const VALUES_LIMIT = 50;
const NOTE_LIMIT = 2000;
const NAME_LIMIT = 100;
/** Clauses that a group shows: the same sentence may stand in every document of a large corpus. */
export const GROUP_CLAUSES = 50;

export const OVERLAP_CONFLICTS = [...CONFLICT_SEVERITIES, 'none'] as const;
export const REVIEW_STATES = [...VERDICTS, 'none', 'outdated'] as const;

const list = (what: string) =>
  z
    .array(z.string().max(VALUE_LIMIT))
    .max(VALUES_LIMIT)
    .default([])
    .describe(`${what}；A|B 表示“任一”，重复给出表示“同时”`);
const labelled = (what: string, labels: readonly string[]) =>
  list(`${what}：${labels.join(' · ')}`).refine(
    (values) => values.flatMap(alternatives).every((label) => labels.includes(label)),
    `只能是 ${labels.join('、')} 之一（用 | 分开表示任一）`,
  );

/** Shape to spread into a query's schema; the command line has the same. */
export const overlapParameters = {
  // `kind` is given once elsewhere (entities), so the query string's parser leaves a single one as it is.
  kind: z.preprocess((given) => (typeof given === 'string' ? [given] : given), labelled('类型', OVERLAP_KINDS)),
  conflict: labelled('冲突', OVERLAP_CONFLICTS),
  document: list('文件 id；给出两次就是这两份文件之间的（两次给同一份，就是它自己之内的）'),
  difference: labelled('差异的类型', DIFFERENCE_TYPES),
  agency: list('任一方的责任单位'),
  review: labelled('人的结论', REVIEW_STATES),
  clause: list('条款 id：与它成对的'),
};

export const OverlapsQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(PAGE_LIMIT).default(50).describe(`一次最多 ${PAGE_LIMIT} 对`),
  offset: z.coerce.number().int().min(0).default(0).describe('跳过前面多少对'),
  ...overlapParameters,
});
export type OverlapsQuery = z.infer<typeof OverlapsQuery>;

/** How far an answer is whole, and of which state of things. */
const state = {
  pending: count.describe('还没有比对完的文件数'),
  revision: z.string().describe('语料、配对或结论变了，它就变'),
};

const kindCounts = z.object({ identical: count, revised: count, contained: count, related: count });
const conflictCounts = z.object({ contradiction: count, inconsistency: count });

export const OverlapList = z.object({
  total: count,
  counts: kindCounts.describe('筛选后各类型的对数'),
  conflicts: conflictCounts.describe('筛选后各种冲突的对数'),
  items: z.array(Overlap).describe('要紧的在前：矛盾、口径不一、相同、修订、包含、相关'),
  ...state,
});
export type OverlapList = z.infer<typeof OverlapList>;

/** One pair with everything that was recognised in both clauses. */
export const OverlapDetail = Overlap.extend({ a: Clause, b: Clause });
export type OverlapDetail = z.infer<typeof OverlapDetail>;

export const ReviewRequest = z.strictObject({
  verdict: z.enum(VERDICTS, `结论只能是 ${VERDICTS.join('、')} 之一`),
  note: z.string().max(NOTE_LIMIT, `说明最多 ${NOTE_LIMIT} 个字`).nullish(),
  by: z.string().max(NAME_LIMIT, `署名最多 ${NAME_LIMIT} 个字`).nullish(),
  texts: z
    .string()
    .max(VALUE_LIMIT)
    .optional()
    .describe('配对的 texts：所看的文字。给出时，文字已有改动就不记，答 409'),
});
export type ReviewRequest = z.infer<typeof ReviewRequest>;

/** Every verdict, also of pairs that are not found any more. */
export const ReviewList = z.object({
  total: count,
  items: z.array(
    Review.omit({ outdated: true }).extend({
      id: z.string(),
      a: z.string().describe('条款 id'),
      b: z.string().describe('条款 id'),
      state: z.enum(['current', 'outdated', 'gone']).describe('outdated：文字变了；gone：已不再成对'),
    }),
  ),
});
export type ReviewList = z.infer<typeof ReviewList>;

export const OverlapMatrix = z.object({
  documents: z.array(z.object({ id: z.string(), title: z.string(), clauses: count, characters: count })),
  cells: z
    .array(
      z.object({
        a: z.string(),
        b: z.string(),
        share: z.number().min(0).max(1).describe('a 的文字有多少也在 b 里（a、b 相同：在它自己的别处）'),
        counts: kindCounts,
        conflicts: conflictCounts,
      }),
    )
    .describe('行 a、列 b，两个方向都有；没有配对的不列'),
  ...state,
});
export type OverlapMatrix = z.infer<typeof OverlapMatrix>;

export const OverlapGroupsQuery = OverlapsQuery.pick({ limit: true, offset: true }).extend({
  document: list('文件 id：其中有它的条款'),
});
export type OverlapGroupsQuery = z.infer<typeof OverlapGroupsQuery>;

/** Three and more clauses that say the same. */
export const OverlapGroups = z.object({
  total: count,
  items: z.array(
    z.object({
      id: z.string(),
      size: count.describe('一共几条'),
      clauses: z.array(BriefClause).describe(`最多给出 ${GROUP_CLAUSES} 条`),
      overlaps: z.array(z.string()).describe('把它们连起来的各对的 id'),
      identical: z.boolean().describe('全部是同样的文字'),
      conflict: ConflictSeverity.nullable().describe('其中最重的冲突'),
    }),
  ),
  ...state,
});
export type OverlapGroups = z.infer<typeof OverlapGroups>;

export const OverlapReportQuery = z.strictObject({
  format: z.enum(['docx', 'html'], '只能是 docx、html 之一').default('docx'),
  ...overlapParameters,
});
export type OverlapReportQuery = z.infer<typeof OverlapReportQuery>;
