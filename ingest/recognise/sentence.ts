/** Where a mention's sentence and its part of it begin and end, on folded text. */

const SENTENCE = /[。；！？\n]/;
const PART = /[，。；：！？\n]/;

/** A sentence without a stop within so many characters is not read to its end: a text of one line must not cost its square. */
const REACH = 600;

const bounds = (folded: string, start: number, end: number, stop: RegExp): { start: number; end: number } => {
  let from = start;
  const first = Math.max(0, start - REACH);
  const last = Math.min(folded.length, end + REACH);
  while (from > first && !stop.test(folded[from - 1]!)) from -= 1;
  let until = end;
  while (until < last && !stop.test(folded[until]!)) until += 1;
  return { start: from, end: until };
};

/** The sentence (up to 。 or ；) around a stretch. */
export const sentenceAround = (folded: string, start: number, end: number) => bounds(folded, start, end, SENTENCE);

/** The part of the sentence (up to a comma) around a stretch. */
export const partAround = (folded: string, start: number, end: number) => bounds(folded, start, end, PART);

/** Stretches inside quotes “…” or book marks 《…》, marks included; book marks may nest. */
export const enclosed = (folded: string, open: string, close: string): { start: number; end: number }[] => {
  const out: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < folded.length; i += 1) {
    if (folded[i] === open) {
      if (depth === 0) start = i;
      depth += 1;
    } else if (folded[i] === close && depth > 0) {
      depth -= 1;
      if (depth === 0) out.push({ start, end: i + 1 });
    }
  }
  return out;
};

/** Does one of the stretches hold this one? */
export const inside = (stretches: readonly { start: number; end: number }[], start: number, end: number): boolean =>
  stretches.some((stretch) => stretch.start <= start && end <= stretch.end);
