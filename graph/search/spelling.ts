/**
 * Slips of the keyboard in questions: 补帖 for 补贴, 奖厉 for 奖励, 陪川 for 培训, 小企微业 for 小微企业. A stretch that is no word,
 * nor cut out of two, but sounds or looks like a term of the vocabulary, is read as that term. The length stays, so offsets stay true.
 */
import { readingsOf, soundOf } from '../../ingest/initials.ts';
import { listed, readVocabulary } from '../../ingest/vocabulary.ts';
import { policyTerms } from '../text/dictionary.ts';
import { isWord } from '../text/tokens.ts';

/** Shorter and longer terms are left alone: single characters sound alike too often, long ones are found by their parts. */
const SHORTEST = 2;
const LONGEST = 6;
/** From this length on two characters may differ in spelling, or two neighbours may have changed places. */
const LONG = 4;
/** Everyday policy words that dictionaries know, so that they stand in no list of special terms. */
export const COMMON =
  '补贴 补助 奖励 奖补 贴息 减免 缓缴 返还 优惠 扶持 支持 政策 措施 资金 贷款 担保 租金 税收 企业 社保 培训 就业 创业 养老 托育 家政 餐饮 零售 旅游 物流 快递 申请 申报 条件 标准 期限'.split(
    ' ',
  );

/** Syllables as careless or southern speech has them: zh as z, ang as an, n as l. Terms of two characters are too many for it. */
const blurred = (sound: string): string =>
  sound
    .replace(/\b([zcs])h/gu, '$1')
    .replace(/\bn(?=[aeiouü])/gu, 'l')
    .replace(/([aei]n)g\b/gu, '$1');

interface Vocabulary {
  words: ReadonlySet<string>;
  /** By length, a place and the character there: what differs little from a word has one of its first characters. */
  byCharacter: ReadonlyMap<string, string[]>;
  bySound: ReadonlyMap<string, string[]>;
  byBlur: ReadonlyMap<string, string[]>;
  alike: ReadonlyMap<string, string[]>;
  /** Long terms by what they become when the characters at `at` - 1 and `at` change places. */
  swapped: ReadonlyMap<string, { at: number; meant: string }>;
}

/** Characters that may be spelt otherwise, of a word or of what is written for it. */
const mostDiffering = (word: string): number => (word.length >= LONG ? 2 : 1);

let known: Vocabulary | null = null;

const vocabulary = (): Vocabulary => {
  if (known) return known;
  const names = ['industries', 'instruments'].flatMap((file) => readVocabulary<'name'>(file).map(({ name }) => name));
  const words = new Set(
    [...COMMON, ...policyTerms(), ...names].filter((word) => word.length >= SHORTEST && word.length <= LONGEST),
  );
  const byCharacter = new Map<string, string[]>();
  for (const word of words)
    for (let at = 0; at <= mostDiffering(word); at += 1) {
      const key = `${word.length}${at}${word[at]}`;
      byCharacter.set(key, [...(byCharacter.get(key) ?? []), word]);
    }
  const bySound = new Map<string, string[]>();
  const byBlur = new Map<string, string[]>();
  for (const word of words) {
    const sound = soundOf(word);
    bySound.set(sound, [...(bySound.get(sound) ?? []), word]);
    byBlur.set(blurred(sound), [...(byBlur.get(blurred(sound)) ?? []), word]);
  }
  const alike = new Map<string, string[]>();
  for (const { alike: group } of readVocabulary<'alike'>('look-alikes', new URL('./vocabulary/', import.meta.url))) {
    const [meant = '', ...others] = listed(group);
    for (const other of others) alike.set(other, [...(alike.get(other) ?? []), meant]);
  }
  const swapped = new Map<string, { at: number; meant: string }>();
  for (const meant of words)
    for (let at = 1; meant.length >= LONG && at < meant.length; at += 1) {
      const written = meant.slice(0, at - 1) + meant[at] + meant[at - 1] + meant.slice(at + 1);
      if (written !== meant && at < (swapped.get(written)?.at ?? meant.length)) swapped.set(written, { at, meant });
    }
  known = { words, byCharacter, bySound, byBlur, alike, swapped };
  return known;
};

/** The character in which the two differ is part of a word with its neighbour: 期间免收 has no 减免. */
const explained = (text: string, start: number, meant: string): boolean => {
  const end = start + meant.length;
  const first = text[start] !== meant[0];
  const last = text[end - 1] !== meant.at(-1);
  return (
    (first && start > 0 && isWord(text.slice(start - 1, start + 1))) ||
    (last && end < text.length && isWord(text.slice(end - 1, end + 1)))
  );
};

/** Characters that stand alone in any sentence; nobody who writes one of them means another. */
const ORDINARY = /[不将谁各由为与被把就也都还是有在和的了我你他这那要会能可到从向对给收交发来去外全五省市盟县旗]/u;

/** What was written where the two differ. */
const differing = (meant: string, written: string): string =>
  [...written].filter((character, i) => character !== meant[i]).join('');

/** One character differs; in long terms two may. */
const near = (meant: string, written: string): boolean => {
  if (meant.length !== written.length) return false;
  const count = differing(meant, written).length;
  return count === 1 || (count === 2 && meant.length >= LONG);
};

/** With one character exchanged for one that it looks like, or with two neighbours in each other's place. */
const byShape = (written: string, { words, alike, swapped }: Vocabulary): string | undefined => {
  const neighbours = swapped.get(written);
  for (let i = 0; i < written.length; i += 1) {
    for (const other of alike.get(written[i] ?? '') ?? []) {
      const meant = written.slice(0, i) + other + written.slice(i + 1);
      if (words.has(meant)) return meant;
    }
    if (neighbours?.at === i) return neighbours.meant;
  }
  return undefined;
};

/** Every way to read a character, as careless speech has it. */
const blurredReadings = new Map<string, readonly string[]>();
const readings = (character: string): readonly string[] => {
  const known = blurredReadings.get(character);
  if (known) return known;
  const read = readingsOf(character).map(blurred);
  blurredReadings.set(character, read);
  return read;
};

/**
 * The two could sound alike although they are not spelt alike: few characters differ, and each of these can be read as the
 * other. Where no term could, nobody needs to find out how the whole sounds, which takes longer than all else here.
 */
const couldSound = (meant: string, written: string): boolean => {
  let left = mostDiffering(meant);
  for (let i = 0; i < meant.length; i += 1) if (meant[i] !== written[i] && --left < 0) return false;
  for (let i = 0; i < meant.length; i += 1) {
    if (meant[i] === written[i]) continue;
    const other = readings(written[i]!);
    if (!readings(meant[i]!).some((reading) => other.includes(reading))) return false;
  }
  return meant !== written;
};

/** Some word could sound like what is written. */
const mayBeHeard = (written: string, { byCharacter }: Vocabulary): boolean => {
  for (let at = 0; at <= mostDiffering(written); at += 1)
    if (byCharacter.get(`${written.length}${at}${written[at]}`)?.some((word) => couldSound(word, written))) return true;
  return false;
};

const meantBy = (written: string): string | undefined => {
  const all = vocabulary();
  if (!mayBeHeard(written, all)) return byShape(written, all);
  const sound = soundOf(written);
  return (
    all.bySound.get(sound)?.find((word) => near(word, written)) ??
    byShape(written, all) ??
    (written.length > SHORTEST ? all.byBlur.get(blurred(sound))?.find((word) => near(word, written)) : undefined)
  );
};

/** A folded question with its slips read as what was meant; the same length. */
export const mendSpelling = (folded: string): string => {
  let out = folded;
  for (const { index, 0: run } of folded.matchAll(/\p{Script=Han}+/gu)) {
    for (let start = 0; start + SHORTEST <= run.length; start += 1) {
      for (let length = Math.min(LONGEST, run.length - start); length >= SHORTEST; length -= 1) {
        const written = out.slice(index + start, index + start + length);
        const meant = meantBy(written);
        if (
          !meant ||
          meant === written ||
          ORDINARY.test(differing(meant, written)) ||
          isWord(written) ||
          explained(out, index + start, meant)
        )
          continue;
        out = out.slice(0, index + start) + meant + out.slice(index + start + length);
        break;
      }
    }
  }
  return out;
};
