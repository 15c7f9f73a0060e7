/** Compile-time proof that the contract mirrors what search and store give back: this file compiles only while it does. */
import type { Figure } from '../graph/evaluation/figures.ts';
import type { QueryResult } from '../graph/query.ts';
import type { Intent, SearchResult } from '../graph/search/result.ts';
import type { Graph, PutOutcome } from '../graph/store.ts';
import type { MentionField } from '../ingest/model.ts';
import type { EvaluationFigure } from './contract/evaluation.ts';
import type {
  Graph as ContractGraph,
  QueryResult as ContractQueryResult,
  INTENTS,
  IngestedFile,
  MentionCounts,
  SearchResponse,
} from './contract.ts';

type Agree<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;

/** One `true` per pair of types that have to agree. */
export const AGREEMENTS: readonly [
  Agree<SearchResponse, SearchResult>,
  Agree<(typeof INTENTS)[number], Intent>,
  Agree<ContractGraph, Graph>,
  Agree<ContractQueryResult, QueryResult>,
  Agree<IngestedFile['outcome'], PutOutcome>,
  Agree<keyof MentionCounts, MentionField>,
  Agree<EvaluationFigure, Figure>,
] = [true, true, true, true, true, true, true];
