/** Which clauses an answer rests on. */

/** A clause that scores this share of the best one is part of the answer. */
export const COMPANION = 0.86;
/** Most clauses that a quoted answer draws on. */
export const MOST_QUOTED = 3;

/** Those of the first `most` that score at least `share` of the best. */
export const within = <Scored extends { score: number }>(
  ranked: readonly Scored[],
  share: number,
  most: number,
): Scored[] => {
  const top = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }, i) => i < most && score >= top * share);
};
