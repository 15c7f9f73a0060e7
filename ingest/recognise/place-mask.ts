/** Stretches in which a place's name names something else: a body, a firm, an event, a title, a brand. */
import type { ClauseContext } from '../context.ts';
import { enclosed } from './sentence.ts';

/** Characters between a place and the word that makes an organisation of it. */
const REACH = 24;
const NOT_BETWEEN = '[^，。；：、“”《》（）的在和与及对为向到等各把将于设开支持推建促]';
const BODY =
  '海关|税务局|银保监局|证监局|中心支行|支行|分行|银行|管理局|监管局|监管总站|救援总队|邮政管理局|通信管理局|气象局|供电局|铁路局|人民政府|行政公署|党委|市委|省委|区委|县委|旗委|人大|政协|法院|检察院|委员会|办公室|办事处|管委会|大学|学院|研究院|研究所|实验室|医院|协会|商会|学会|联合会|出版社|图书馆|博物馆|档案馆|美术馆|日报|晚报|交易所|股份有限公司|有限公司|集团|公司|机场集团';
const EVENT =
  '博览会|文博会|高交会|交易会|洽谈会|洽谈周|年会|峰会|论坛|世博会|园博会|马拉松|运动会|冬奥会|亚运会|服贸会|广交会|进博会|西洽会|数博会|杯|奖';
const AUTHORITY = /^[^，。；：、“”《》（）的在和与及]{1,9}?(?:厅|局|(?<![居村])委)(?![域部限面势员托])/u;
const ORGANISATION = new RegExp(
  `^(?:（[^（）]{1,6}）)?${NOT_BETWEEN}{0,${REACH}}?(?:（[^（）]{1,6}）)?(?:${BODY})`,
  'u',
);
const HAPPENING = new RegExp(`^(?:[—·~][\\u4e00-\\u9fff]{2,4})?${NOT_BETWEEN}{0,12}?(?:${EVENT})`, 'u');
/** 中国—蒙古国博览会 behind its first half. */
const AFTER_CHINA = /(?:中国|亚洲|东亚)[—·~]$/;
/** Rivers, walls and other things that bear a place's name. */
const FEATURE = /^(?:长城|黄河|石窟|故宫)/;

export interface PlaceMask {
  /** Is the place at [start, end) part of another thing's name? */
  hides(start: number, end: number): boolean;
}

/** What hides places in a clause; needs the references and agencies found before. */
export const placeMask = ({ folded, found }: ClauseContext): PlaceMask => {
  const spans = [...found.agencies, ...found.agencyMentions, ...found.references, ...enclosed(folded, '《', '》')];
  const quotes = enclosed(folded, '“', '”');
  return {
    hides: (start, end) => {
      if (spans.some((span) => span.start <= start && end <= span.end)) return true;
      // A brand: the place is only a part of what stands in the quotes.
      if (
        quotes.some(
          (quote) =>
            quote.start < start &&
            end < quote.end &&
            !/[、，。]/.test(folded.slice(quote.start, quote.end)) &&
            quote.end - quote.start - 2 > end - start,
        )
      )
        return true;
      const rest = folded.slice(end, end + REACH + 16);
      const before = folded.slice(Math.max(0, start - 4), start);
      if (HAPPENING.test(rest)) return true;
      if (AFTER_CHINA.test(before)) return true;
      if (FEATURE.test(rest) && end - start <= 2) return true;
      return ORGANISATION.test(rest) || AUTHORITY.test(rest);
    },
  };
};
