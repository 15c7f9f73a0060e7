/** Something that bears a name of its own which the corpus does not know: a company, an airport, a prize, a loan. */
import { segmentsOf } from '../../../text/tokens.ts';
import { everydayWords } from '../../everyday.ts';
import { foldedText } from '../../folded-clause.ts';
import type { Evidence } from '../evidence.ts';
import { type Doubt, nearest } from './doubts.ts';
import type { Familiarity } from './familiarity.ts';

/** What stands behind a proper name. */
const BEHIND_NAME =
  /^(?:集团|机场|大会|景区|银行|支付|博览会|大学|学院|医院|商圈|步行街|草原|古城|古镇|大桥|高铁|水库|开发区|工业园|产业园|度假区|影视城)$/u;
/** Endings of names that are one word. */
const ENDING = /[奖寺湖节贷村]$/u;
/** A word with one of these was guessed out of a sentence: 能用, 最多奖, 开小贷. */
const GUESSED =
  /[能用开最多少要会可是有没给被把想办评上新老的了在从到和与及为将再还又也都只就才得发领补拿几哪这谁怎么每各请问]/u;
/** 国有银行, 哪家医院: no name. */
const NO_NAME =
  /^(?:国有|民营|私立|公立|公办|民办|商业|地方|当地|本地|各地|大型|中小|小型|外资|合资|股份|农村|城市|乡镇|县级|市级|一家|哪家|几家|哪个|这个|那个|什么|我们|咱们|你们|他们|附近|所有|全部|有关|相关|网上|手机|线上|移动|电子|高等|职业|综合|专科|人民|中心|星级|新建|知名|著名|国内|国外|国际|全国)$/u;
const NAME = /^\p{Script=Han}{2,5}$/u;

/** The question asks about something with a name that stands in no clause. */
export const nameDoubt = (folded: string, { unknown }: Familiarity, evidence: readonly Evidence[]): Doubt | null => {
  const near = nearest(evidence).map(({ clause }) => foldedText(clause));
  const isUnknown = (word: string) => unknown.includes(word) && !near.some((text) => text.includes(word));
  const everyday = everydayWords(folded).map(({ said }) => said);
  const words = segmentsOf(folded);
  for (const [i, word] of words.entries()) {
    const next = words[i + 1] ?? '';
    if (!NAME.test(word) || NO_NAME.test(word) || GUESSED.test(word) || !isUnknown(word)) continue;
    const isName =
      BEHIND_NAME.test(next) ||
      (word.length >= 3 && ENDING.test(word) && !everyday.some((said) => word.includes(said)));
    if (isName)
      return { code: 'object', text: `条文没有提到“${word}${BEHIND_NAME.test(next) ? next : ''}”`, grave: false };
  }
  return null;
};
