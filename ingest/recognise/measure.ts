/**
 * Figures with a unit: single ones, ranges (10—20万元, 3至6个月, 20万以上30万元以下) and lists that share a unit or a bound
 * (50万、30万、10万元 · 85%、55%以上). Recognisers of amounts, rates and quantities give the unit, the grammar is here once.
 */
import { boundBefore, boundBehind, type Direction, directed } from './direction.ts';
import { type Interval, NUMERAL, readNumeral, trailingScale } from './numeral.ts';

/** One figure, range or member of a list; `start, end` include its direction words. */
export interface Measure extends Interval {
  start: number;
  end: number;
  /** Where the first numeral starts and the last unit ends: the measure without its direction words. */
  core: { start: number; end: number };
  /** The unit as written (folded). */
  unit: string;
  /** The numeral's own words (the first one of a range). */
  figure: string;
  direction: Direction;
  /** How many figures of a list before and behind share its unit: 0 where it stands alone. */
  listed: number;
}

export interface MeasureOptions {
  /** Pattern of the unit in folded text; matched right behind the numeral. */
  unit: RegExp;
  /** Is this unit a stretch of time? Then 内 is a bound and 近 is not an estimate. */
  time?: (unit: string) => boolean;
  /** 20 of 20—30万元 takes 万 from its neighbour. */
  scales?: boolean;
}

interface Item {
  start: number;
  end: number;
  figure: string;
  interval: Interval;
  unit: string | null;
  /** The large scale that it has, or has been lent. */
  scale: string;
}

const TOKEN = new RegExp(`(?<![\\d.A-Za-z])(?:${NUMERAL})`, 'g');
const INCLUDED = '(?:（[^（）]{0,6}含[^（）]{0,6}）)?';
const RANGE = new RegExp(`^ ?${INCLUDED}(?:—+|~+|至|到|－)(?:不超过|不高于)? ?$`);
/** 20万以上30万元以下 */
const FLOOR_TO_CEILING = new RegExp(`^ ?${INCLUDED}以上 ?(?:至|到|—|~|、|，|但)?(?:不超过|不高于|低于|不足|不满)? ?$`);
const LIST = new RegExp(`^ ?${INCLUDED}(?:以上|以下|以内)? ?(?:、|和|及|与|或者?|以及|/|，)? ?$`);
/** Beyond this ratio two figures do not share a scale: 5000、3000、1万元 are no 5000万. */
const SAME_SCALE = 100;

/** 2.5‰ or 十 → items in order of place; those that no unit follows keep `unit: null`. */
const itemsOf = (folded: string, unit: RegExp): Item[] => {
  // 500万（不含）美元: the remark on the bound may stand before the unit.
  const sticky = new RegExp(` ?(?:（不?含）)?(?:${unit.source})`, 'y');
  const items: Item[] = [];
  for (const match of folded.matchAll(TOKEN)) {
    // A scale may belong to the unit (5000千瓦) or 余/多 stand behind it: give letters back until the unit fits.
    for (let length = match[0].length; length > 0; length -= 1) {
      const figure = match[0].slice(0, length);
      const interval = readNumeral(figure);
      if (interval === null || /[，. ]$/.test(figure)) continue;
      sticky.lastIndex = match.index + length;
      const found = sticky.exec(folded);
      if (found === null && length > 1) continue;
      const whole = found === null ? match[0] : figure;
      items.push({
        start: match.index,
        end: match.index + whole.length + (found?.[0].length ?? 0),
        figure: whole,
        interval: found === null ? (readNumeral(whole) ?? interval) : interval,
        scale: trailingScale(whole),
        unit: found === null ? null : found[0].trim().replace(/^（不?含）/, ''),
      });
      break;
    }
  }
  return items;
};

const times = ({ min, max, approximate }: Interval, factor: number): Interval => ({
  min: min === null ? null : Number((min * factor).toFixed(6)),
  max: max === null ? null : Number((max * factor).toFixed(6)),
  approximate,
});

const boundsRise = (first: Interval, last: Interval): boolean =>
  (first.min ?? first.max ?? 0) <= (last.max ?? last.min ?? 0);

const gapKind = (gap: string): 'range' | 'floor' | 'list' | null => {
  if (RANGE.test(gap)) return 'range';
  if (FLOOR_TO_CEILING.test(gap)) return 'floor';
  return gap !== '' && LIST.test(gap) ? 'list' : null;
};

/** Gives figures without a unit the one of the next figure, and its scale: 10—20万元, 50、30、10万元. */
const lendUnits = (folded: string, items: Item[], scales: boolean): Item[] => {
  for (let i = items.length - 2; i >= 0; i -= 1) {
    const item = items[i]!;
    const next = items[i + 1]!;
    if (item.unit !== null || next.unit === null || item.end > next.start) continue;
    if (gapKind(folded.slice(item.end, next.start)) === null) continue;
    item.unit = next.unit;
    const { scale } = next;
    if (!scales || scale === '' || item.scale !== '') continue;
    const factor = readNumeral(scale)?.min ?? 1;
    const own = item.interval.max ?? item.interval.min ?? 0;
    const other = (next.interval.max ?? next.interval.min ?? 0) / factor;
    if (own >= other * SAME_SCALE) continue;
    item.interval = times(item.interval, factor);
    item.scale = scale;
  }
  return items.filter(({ unit }) => unit !== null);
};

/** All measures of a unit in folded text, in order. */
export const measures = (folded: string, { unit, time = () => false, scales = true }: MeasureOptions): Measure[] => {
  const items = lendUnits(folded, itemsOf(folded, unit), scales);
  const out: Measure[] = [];
  /** Measures that stand in one list with the last. */
  let list: Measure[] = [];
  let own: Direction[] = [];
  const closeList = () => {
    shareBounds(list, own);
    for (const measure of list) measure.listed = list.length - 1;
    list = [];
    own = [];
  };
  for (let i = 0; i < items.length; i += 1) {
    const first = items[i]!;
    const isTime = time(first.unit!);
    const follower = items[i + 1];
    const kind = follower && first.end <= follower.start ? gapKind(folded.slice(first.end, follower.start)) : null;
    let last = first;
    let interval = first.interval;
    // 20万以上30万元以下: the first figure may leave 元 to the second.
    const joined = follower !== undefined && (follower.unit === first.unit || first.unit === '');
    const ceiling = follower
      ? boundBehind(folded, follower.end).direction === 'upper' || /不|低/.test(folded.slice(first.end, follower.start))
      : false;
    // 216556314324—31.1% of a table that lost its columns is no range.
    const rising = follower !== undefined && boundsRise(first.interval, follower.interval);
    if (follower && joined && rising && (kind === 'range' || (kind === 'floor' && ceiling))) {
      last = follower;
      interval = {
        min: first.interval.min ?? first.interval.max,
        max: follower.interval.max ?? follower.interval.min,
        approximate: first.interval.approximate || follower.interval.approximate,
      };
      i += 1;
    }
    const before = boundBefore(folded, first.start, isTime);
    const behind = boundBehind(folded, last.end, isTime);
    const ranged = last !== first;
    // 10—20万元以上 and 不超过10—20万元 keep both ends; 左右 flags them.
    const direction =
      before.direction === 'about' ? (behind.direction ?? 'about') : (before.direction ?? behind.direction);
    const value = ranged && direction !== 'about' ? interval : directed(interval, direction);
    const measure: Measure = {
      ...value,
      approximate: value.approximate || before.direction === 'about' || behind.direction === 'about',
      start: first.start - before.length,
      end: last.end + behind.length,
      core: { start: first.start, end: last.end },
      unit: last.unit!,
      figure: first.figure,
      direction,
      listed: 0,
    };
    if (behind.direction === 'about' && /[余多]/.test(folded.slice(last.end, measure.end))) {
      measure.max = null;
    }
    const previous = list.at(-1);
    const together = previous && gapKind(folded.slice(previous.core.end, first.start)) === 'list';
    if (!together) closeList();
    list.push(measure);
    own.push(direction);
    out.push(measure);
  }
  closeList();
  return out;
};

/** A bound before the first or behind the last of a list holds for each in it: 85%、55%以上 · 不超过5万元、3万元. */
const shareBounds = (list: Measure[], own: Direction[]): void => {
  if (list.length < 2) return;
  const single = (measure: Measure) => measure.min !== null && measure.min === measure.max;
  const [head, tail] = [own[0], own.at(-1)];
  const shared =
    own.slice(0, -1).every((direction) => direction === null) && (tail === 'lower' || tail === 'upper') ? tail : null;
  const led =
    own.slice(1).every((direction) => direction === null) && (head === 'lower' || head === 'upper') ? head : null;
  const direction = shared ?? led;
  if (!direction) return;
  for (const measure of list) {
    if (!single(measure)) continue;
    Object.assign(measure, directed(measure, direction), { direction });
  }
};
