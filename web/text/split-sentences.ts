/** Sentences of a short Chinese text, each with the mark that ends it. */
import type { Stretch } from './segment-text.ts';

const ENDS = new Set('。！？；\n');
/** What closes a sentence after its end mark: 。” and 。） belong together. */
const CLOSERS = new Set('”’』」）)》');

/** Stretches of `text` that follow one another without gaps; blank ones are joined to the sentence before. */
export const splitSentences = (text: string): Stretch[] => {
  const out: Stretch[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!ENDS.has(text[at] ?? '')) continue;
    while (CLOSERS.has(text[at + 1] ?? '')) at += 1;
    while (text[at + 1] === '\n' || text[at + 1] === ' ') at += 1;
    out.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (start < text.length) out.push({ start, end: text.length });
  return out;
};
