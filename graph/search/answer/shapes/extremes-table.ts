/** How compared sums are shown: the passage around one, and all of them in a table. */
import type { AnswerTable, Citation } from '../../result.ts';
import { around, citeName, cutShort } from '../citing.ts';
import { awardsOf } from './calculation-award.ts';
import { type Group, groupName, type Sum } from './extremes-group.ts';

/** Rows of the table. */
const MOST_ROWS = 40;
/** Characters that stand for a sum in words. */
const PASSAGE = 44;

/** Characters of a case that is named in brackets. */
const LONGEST_CASE = 16;

/** The case of a list that 分别 parts sums over, to which this sum belongs: 租赁; empty outside of one, or where it is long. */
export const caseOf = ({ amount, evidence: { clause } }: Sum): string => {
  const name = awardsOf(clause, clause.amounts).find(({ mention }) => mention === amount)?.member ?? '';
  return name.length <= LONGEST_CASE ? name : '';
};

/** The passage around a sum, cited, with its source. */
export const quoted = ({ amount, evidence: { clause } }: Sum, citations: Citation[]): string => {
  const span = around(clause.text, { start: amount.start, end: amount.end }, PASSAGE);
  citations.push({ clauseId: clause.id, start: span.start, end: span.end });
  return `${cutShort(clause.text.slice(span.start, span.end).trim(), PASSAGE + 6)}（${citeName(clause)}）`;
};

/** All sums that were compared, and where each stands. */
export const tableOf = (groups: readonly Group[], citations: Citation[]): AnswerTable => {
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
