/** Sums of several clauses in groups that can be compared: one kind and nature, paid for the same thing, as often. */
import type { Amount } from '../../../../ingest/model.ts';
import type { ReviewedPair } from '../../../overlap-store.ts';
import type { Evidence } from '../evidence.ts';
import { natureOf } from './extremes-nature.ts';

export interface Sum {
  amount: Amount;
  evidence: Evidence;
}

export interface Group {
  kind: Amount['kind'];
  per: string | null;
  /** Of sums that are set aside, what they are beside a budget's money; else null. */
  nature: string | null;
  sums: Sum[];
}

/** Pairs of these kinds state one measure. */
const ONE_MEASURE: ReadonlySet<string> = new Set(['identical', 'revised', 'contained']);

/**
 * Sums of the kinds that are asked for, each measure once, in groups of like with like: the group of most sums and the
 * largest sum first.
 */
export const groupsOf = (
  evidence: readonly Evidence[],
  kinds: ReadonlySet<Amount['kind']>,
  pairs: readonly ReviewedPair[],
): Group[] => {
  const repeats = new Map<string, Set<string>>();
  for (const { a, b, kind } of pairs)
    if (ONE_MEASURE.has(kind)) {
      repeats.set(a, new Set(repeats.get(a)).add(b));
      repeats.set(b, new Set(repeats.get(b)).add(a));
    }
  const groups = new Map<string, Group>();
  for (const one of evidence)
    for (const amount of one.clause.amounts) {
      if (!kinds.has(amount.kind)) continue;
      const { kind, per } = amount;
      const nature = kind === 'fund' ? natureOf(one.clause, amount) : null;
      const key = `${kind} ${per} ${nature}`;
      const group = groups.get(key) ?? { kind, per, nature, sums: [] };
      const told = group.sums.some(
        (sum) =>
          sum.amount.min === amount.min &&
          sum.amount.max === amount.max &&
          (sum.evidence === one || repeats.get(one.clause.id)?.has(sum.evidence.clause.id)),
      );
      if (!told) group.sums.push({ amount, evidence: one });
      groups.set(key, group);
    }
  const size = ({ amount: { min, max } }: Sum) => max ?? min ?? 0;
  for (const { sums } of groups.values()) sums.sort((a, b) => size(b) - size(a));
  return [...groups.values()].sort((a, b) => b.sums.length - a.sums.length);
};

/** A sum that is stated as such, neither a bound nor about so much. */
export const isFigure = ({ amount: { min, max, approximate } }: Sum): boolean =>
  min !== null && min === max && !approximate;

const KIND_WORDS: Record<Amount['kind'], string> = {
  subsidy: '补贴',
  reward: '奖励',
  cap: '补助上限',
  fund: '安排的资金',
  threshold: '门槛',
  guarantee: '担保额',
};

/** 按企业计的奖励 */
export const groupName = ({ kind, per, nature }: Pick<Group, 'kind' | 'per' | 'nature'>): string => {
  const what = nature ?? KIND_WORDS[kind];
  return per ? `按${per.replace('·', '、')}计的${what}` : what;
};
