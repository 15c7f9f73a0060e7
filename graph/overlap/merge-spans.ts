/** Stretches of one text, put together. */
import type { Span } from '../../ingest/model.ts';

/** The same characters in as few stretches as there can be, in order. @example [2,5) [4,7) [9,9) → [2,7) */
export const mergeSpans = (spans: readonly Span[]): Span[] => {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) merged.push({ start, end });
  }
  return merged;
};
