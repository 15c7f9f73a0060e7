/** The issuer's own territory and the word that its bodies are named with. */
import type { DocumentContext } from './context.ts';
import type { DocumentFacts } from './document-head.ts';

const UNIT = '特别行政区|自治区|自治州|自治县|自治旗|地区|省|市|盟|州|县|旗|区|镇|乡|街道';
const FIRST = new RegExp(`^(\\p{Script=Han}{2,10}?)(${UNIT})`, 'u');
/** Words of an agency's name, not of a place's: 浙江省社会工作区…, 湖北省住房和城|乡建设厅 */
const NOT_A_PLACE = /管理|发展|服务|建设|监督|保障|改革|开发|小$|社$|城镇|住房|农村|地方|全国|国家|中国|中央/u;
const PREFIXES: Record<string, string> = { 自治州: '州', 自治县: '县', 自治旗: '旗', 特别行政区: '特区' };
/** A body named by its short form has its prefix in front: 省农业发展中心 · 自治区交通运输厅 */
const SHORT_FORM = /^(自治区|省|市(?!场|政)|州|盟|县(?!域)|区(?!域)|旗|镇|乡(?!村))(?=\p{Script=Han}{2})/u;

export interface Territory {
  territory: string | null;
  prefix: string | null;
}

/** 义乌市人民政府办公室 → 义乌市, 市; 呼和浩特市新城区… → 新城区, 区; 省财政厅 → null, 省; 国务院 → null, null. */
export const territoryOf = (name: string): Territory => {
  const short = SHORT_FORM.exec(name);
  if (short) return { territory: null, prefix: short[1]! };
  let rest = name.replace(/^中共/u, '');
  let found: Territory = { territory: null, prefix: null };
  for (let match = FIRST.exec(rest); match && !NOT_A_PLACE.test(match[1]!); match = FIRST.exec(rest)) {
    if (found.territory !== null && match[1]!.length > 6) break;
    found = { territory: match[0], prefix: PREFIXES[match[2]!] ?? match[2]! };
    rest = rest.slice(match[0].length);
  }
  return found;
};

/** What recognisers may know of the document. Territory is the issuer's, else that which the title begins with. */
export const documentContext = (facts: DocumentFacts): DocumentContext => {
  const issuer = facts.issuer ? territoryOf(facts.issuer) : { territory: null, prefix: null };
  const named = territoryOf(facts.title);
  const fromTitle =
    facts.issuer === null || (issuer.territory === null && issuer.prefix !== null && issuer.prefix === named.prefix);
  return {
    title: facts.title,
    issuer: facts.issuer,
    kind: facts.kind,
    issued: facts.issued,
    territory: fromTitle ? named.territory : issuer.territory,
    prefix: fromTitle ? named.prefix : issuer.prefix,
  };
};
