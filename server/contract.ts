/**
 * The HTTP envelopes: what goes in and out of `/api`, as zod schemas, a file in contract/ for each matter. Routes, OpenAPI
 * document and the web client's types are derived from here; the entities inside come from ingest/model.ts.
 */
export { ENTITY_KINDS } from '../graph/store.ts';
export type {
  Agency,
  AgencyMention,
  Amount,
  Beneficiary,
  BriefClause,
  Change,
  Clause,
  Conflict,
  Diagnostic,
  Difference,
  DocumentHead,
  Industry,
  Instrument,
  MentionField,
  Mentions,
  Overlap,
  OverlapKind,
  Period,
  Place,
  PolicyDocument,
  Quantity,
  Rate,
  Reference,
  Review,
  Section,
  Span,
  Validity,
  Verdict,
} from '../ingest/model.ts';
export { AGENCY_ROLES, AMOUNT_KINDS, MENTION_FIELDS } from '../ingest/model.ts';
export * from './contract/answer.ts';
export * from './contract/documents.ts';
export * from './contract/draft.ts';
export * from './contract/evaluation.ts';
export * from './contract/export.ts';
export * from './contract/graph.ts';
export * from './contract/overlap.ts';
export * from './contract/query.ts';
export * from './contract/search.ts';
export * from './contract/state.ts';
export { CONTEXT_LIMIT, Degradation, GRAPH_LIMIT, PAGE_LIMIT, QUESTION_LIMIT } from './contract/terms.ts';
