/** The words of a question that the lexical leg looks for, and those by which a clause is judged. */
import { foldText } from '../../ingest/fold.ts';
import { termsOf, wordsOf } from '../text/tokens.ts';

/** Words that ask and say nothing of the matter. */
const ASKING =
  /(多少钱|多少|什么时候|啥时候|哪些|哪个|哪几|怎么|怎样|如何|什么|有没有|能不能|可不可以|是不是|行不行|请问|想问|一下|我们|你们|咱们|我家|自己|给我|吗|呢|吧|啊|么)/gu;

export interface QuestionTerms {
  /** For the lexical leg: words and pairs of characters, with how often they are asked. */
  search: Map<string, number>;
  /** Words alone, for highlights and for judging what a passage covers. */
  words: Map<string, number>;
}

/** Terms of what remains of a question once its filters are read. */
export const questionTerms = (text: string): QuestionTerms => {
  const matter = foldText(text).replace(ASKING, ' ');
  return { search: termsOf(matter), words: new Map(wordsOf(matter).map((word) => [word, 1])) };
};
