/** What a search gives back: the plan it made of the question, the answer, the hits. The HTTP contract mirrors it. */
import type { BriefClause, Clause, Span } from '../../ingest/model.ts';

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
}

export interface Plan {
  /** What remains of the question for words and meaning. */
  text: string;
  intent: Intent;
  filters: PlanFilter[];
}

export interface Citation extends Span {
  clauseId: string;
}

export interface Answer {
  status: 'answered' | 'partial' | 'no-answer';
  text: string;
  citations: Citation[];
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
  plan: Plan;
  answer: Answer;
  hits: Hit[];
  total: number;
  facets: Facet[];
  revision: string;
  /** What is missing right now, each with a sentence for people: semantic search off … */
  degraded: { code: string; message: string }[];
}
