/**
 * Whole words typed as pinyin: `buzhu` for 补助, `canyin butie` for 餐饮补贴. A run of letters that is made of syllables of known terms
 * through and through is read as these; anything else (ETC, WiFi, LPR) stays. Each term takes the place of its own letters and
 * is filled up with blanks, so that the length stays and offsets stay true.
 */
import { soundOf } from '../../ingest/initials.ts';
import { matchableNames } from '../../ingest/recognise/label-name.ts';
import { dictionaryWords } from '../text/dictionary.ts';
import { COMMON } from './spelling.ts';

/** Letters of the shortest run: shorter ones are abbreviations as often as words. */
const SHORTEST = 4;
/** No term of the vocabulary is longer than this in letters (12 characters of 6). */
const LONGEST = 72;
const LONGEST_TERM = 12;
/** How people ask. */
const ASKING =
  '有哪些 哪些 多少 多少钱 什么 怎么 怎么办 如何 哪里 什么时候 可以 能不能 有没有 我们 企业 公司 开店 个体户 老板 房租 贷款 交税 医保 充电桩 电动车 民宿 饭店 酒店 商场 超市 老人 孩子 幼儿园 大学生 农民 农产品 司机 货车 出租车 公交车 停车 补钱 给钱 谁负责 负责 有什么 领取 怎么领 条件 材料 时间 新能源'.split(
    ' ',
  );

/** Letters; blanks and apostrophes part syllables, and perhaps words. */
const RUN = /[a-zü]+(?:['’ ][a-zü]+)*/giu;

/** Letters of a term's pinyin, as typed: lü as lv, no blanks. */
const lettersOf = (text: string): string => soundOf(text).replace(/ü/gu, 'v').replace(/\s+/gu, '').toLowerCase();

let byLetters: Map<string, string> | null = null;

/** The first term has the sound: common words before policy terms, these before names. */
const vocabulary = (): Map<string, string> => {
  if (byLetters) return byLetters;
  byLetters = new Map();
  for (const word of [...COMMON, ...ASKING, ...matchableNames(), ...dictionaryWords()]) {
    if (word.length < 2 || word.length > LONGEST_TERM || !/^\p{Script=Han}+$/u.test(word)) continue;
    const letters = lettersOf(word);
    if (letters.length <= LONGEST && !byLetters.has(letters)) byLetters.set(letters, word);
  }
  return byLetters;
};

/** A stretch of a question that was typed as pinyin, and the term that it was read as. */
export interface Typed {
  start: number;
  end: number;
  term: string;
}

/** Cuts a run of letters into terms, fewest first; null where it cannot be cut through and through. */
const cutRun = (letters: string): { at: number; length: number; term: string }[] | null => {
  const terms = vocabulary();
  const best: ({ at: number; length: number; term: string }[] | null)[] = [[]];
  for (let end = 1; end <= letters.length; end += 1) {
    best[end] = null;
    for (let at = Math.max(0, end - LONGEST); at < end; at += 1) {
      const before = best[at];
      const term = before ? terms.get(letters.slice(at, end)) : undefined;
      if (!before || term === undefined) continue;
      const known = best[end];
      if (!known || before.length + 1 < known.length) best[end] = [...before, { at, length: end - at, term }];
    }
  }
  return best[letters.length] ?? null;
};

/** The terms of one run of letters, with their places in it; empty where it is no pinyin through and through. */
const termsOfRun = (run: string): Typed[] => {
  // An abbreviation is written in capitals.
  if (run.length < SHORTEST || run === run.toUpperCase()) return [];
  const places = [...run].flatMap((character, i) => (/['’ ]/u.test(character) ? [] : [i]));
  const letters = places.map((i) => run.charAt(i).replace(/ü/iu, 'v').toLowerCase()).join('');
  return (cutRun(letters) ?? []).map(({ at, length, term }) => ({
    start: places[at] ?? 0,
    end: (places[at + length - 1] ?? 0) + 1,
    term,
  }));
};

/** The folded question with pinyin read as terms, of the same length, and where each of them was typed. */
export const readPinyin = (folded: string): { text: string; typed: Typed[] } => {
  const typed: Typed[] = [];
  for (const { index, 0: run } of folded.matchAll(RUN)) {
    const whole = termsOfRun(run);
    // bu tie are syllables of one word, ETC butie are two things.
    const parts =
      whole.length > 0
        ? whole
        : [...run.matchAll(/[^ ]+/gu)].flatMap((part) =>
            termsOfRun(part[0]).map(({ start, end, term }) => ({
              start: start + part.index,
              end: end + part.index,
              term,
            })),
          );
    for (const { start, end, term } of parts) typed.push({ start: index + start, end: index + end, term });
  }
  let text = folded;
  for (const { start, end, term } of typed)
    text = text.slice(0, start) + term.padEnd(end - start, ' ') + text.slice(end);
  return { text, typed };
};
