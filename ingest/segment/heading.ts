/** The contract's rule for headings: a short first phrase, parted from a body, that is neither sentence nor condition. */
import { type MappedText, sliceMapped, trimMapped } from './mapped-text.ts';

export const MAX_HEADING = 25;

const AMOUNT = /\d[\d.]*\s*(?:[%％‰]|[万亿]?元|万|亿)/u;
/** 对…的, 自…起, …以上的 open a condition or a rule. */
const CONDITION =
  /^(?:对(?!外|口|内)|凡|若|如|经|自(?=\d|本|印|发)|按(?!质)|根据|依照|符合)|(?:以上|以下|不低于|不超过|不少于)/u;
/** Words of a full sentence, and the days and hours of a summons (请于17日08:30前报送). */
const SENTENCE =
  /(?:^请|\d\s*日|\d[：:]\d|应当|不得|可以|必须|适用于|适用本|所称|是指|分为|属于|负责(?!的|人|制)|予以|给予|自.*起|本(?:办法|条例|规定|意见|政策|法|通知|方案|细则|措施))/u;
/** The colon behind these opens a list or a quotation. */
const LEAD_IN = /(?:如下|以下|下列|包括|是指|分别为|为|有|指|要求|之一)$/u;

/** Whether `phrase`, without the sign behind it, can be a heading. */
export const canBeHeading = (phrase: string): boolean =>
  phrase !== '' &&
  phrase.length <= MAX_HEADING &&
  !/[，,；;。！？!?]/u.test(phrase) &&
  !AMOUNT.test(phrase) &&
  !CONDITION.test(phrase) &&
  !SENTENCE.test(phrase);

export interface Headed {
  heading: string | null;
  /** What follows the heading; all of the text where there is none. */
  body: MappedText;
}

/** Parts the heading from `text`. `text.text` holds `\n` between paragraphs. */
export const splitHeading = (text: MappedText): Headed => {
  const match = /^((?:[^。：:\n]|(?<=\d)[：:](?=\d))+)([。：:\n])/u.exec(text.text);
  if (!match) return { heading: null, body: text };
  const phrase = match[1]!.trim();
  const body = trimMapped(sliceMapped(text, match[0].length));
  const colon = match[2] === '：' || match[2] === ':';
  if (body.text === '' || !canBeHeading(phrase) || (colon && LEAD_IN.test(phrase)))
    return { heading: null, body: text };
  return { heading: phrase, body };
};
