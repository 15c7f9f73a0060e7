/** Which of a clause's terms are said of the passages that an answer quotes, and not of another measure of the clause. */
import { foldText } from '../../../../ingest/fold.ts';
import type { Clause, Span, Validity } from '../../../../ingest/model.ts';
import { characterPairs } from '../../character-pairs.ts';
import { meets } from '../meets.ts';
import { comparable, quantitiesOf } from '../wording/facts.ts';

type Stating = Pick<Clause, 'text' | 'validity' | 'heading'>;

/** 长期执行, 长期有效: a term without end. */
const ENDLESS = /长期(?:执行|有效|实施|施行|适用|坚持)/u;
/** Before a date: the date is said of what stands before, 上述政策执行至, 政策执行期限延长至, 有效期为. */
const OF_ALL =
  /^\s*(?:(?:以上|上述|前述|该|此|本|各)\p{Script=Han}{0,8}|政策|措施)?(?:有效|执行|实施|适用|施行|优惠)?(?:期限?|时限|时间)?[暂为至自从到延长执行实施均]*$/u;
/** Characters before a date that leave it at the head of its sentence: 自, 对于. */
const HEAD = 2;

/** What `quoted` says of its own duration. */
export interface Stated {
  terms: Validity[];
  /** One of the quoted measures is said to run without end. */
  endless: boolean;
  /** The clause has further measures, which terms that are left out are said of. */
  isPart: boolean;
}

/** Stretches between 。！？； and line ends, but for the heading: a measure each. */
const measuresOf = ({ text, heading }: Pick<Clause, 'text' | 'heading'>): Span[] =>
  [...text.matchAll(/[^。！？；;\n]+/gu)]
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
    .filter(({ end }) => heading === null || !text.startsWith(heading) || end > heading.length);

const sentenceAround = (text: string, { start, end }: Span): Span => {
  const length = text.slice(end).search(/[。！？\n]/u);
  return {
    start: Math.max(...[...'。！？\n'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1,
    end: length < 0 ? text.length : end + length,
  };
};

/** Values of a comparable text that tell its measures apart: 5折, 1%. Dates are of all of them. */
const valuesOf = (text: string): string[] =>
  quantitiesOf(comparable(text)).flatMap(({ words }) => (/^\d{4}年/u.test(words) ? [] : words));

/** Of the quoted measures those with the value that is asked about, and of these those that share most with the question. */
const nearest = (text: string, quoted: readonly Span[], question: string): Span[] => {
  if (quoted.length < 2) return [...quoted];
  const asked = new Set(characterPairs(question));
  const values = new Set(valuesOf(question));
  const having = quoted.filter(({ start, end }) => valuesOf(text.slice(start, end)).some((value) => values.has(value)));
  const measures = having.length > 0 ? having : quoted;
  const shared = measures.map(({ start, end }) => {
    const own = new Set(characterPairs(foldText(text.slice(start, end))));
    return [...asked].filter((pair) => own.has(pair)).length;
  });
  const most = Math.max(...shared);
  return measures.filter((_, i) => shared[i] === most);
};

/**
 * Terms of the measures that `quoted` passages lie in. A date counts for its own measure, for the rest of its sentence
 * where it stands at the head of that (2022年，对…；对…), and for the whole clause where it speaks of 上述政策 or where the
 * clause is one measure. With a (folded) `question`, only the quoted measures nearest to it are judged.
 */
export const statedTerms = ({ text, validity, heading }: Stating, quoted: readonly Span[], question = ''): Stated => {
  if (validity.length === 0 && !ENDLESS.test(text)) return { terms: [], endless: false, isPart: false };
  const all = measuresOf({ text, heading });
  const within = all.filter((measure) => quoted.some((span) => meets(span, measure)));
  // Who quotes the heading alone quotes all that stands below it.
  const told = within.length > 0 ? within : all;
  const measures = question === '' ? told : nearest(text, told, question);
  const owns = (measure: Span) =>
    ENDLESS.test(text.slice(measure.start, measure.end)) ||
    validity.some(({ span }) => span !== null && meets(span, measure));
  const saysOf = ({ span }: Validity, measure: Span): boolean => {
    if (span === null || meets(span, measure)) return true;
    if (owns(measure)) return false;
    const home = all.find((one) => meets(span, one));
    const before = text.slice(home?.start ?? 0, span.start);
    // The surface of a date may hold the words that lead to it: 执行期限延长至.
    if (before.trim() !== '' && OF_ALL.test(before)) return true;
    const sentence = sentenceAround(text, span);
    return span.start - sentence.start <= HEAD && meets(sentence, measure);
  };
  const terms = validity.filter((term) => measures.some((measure) => saysOf(term, measure)));
  const isEndless = ({ start, end }: Span) => ENDLESS.test(text.slice(start, end));
  const isTold = ({ from, until }: Validity) => terms.some((term) => term.from === from && term.until === until);
  const endless = measures.some(isEndless);
  return { terms, endless, isPart: !validity.every(isTold) || (!endless && all.some(isEndless)) };
};
