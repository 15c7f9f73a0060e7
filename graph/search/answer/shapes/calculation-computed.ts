/** A computed sum before it is put in words: its terms, where each figure stands, what bounds it. */
import type { Span } from '../../../../ingest/model.ts';
import type { Figure } from '../../result.ts';

export interface Factor {
  value: number;
  /** 元, 张, %, …. */
  unit: string;
  surface: string;
  /** Where the clause says it; null where the question does. */
  source: Span | null;
}

/** Factors that are multiplied; terms are added up. */
export interface Term {
  factors: Factor[];
}

export interface Computed {
  terms: Term[];
  /** Yuan. */
  total: number;
  /** The clause gives a ceiling or a floor for each, so that the total is one as well. */
  bound: 'most' | 'least' | null;
  /** What the whole may come to at most. */
  ceiling: (Span & { value: number }) | null;
  /** The total is paid each month or year, and the question names no stretch. */
  each: string | null;
  /** The case of the clause that was taken: 改扩建. */
  case: string | null;
  /** Where the clause ties the sum to conditions that the question does not speak of. */
  conditions: Span[];
  /** The sum is that of a step which a figure of the question reaches, and is not multiplied. */
  step?: { given: Figure; threshold: Figure; span: Span };
}
