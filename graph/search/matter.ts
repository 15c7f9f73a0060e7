/** What a question is about, beside the words that ask; and whether a clause speaks of it. */
import { foldText } from '../../ingest/fold.ts';
import type { Clause } from '../../ingest/model.ts';
import { characterPairs } from './character-pairs.ts';
import { foldedText } from './folded-clause.ts';

/** Words of questions and of what they ask for: what remains is the matter. */
const FRAME =
  /请问|想问|问一下|一共|总共|总计|安排|拿出|补贴|补助|奖励|奖补|资金|金额|标准|额度|比例|费率|上限|最高|最低|至少|最多|什么时候|时候|何时|截止|到期|开始|结束|执行|有效期?|期限|时间|申请|申报|办理|领取?|拿到?|享受|条件|要求|需要|符合|谁|哪|部门|单位|厅|局|市|牵头|负责|管|配合|责任|主管|落实|怎么|怎样|如何|多少|什么|啥|多久|多长|具体|规定|政策|支持|措施|优惠|我们?|咱们?|你们?|企业|公司|[共给补奖钱几些个吗呢啊是有由归能可以要都还又也的了到在去找和与元万亿年月日天次它其这那该办交缴收另外算来]/gu;

/** Characters of a question that name its matter; what is left out between them is a blank. */
export const matterOf = (part: string): string =>
  part
    .replace(FRAME, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The matter's pairs of characters. */
export const pairsOf = (matter: string): Set<string> =>
  new Set(matter.toLowerCase().split(/\s+/u).flatMap(characterPairs));

/** Share of the matter's pairs of characters that the clause or a heading above it holds; 0 where it has none. */
export const speaksOf = (clause: Clause, matter: string): number => {
  const pairs = pairsOf(matter);
  if (pairs.size === 0) return 0;
  const text = `${foldText(clause.path.join('\n')).toLowerCase()}\n${foldedText(clause)}`;
  return [...pairs].filter((pair) => text.includes(pair)).length / pairs.size;
};
