/**
 * Folding for matching, never for showing: traditional characters, full-width forms and variant punctuation become one
 * form. The result has the length of the input, so that an offset into one is an offset into the other.
 */
import { Converter } from 'opencc-js/t2cn';

const simplify = Converter({ from: 't', to: 'cn' });

/** Punctuation and letter forms that mean the same; each maps one UTF-16 unit to one. */
const VARIANTS: Record<string, string> = {
  '–': '—',
  '―': '—',
  '－': '—',
  '-': '—',
  '‐': '—',
  '‑': '—',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '﹪': '%',
  '，': '，',
  '“': '“',
  '”': '”',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '〈': '〈',
  '〉': '〉',
  '(': '（',
  ')': '）',
  '∶': '：',
  ':': '：',
  ',': '，',
  ';': '；',
  '•': '·',
  '・': '·',
  '．': '.',
};
/** Full-width punctuation that recognisers match as it stands in Chinese text; and ①100万元 is not 1100万元. */
const KEPT = new Set('，。；：？！（）①②③④⑤⑥⑦⑧⑨');

const cache = new Map<string, string>();

const foldCharacter = (character: string): string => {
  const known = cache.get(character);
  if (known !== undefined) return known;
  let folded = VARIANTS[character] ?? character;
  if (folded === character && !KEPT.has(character)) {
    const compatible = character.normalize('NFKC');
    if (compatible.length === character.length) folded = compatible;
    const simple = simplify(folded);
    if (simple.length === character.length) folded = simple;
  }
  cache.set(character, folded);
  return folded;
};

/**
 * Folds `text` character by character. `foldText(t).length === t.length`, and it is idempotent.
 * A comma inside a figure (300,000) becomes ，; number patterns accept both.
 */
export const foldText = (text: string): string => {
  let out = '';
  for (const character of text) out += foldCharacter(character);
  return out;
};

/**
 * Text in lower case where that keeps its length, as it stands where it does not: a few foreign capitals (İ) grow when they
 * are lowered, and offsets must stay true.
 */
export const lowerInPlace = (text: string): string => {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
};
