/** Sums of money in yuan: 不超过100万元, 10—20万元, 50万、30万、10万元, 亿元以上, 1.5万/人/年. */
import type { Recogniser } from '../context.ts';
import type { Amount, AmountKind } from '../model.ts';
import { amountKind, goesOn } from './amount-kind.ts';
import { amountPer } from './amount-per.ts';
import { type Measure, measures } from './measure.ts';
import { enclosed, inside, partAround, sentenceAround } from './sentence.ts';

const NAME = 'amount';
const STATED = 0.97;
/** 20万 without 元, which only a verb of paying makes money. */
const IMPLIED = 0.8;

/** 元, or a 万 that a slash or a verb of paying shows to be money (补助1.5万/人/年). Not 元旦, 元素, 元器件, 元宇宙. */
const YUAN =
  /(?:人民币)?(?:元|块钱)(?!旦|素|器件|宝|宇宙|件|老|首)|(?<=[万亿])(?=\/(?:人|年|亩|户|个|家|月|项|台|辆|次))|(?<=[万亿])(?=[，。；、）]|以[上下内]|奖|补|的奖|的补|资金|给予)/;
/** 交易量500亿以上 */
const MONEYED = /(?:额|交易量|收入|营收|资本|利润|税收|纳税|产值|估值)(?:累计|首次|达到?|在|为|超过?|突破)*$/;
const PAYING = /奖励|补助|补贴|奖补|资助|给予|扶持|投资|出资|贷款|经费|拨款/;
/** 单位：万元 and a table's head are no sums; a scale alone needs a direction (亿元以上, 超百亿元). */
const BARE_SCALE = /^[十百千万亿]+$/;
/** 二元结构, 多元, 一元化 */
const COMPOUND = /^[一二两三四五六七八九]$/;

/** Between two sums of one list, and what is paid in another form at its end: 30万元、50万元、实到外资额的8‰. */
const LISTED_WITH = /^(?:、|和|及|或|或者|，)$/;

const GIVEN: ReadonlySet<AmountKind> = new Set(['reward', 'subsidy', 'fund']);

/** What is paid for one sum of a list is paid for the rest (分别给予30万元、50万元奖励). */
const sameKind = (folded: string, sums: readonly Measure[], kinds: readonly AmountKind[]): AmountKind[] => {
  const out = [...kinds];
  let from = 0;
  for (let i = 1; i <= sums.length; i += 1) {
    const [last, next] = [sums[i - 1]!, sums[i]];
    if (next && LISTED_WITH.test(folded.slice(last.end, next.start))) continue;
    const paid = kinds.slice(from, i).find((kind) => kind === 'reward' || kind === 'subsidy');
    if (paid) out.fill(paid, from, i);
    from = i;
  }
  return out;
};

/** 一等奖奖励10万元；二等奖5万元；三等奖3万元: the kind is said once for all grades of one sentence. */
const handedOn = (folded: string, sums: readonly Measure[], kinds: readonly AmountKind[]): AmountKind[] => {
  const out = [...kinds];
  sums.forEach((sum, i) => {
    const [before, kind] = [sums[i - 1], out[i - 1]];
    if (!before || out[i] !== 'threshold' || !kind || !GIVEN.has(kind)) return;
    const between = folded.slice(before.end, sum.start);
    const near = between.split(/[，；：]/).at(-1)!;
    const after = folded.slice(sum.end, sentenceAround(folded, sum.start, sum.end).end);
    if (!/[。！？\n]/.test(between) && goesOn(near, after)) out[i] = kind;
  });
  return out;
};

const isMoney = (folded: string, measure: Measure): boolean => {
  if (BARE_SCALE.test(measure.figure) && measure.direction === null) return false;
  if (
    COMPOUND.test(measure.figure) &&
    /^元/.test(measure.unit) &&
    /^[结化论制体次]/.test(folded.slice(measure.core.end))
  )
    return false;
  if (measure.unit !== '') return true;
  if (/^[万亿]+$/.test(measure.figure)) return false;
  if (folded[measure.core.end] === '/') return true;
  const { start } = partAround(folded, measure.start, measure.end);
  const before = folded.slice(start, measure.start);
  return (PAYING.test(before) || MONEYED.test(before)) && !/[户人家亩吨名]/.test(folded[measure.core.end] ?? '');
};

export const amountRecogniser: Recogniser = {
  name: NAME,
  fields: ['amounts'],
  recognise: ({ text, folded }) => {
    const titles = enclosed(folded, '《', '》');
    const sums = measures(folded, { unit: YUAN }).filter(
      (measure) => isMoney(folded, measure) && !inside(titles, measure.start, measure.end),
    );
    const own = sums.map((measure) => amountKind(folded, measure));
    const kinds = handedOn(folded, sums, sameKind(folded, sums, own));
    const amounts = sums.map((measure, i): Amount => {
      const kind = kinds[i] ?? 'threshold';
      return {
        surface: text.slice(measure.start, measure.end),
        start: measure.start,
        end: measure.end,
        recogniser: NAME,
        confidence: measure.unit === '' ? IMPLIED : STATED,
        min: measure.min,
        max: measure.max,
        approximate: measure.approximate,
        unit: '元',
        per: amountPer(folded, measure, kind),
        kind,
      };
    });
    return { amounts };
  },
};
