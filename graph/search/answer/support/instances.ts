/** Which one of all is the most: 哪家企业拿得最多, 哪个旗县最高. Policies lay down rules; who came first by them stands elsewhere. */
import { foldedText } from '../../folded-clause.ts';
import type { Evidence } from '../evidence.ts';
import { type Doubt, nearest } from './doubts.ts';

const PLACES = '盟市|旗县|区县|县区|市|县|旗|省|区|乡镇|城市|地方|地区';
const BODIES =
  '企业|公司|银行|集团|工厂|景区|商场|超市|饭店|酒店|店|首店|园区|机构|医院|学校|协会|平台|品牌|基地|养老院|幼儿园|村';
const MOST = '(?:最|第一(?!次|批|个月)|排名)';
const PLACE = new RegExp(
  `哪(?:一?个|些|几个)?(?:${PLACES})[^，。；]{0,16}${MOST}|${MOST}[^，。；]{0,14}的?(?:是|在)?哪(?:一?个|些)?(?:${PLACES})`,
  'u',
);
const BODY = new RegExp(
  `哪一?(?:家|所|座)(?:\\p{Script=Han}{0,8}?)?(?:${BODIES})?[^，。；]{0,16}${MOST}|${MOST}[^，。；]{0,12}(?:的|${BODIES})(?:是|叫)(?:哪[家个所座]|谁|什么)|哪款[^，。；]{0,16}${MOST}|哪个(?:\\p{Script=Han}{0,6}?|[\\da-z]{1,2}级)(?:${BODIES})[^，。；]{0,16}${MOST}`,
  'iu',
);
/** 最大的首店有多少平米, 最贵的门票多少钱: something of the one that is the most. */
const OF_THE_MOST = new RegExp(
  `最(?:大|小|贵|便宜|老|早|新|长|短|好|差|有名)的(?:${BODIES}|\\p{Script=Han}{2,6}?)(?:有|是|在|叫|占|多|投|开)`,
  'u',
);
const NAMED = /\p{Script=Han}{2,12}(?:集团|有限公司|股份公司|银行(?!业|机构|间|分支|贷|保)|大学|医院(?!、))/u;

/** The (folded) question asks which one is the most, and the clauses found name none of the kind. */
export const instanceDoubt = (folded: string, evidence: readonly Evidence[]): Doubt | null => {
  const near = nearest(evidence);
  const doubt = (what: string): Doubt => ({ code: 'object', text: `条文没有写明${what}`, grave: false });
  if (PLACE.test(folded) && !near.some(({ clause }) => clause.places.length > 1)) return doubt('各地的情况');
  if (BODY.test(folded) && !near.some(({ clause }) => NAMED.test(foldedText(clause)))) return doubt('具体是哪一家');
  if (OF_THE_MOST.test(folded) && !near.some(({ clause }) => /最[大小贵长短]/u.test(foldedText(clause))))
    return doubt('具体是哪一家');
  return null;
};
