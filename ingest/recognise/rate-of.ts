/** What a share is a share of, as the text has it: 服务成本 of `服务成本的20%`, 失业保险费率 of `失业保险费率继续按1%执行`. */
import type { Measure } from './measure.ts';
import { partAround } from './sentence.ts';

/** Longest phrase that is returned. */
const LONGEST = 40;
/** Words that lead up to the phrase and words between it and the figure. */
const LEADING = /^.*(?:按照|按(?!揭|规|期)|对(?!外|接|应)|给予|占(?!比|用|有)|预留|其中|运用|力争|实行)(?=[^，]{2,})/;
const TRAILING =
  /(?:的|为|按照|按|最高|最多|至少|不超过|不高于|不低于|不少于|超过|高于|低于|且|各|达到?|在|至|到|是|以|可|继续|分别|稳定|原则上|力争|同比|年均|累计|实现|提高|提升|下降|降低|上浮|下浮|执行|给予|予以|享受|均|约|再|标准|进行|者|方面)+$/;
/** Direction words beside the figure and before the phrase: 补助资金不得超过项目总投入的. */
const BOUND = /(?:原则上)?不(?:得|应)?(?:超过|低于|高于|少于)$|^.*不(?:得|应)?(?:超过|低于|高于|少于)(?=[^，]{2,})/;
const BEHIND = /^(?:比例)?的?(?<what>[\u4e00-\u9fff]{2,14}?)(?=[，。；：、（）]|给予|予以|优惠|支持|以上|$)/u;

export const rateOf = (folded: string, measure: Measure): string | null => {
  const part = partAround(folded, measure.start, measure.end);
  // Remarks in brackets are no part of the phrase: 实际投资额（不含税，下同）5%.
  const parts = folded
    .slice(0, measure.core.start)
    .split(/[。；！？\n]/)
    .at(-1)!
    .replace(/（[^（）]*）/g, '')
    .split(/[，：]/);
  let before = parts.at(-1) ?? '';
  if (/^[的为约]?$/.test(before)) before = parts.at(-2) ?? '';
  // In a list (按10%和15%) the phrase stands before the first figure.
  before = before.replace(/(?:[、和及或]|\d+(?:\.\d+)?[%‰]|（[^（）]*(?:）|$))+$/u, '');
  const led = before.replace(LEADING, '') || before;
  const whole = led
    .replace(BOUND, '')
    .replace(TRAILING, '')
    .replace(/^[、和及在于]+/, '');
  const phrase = /\d/.test(whole) && /[、].*$/.test(whole) ? whole.split('、').at(-1)! : whole;
  if (/[\u4e00-\u9fff]{2,}/u.test(phrase) && !/[%‰]|分之|\d折/.test(phrase)) return phrase.slice(-LONGEST);
  return BEHIND.exec(folded.slice(measure.end, part.end))?.groups?.what ?? null;
};
