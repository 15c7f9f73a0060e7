/** Evidence as a search gathers it, from clauses and a question. */
import { askedKind } from '../../../../graph/search/answer/asked.ts';
import { type Evidence, evidenceOf } from '../../../../graph/search/answer/evidence.ts';
import { readIntent } from '../../../../graph/search/plan/intent.ts';
import { questionTerms } from '../../../../graph/search/question-terms.ts';
import type { Clause } from '../../../../ingest/model.ts';

/** Clauses, best first, each scored a little below the one before. */
export const gather = (clauses: readonly Clause[], question: string): Evidence[] =>
  clauses.map((clause, i) =>
    evidenceOf(clause, 1 - i * 0.05, questionTerms(question).words, askedKind(question, readIntent(question)), null),
  );
