/** What a search gives back: the plan it made of the question, the answer, the hits. The HTTP contract mirrors it. */
import type { AgencyRole, BriefClause, Clause, Span } from '../../ingest/model.ts';

export const INTENTS = ['find', 'list', 'count', 'how-much', 'until-when', 'who', 'compare'] as const;
export type Intent = (typeof INTENTS)[number];

/** One condition that was read from the question, with the words that asked for it. */
export interface PlanFilter {
  field: string;
  /** = · >= · <= · between · not */
  op: string;
  value: string | number | (string | number)[];
  surface: string;
  start: number;
  end: number;
  /** Of an agency: the part that it is asked about, where the question says which. */
  role?: AgencyRole;
}

export interface Plan {
  /** What remains of the question for words and meaning. */
  text: string;
  intent: Intent;
  filters: PlanFilter[];
}

/** The plan as a page shows it. */
export interface ShownPlan extends Plan {
  /** Everyday words that are searched by official terms too: `value` holds the terms, `surface` the word. */
  expansions: PlanFilter[];
}

export interface Citation extends Span {
  clauseId: string;
}

/** A number that a calculation takes or gives; amounts in yuan, rates as shares (.3 for 30 %). */
export interface Figure {
  value: number;
  /** 元, 张, %, … as it is written behind the figure. */
  unit: string;
  /** As it stands in the clause or in the question, or, of a result, as people write it. */
  surface: string;
}

export interface Operand extends Figure {
  /** Index into the answer's citations; null where the question gives the figure. */
  citation: number | null;
}

/** A value that no clause states and that follows from some that clauses do: 120张×4000元＝48万元. */
export interface Calculation {
  formula: string;
  result: Figure;
  operands: Operand[];
}

/** What a question compares, clause by clause. */
export interface AnswerTable {
  columns: string[];
  rows: { clauseId: string; cells: string[] }[];
}

/** Two clauses of the answer that cannot both be applied as they stand. */
export interface AnswerConflict {
  overlapId: string;
  /** Clause ids. */
  a: string;
  b: string;
  severity: 'contradiction' | 'inconsistency';
  reason: string;
}

/** The answer to one of several questions that were asked in one. */
export interface AnswerPart {
  question: string;
  status: AnswerStatus;
  text: string;
}

export const ANSWER_STATUSES = ['answered', 'partial', 'no-answer'] as const;
export type AnswerStatus = (typeof ANSWER_STATUSES)[number];

export interface Answer {
  status: AnswerStatus;
  text: string;
  citations: Citation[];
  /** What was asked and is not there, each a Chinese clause: 条文没有写明具体金额. */
  missing: string[];
  calculations: Calculation[];
  table: AnswerTable | null;
  conflicts: AnswerConflict[];
  /** Empty where one question was asked. */
  parts: AnswerPart[];
  /** In the words of the clauses, or reworded by a language model and checked against them. */
  worded: 'extract' | 'model';
}

export interface Hit {
  clause: BriefClause | Clause;
  score: number;
  why: {
    lexical: { score: number; rank: number; terms: string[] } | null;
    semantic: { score: number; rank: number; passage: Span | null } | null;
    graph: { score: number; path: string[] } | null;
  };
  highlights: (Span & { kind: 'exact' | 'semantic' })[];
}

export interface Facet {
  field: string;
  values: { value: string; label: string; count: number }[];
}

export interface SearchResult {
  query: string;
  plan: ShownPlan;
  answer: Answer;
  hits: Hit[];
  total: number;
  facets: Facet[];
  revision: string;
  /** What is missing right now, each with a sentence for people: semantic search off … */
  degraded: { code: string; message: string }[];
}
