/** Whether what a question counts is what a sum is paid for: 60个托位 and 每个托位, 3个乡镇冷库 and 县乡冷库. */
import type { Quantity } from '../../../../ingest/model.ts';
import { readNumeral } from '../../../../ingest/recognise/numeral.ts';
import { listed, readVocabulary } from '../../../../ingest/vocabulary.ts';

const UNITS = new Map(
  readVocabulary<'per' | 'measures' | 'nouns' | 'flows'>(
    'calculation-units',
    new URL('../../vocabulary/', import.meta.url),
  ).map(({ per, measures, nouns, flows }) => [
    per,
    { measures: listed(measures), nouns: listed(nouns), flows: flows === 'yes' },
  ]),
);

/** Things counted in a question. */
export interface Count {
  value: number;
  /** As the question has it: 120张. */
  surface: string;
  /** 张, 个 …; empty where the unit is the thing itself (120床位). */
  measure: string;
  /** The thing that is counted, folded: 床, 苏木客运站; empty where the question does not name it behind the figure. */
  noun: string;
  start: number;
  end: number;
}

const NUMERAL = /^[^\d〇零一二两三四五六七八九十百千]*(?:\d[\d.，]*|[〇零一二两三四五六七八九十百千]+)[十百千万亿]*/u;
/** Measure words that may be parted from the thing: 120张床位 is 120, 张, 床位. */
const MEASURE = /^(?:平方米|立方米|公里|千瓦|[张个家户名位口人辆台套部亩单件票头只项次场班列吨座所处间])/u;
/** A counted thing ends here. */
const NOUN =
  /^[\p{Script=Han}“”]{0,16}?(?=的|[，。、；：？！?\s]|和|与|及|以及|都|共|能|可|要|每|一年|在|应|总|怎么|怎样|按|拿|补|奖|收|有|$)/u;

/** The count that a quantity of the question is, or null where it is none that is stated exactly. */
export const countOf = ({ start, end, surface, min, max, approximate }: Quantity, folded: string): Count | null => {
  if (min === null || min !== max || approximate || min <= 0) return null;
  const asked = folded.slice(start, end);
  const unit = asked.replace(NUMERAL, '');
  const measure = MEASURE.exec(unit)?.[0] ?? '';
  const rest = unit.slice(measure.length);
  const noun = `${rest}${NOUN.exec(folded.slice(end))?.[0] ?? ''}`.replace(/[“”]/gu, '');
  const figure = surface.slice(0, surface.length - rest.length);
  return { value: min, surface: figure, measure: measure || rest, noun, start, end };
};

/** Things of this unit come and go: 500单 of a day are not those of the next one. */
export const flows = (per: string): boolean => UNITS.get(per)?.flows ?? false;

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
/** A figure before any of the measure words: 10万单, which the recogniser of quantities does not know for a unit. */
const COUNTED = new RegExp(
  `(?<![\\d.])\\d[\\d.]*[百千万亿]?(?:${[...new Set([...UNITS.values()].flatMap(({ measures }) => measures))]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|')})(?!位(?!数)|元|独|百分)`,
  'gu',
);

/** All counts of a question, in order; null in the place of one that is not stated exactly. */
export const countsIn = (folded: string, quantities: readonly Quantity[]): (Count | null)[] => {
  const known = quantities.map((quantity) => ({
    start: quantity.start,
    end: quantity.end,
    count: countOf(quantity, folded),
  }));
  const further = [...folded.matchAll(COUNTED)].flatMap(({ 0: surface, index }) => {
    const end = index + surface.length;
    if (known.some((k) => index < k.end && end > k.start)) return [];
    const value = readNumeral(surface.slice(0, surface.search(/[^\d.百千万亿]/u)))?.min ?? null;
    const count = countOf({ ...NO_QUANTITY, surface, start: index, end, min: value, max: value }, folded);
    return [{ start: index, end, count }];
  });
  return [...known, ...further].sort((a, b) => a.start - b.start).map(({ count }) => count);
};

const NO_QUANTITY = { approximate: false, unit: '', of: null, recogniser: '', confidence: 1 };

/** Fewest characters that two names of a thing must end in alike. */
const SHARED = 2;

/** The longest ending of `noun`, of two characters at least, that stands in `text`; empty where none does. */
const endingIn = (noun: string, text: string): string => {
  for (let from = 0; from <= noun.length - SHARED; from += 1)
    if (text.includes(noun.slice(from))) return noun.slice(from);
  return '';
};

/**
 * The words of a counted thing that stand in a text: what it is (客运站) and what sets it apart (苏木) both do, or else it
 * is another thing. `text` is folded and without its remarks in brackets.
 */
export const names = (noun: string, text: string): boolean => {
  const ending = endingIn(noun, text);
  return ending !== '' && text.includes(noun.slice(0, noun.length - ending.length));
};

/** True if what is counted is what the sum is paid for. `context`: what the clause says before the sum, folded. */
export const fits = (per: string, { measure, noun }: Count, context: string): boolean => {
  const row = UNITS.get(per);
  if (!row) return noun !== '' && (noun === per || noun.endsWith(per) || per.endsWith(noun)) && noun.length >= SHARED;
  if (!row.measures.includes(measure) && measure !== per) return false;
  if (noun === '') return row.measures[0] === measure || measure === per;
  return row.nouns.some((known) => noun.startsWith(known) || noun.endsWith(known)) || names(noun, context);
};
