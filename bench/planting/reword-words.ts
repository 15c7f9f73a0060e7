/** Other words and another order for the same: synonyms, particles, sentences and phrases that change places. */
import { readVocabulary } from '../../ingest/vocabulary.ts';
import type { Random } from './random.ts';
import { rewriteOne } from './rewrite-value.ts';

const folder = new URL('./vocabulary/', import.meta.url);
/** How many words are exchanged in one clause. */
const MOST_SYNONYMS = 2;

export const exchangeSynonyms = (text: string, random: Random): string | null => {
  const pairs = readVocabulary<'word' | 'other' | 'not-before'>('synonyms', folder).flatMap((row) => [
    { from: row.word, to: row.other, notBefore: row['not-before'] },
    { from: row.other, to: row.word, notBefore: row['not-before'] },
  ]);
  let out = text;
  let done = 0;
  const touched: string[] = [];
  for (const { from, to, notBefore } of random.shuffled(pairs)) {
    if (done === MOST_SYNONYMS) break;
    if (touched.some((word) => from.includes(word) || word.includes(from))) continue;
    // 支持鼓励 is not touched inside a longer word: 及 stands in 涉及, 推进 in 推进剂.
    if (from.length < 2) continue;
    const pattern = new RegExp(notBefore ? `${from}(?!${notBefore})` : from, 'gu');
    const next = rewriteOne(out, pattern, () => [to], random);
    if (next === null) continue;
    out = next;
    touched.push(from, to);
    done++;
  }
  return done === 0 ? null : out;
};

/** Drops a 的 between a modifier and its noun: 符合条件的企业 → 符合条件企业. */
export const dropParticle = (text: string, random: Random): string | null =>
  rewriteOne(
    text,
    /(?<=[一-龥]{2})的(?=(?:企业|单位|项目|个人|机构|人员|标准|比例|奖励|补助|补贴|资金|要求|规定))/gu,
    () => [''],
    random,
  );

/** Sentences that lean on the one before. */
const LEANS =
  /^(?:你|经|现|其中|同时|上述|前述|以上|该|此|另|并|对上述|其|同一|否则|但|本条|前款|如|具体|到|按|（|\d|[一二三四五六七八九十]|按照)/u;

const swapped = (
  parts: readonly string[],
  free: (part: string, i: number) => boolean,
  random: Random,
): string[] | null => {
  const places = parts.slice(1).flatMap((_, i) => (free(parts[i]!, i) && free(parts[i + 1]!, i + 1) ? [i] : []));
  if (places.length === 0) return null;
  const at = random.pick(places);
  return [...parts.slice(0, at), parts[at + 1]!, parts[at]!, ...parts.slice(at + 2)];
};

/** Two neighbouring sentences change places, neither of which leans on another. */
export const swapSentences = (text: string, random: Random): string | null => {
  const parts = text.match(/[^。]+。/gu) ?? [];
  if (parts.join('') !== text) return null;
  const free = (part: string, i: number): boolean =>
    part.length >= 15 && !LEANS.test(part) && !part.includes('\n') && !LEANS.test(parts[i + 1] ?? '');
  return swapped(parts, free, random)?.join('') ?? null;
};

const VERB =
  /^(?:加强|推进|推动|完善|健全|建立|支持|鼓励|引导|优化|提升|加快|强化|深化|培育|开展|落实|规范|拓展|促进|扩大|打造|实施)/u;

/** Two neighbouring phrases of a sentence, each a measure of its own without a value, change places. */
export const movePhrase = (text: string, random: Random): string | null =>
  rewriteOne(
    text,
    /(?<=[，。；])([^，。；\d（）：]{6,30})，([^，。；\d（）：]{6,30})(?=，)/gu,
    ([, first, second]) => [VERB.test(first!) && VERB.test(second!) ? `${second}，${first}` : null],
    random,
  );
