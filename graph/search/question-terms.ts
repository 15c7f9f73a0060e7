/** The words of a question that the lexical leg looks for, with their weights. */
import { foldText } from '../../ingest/fold.ts';
import { tokensOf } from '../text/tokens.ts';

/** Words that ask and say nothing of the matter. */
const ASKING =
  /(多少钱|多少|什么时候|啥时候|哪些|哪个|哪几|怎么|怎样|如何|什么|有没有|能不能|可不可以|是不是|行不行|请问|想问|一下|我们|你们|咱们|我家|自己|给我|吗|呢|吧|啊|么)/gu;

/** Search terms of what remains of a question once its filters are read. */
export const questionTerms = (text: string): Map<string, number> => {
  const terms = new Map<string, number>();
  for (const term of tokensOf(foldText(text).replace(ASKING, ' '))) terms.set(term, 1);
  return terms;
};
