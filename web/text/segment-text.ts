/** Cuts a text into runs at every edge of the spans laid over it, so that overlapping spans can be drawn side by side. */

export interface Stretch {
  start: number;
  end: number;
}

export interface Run<T extends Stretch> extends Stretch {
  /** The spans that cover the run, the shortest first: the innermost says most precisely what stands here. */
  spans: T[];
}

/**
 * Runs of a text of `length` UTF-16 units, in order, without gaps: the first starts at 0, the last ends at `length`.
 * Spans that are empty or reach beyond the text are cut to it or dropped.
 */
export const segmentText = <T extends Stretch>(length: number, spans: readonly T[]): Run<T>[] => {
  const inside = spans
    .map((span) => ({ span, start: Math.max(0, span.start), end: Math.min(length, span.end) }))
    .filter(({ start, end }) => start < end);
  const edges = new Set([0, length]);
  for (const { start, end } of inside) edges.add(start).add(end);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? length;
    const covering = inside
      .filter((one) => one.start <= start && one.end >= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    return { start, end, spans: covering.map(({ span }) => span) };
  });
};
