/** Which clauses an answer rests on. */
import type { Evidence } from '../evidence.ts';

/** A clause that scores this share of the best one is part of the answer. */
export const COMPANION = 0.86;
/** Most clauses that a quoted answer draws on. */
export const MOST_QUOTED = 3;

/** Those of the first `most` that score at least `share` of the best. */
export const within = (evidence: readonly Evidence[], share: number, most: number): Evidence[] => {
  const top = evidence[0]?.score ?? 0;
  return evidence.filter(({ score }, i) => i < most && score >= top * share);
};
