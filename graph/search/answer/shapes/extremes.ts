/** Highest and lowest, total and average of the sums of several clauses, with all of them in a table. */

import { foldText } from '../../../../ingest/fold.ts';
import type { Clause } from '../../../../ingest/model.ts';
import { foldedText } from '../../folded-clause.ts';
import type { AnswerTable, Calculation, Citation } from '../../result.ts';
import { around, citeName, cutShort } from '../citing.ts';
import type { Evidence } from '../evidence.ts';
import { subjectWords } from '../sure.ts';
import { written } from './calculation-money.ts';
import type { Drafted } from './drafted.ts';
import { type Comparison, comparisonOf, kindsAsked } from './extremes-asked.ts';
import { type Named, ofNamedDocument } from './extremes-document.ts';
import { type Group, groupName, groupsOf, isFigure, type Sum } from './extremes-group.ts';
import type { Composing, Shape } from './shape.ts';

/** Outside of a set, a clause must score this share of the best one to be compared. */
const COMPARED = 0.5;
/** Groups that are told; the table has them all. */
const MOST_GROUPS = 2;
/** Rows of the table. */
const MOST_ROWS = 40;
/** Characters that stand for a sum in words. */
const PASSAGE = 44;

export const extremesShape: Shape = (composing) => {
  const { read, evidence, isSet, pairs } = composing;
  const comparison = comparisonOf(read.question.folded);
  if (comparison === null) return null;
  if (composing.isElsewhere && (comparison === 'total' || comparison === 'average')) return null;
  const named = ofNamedDocument(read.question.folded, isSet ? evidence : near(evidence));
  const compared = aboutMatter(
    composing,
    inOwnWords(
      read.readings.filter(({ filter }) => !(filter.start < named.end && filter.end > named.start)),
      comparable(composing, named),
    ),
    named,
  );
  const groups = groupsOf(compared, kindsAsked(read.question.folded), pairs);
  if (comparison === 'highest' || comparison === 'lowest') {
    // Clauses that were merely found nearest, or sorted out by their words, do not show that there is no other.
    return extremes(groups, comparison, isSet && compared.length === evidence.length);
  }
  return summed(groups, comparison);
};

const near = (evidence: readonly Evidence[]): Evidence[] =>
  evidence.filter(({ score }) => score >= (evidence[0]?.score ?? 0) * COMPARED);

/** Clauses of the trades and recipients that the question names, none where no clause has them; the kind, sums say themselves. */
const comparable = ({ read }: Composing, { evidence, start, end }: Named): readonly Evidence[] =>
  FIELDS.reduce<readonly Evidence[]>((left, field) => {
    const names = read.readings.flatMap(({ filter, condition }) =>
      condition.field === field && filter.op !== 'not' && !(filter.start < end && filter.end > start)
        ? [...condition.anyOf]
        : [],
    );
    if (names.length === 0) return left;
    return left.filter(({ clause }) => LABELS[field](clause).some(({ name }) => names.includes(name)));
  }, evidence);

/**
 * Labels stand for more than their words (养老 clauses of 旅居 have 旅游业): where clauses say the question's own word for the trade,
 * those.
 */
const inOwnWords = (readings: Composing['read']['readings'], evidence: readonly Evidence[]): readonly Evidence[] => {
  const words = subjectWords(readings.filter(({ filter }) => filter.field === 'industry'));
  const said = evidence.filter(({ clause }) => {
    const text = `${clause.path.join('')}${clause.heading ?? ''}${foldedText(clause)}`;
    return words.some((word) => text.includes(foldText(word)));
  });
  return said.length > 0 ? said : evidence;
};

const LABELS = {
  industry: ({ industries }: Clause) => industries,
  beneficiary: ({ beneficiaries }: Clause) => beneficiaries,
};
const FIELDS = ['industry', 'beneficiary'] as const;

/** Words of a comparison, which name no matter. */
const FRAME =
  /哪一?[个些种类](?:行业|领域|产业|政策|措施|条款)|[最哪个项条类种笔补奖给得多高低少大小的是方面安排资金贴助励额标准几]|加起来|合计|总和|平均|一共|总共|比较/gu;
/** A clause must have this share of the words for the matter that labels do not stand for. */
const SPOKEN = 0.5;

/** Those that speak of the matter for which the question has words beside its labels: 人才 in 人才奖励哪个最多. */
const aboutMatter = (
  { read, terms }: Composing,
  evidence: readonly Evidence[],
  { start, end }: Named,
): readonly Evidence[] => {
  const { folded } = read.question;
  const asked = `${folded.slice(0, start)} ${folded.slice(end)}`.replace(FRAME, ' ');
  const labelled = read.readings.map(({ filter }) => folded.slice(filter.start, filter.end));
  const matter = [...terms].filter(
    ([term, weight]) =>
      weight === 1 && term.length >= 2 && asked.includes(term) && !labelled.some((label) => label.includes(term)),
  );
  if (matter.length === 0) return evidence;
  return evidence.filter(({ clause }) => {
    const text = `${clause.path.join('')}${foldedText(clause)}`;
    return matter.filter(([term]) => text.includes(term)).length >= matter.length * SPOKEN;
  });
};

/** The end of a sum that counts: a ceiling has no least, a floor no most. */
const endOf = ({ amount: { min, max } }: Sum, comparison: Comparison): number | null =>
  comparison === 'lowest' ? min : (max ?? null);

const extremes = (groups: readonly Group[], comparison: 'highest' | 'lowest', isWhole: boolean): Drafted | null => {
  const told = groups
    .map((group) => ({
      group,
      ends: group.sums.flatMap((sum) => {
        const value = endOf(sum, comparison);
        return value === null ? [] : [{ sum, value }];
      }),
    }))
    .filter(({ ends }) => ends.length > 0);
  const only = told.length === 1 ? told[0] : undefined;
  const citations: Citation[] = [];
  const single = only?.ends.length === 1 ? only.ends[0]?.sum : undefined;
  if (single && !isWhole) return null;
  if (single)
    return {
      text: `写明金额的只有1项：${quoted(single, citations)}。`,
      citations,
      table: tableOf(groups, citations),
    };
  const several = told.filter(({ ends }) => ends.length > 1).slice(0, MOST_GROUPS);
  if (several.length === 0) return null;
  const texts = several.map(({ group, ends }) => {
    const values = ends.map(({ value }) => value);
    const best = comparison === 'highest' ? Math.max(...values) : Math.min(...values);
    const first = ends.find(({ value }) => value === best);
    if (!first) return '';
    const others = ends.filter(({ value }) => value === best).length - 1;
    const isBound = first.sum.amount.min === null ? '（上限）' : '';
    return `${groupName(group)}${comparison === 'highest' ? '最高' : '最低'}为${written(best)}${isBound}：${quoted(first.sum, citations)}${others > 0 ? `，另有${others}项同额` : ''}`;
  });
  const table = tableOf(groups, citations);
  return {
    text: `${texts.join('；')}。只比较同类金额，共${table.rows.length}项，见表${leftOut(told.map(({ group }) => group).filter((group) => !several.some((one) => one.group === group)))}。`,
    citations,
    table,
  };
};

/** Names of groups that are said one by one. */
const MOST_LEFT_OUT = 3;

/** Groups that no comparison was told of, by their names. */
const leftOut = (groups: readonly Group[]): string => {
  const names = [...new Set(groups.map(groupName))];
  const more = names.length > MOST_LEFT_OUT ? `等${names.length}类` : '';
  return names.length > 0 ? `；未与${names.slice(0, MOST_LEFT_OUT).join('、')}${more}相比` : '';
};

/** The passage around a sum, cited, with its source. */
const quoted = ({ amount, evidence: { clause } }: Sum, citations: Citation[]): string => {
  const span = around(clause.text, { start: amount.start, end: amount.end }, PASSAGE);
  citations.push({ clauseId: clause.id, start: span.start, end: span.end });
  return `${cutShort(clause.text.slice(span.start, span.end).trim(), PASSAGE + 6)}（${citeName(clause)}）`;
};

/** Most bounds that are said one by one; the table has all. */
const MOST_BOUNDS = 3;

/** Why the sums that are no figures are not added up, with these sums: 只写了下限（50亿元）. */
const unsummable = ({ sums }: Group): string => {
  const bounds = sums.filter((sum) => !isFigure(sum));
  const what = bounds.every(({ amount: { min } }) => min === null)
    ? '只写了上限'
    : bounds.every(({ amount: { max } }) => max === null)
      ? '只写了下限'
      : '没有写明确数';
  const shown = bounds.slice(0, MOST_BOUNDS).map(({ amount }) => amount.surface);
  return `${what}（${shown.join('、')}${bounds.length > MOST_BOUNDS ? '等' : ''}），不能相加`;
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

const summed = (groups: readonly Group[], comparison: 'total' | 'average'): Drafted | null => {
  const [group, other] = groups;
  // Of several kinds of sum, one has no average or total that could stand for all.
  if (!group) return null;
  const citations: Citation[] = [];
  // What each applicant gets has no total: how many there are, no clause says.
  if (comparison === 'total' && groups.every(({ kind }) => kind !== 'fund')) return notSummed(groups);
  if (other || group.sums.length < 2) return null;
  const table = tableOf([group], citations);
  const figures = group.sums.filter(isFigure);
  const bounds = group.sums.length - figures.length;
  const clauses = new Set(group.sums.map(({ evidence: { clause } }) => clause.id));
  // The steps of one measure, beside others that only state bounds, are no average of them all.
  if (comparison === 'average' && bounds > 0 && clauses.size > 1) return null;
  const name = groupName(group);
  const refused = bounds > 0 ? `${figures.length > 0 ? `另有${bounds}项` : ''}${unsummable(group)}` : '';
  if (figures.length < 2) return { text: `${name}共${group.sums.length}项，${refused}，见表。`, citations, table };
  const calculation = sumOf(figures, comparison, citations);
  return {
    text: `${ofWhat(figures)}${name}${comparison === 'total' ? '合计' : '平均'}${calculation.result.surface}：${calculation.formula}。${refused === '' ? '' : `${refused}。`}各项见表。`,
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

/** All sums that were compared, and where each stands. */
const tableOf = (groups: readonly Group[], citations: Citation[]): AnswerTable => {
  const sums = groups.flatMap((group) => group.sums.map((sum) => ({ group, sum }))).slice(0, MOST_ROWS);
  for (const { sum } of sums) {
    const { amount, evidence } = sum;
    const known = citations.some(
      (c) => c.clauseId === evidence.clause.id && c.start <= amount.start && c.end >= amount.end,
    );
    if (!known) citations.push({ clauseId: evidence.clause.id, start: amount.start, end: amount.end });
  }
  return {
    columns: ['条款', '金额', '类别'],
    rows: sums.map(({ group, sum: { amount, evidence } }) => ({
      clauseId: evidence.clause.id,
      cells: [citeName(evidence.clause), amount.surface, groupName(group)],
    })),
  };
};
