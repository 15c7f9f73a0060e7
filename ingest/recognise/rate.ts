/** Shares: 30% · 千分之五 · 三成 · 8.5折 · 2个百分点 · 1∶0.5 · 三分之一 · 一半. A value of .3 is 30 %. */
import type { Recogniser } from '../context.ts';
import type { Rate } from '../model.ts';
import { boundBefore, boundBehind, directed } from './direction.ts';
import { type Measure, measures } from './measure.ts';
import { NUMERAL, readNumeral } from './numeral.ts';
import { rateOf } from './rate-of.ts';
import { enclosed, inside } from './sentence.ts';

const NAME = 'rate';
const STATED = 0.97;
/** Ratios and fractions are read by the words beside them. */
const LIKELY = 0.85;
/** No share is larger (10 000 %); what is comes of a table's figures run together. */
const LARGEST = 100;

const PERCENT = /%|(?:个)?百分点|‰/;
/** 9折, 八五折; not 折旧, 折合, 折算, 不折不扣. */
const PAID_SHARE = /折(?![旧合算叠价射磨现腾腰])/;
/** 三成, 七成以上; not 成效, 成立, 成员, 建成3家. */
const TENTHS = /成(?![为效果立员功本品长交熟人都套年形就不分片批县渝型组绩份千百因全龙]|\d)/;
const DENOMINATORS: Record<string, number> = { 百: 100, 千: 1000, 万: 10_000 };

const scaleOf = (unit: string): number => {
  if (unit === '‰') return 1000;
  return unit.endsWith('折') || unit.endsWith('成') ? 10 : 100;
};

/** 八五折 and 85折 are .85: a figure of two digits before 折 is in hundredths. */
const share = (value: number | null, unit: string): number | null => {
  if (value === null) return null;
  const scale = unit.endsWith('折') && value >= 10 ? 100 : scaleOf(unit);
  return Number((value / scale).toFixed(8));
};

interface Found {
  start: number;
  end: number;
  min: number | null;
  max: number | null;
  approximate: boolean;
  measure: Measure;
  confidence: number;
}

/** 不超过项目总投入的70%, 不超过实际投资额30%: the bound stands before what the share is of. */
const DISTANT =
  /(?:(?<upper>(?:最高|最多)?不(?:得|应)?(?:超过|高于|多于|突破))|(?<lower>不(?:得|应)?(?:低于|少于|小于)))(?:其|该)?[^，。；：、\d（）]{2,24}?(?:的 ?|(?<=[额价款费资金量数值本入]|面积|投资|成本|总额|费用|工资))$/;
/** Longer stretches than this are not shown as the figure's surface. */
const NEAR = 14;

/** A share with the bound that stands before its base; measures that have a bound of their own are left as they are. */
const withDistantBound = (folded: string, measure: Measure): Measure => {
  if (measure.direction !== null || measure.min !== measure.max) return measure;
  const before = folded.slice(Math.max(0, measure.start - 34), measure.start);
  const match = DISTANT.exec(before);
  if (!match) return measure;
  const direction = match.groups?.upper ? 'upper' : 'lower';
  const start = match[0].length <= NEAR ? measure.start - match[0].length : measure.start;
  return { ...measure, ...directed(measure, direction), direction, start };
};

const fromMeasures = (folded: string, unit: RegExp, keep: (measure: Measure) => boolean = () => true): Found[] =>
  measures(folded, { unit, scales: false })
    .filter(keep)
    .map((measure) => withDistantBound(folded, measure))
    .map((measure) => ({
      start: measure.start,
      end: measure.end,
      min: share(measure.min, measure.unit),
      max: share(measure.max, measure.unit),
      approximate: measure.approximate,
      measure,
      confidence: STATED,
    }));

/** A share that a pattern gives as one value; its direction words are read here. */
const single = (folded: string, start: number, end: number, value: number, confidence: number): Found => {
  const before = boundBefore(folded, start);
  const behind = boundBehind(folded, end);
  const direction = before.direction ?? behind.direction;
  const interval = directed({ min: value, max: value, approximate: false }, direction);
  const stretch = { start: start - before.length, end: end + behind.length };
  const measure = withDistantBound(folded, {
    ...interval,
    ...stretch,
    core: { start, end },
    unit: '',
    figure: '',
    direction,
    listed: 0,
  });
  const { min, max, approximate } = measure;
  return { start: measure.start, end: measure.end, min, max, approximate, measure, confidence };
};

/** 百分之三十至五十, 千分之五, 三分之一, 百分之百. */
const WORDED = new RegExp(
  `(?:(?<scale>[百千万])|(?<parts>[二三四五六七八九十]))分之(?<first>${NUMERAL})(?:(?:至|到|—)(?:[百千万]分之)?(?<last>${NUMERAL}))?`,
  'g',
);
/** 1/3, 2/3; not 2022/3/1, 7/24 of an hour plan, 元/3个. */
const FRACTION = /(?<![\d/.A-Za-z])([1-9]\d?)\/([1-9]\d?)(?![\d/.]|天|小时|年)/g;
/** 1：0.5 of shares; not a time (8：30) nor a scale of maps. */
const RATIO = /(?<![\d：])(\d{1,2}(?:\.\d+)?)：(\d{1,2}(?:\.\d+)?)(?![\d：])/g;
const RATIO_WORDS = /比例|配套|配比|匹配|承担|分担|分成|标准|给予|配备|补助|资助|额度|置换/;
/** Characters beside a ratio in which its word must stand. */
const RATIO_REACH = 16;
const HALF = /(?<![另后前上下大一])(?:一半|半数)(?=以上|的|左右|[，。；）])/g;

const worded = (folded: string): Found[] =>
  [...folded.matchAll(WORDED)].flatMap((match): Found[] => {
    const { scale, parts, first, last } = match.groups ?? {};
    const denominator = scale ? DENOMINATORS[scale]! : (readNumeral(parts ?? '')?.min ?? 0);
    const from = readNumeral(first ?? '')?.min;
    const to = last ? readNumeral(last)?.min : undefined;
    if (!denominator || from === null || from === undefined) return [];
    const found = single(folded, match.index, match.index + match[0].length, from / denominator, STATED);
    return [to ? { ...found, min: from / denominator, max: to / denominator } : found];
  });

const patterned = (folded: string): Found[] => [
  ...[...folded.matchAll(FRACTION)].flatMap((match): Found[] => {
    const [over, under] = [Number(match[1]), Number(match[2])];
    return over < under ? [single(folded, match.index, match.index + match[0].length, over / under, LIKELY)] : [];
  }),
  ...[...folded.matchAll(RATIO)].flatMap((match): Found[] => {
    const around = folded.slice(Math.max(0, match.index - RATIO_REACH), match.index + match[0].length + RATIO_REACH);
    const [first, second] = [Number(match[1]), Number(match[2])];
    if (!RATIO_WORDS.test(around) || first === 0) return [];
    return [single(folded, match.index, match.index + match[0].length, Number((second / first).toFixed(8)), LIKELY)];
  }),
  ...[...folded.matchAll(HALF)].map((match) => single(folded, match.index, match.index + match[0].length, 0.5, LIKELY)),
];

export const rateRecogniser: Recogniser = {
  name: NAME,
  fields: ['rates'],
  recognise: ({ text, folded }) => {
    const aside = [...enclosed(folded, '《', '》'), ...enclosed(folded, '“', '”')];
    const found = [
      ...fromMeasures(folded, PERCENT),
      ...fromMeasures(folded, PAID_SHARE, ({ max, min }) => (max ?? min ?? 0) < 10 || (max ?? 0) < 100),
      ...fromMeasures(
        folded,
        TENTHS,
        ({ figure, max, min, core }) =>
          /^[一二两三四五六七八九十]+$|^\d$/.test(figure) &&
          (max ?? min ?? 99) <= 10 &&
          !/[形建]/.test(folded[core.start - 1] ?? ''),
      ),
      ...worded(folded),
      ...patterned(folded),
    ]
      .filter(({ start, end, min, max }) => !inside(aside, start, end) && (max ?? min ?? 0) <= LARGEST)
      .sort((a, b) => a.start - b.start || b.end - a.end);
    const kept = found.filter(
      (one, i) =>
        !found.some(
          (other, j) =>
            j !== i &&
            other.start <= one.start &&
            one.end <= other.end &&
            (other.end - other.start > one.end - one.start || j < i),
        ),
    );
    const rates = kept.map(
      ({ start, end, min, max, approximate, measure, confidence }): Rate => ({
        surface: text.slice(start, end),
        start,
        end,
        recogniser: NAME,
        confidence,
        min,
        max,
        approximate,
        of: rateOf(folded, measure),
      }),
    );
    return { rates };
  },
};
