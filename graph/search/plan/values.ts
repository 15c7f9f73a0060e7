/** Sums, rates, counts, places and dates in a question, read by the recognisers that read clauses. */
import { type ClauseContext, noMentions, type Recogniser } from '../../../ingest/context.ts';
import type { Mentions, Provenance } from '../../../ingest/model.ts';
import { amountRecogniser } from '../../../ingest/recognise/amount.ts';
import { periodRecogniser } from '../../../ingest/recognise/period.ts';
import { placeRecogniser } from '../../../ingest/recognise/place.ts';
import { quantityRecogniser } from '../../../ingest/recognise/quantity.ts';
import { rateRecogniser } from '../../../ingest/recognise/rate.ts';
import type { Question } from './reading.ts';

const READERS: readonly Recogniser[] = [
  placeRecogniser,
  periodRecogniser,
  amountRecogniser,
  rateRecogniser,
  quantityRecogniser,
];

/** 30万 said for 30万元, and 上亿: the figure is followed by no unit of its own. */
const BARE_SUM =
  /([\d.]+|[一二两三四五六七八九十百]+)[万亿](?=[的以之补奖及各和一要能是那怎吗呢吧、，。？！左封档\s]|$)/gu;
const OVER = /[上过](亿|千万|百万)元?(?=的|元)/gu;
const SPOKEN = /块钱|(?<=\d|[十百千万])块(?=[，。？！、\s的怎能每吗呢是在给有还咋谁哪什]|$)|块(?=[，。？！、\s的]|$)/gu;

/** The question as an official would have written its sums, and the way back to the offsets as asked. */
const written = (folded: string): { text: string; back: (offset: number) => number } => {
  const edits = [
    ...[...folded.matchAll(BARE_SUM)].map((m) => ({ at: m.index + m[0].length, drop: 0, put: '元' })),
    ...[...folded.matchAll(SPOKEN)].map((m) => ({ at: m.index, drop: m[0].length, put: '元' })),
    ...[...folded.matchAll(OVER)].map((m) => ({ at: m.index, drop: m[0].length, put: `1${m[1]}元以上` })),
  ].sort((a, b) => a.at - b.at);
  let text = '';
  const origin: number[] = [];
  let at = 0;
  const copy = (until: number) => {
    for (; at < until; at += 1) {
      text += folded[at];
      origin.push(at);
    }
  };
  for (const { at: from, drop, put } of edits) {
    if (from < at) continue;
    copy(from);
    for (const character of put) {
      text += character;
      origin.push(from);
    }
    at = from + drop;
  }
  copy(folded.length);
  // “55%以上” is quoted from a clause; the marks hide it from the readers of figures.
  text = text.replace(/[“”"]/gu, ' ');
  return { text, back: (offset) => origin[offset] ?? folded.length };
};

/** What the question gives of values; the issuer's own territory is left out, as in a clause. */
export const readValues = (
  question: Question,
  setting: { territory: string | null; prefix: string | null; today: string },
): Mentions => {
  const { text, back } = written(question.folded);
  const found = noMentions();
  const context: ClauseContext = {
    text,
    folded: text,
    heading: null,
    path: [],
    document: {
      title: '',
      issuer: null,
      kind: null,
      issued: setting.today,
      territory: setting.territory,
      prefix: setting.prefix,
    },
    responsibility: [],
    found,
  };
  for (const reader of READERS) Object.assign(found, reader.recognise(context));
  const asAsked = <M extends Provenance>(mention: M): M => {
    const start = back(mention.start);
    const end = back(mention.end);
    return { ...mention, start, end, surface: question.original.slice(start, end) };
  };
  return {
    ...found,
    places: found.places.map(asAsked),
    periods: found.periods.map(asAsked),
    amounts: found.amounts.map(asAsked),
    rates: found.rates.map(asAsked),
    quantities: found.quantities.map(asAsked),
  };
};
