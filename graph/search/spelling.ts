/**
 * Slips of the keyboard in questions: 补帖 for 补贴, 奖厉 for 奖励. A stretch that is no word, nor cut out of two, but sounds like a term of
 * the vocabulary and differs from it in one character, is read as that term. The length stays, so offsets stay true.
 */
import { soundOf } from '../../ingest/initials.ts';
import { policyTerms } from '../text/dictionary.ts';
import { isWord } from '../text/tokens.ts';

/** Shorter and longer terms are left alone: single characters sound alike too often, long ones are found by their parts. */
const SHORTEST = 2;
const LONGEST = 6;
/** Everyday policy words that dictionaries know, so that they stand in no list of special terms. */
const COMMON =
  '补贴 补助 奖励 奖补 贴息 减免 缓缴 返还 优惠 扶持 支持 政策 措施 资金 贷款 担保 租金 税收 企业 社保 培训 就业 创业 养老 托育 家政 餐饮 零售 旅游 物流 快递 申请 申报 条件 标准 期限'.split(
    ' ',
  );

let bySound: Map<string, string[]> | null = null;

const vocabulary = (): Map<string, string[]> => {
  if (bySound) return bySound;
  bySound = new Map();
  for (const word of new Set([...COMMON, ...policyTerms()])) {
    if (word.length < SHORTEST || word.length > LONGEST) continue;
    const sound = soundOf(word);
    bySound.set(sound, [...(bySound.get(sound) ?? []), word]);
  }
  return bySound;
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
const ORDINARY = /[不将谁各由为与被把就也都还是有在和的了我你他这那要会能可到从向对给收交发来去旗盟县市]/u;

/** What was written where the two differ. */
const differing = (meant: string, written: string): string =>
  [...written].filter((character, i) => character !== meant[i]).join('');

const differences = (a: string, b: string): number => [...a].filter((character, i) => character !== b[i]).length;

/** A folded question with its slips read as what was meant; the same length. */
export const mendSpelling = (folded: string): string => {
  let out = folded;
  for (const { index, 0: run } of folded.matchAll(/\p{Script=Han}+/gu)) {
    for (let start = 0; start + SHORTEST <= run.length; start += 1) {
      for (let length = Math.min(LONGEST, run.length - start); length >= SHORTEST; length -= 1) {
        const written = out.slice(index + start, index + start + length);
        const meant = vocabulary()
          .get(soundOf(written))
          ?.find((word) => word.length === length && differences(word, written) === 1);
        if (
          !meant ||
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
