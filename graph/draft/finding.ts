/** What the draft check finds: sorts, codes, how much each weighs, and the order in which they are told. */
import type { BriefClause, Clause, DifferenceType, DocumentHead, Span } from '../../ingest/model.ts';

/** What matters first; findings are told in this order. */
export const FINDING_SORTS = [
  'contradiction',
  'internal',
  'name',
  'inconsistency',
  'expired',
  'difference',
  'copied',
  'revised',
  'contained',
  'unknown-reference',
  'related',
] as const;
export type FindingSort = (typeof FINDING_SORTS)[number];

/** error: wrong, or cannot be applied as it stands. warning: a person has to decide. note: good to know. */
export const FINDING_SEVERITIES = ['error', 'warning', 'note'] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** Stable codes of findings, and what sort each is of. */
export const FINDING_CODES = {
  'contradicts-corpus': 'contradiction',
  'changes-corpus': 'contradiction',
  'contradicts-itself': 'internal',
  'impossible-date': 'internal',
  'reversed-period': 'internal',
  'reversed-range': 'internal',
  'deadline-before-start': 'internal',
  'sum-differs': 'internal',
  'agency-name': 'name',
  'agency-renamed': 'name',
  'reference-title': 'name',
  'reference-number': 'name',
  'inconsistent-with-corpus': 'inconsistency',
  'inconsistent-with-itself': 'inconsistency',
  'reference-expired': 'expired',
  'reference-replaced': 'expired',
  'reference-edition': 'expired',
  'differs-from-corpus': 'difference',
  'differs-from-itself': 'difference',
  'agency-short': 'difference',
  'copies-corpus': 'copied',
  'repeats-itself': 'copied',
  'revises-corpus': 'revised',
  'revises-itself': 'revised',
  'contained-in-corpus': 'contained',
  'contains-corpus': 'contained',
  'contained-in-itself': 'contained',
  'reference-unknown': 'unknown-reference',
  'related-to-corpus': 'related',
} as const satisfies Record<string, FindingSort>;
export type FindingCode = keyof typeof FINDING_CODES;

/** The other place: a clause of the corpus or of the draft itself, or a document as a whole. */
export interface Counterpart {
  in: 'corpus' | 'draft';
  /** Null where a whole document is meant. */
  clause: BriefClause | null;
  document: Pick<DocumentHead, 'id' | 'title' | 'number' | 'issued'>;
  /** The words meant, in the clause's text. */
  spans: Span[];
  quote: string;
}

export interface Finding {
  /** Unique in its report: f1, f2 … in the order of telling. */
  id: string;
  code: FindingCode;
  sort: FindingSort;
  severity: FindingSeverity;
  /** The drafted clause. */
  clauseId: string;
  /** The words meant, in the drafted clause's text; the whole clause where there is none. */
  spans: Span[];
  quote: string;
  counterpart: Counterpart | null;
  /** What kind of value it is about, or null. */
  type: DifferenceType | null;
  /** Chinese: what is the matter. */
  message: string;
  /** Chinese: what to do. */
  advice: string;
  /** Words to put in place of the quoted ones, where they are known. */
  suggestion: string | null;
  /** Id of the overlap that it comes from, or null. */
  overlapId: string | null;
  /** Clause of the corpus that says the same as the drafted one and so has the same trouble already, or null. */
  alreadyIn: string | null;
}

/** A finding before it has its place in the report. */
export type Found = Omit<Finding, 'id' | 'sort'>;

const severityRank = (finding: Found): number => FINDING_SEVERITIES.indexOf(finding.severity);
const sortRank = (finding: Found): number => FINDING_SORTS.indexOf(FINDING_CODES[finding.code]);

/** Orders findings by sort, then severity, then place in the draft, and names them. `order` is the clauses' order. */
export const orderFindings = (found: readonly Found[], order: ReadonlyMap<string, number>): Finding[] =>
  [...found]
    .sort(
      (a, b) =>
        sortRank(a) - sortRank(b) ||
        severityRank(a) - severityRank(b) ||
        (order.get(a.clauseId) ?? 0) - (order.get(b.clauseId) ?? 0) ||
        (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0),
    )
    .map((finding, i) => ({ ...finding, id: `f${i + 1}`, sort: FINDING_CODES[finding.code] }));

/** The words that spans mark; of several, joined by an ellipsis. */
export const quoteOf = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join('……');

type Said = Pick<Found, 'code' | 'severity' | 'spans' | 'message' | 'advice'>;

/** A finding in this drafted clause; what is not said of it is null. */
export const findingIn = (clause: Pick<Clause, 'id' | 'text'>, said: Said & Partial<Found>): Found => ({
  clauseId: clause.id,
  quote: quoteOf(clause.text, said.spans),
  counterpart: null,
  type: null,
  suggestion: null,
  overlapId: null,
  alreadyIn: null,
  ...said,
});
