/** The total or the average of sums of one kind and nature; what is of another is named beside, and not added. */
import type { Calculation, Citation } from '../../result.ts';
import { citeName } from '../citing.ts';
import { written } from './calculation-money.ts';
import type { Drafted } from './drafted.ts';
import { type Group, groupName, isFigure, type Sum } from './extremes-group.ts';
import { tableOf } from './extremes-table.ts';

/** Names of groups, and bounds and sums that are left out, that are said one by one; the table has all. */
const MOST_GROUPS = 2;
const MOST_SHOWN = 3;

/** Why the sums that are no figures are not added up, with these sums: 只写了下限（50亿元）. */
const unsummable = ({ sums }: Group): string => {
  const bounds = sums.filter((sum) => !isFigure(sum));
  const what = bounds.every(({ amount: { min } }) => min === null)
    ? '只写了上限'
    : bounds.every(({ amount: { max } }) => max === null)
      ? '只写了下限'
      : '没有写明确数';
  const shown = bounds.slice(0, MOST_SHOWN).map(({ amount }) => amount.surface);
  return `${what}（${shown.join('、')}${bounds.length > MOST_SHOWN ? '等' : ''}），不能相加`;
};

/** Whose sums were taken: one clause's, one document's, or those of so many clauses. */
const ofWhat = (figures: readonly Sum[]): string => {
  const clauses = new Map(figures.map(({ evidence: { clause } }) => [clause.id, clause]));
  const [first] = clauses.values();
  if (clauses.size === 1 && first) return `${citeName(first)}的${figures.length}项`;
  const documents = new Set([...clauses.values()].map(({ document }) => document.title));
  const named = documents.size === 1 && first ? /^《[^》]+》/u.exec(citeName(first))?.[0] : undefined;
  return `${named ?? ''}${named ? '中' : ''}${clauses.size}条写明的${figures.length}项`;
};

const notSummed = (groups: readonly Group[]): Drafted | null => {
  const count = groups.reduce((all, { sums }) => all + sums.length, 0);
  if (count < 2) return null;
  const citations: Citation[] = [];
  const table = tableOf(groups, citations);
  const names = [...new Set(groups.map(groupName))].slice(0, MOST_GROUPS).join('、');
  const text = `这${count}项是${names}${groups.length > MOST_GROUPS ? '等' : ''}，是给付标准而不是总额，不能相加，见表。`;
  return { text, citations, table };
};

/** The group that is added up: of the nature that the question names, else a budget's money, else the one of most sums. */
const summedGroup = (groups: readonly Group[], nature: string | null): Group | undefined => {
  const funds = groups.filter(({ kind }) => kind === 'fund');
  return funds.find((group) => group.nature === nature && group.per === null) ?? funds[0];
};

/** Sums of another kind, nature or rhythm, which are not added: 未计入性质不同的贷款2000亿元. */
const notAdded = (others: readonly Group[]): string => {
  const sums = others.flatMap((group) => group.sums.map((sum) => ({ group, sum })));
  if (sums.length === 0) return '';
  const shown = sums
    .slice(0, MOST_SHOWN)
    .map(({ group, sum }) => `${groupName(group)}${sum.amount.surface}（${citeName(sum.evidence.clause)}）`);
  return `性质不同、未计入的有${shown.join('、')}${sums.length > MOST_SHOWN ? `等${sums.length}项` : ''}。`;
};

/** What the sums come to; null where they are of several kinds, of which one has no average that could stand for all. */
export const summed = (
  groups: readonly Group[],
  comparison: 'total' | 'average',
  nature: string | null,
): Drafted | null => {
  const [most, other] = groups;
  if (!most) return null;
  // What each applicant gets has no total: how many there are, no clause says.
  if (comparison === 'total' && groups.every(({ kind }) => kind !== 'fund')) return notSummed(groups);
  if (comparison === 'average' && other) return null;
  const group = comparison === 'total' ? summedGroup(groups, nature) : most;
  const others = groups.filter((one) => one !== group);
  if (!group || group.sums.length + others.length < 2) return null;
  const figures = group.sums.filter(isFigure);
  const bounds = group.sums.length - figures.length;
  const clauses = new Set(group.sums.map(({ evidence: { clause } }) => clause.id));
  // The steps of one measure, beside others that only state bounds, are no average of them all.
  if (comparison === 'average' && bounds > 0 && clauses.size > 1) return null;
  const citations: Citation[] = [];
  const table = tableOf([group, ...others], citations);
  const name = groupName(group);
  const refused = bounds > 0 ? `${figures.length > 0 ? `另有${bounds}项` : ''}${unsummable(group)}` : '';
  if (figures.length < 2) {
    const [only] = figures;
    const said = only ? `写明的${name}只有1项：${only.amount.surface}（${citeName(only.evidence.clause)}）` : '';
    const first = only ? [said, refused].filter((part) => part !== '').join('；') : `${name}共${bounds}项，${refused}`;
    return { text: `${first}。${notAdded(others)}各项见表。`, citations, table };
  }
  const calculation = sumOf(figures, comparison, citations);
  const how = comparison === 'total' ? '合计' : '平均';
  return {
    text: `${ofWhat(figures)}${name}${how}${calculation.result.surface}：${calculation.formula}。${refused === '' ? '' : `${refused}。`}${notAdded(others)}各项见表。`,
    citations,
    table,
    calculations: [calculation],
  };
};

const sumOf = (
  figures: readonly Sum[],
  comparison: 'total' | 'average',
  citations: readonly Citation[],
): Calculation => {
  const total = figures.reduce((sum, { amount }) => sum + (amount.min ?? 0), 0);
  const value = Number((comparison === 'total' ? total : total / figures.length).toFixed(2));
  const terms = figures.map(({ amount }) => written(amount.min ?? 0)).join('＋');
  const formula =
    comparison === 'total' ? `${terms}＝${written(value)}` : `（${terms}）÷${figures.length}＝${written(value)}`;
  return {
    formula,
    result: { value, unit: '元', surface: written(value) },
    operands: figures.map(({ amount, evidence: { clause } }) => {
      const at = citations.findIndex((c) => c.clauseId === clause.id && c.start <= amount.start && c.end >= amount.end);
      return { value: amount.min ?? 0, unit: '元', surface: amount.surface, citation: at < 0 ? null : at };
    }),
  };
};
