/** Whether an award is for the very recipients that a question does not speak of: 非营利性 for 营利性, 小微企业 for 大企业. */
import { namesSibling } from '../support/contrasts.ts';
import { OPPOSITES } from '../support/opposites.ts';

const says = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** Words that take back what stands behind them; 减少, 不少 and 至少 do not. */
const NEGATED = /(?:非|不是|没有?|未|无|不|(?<![减不至多缺最很较])少)(?<what>\p{Script=Han}{2})/gu;
/** What is said of figures, not of people: 不超过, 不低于, 不足. */
const BOUND = /^(?:超过|低于|高于|少于|多于|大于|小于|得|再|足|满|能|会|是|要|可|限|同|到|含|包括|知道|清楚)/u;

/** 有没有, 能不能: it is asked, not taken back. */
const ASKED = /(?<word>\p{Script=Han})[不没]\k<word>/gu;

/** What a text takes back, and the same text without it. */
const negations = (text: string): { words: Set<string>; rest: string } => {
  const words = new Set<string>();
  const rest = text.replace(ASKED, ' ').replace(NEGATED, (whole, what: string) => {
    if (BOUND.test(what)) return whole;
    words.add(what);
    return ' ';
  });
  return { words, rest };
};

/** One of the two takes back what the other states, and does not state it as well: 裁员 and 不裁员. */
const takesBack = (question: string, clause: string): boolean => {
  const [asked, given] = [negations(question), negations(clause)];
  const against = (a: typeof asked, b: typeof asked) =>
    [...a.words].some((word) => b.rest.includes(word) && !a.rest.includes(word) && !b.words.has(word));
  return against(asked, given) || against(given, asked);
};

/** True if the text is for the opposite of a recipient that the question names. Both are folded. */
export const contrary = (question: string, text: string): boolean =>
  takesBack(question, text) ||
  OPPOSITES.some(
    ({ said, own, other }) =>
      // 非营利性 holds 营利性, which is why what is taken back is no naming.
      says(negations(question).rest, said) &&
      !says(question, other) &&
      !says(negations(text).rest, own) &&
      says(text, other),
  );

/** True if an award cannot be for whom the question names: its own words tell so, or, where they do not, its whole clause. */
export const excludes = (question: string, own: string, whole: string): boolean =>
  contrary(question, own) || contrary(question, whole) || namesSibling(question, whole);
