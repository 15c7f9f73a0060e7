/** Totals that do not add up, where the text states total and parts plainly in one sentence: 共100万元，其中甲60万元、乙50万元. */
import { foldText } from '../../ingest/fold.ts';
import type { Clause } from '../../ingest/model.ts';
import { type Found, findingIn } from './finding.ts';

/** Figures come from decimal multiplication: what differs by less than this share is the same. */
const TOLERANCE = 1e-6;
/** Words that leave parts open, or give more or less than the sum. */
const OPEN = /等|以上|以内|不超过|不低于|不少于|至少|最多|最高|约|左右|余|多万|以下|每/u;
const TOTAL_FIRST = /(?:共计|总计|合计|总投资|总额|资金|共)[^，。；]{0,16}$/u;
const AFTER_PARTS = /[，、：]?(?:共计|合计|总计)(?:为)?[^，。；\d]{0,6}$/u;

interface Figure {
  start: number;
  end: number;
  value: number;
  unit: string;
}

const figuresOf = (clause: Clause): Figure[] =>
  [...clause.amounts.map((amount) => ({ ...amount, unit: '元' })), ...clause.quantities]
    .flatMap(({ start, end, min, max, approximate, unit }) =>
      min !== null && min === max && !approximate ? [{ start, end, value: min, unit }] : [],
    )
    .sort((a, b) => a.start - b.start);

const sum = (figures: readonly Figure[]): number => figures.reduce((total, { value }) => total + value, 0);
const above = (a: number, b: number): boolean => a - b > TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
const plain = (value: number, unit: string): string => {
  if (unit !== '元') return `${Number(value.toFixed(2))}${unit}`;
  if (value >= 1e8) return `${Number((value / 1e8).toFixed(4))}亿元`;
  return value >= 1e4 ? `${Number((value / 1e4).toFixed(4))}万元` : `${Number(value.toFixed(2))}元`;
};

interface Wrong {
  total: Figure;
  parts: Figure[];
}

/** A sentence's total and its parts, where they cannot both be right. */
const wrongIn = (folded: string, figures: readonly Figure[], from: number, until: number): Wrong | null => {
  const inside = figures.filter(({ start, end }) => start >= from && end <= until);
  const of = folded.indexOf('其中', from);
  if (of >= 0 && of < until) {
    const total = inside.filter(({ end }) => end <= of).at(-1);
    if (total === undefined || of - total.end > 2 || !TOTAL_FIRST.test(folded.slice(from, total.start))) return null;
    const parts = inside.filter(({ start, unit }) => start > of && unit === total.unit);
    if (parts.length < 2 || OPEN.test(folded.slice(of, until))) return null;
    return above(sum(parts), total.value) ? { total, parts } : null;
  }
  const total = inside.find(({ start }) => AFTER_PARTS.test(folded.slice(from, start)));
  if (total === undefined) return null;
  const parts = inside.filter(({ end, unit }) => end <= total.start && unit === total.unit);
  if (parts.length < 2 || OPEN.test(folded.slice(from, total.end))) return null;
  return above(sum(parts), total.value) || above(total.value, sum(parts)) ? { total, parts } : null;
};

/** Totals of the clause that its own parts exceed, or that are said to be their sum and are not. */
export const wrongSums = (clause: Clause): Found[] => {
  const folded = foldText(clause.text);
  const figures = figuresOf(clause);
  if (figures.length < 3) return [];
  return [...folded.matchAll(/[^。；\n]+/gu)].flatMap((sentence): Found[] => {
    const wrong = wrongIn(folded, figures, sentence.index, sentence.index + sentence[0].length);
    if (wrong === null) return [];
    const { total, parts } = wrong;
    const spans = [total, ...parts].sort((a, b) => a.start - b.start).map(({ start, end }) => ({ start, end }));
    const said = clause.text.slice(total.start, total.end);
    return [
      findingIn(clause, {
        code: 'sum-differs',
        severity: 'error',
        spans,
        type: total.unit === '元' ? 'amount' : 'scope',
        message: `总数与分项不符：总数为“${said}”，所列 ${parts.length} 项合计 ${plain(sum(parts), total.unit)}。`,
        advice: '请核对总数和各分项。',
      }),
    ];
  });
};
