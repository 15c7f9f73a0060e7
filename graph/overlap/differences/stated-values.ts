/** The values that a clause states, as things to compare: sums, rates, terms, agencies, places, and the rest of its figures. */
import type { Clause, DifferenceType, Span } from '../../../ingest/model.ts';
import { type ClauseProfile, partOfSpan } from '../text/clause-profile.ts';
import { oncePerClause } from '../text/once-per-clause.ts';
import { daysOfYear } from './day-of-year.ts';
import { inCommonUnit } from './duration.ts';

export interface StatedValue extends Span {
  type: DifferenceType;
  /** Values with the same key are equal, however they are written. */
  key: string;
  /** What kind of value it is: those of different sorts never stand for one another. */
  sort: string;
  /** In bare characters. */
  bareStart: number;
  bareEnd: number;
}

const DURATION = /^(?:年|个?月|周|天|日|工作日|个工作日|小时|分钟|季度?|学期)$/u;
const TIME_UNIT = /^(?:年|半年|季度?|月|周|日|天|次|学年|学期)$/u;
/** From here on a part of a sentence says what is given, not to whom. */
const GRANT = /给予|予以|发放|安排|补贴|补助|奖补|奖励|减免|减按|免征|享受|拨付|资助|支付|贴息/u;
/** What opens a statement of who or what qualifies. */
const OPENER = /对|凡|经|为|达到|满|超过|不低于|符合|具有|拥有|签订|经营|投资|投入|获得|首次/u;
/** What closes it: …的 before a noun or the end of the part. */
const CLOSER = /的/u;
/** A stretch of time counted from a day, or called a term (自经营之日起三年内, 为期5年的过渡期), is one whatever follows. */
const IS_TERM = /(?:起[^，；。：]{0,4}|[届期]满[之以]?后|为期|期限?[为是])$/u;
/** A fine is set, however its range is worded: 对单位处1万元以上5万元以下的罚款. */
const FINE = /^(?:以下|以内)?的?罚款/u;
/** A sum with one of these beside it says from where or how far something counts. */
const FROM_OR_TO = /^(?:（[^（）]*）)?(?:以上|以下)/u;

/** The part of the sentence around a span, between commas. */
const partAround = (folded: string, { start, end }: Span): Span => {
  const ends = /[，；。：！？\n]/u;
  let from = start;
  while (from > 0 && !ends.test(folded[from - 1]!)) from--;
  let until = end;
  while (until < folded.length && !ends.test(folded[until]!)) until++;
  return { start: from, end: until };
};

/**
 * Whether a figure only decides who qualifies: it stands between what opens a condition and its 的, and what is given
 * comes afterwards. Example: 对投入资金1000万元以上开设首店的，给予…
 */
export const isCondition = (folded: string, span: Span): boolean => {
  const part = partAround(folded, span);
  const before = folded.slice(part.start, span.start);
  const after = folded.slice(span.end, part.end);
  if (!CLOSER.test(after) || !OPENER.test(before) || IS_TERM.test(before) || FINE.test(after)) return false;
  return !GRANT.test(before.slice(Math.max(0, before.search(OPENER))));
};

/**
 * Whether a sum that no verb of paying stands with decides who qualifies: by the form of its part, or because something is
 * given afterwards in the sentence. Otherwise it is a sum that is set (扣除标准为每月1100元, 处5万元以下的罚款).
 */
const decidesWho = (folded: string, span: Span): boolean => {
  const surface = folded.slice(span.start, span.end);
  const rest = folded.slice(span.end);
  if (FINE.test(rest)) return false;
  if (FROM_OR_TO.test(rest) || /(?:以上|以下)$/u.test(surface)) return true;
  const sentence = rest.slice(0, rest.search(/[。；！？\n]|$/u));
  return isCondition(folded, span) || GRANT.test(sentence);
};

const bound = (value: number | null): string => (value === null ? '' : String(Number(value.toPrecision(12))));
const interval = ({
  min,
  max,
  approximate,
}: {
  min: number | null;
  max: number | null;
  approximate: boolean;
}): string => `${bound(min)}..${bound(max)}${approximate ? '~' : ''}`;

/** Of what a sum is counted by, only time changes how much it comes to: 每年100万元 and 100万元 differ, 每户 is understood. */
const perTime = (per: string | null): string =>
  (per ?? '')
    .split('·')
    .filter((unit) => TIME_UNIT.test(unit))
    .sort()
    .join('·');

type Draft = Span & { type: DifferenceType; key: string; sort: string };

const drafts = ({ clause, folded }: ClauseProfile): Draft[] => {
  const place = ({ start, end }: Span): Span => ({ start, end });
  const figure = (span: Span, type: DifferenceType): DifferenceType => (isCondition(folded, span) ? 'condition' : type);
  const amounts = clause.amounts.map((amount): Draft => {
    const decides = amount.kind === 'guarantee' || (amount.kind === 'threshold' && decidesWho(folded, place(amount)));
    const key = `${interval(amount)} ${perTime(amount.per)}`;
    return { ...place(amount), type: decides ? 'condition' : 'amount', key, sort: `元 ${decides}` };
  });
  const rates = clause.rates.map(
    (rate): Draft => ({ ...place(rate), type: figure(rate, 'rate'), key: interval(rate), sort: '%' }),
  );
  const quantities = clause.quantities.map((quantity): Draft => {
    const type = figure(quantity, DURATION.test(quantity.unit) ? 'period' : 'scope');
    const { sort, ...length } = inCommonUnit(quantity);
    return { ...place(quantity), type, key: interval(length), sort };
  });
  const periods = clause.periods
    .filter(({ meaning }) => meaning !== 'document')
    .map((period): Draft => ({ ...place(period), type: 'period', key: periodKey(period), sort: 'date' }));
  const places = clause.places.map(
    ({ name, start, end }): Draft => ({ start, end, type: 'place', key: name, sort: 'place' }),
  );
  const isRead = (span: Span): boolean => clause.periods.some(({ start, end }) => start < span.end && end > span.start);
  const yearly = daysOfYear(folded)
    .filter((span) => !isRead(span))
    .map(({ day, ...span }): Draft => ({ ...span, type: 'period', key: day, sort: 'day of the year' }));
  return [...amounts, ...rates, ...quantities, ...periods, ...yearly, ...places];
};

const periodKey = ({ from, until }: Clause['periods'][number]): string => `${from ?? ''}/${until ?? ''}`;

/** All values of a clause except its responsible agencies, in the order of the text. */
export const statedValues = oncePerClause((profile): readonly StatedValue[] =>
  drafts(profile)
    .map((draft) => {
      const { start: bareStart, end: bareEnd } = partOfSpan(profile.bare, draft);
      return { ...draft, bareStart, bareEnd };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end),
);

/**
 * Whether two values say the same. Two terms do if they end on one day and one of them leaves its beginning open
 * (2022年 · 至2022年12月31日).
 */
export const sameValue = (a: StatedValue, b: StatedValue): boolean => {
  if (a.key === b.key) return true;
  if (a.sort !== 'date' || b.sort !== 'date') return false;
  const [fromA = '', untilA = ''] = a.key.split('/');
  const [fromB = '', untilB = ''] = b.key.split('/');
  return untilA !== '' && untilA === untilB && (fromA === '' || fromB === '');
};
