/** The stretch of a clause that a hit shows: whole sentences around what matched. */
import type { Stretch } from './segment-text.ts';
import { splitSentences } from './split-sentences.ts';

const overlap = (a: Stretch, b: Stretch): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/**
 * The run of whole sentences, at most `length` UTF-16 units together, that holds most of `spans`; the earliest of equals,
 * then lengthened as far as it goes. A single sentence longer than that is given whole, a text that fits as it is.
 */
export const chooseExcerpt = (text: string, spans: readonly Stretch[], length: number): Stretch => {
  if (text.length <= length) return { start: 0, end: text.length };
  const sentences = splitSentences(text);
  let best: Stretch = sentences[0] ?? { start: 0, end: text.length };
  let most = -1;
  for (const [i, { start }] of sentences.entries()) {
    let end = sentences[i]?.end ?? start;
    for (const next of sentences.slice(i + 1)) {
      if (next.end - start > length) break;
      end = next.end;
    }
    const held = spans.reduce((sum, span) => sum + overlap(span, { start, end }), 0);
    if (held > most) {
      most = held;
      best = { start, end };
    }
  }
  return best;
};
