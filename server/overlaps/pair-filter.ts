/** The filters of an address or a command line, as the store of pairs understands them. */
import type { z } from 'zod';
import { pairId } from '../../graph/overlap/clause-pair.ts';
import type { PairFilter } from '../../graph/overlap-store.ts';
import { resolveFilter } from '../../graph/search/resolve-filter.ts';
import type { Store } from '../../graph/store.ts';
import type { OverlapsQuery } from '../contract.ts';
import { alternatives } from '../filter-parameters.ts';

export type OverlapParameters = Omit<z.infer<typeof OverlapsQuery>, 'limit' | 'offset'>;

const lists = (values: readonly string[]): string[][] => values.map(alternatives).filter((list) => list.length > 0);

/** What is in all of the lists: a pair has one kind, so that `kind=identical&kind=revised` lets nothing through. */
const shared = (given: readonly string[]): string[] | undefined => {
  const [first, ...others] = lists(given);
  return first?.filter((value) => others.every((list) => list.includes(value)));
};

/** Ids of the pairs of a clause of one list with a clause of the other; of three lists none has a part of its own. */
const between = ([one = [], other = [], ...more]: readonly (readonly string[])[]): string[] =>
  more.length > 0 ? [] : one.flatMap((a) => other.flatMap((b) => (a === b ? [] : pairId(a, b))));

const clauses = (given: readonly string[]): Pick<PairFilter, 'clauses' | 'ids'> => {
  const asked = lists(given);
  return asked.length > 1 ? { ids: between(asked) } : { clauses: asked[0] };
};

/** Agencies as the corpus names them: 财政厅 is 自治区财政厅 there. */
const agencies = async (store: Store, given: readonly string[]): Promise<string[][]> => {
  const all = lists(given).map((anyOf) => ({ field: 'agency' as const, anyOf }));
  const resolved = await resolveFilter(store, { all });
  return resolved.all.flatMap((condition) => (condition.field === 'agency' ? [[...condition.anyOf]] : []));
};

/** @example kind=revised&document=d1&document=d2|d3 → pairs of d1 with one of the other two that revise one another */
export const pairFilter = async (store: Store, asked: OverlapParameters): Promise<PairFilter> =>
  ({
    kinds: shared(asked.kind),
    conflicts: shared(asked.conflict),
    documents: lists(asked.document),
    differences: lists(asked.difference),
    agencies: await agencies(store, asked.agency),
    reviews: shared(asked.review),
    ...clauses(asked.clause),
    // The schema has refused every label that there is not.
  }) as PairFilter;
