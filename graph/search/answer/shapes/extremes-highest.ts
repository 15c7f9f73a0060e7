/** The highest or the lowest of sums that can be compared, and what else may be higher or lower still. */
import type { Citation } from '../../result.ts';
import { citeName } from '../citing.ts';
import { written } from './calculation-money.ts';
import type { Drafted } from './drafted.ts';
import { type Group, groupName, isFigure, type Sum } from './extremes-group.ts';
import { caseOf, quoted, tableOf } from './extremes-table.ts';

/** Groups that are told; the table has them all. */
const MOST_GROUPS = 2;
/** Names of groups that are said one by one. */
const MOST_LEFT_OUT = 3;
/** Clauses of the same sum, and bounds beside it, that are said one by one. */
const MOST_BESIDE = 2;

type Degree = 'highest' | 'lowest';

/** The end of a sum that counts: a ceiling has no least, a floor no most. */
const endOf = ({ amount: { min, max } }: Sum, degree: Degree): number | null => (degree === 'lowest' ? min : max);

interface End {
  sum: Sum;
  value: number;
}

const endsOf = (group: Group, degree: Degree): End[] =>
  group.sums.flatMap((sum) => {
    const value = endOf(sum, degree);
    return value === null ? [] : [{ sum, value }];
  });

/** The ends that are the highest or the lowest, figures before bounds. */
const bestOf = (ends: readonly End[], degree: Degree): End[] => {
  const values = ends.map(({ value }) => value);
  const best = degree === 'highest' ? Math.max(...values) : Math.min(...values);
  return ends.filter(({ value }) => value === best).sort((a, b) => Number(isFigure(b.sum)) - Number(isFigure(a.sum)));
};

/** Which other clauses give the same sum. */
const ties = (best: readonly End[], citations: Citation[]): string => {
  const [first, ...others] = best;
  const clauses = others
    .map(({ sum }) => sum)
    .filter(({ evidence }) => evidence.clause.id !== first?.sum.evidence.clause.id);
  if (clauses.length === 0) return others.length > 0 ? `，另有${others.length}项同额` : '';
  if (clauses.length > MOST_BESIDE) return `，另有${others.length}项同额`;
  for (const { amount, evidence } of clauses)
    citations.push({ clauseId: evidence.clause.id, start: amount.start, end: amount.end });
  return `，同额的还有${clauses.map(({ evidence: { clause } }) => citeName(clause)).join('、')}`;
};

/** Of a highest sum that is a ceiling, the highest that is paid as it stands. */
const fixed = (ends: readonly End[], best: End, citations: Citation[]): string => {
  if (isFigure(best.sum)) return '';
  const [first] = bestOf(
    ends.filter(({ sum }) => isFigure(sum)),
    'highest',
  );
  if (!first) return '';
  const { amount, evidence } = first.sum;
  citations.push({ clauseId: evidence.clause.id, start: amount.start, end: amount.end });
  return `，定额的最高为${written(first.value)}（${citeName(evidence.clause)}）`;
};

/** Bounds on the other side, which leave open whether what is paid is higher, or lower, still. */
const openBeyond = ({ sums }: Group, degree: Degree): string => {
  const open = sums.filter((sum) => endOf(sum, degree) === null);
  if (open.length === 0) return '';
  const shown = open.slice(0, MOST_BESIDE).map(({ amount }) => amount.surface);
  const what = degree === 'highest' ? '下限' : '上限';
  const may = degree === 'highest' ? '可能更高' : '可能更低';
  return `，另有${open.length}项只写${what}（${shown.join('、')}${open.length > MOST_BESIDE ? '等' : ''}），${may}`;
};

const told = (group: Group, degree: Degree, citations: Citation[]): string => {
  const ends = endsOf(group, degree);
  const best = bestOf(ends, degree);
  const [first] = best;
  if (!first) return '';
  const name = caseOf(first.sum);
  const bound = degree === 'highest' && first.sum.amount.min === null ? '上限' : '';
  const notes = [name, bound].filter((note) => note !== '').join('，');
  const head = `${groupName(group)}${degree === 'highest' ? '最高' : '最低'}为${written(first.value)}`;
  const words = `${head}${notes === '' ? '' : `（${notes}）`}：${quoted(first.sum, citations)}`;
  const beside = degree === 'highest' ? fixed(ends, first, citations) : '';
  return `${words}${ties(best, citations)}${beside}${openBeyond(group, degree)}`;
};

/** What is highest or lowest in each group of several sums; null where there is nothing to compare. `isWhole`: there is no other. */
export const extremes = (groups: readonly Group[], degree: Degree, isWhole: boolean): Drafted | null => {
  const compared = groups
    .map((group) => ({ group, ends: endsOf(group, degree) }))
    .filter(({ ends }) => ends.length > 0);
  const citations: Citation[] = [];
  const single = compared.length === 1 && compared[0]?.ends.length === 1 ? compared[0].ends[0]?.sum : undefined;
  if (single && !isWhole) return null;
  if (single)
    return {
      text: `写明金额的只有1项：${quoted(single, citations)}。`,
      citations,
      table: tableOf(groups, citations),
    };
  const several = compared.filter(({ ends }) => ends.length > 1).slice(0, MOST_GROUPS);
  if (several.length === 0) return null;
  const texts = several.map(({ group }) => told(group, degree, citations));
  const table = tableOf(groups, citations);
  const others = compared.map(({ group }) => group).filter((group) => !several.some((one) => one.group === group));
  return {
    text: `${texts.join('；')}。只比较同类金额，共${table.rows.length}项，见表${leftOut(others)}。`,
    citations,
    table,
  };
};

/** Groups that no comparison was told of, by their names. */
const leftOut = (groups: readonly Group[]): string => {
  const names = [...new Set(groups.map(groupName))];
  const more = names.length > MOST_LEFT_OUT ? `等${names.length}类` : '';
  return names.length > 0 ? `；未与${names.slice(0, MOST_LEFT_OUT).join('、')}${more}相比` : '';
};
