/**
 * The words that everything else speaks: documents, clauses, mentions and overlaps as zod schemas.
 * Offsets are half-open `[start, end)` in UTF-16 code units; dates are ISO `YYYY-MM-DD`, both days included.
 * Unknown is `null`, never guessed.
 */
import { z } from 'zod';

const isoDate = z.iso.date();

/** A place in a text: `text.slice(start, end)`. */
export const Span = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });
export type Span = z.infer<typeof Span>;

/** Where a mention stands in its clause's `text`, who found it and how sure that is. */
export const Provenance = Span.extend({
  surface: z.string(),
  recogniser: z.string(),
  confidence: z.number().min(0).max(1),
});
export type Provenance = z.infer<typeof Provenance>;

export const AGENCY_ROLES = ['sole', 'lead', 'joint', 'cooperate'] as const;
export const AgencyRole = z.enum(AGENCY_ROLES);
export type AgencyRole = z.infer<typeof AgencyRole>;

/** A body that a responsibility bracket or line (责任单位, 牵头单位, 配合单位 …) makes responsible. */
export const Agency = Provenance.extend({
  name: z.string().describe('canonical and complete: 自治区财政厅'),
  role: AgencyRole,
  first: z.boolean().optional().describe('true for the first listed of joint agencies'),
});
export type Agency = z.infer<typeof Agency>;

/** An agency that an earlier sentence makes responsible for everything below it; the words stand in clause `from`. */
export const InheritedAgency = z.object({ name: z.string(), role: AgencyRole, from: z.string() });
export type InheritedAgency = z.infer<typeof InheritedAgency>;

/** A body in running text that is not made responsible. */
export const AgencyMention = Provenance.extend({ name: z.string() });
export type AgencyMention = z.infer<typeof AgencyMention>;

const interval = {
  min: z.number().nullable(),
  max: z.number().nullable(),
  approximate: z.boolean().describe('true for 左右 · 约 · 近 · 余 · 多 · 数千'),
};

export const AMOUNT_KINDS = ['subsidy', 'reward', 'cap', 'fund', 'threshold', 'guarantee'] as const;
export const AmountKind = z.enum(AMOUNT_KINDS);
export type AmountKind = z.infer<typeof AmountKind>;

/** A sum of money in yuan; `per` says for what (企业, 床位, 年 …). */
export const Amount = Provenance.extend({
  ...interval,
  unit: z.literal('元'),
  per: z.string().nullable(),
  kind: AmountKind,
});
export type Amount = z.infer<typeof Amount>;

/** A share: .3 for 30 %; `of` says of what. */
export const Rate = Provenance.extend({ ...interval, of: z.string().nullable() });
export type Rate = z.infer<typeof Rate>;

/** A count, measure or duration that is neither money nor rate. */
export const Quantity = Provenance.extend({ ...interval, unit: z.string(), of: z.string().nullable() });
export type Quantity = z.infer<typeof Quantity>;

export const PERIOD_MEANINGS = ['validity', 'deadline', 'target', 'document'] as const;
export const PeriodMeaning = z.enum(PERIOD_MEANINGS);
export type PeriodMeaning = z.infer<typeof PeriodMeaning>;

/** A date or stretch of time; one open end is `null`. */
export const Period = Provenance.extend({
  from: isoDate.nullable(),
  until: isoDate.nullable(),
  meaning: PeriodMeaning,
  inferred: z.boolean().optional().describe('true where a year was taken from the context, not from the words'),
});
export type Period = z.infer<typeof Period>;

export const PLACE_LEVELS = ['country', 'province', 'city', 'county', 'township', 'group', 'zone', 'foreign'] as const;
/** A place; `code` is its GB/T 2260 code where it has one. */
export const Place = Provenance.extend({
  name: z.string(),
  code: z.string().nullable(),
  level: z.enum(PLACE_LEVELS),
});
export type Place = z.infer<typeof Place>;

/** An industry of the scheme; `code` is its GB/T 4754—2017 class where label and class are the same thing. */
export const Industry = Provenance.extend({ name: z.string(), code: z.string().nullable() });
export type Industry = z.infer<typeof Industry>;

/** Who gets something. */
export const Beneficiary = Provenance.extend({ name: z.string() });
export type Beneficiary = z.infer<typeof Beneficiary>;

/** A policy instrument of the scheme. */
export const Instrument = Provenance.extend({ name: z.string() });
export type Instrument = z.infer<typeof Instrument>;

/** A cited document; `documentId` if it is in the corpus (resolved by the store, not by ingestion). */
export const Reference = Provenance.extend({
  title: z.string(),
  number: z.string().nullable(),
  documentId: z.string().nullable(),
});
export type Reference = z.infer<typeof Reference>;

/** One stretch of a clause's or document's own term, and the words that state it. */
export const Validity = z.object({ from: isoDate.nullable(), until: isoDate.nullable(), span: Span.nullable() });
export type Validity = z.infer<typeof Validity>;

/** All mention fields of a clause. */
export const Mentions = z.object({
  agencies: z.array(Agency),
  agencyMentions: z.array(AgencyMention),
  amounts: z.array(Amount),
  rates: z.array(Rate),
  quantities: z.array(Quantity),
  periods: z.array(Period),
  places: z.array(Place),
  industries: z.array(Industry),
  beneficiaries: z.array(Beneficiary),
  instruments: z.array(Instrument),
  references: z.array(Reference),
});
export type Mentions = z.infer<typeof Mentions>;
export type MentionField = keyof Mentions;
export const MENTION_FIELDS = Object.keys(Mentions.shape) as MentionField[];

/** The smallest unit that a drafter would cite, as it is shown in a list. */
export const BriefClause = z.object({
  id: z.string().describe('stable, URL-safe path: document/section/…/number'),
  number: z.string().describe('as published: 1. · （一） · 第三条; empty for unnumbered text'),
  heading: z.string().nullable(),
  path: z.array(z.string()).describe('headings above it, outermost first'),
  text: z.string().describe('published text mended: heading and body, without the number'),
  document: z.object({ id: z.string(), title: z.string(), version: z.string() }),
  source: Span.describe('into the document as published'),
  validity: z.array(Validity),
});
export type BriefClause = z.infer<typeof BriefClause>;

export const Clause = BriefClause.extend({ ...Mentions.shape, inheritedAgencies: z.array(InheritedAgency) });
export type Clause = z.infer<typeof Clause>;

/** A heading of the outline; clauses name it in `path`. */
export const Section = z.object({
  id: z.string(),
  number: z.string(),
  heading: z.string(),
  depth: z.number().int().min(1),
  source: Span,
});
export type Section = z.infer<typeof Section>;

export const DocumentSource = z.object({ file: z.string(), sha256: z.string(), characters: z.number().int() });

/** What is said of a document without its clauses. */
export const DocumentHead = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string().nullable().describe('方案 · 行动方案 · 政策 · 措施 · 意见 · 通知 · 办法 · 法律 …'),
  issuer: z.string().nullable(),
  number: z.string().nullable().describe('文号 as the text has it'),
  issued: isoDate.nullable(),
  validity: z.array(Validity),
  version: z.string().describe('issue date, 文号 or edition label; else 1'),
  carrier: z.string().nullable().describe('id of the notice (印发通知) that it came attached to'),
  source: DocumentSource,
});
export type DocumentHead = z.infer<typeof DocumentHead>;

export const PolicyDocument = DocumentHead.extend({
  versions: z.array(z.string()),
  sections: z.array(Section),
  clauses: z.array(Clause),
});
export type PolicyDocument = z.infer<typeof PolicyDocument>;

/** Text that was not understood, and where; data, not an exception. */
export const Diagnostic = z.object({
  severity: z.enum(['info', 'warning']),
  code: z.string(),
  message: z.string().describe('Chinese'),
  clauseId: z.string().nullable(),
  source: Span.nullable().describe('into the document as published'),
});
export type Diagnostic = z.infer<typeof Diagnostic>;

export const OVERLAP_KINDS = ['identical', 'revised', 'contained', 'related'] as const;
export const DIFFERENCE_TYPES = [
  'amount',
  'rate',
  'period',
  'agency',
  'place',
  'industry',
  'beneficiary',
  'instrument',
  'scope',
  'condition',
  'wording',
] as const;

export const OverlapKind = z.enum(OVERLAP_KINDS);
export type OverlapKind = z.infer<typeof OverlapKind>;
export const DifferenceType = z.enum(DIFFERENCE_TYPES);
export type DifferenceType = z.infer<typeof DifferenceType>;

/** A passage that agrees: where it stands in both texts. `moved`: it stands at another place among the passages of b. */
export const AlignedSpan = z.object({ a: Span, b: Span, moved: z.boolean() });
export type AlignedSpan = z.infer<typeof AlignedSpan>;

/** What differs, as it stands in each text; an empty string and `null` where that text has nothing for it. */
export const Difference = z.object({
  type: DifferenceType,
  a: z.string(),
  b: z.string(),
  aSpan: Span.nullable(),
  bSpan: Span.nullable(),
});
export type Difference = z.infer<typeof Difference>;

export const CONFLICT_SEVERITIES = ['contradiction', 'inconsistency'] as const;
export const ConflictSeverity = z.enum(CONFLICT_SEVERITIES);
export type ConflictSeverity = z.infer<typeof ConflictSeverity>;

/** Says that the two cannot both be applied as they stand, and why, in one Chinese sentence. */
export const Conflict = z.object({ severity: ConflictSeverity, type: DifferenceType, reason: z.string() });
export type Conflict = z.infer<typeof Conflict>;

/** What would be a conflict between two texts in force at once, but is a newer text changing (or following) an older one. */
export const Change = z.object({ newer: z.enum(['a', 'b']), type: DifferenceType, reason: z.string() });
export type Change = z.infer<typeof Change>;

export const VERDICTS = ['confirmed', 'not-overlap', 'accepted'] as const;
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

/** What a person said of a pair. */
export const Review = z.object({
  verdict: Verdict,
  note: z.string().nullable(),
  by: z.string().nullable(),
  at: z.string().describe('ISO 8601, UTC'),
  outdated: z.boolean().describe('true: one of the two texts has changed since'),
});
export type Review = z.infer<typeof Review>;

/** Two clauses that repeat, revise, contain or stand near one another; `a` is the earlier one in document order. */
export const Overlap = z.object({
  id: z.string().describe('stable: made from the ids of the two clauses'),
  a: BriefClause,
  b: BriefClause,
  kind: OverlapKind,
  score: z.number().min(0).max(1),
  cover: z
    .object({ a: z.number().min(0).max(1), b: z.number().min(0).max(1) })
    .describe('share of what a text says that the other one says too'),
  spans: z.array(AlignedSpan).describe('in the order of a'),
  differences: z.array(Difference),
  conflict: Conflict.nullable(),
  change: Change.nullable(),
  texts: z.string().describe('digest of both texts; sent back with a verdict, it says which texts the person saw'),
  review: Review.nullable(),
});
export type Overlap = z.infer<typeof Overlap>;
