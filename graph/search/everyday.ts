/**
 * Everyday words of a question and the official terms that clauses have for them (没生意 → 经营困难). The table is made
 * from general usage, not from anybody's questions.
 */
import { lowerInPlace } from '../../ingest/fold.ts';
import { listed, readVocabulary } from '../../ingest/vocabulary.ts';
import { RecentValues } from '../recent-values.ts';
import { type Situation, situationsOf } from './situations.ts';

const folder = new URL('./vocabulary/', import.meta.url);
/** Ways of asking, not matters: intents and filters read these. */
const FORMS = new Set(['办事', '期限', '补贴奖励']);

interface Entry {
  said: string;
  /** What is said in lower case: people type etc, kTV and pos机. */
  lower: string;
  meant: string[];
}

let entries: Map<string, Entry[]> | null = null;

/** By first character in lower case, longest first. */
const table = (): Map<string, Entry[]> => {
  if (entries) return entries;
  entries = new Map();
  for (const { said, meant, domain } of readVocabulary<'said' | 'meant' | 'domain'>('everyday', folder)) {
    if (FORMS.has(domain)) continue;
    const first = said.charAt(0).toLowerCase();
    entries.set(first, [...(entries.get(first) ?? []), { said, lower: said.toLowerCase(), meant: listed(meant) }]);
  }
  for (const list of entries.values()) list.sort((a, b) => b.said.length - a.said.length);
  return entries;
};

export interface Everyday {
  said: string;
  start: number;
  end: number;
  meant: string[];
}

/** Particles that people put between the characters of a set phrase: 打了白条, 涨点工资, 铺儿租. */
const FILLER = new Set('了着过的个点些下儿得把给');
/** Of two characters only these part: 裁了人, but not 车的险. */
const SHORT_FILLER = new Set('了过点个着');

/** Where `said` ends if it stands at `at`, with at most one particle in each gap; 0 if it does not. */
const endOf = (folded: string, said: string, at: number): number => {
  const filler = said.length > 2 ? FILLER : SHORT_FILLER;
  let i = at;
  for (let k = 0; k < said.length; k += 1) {
    const character = said.charAt(k);
    if (k > 0 && folded.charAt(i) !== character && filler.has(folded.charAt(i))) i += 1;
    if (folded.charAt(i) !== character) return 0;
    i += 1;
  }
  return i;
};

/** What is not to be required: policies say 免抵押, 无需申请 for 不需要抵押的, 不用申请就给. */
const NOT_REQUIRED =
  /^(不需要?|不用|无需|无须|不必|不要求)(提供|办理?|交纳?|缴纳?|付|找|要)?(\p{Script=Han}{2,3}?)(?=[的就也都，。？！]|能|可以|$)/u;

/** More than the longest of these has characters. */
const LONGEST_DENIAL = 12;

const notRequired = (rest: string): Entry | null => {
  const found = NOT_REQUIRED.exec(rest);
  const what = found?.[3];
  if (!found || what === undefined) return null;
  return {
    said: found[0],
    lower: found[0],
    meant: [`免${what}`, `无需${what}`, `取消${what}`].filter((term) => !found[0].includes(term)),
  };
};

/** Everyday words of the table in a folded question in lower case, in turn, none inside another. */
const wordsIn = (folded: string): Everyday[] => {
  const found: Everyday[] = [];
  for (let at = 0; at < folded.length; ) {
    const candidates = table().get(folded.charAt(at)) ?? [];
    const whole = candidates.find(({ lower }) => folded.startsWith(lower, at));
    const denied = /[不无]/u.test(folded.charAt(at)) ? notRequired(folded.slice(at, at + LONGEST_DENIAL)) : null;
    const entry = whole ?? denied ?? candidates.find(({ lower }) => endOf(folded, lower, at) > 0);
    const end = entry ? Math.max(endOf(folded, entry.lower, at), at + entry.lower.length) : at + 1;
    if (entry) found.push({ said: entry.said, start: at, end, meant: entry.meant });
    at = end;
  }
  return found;
};

/**
 * Situations taken from one question. Measured, nDCG@10 of everyday questions, none · two: development half .775 · .862, own
 * questions .895 · .912, 24 questions written apart from the tables .903 · .940.
 */
const SITUATIONS = 2;

/**
 * The words with a situation among them: it stands at whichever of its words is free, or, where both are within everyday
 * words, says what the first of those means here.
 */
const withSituation = (words: readonly Everyday[], { said, places, meant }: Situation): Everyday[] => {
  const covering = (start: number, end: number) => words.find((word) => word.start < end && start < word.end);
  const free = places.find(({ start, end }) => !covering(start, end));
  if (free) return [...words, { ...free, said, meant }].sort((a, b) => a.start - b.start);
  const covered = covering(places[0].start, places[0].end);
  return words.map((word) => (word === covered ? { ...word, meant: [...new Set([...meant, ...word.meant])] } : word));
};

/** Texts whose words are kept: one search asks for those of its question three times. */
const TEXTS_KEPT = 16;
const known = new RecentValues<readonly Everyday[]>(TEXTS_KEPT);

/** Everyday words and situations in a folded question, in turn, none inside another. */
export const everydayWords = (folded: string): readonly Everyday[] => {
  const found =
    known.get(folded) ??
    situationsOf(folded)
      .slice(0, SITUATIONS)
      .reduce(withSituation, wordsIn(lowerInPlace(folded)));
  known.set(folded, found);
  return found;
};
