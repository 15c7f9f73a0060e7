/** Mending: takes out blanks and line breaks that typesetting put in; never adds, never rewords. */
import { BLANK, type MappedText } from './mapped-text.ts';

/** Letters, digits and ASCII signs: a blank between two of these may be a word's. */
const LATIN = /[!-~\u00c0-\u024f]/u;
/** A gap of a table or a list of names (孙春兰　　国务院副总理): two ideographic blanks or a tab, and longer. */
const GAP = /\u3000\s*\u3000|\t|\u2003\s*\u2003/u;
/** 土 地 使 用 期 限 · 总　　则 : every character stands alone. */
const LETTERSPACED = /^\p{Script=Han}(?:\s+\p{Script=Han})+$/u;
const ZERO_WIDTH = /[\u200b-\u200d\u2060\u00ad]/gu;
/** 3 000万元: a blank that parts thousands. */
const THOUSANDS_BEFORE = /(?:^|\D)\d{1,3}(?:\d{3})*$/u;
const THOUSANDS_AFTER = /^\d{3}(?:\s\d{3})*(?:\.\d+)?\s*(?:[万亿]?元|[万亿余多]|%|％)/u;

/** Characters on each side of a blank that decide on it. */
const CONTEXT = 24;

/** What stays of a run of blanks between `before` and `after`: nothing or one blank. */
const kept = (before: string, run: string, after: string): '' | ' ' => {
  if (!/\s/u.test(run)) return '';
  const a = before.at(-1)!;
  const b = after[0]!;
  if (!LATIN.test(a) || !LATIN.test(b))
    return GAP.test(run) && /[\p{L}\p{N}）]/u.test(a) && /[\p{L}\p{N}]/u.test(b) ? ' ' : '';
  if (/\d\.$/u.test(before) && /\d/u.test(b)) return '';
  // A line break inside a figure is the typesetter's.
  if (run.includes('\n') && (/\d/u.test(a) || /\d/u.test(b))) return '';
  if (/\d/u.test(a) && /[%.]/u.test(b)) return '';
  if (THOUSANDS_BEFORE.test(before) && THOUSANDS_AFTER.test(after)) return '';
  return ' ';
};

/**
 * Mends one paragraph. Blanks beside a Chinese character or sign go (`给予 20万元` → `给予20万元`, `“ 十四五 ”` → `“十四五”`),
 * those inside a number go (`6. 5%` → `6.5%`), one between Latin words stays, and one for a gap.
 */
export const mend = (paragraph: MappedText): MappedText => {
  const source = paragraph.text;
  const spaced = LETTERSPACED.test(source.replace(ZERO_WIDTH, ' ').trim());
  let text = '';
  /** Last characters of `text`: slicing the growing string itself would copy it each time. */
  let tail = '';
  const at: number[] = [];
  for (let i = 0; i < source.length; ) {
    if (!BLANK.test(source[i]!)) {
      text += source[i];
      tail = (tail + source[i]!).slice(-CONTEXT);
      at.push(paragraph.at[i]!);
      i += 1;
      continue;
    }
    let end = i;
    while (end < source.length && BLANK.test(source[end]!)) end += 1;
    if (text !== '' && end < source.length && !spaced) {
      const blank = kept(tail, source.slice(i, end), source.slice(end, end + CONTEXT));
      if (blank !== '') {
        text += blank;
        tail = (tail + blank).slice(-CONTEXT);
        at.push(paragraph.at[i]!);
      }
    }
    i = end;
  }
  return { text, at };
};
