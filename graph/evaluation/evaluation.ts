/** What an evaluation finds. The HTTP contract mirrors it. */
import type { Leg } from '../search/rank.ts';
import type { Interval } from './bootstrap.ts';
import type { Figure } from './figures.ts';

export type FigureIntervals = Record<Figure, Interval | null>;

export interface TypeResult {
  /** Null for all questions together. */
  type: string | null;
  questions: number;
  figures: FigureIntervals;
}

/** The search with some of its legs only, everything else being the same. */
export interface LegResult {
  name: string;
  legs: Leg[];
  ndcg10: Interval | null;
  recall10: Interval | null;
  mrr: Interval | null;
  /** By how much the whole search's nDCG@10 is higher, question by question; null for the whole search itself. */
  lacks: Interval | null;
  /** nDCG@10 by type of question. */
  types: { type: string; ndcg10: number | null }[];
}

/** A question that went wrong. */
export interface Miss {
  id: string;
  type: string;
  ndcg10: number | null;
  /** 1 where the answer holds every value asked for; null where none is. */
  answer: number | null;
  status: 'answered' | 'partial' | 'no-answer';
  /** The rest is null where a set's texts are not to be kept. */
  question: string | null;
  wanted: string[] | null;
  got: string[] | null;
  said: string | null;
}

export interface Evaluation {
  set: string;
  questions: number;
  /** Hits that were looked at. */
  depth: number;
  types: TypeResult[];
  legs: LegResult[];
  misses: Miss[];
  /** Gold ids that no clause of the store is, and how many questions ask for some of them: they count as not found. */
  unmatched: { ids: string[]; questions: number };
  /** Of one search in this process, in milliseconds. */
  latency: { p50: number; p95: number };
  revision: string;
  /** Name and digest of the embedding model; null where meaning took no part. */
  model: string | null;
}
