/** What a share is a share of, as the text has it: 服务成本 of `服务成本的20%`, 失业保险费率 of `失业保险费率继续按1%执行`. */
import type { Measure } from './measure.ts';
import { partAround } from './sentence.ts';

/** Longest phrase that is returned. */
const LONGEST = 40;
/** Words that lead up to the phrase and words between it and the figure. */
const LEADING = /^.*(?:按照|按(?!揭|规|期)|对(?!外|接|应)|给予|占(?!比|用|有)|预留|其中|运用|力争|实行)(?=[^，]{2,})/;
const TRAILING =
  /(?:的|为|按|达到?|在|至|到|是|以|可|继续|分别|稳定|原则上|力争|同比|年均|累计|实现|提高|提升|下降|降低|上浮|下浮|执行|给予|予以|享受|均|约|再|标准|进行|者|方面)+$/;
const BEHIND = /^(?:比例)?的?(?<what>[\u4e00-\u9fff]{2,14}?)(?=[，。；：、（）]|给予|予以|优惠|支持|以上|$)/u;

export const rateOf = (folded: string, measure: Measure): string | null => {
  const part = partAround(folded, measure.start, measure.end);
  let before = folded.slice(part.start, measure.start);
  // In a list (按10%和15%) the phrase stands before the first figure.
  before = before.replace(/(?:[、和及或]|\d+(?:\.\d+)?[%‰]|（[^（）]*(?:）|$))+$/u, '');
  if (before === '' && part.start > 0 && /[，]/.test(folded[part.start - 1] ?? '')) {
    const earlier = partAround(folded, part.start - 1, part.start - 1);
    before = folded.slice(earlier.start, part.start - 1);
  }
  const led = before.replace(LEADING, '') || before;
  const phrase = led.replace(TRAILING, '').replace(/^[、和及在于]+/, '');
  if (/[\u4e00-\u9fff]{2,}/u.test(phrase) && !/[%‰]|分之|\d折/.test(phrase)) return phrase.slice(-LONGEST);
  return BEHIND.exec(folded.slice(measure.end, part.end))?.groups?.what ?? null;
};
