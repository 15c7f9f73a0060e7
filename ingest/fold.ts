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
/** The same of single UTF-16 units, by their numbers. */
const UNITS = new Array<string | undefined>(0x10000);

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

const foldUnit = (unit: number, character: string): string => {
  const known = UNITS[unit];
  if (known !== undefined) return known;
  const folded = foldCharacter(character);
  UNITS[unit] = folded;
  return folded;
};

/**
 * Folds `text` character by character. `foldText(t).length === t.length`, and it is idempotent.
 * A comma inside a figure (300,000) becomes ，; number patterns accept both.
 */
export const foldText = (text: string): string => {
  let out = '';
  let kept = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const isPair = unit >= 0xd800 && unit < 0xdc00 && text.codePointAt(i)! > 0xffff;
    const character = isPair ? text.slice(i, i + 2) : text.charAt(i);
    const folded = isPair ? foldCharacter(character) : foldUnit(unit, character);
    // Most of a text is folded as it stands, and is copied in long stretches.
    if (folded !== character) {
      out += text.slice(kept, i) + folded;
      kept = i + character.length;
    }
    if (isPair) i += 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
};

/**
 * Text in lower case where that keeps its length, as it stands where it does not: a few foreign capitals (İ) grow when they
 * are lowered, and offsets must stay true.
 */
export const lowerInPlace = (text: string): string => {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
};
