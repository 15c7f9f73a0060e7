import { describe, expect, it } from 'vitest';
import type { PairFilter } from '../../../graph/overlap-store.ts';
import type { Fused } from '../../../graph/search/fuse.ts';
import { asksForPairs, liftPairs } from '../../../graph/search/overlap-leg.ts';
import type { Store } from '../../../graph/store.ts';
import { plan } from './plan/lexicon.ts';

const hit = (clauseId: string, score: number, inSet = false): Fused => ({
  clauseId,
  score,
  lexical: null,
  semantic: null,
  graph: inSet ? { inSet, score: 1, path: [] } : null,
});

/** A store that has these pairs (and nothing else), and notes what it was asked. */
const storeOf = (pairs: readonly [string, string, string][]) => {
  const asked: PairFilter[] = [];
  const find = async (filter: PairFilter) => {
    asked.push(filter);
    const items = pairs
      .map(([a, b, kind]) => ({ a, b, kind }))
      .filter(({ a, b }) => !filter.clauses || filter.clauses.includes(a) || filter.clauses.includes(b));
    return { items };
  };
  return { store: { overlaps: { find } } as unknown as Store, asked };
};
const ALL = { pool: null, asksForSet: false };
const ids = (list: readonly Fused[]) => list.map(({ clauseId }) => clauseId);

describe('questions for what repeats or differs', () => {
  it.each([
    '冷库补贴在几个文件里都有',
    '两个方案写的一样吗',
    '渔业措施和养老方案有没有打架',
    '哪些条款重复',
    '渔业措施比养老方案多了什么',
  ])('knows %s', (text) => expect(asksForPairs(text)).toBe(true));
  it.each(['冷库补贴多少钱', '谁负责渔船改造', '青岛有哪些政策'])('knows none in %s', (text) =>
    expect(asksForPairs(text)).toBe(false),
  );

  it('puts the counterpart beside the best clause, and not one that is merely related', async () => {
    const { store } = storeOf([
      ['a/1', 'b/9', 'revised'],
      ['a/1', 'b/3', 'related'],
    ]);
    const ranked = [hit('a/1', 1), hit('c/1', 0.6), hit('b/3', 0.4), hit('b/9', 0.1)];
    const found = await liftPairs(store, ranked, plan('渔船改造补贴有什么差别'), ALL);
    expect(ids(found)).toEqual(['a/1', 'b/9', 'c/1', 'b/3']);
  });

  it('keeps a counterpart out that a filter does not let through', async () => {
    const { store } = storeOf([['a/1', 'b/9', 'identical']]);
    const pool = new Set(['a/1']);
    expect(
      ids(await liftPairs(store, [hit('a/1', 1)], plan('渔船改造补贴有什么差别'), { pool, asksForSet: false })),
    ).toEqual(['a/1']);
  });

  it('lets a counterpart stand among the members of a set', async () => {
    const { store } = storeOf([['a/1', 'b/9', 'revised']]);
    const ranked = [hit('a/1', 1, true), hit('a/2', 0.5, true), hit('b/1', 0.9)];
    const found = await liftPairs(store, ranked, plan('渔业措施里的渔船补贴跟别处一样吗'), {
      pool: null,
      asksForSet: true,
    });
    expect(ids(found)).toEqual(['a/1', 'b/9', 'a/2', 'b/1']);
  });

  it('gives the pairs themselves where the question names no matter, in the kinds it asks for', async () => {
    const { store, asked } = storeOf([
      ['a/1', 'b/1', 'revised'],
      ['a/2', 'b/2', 'identical'],
    ]);
    const read = plan('渔业措施和养老托育方案里，哪些条款一字不差');
    expect(ids(await liftPairs(store, [hit('c/1', 1)], read, ALL))).toEqual(['a/2', 'b/2', 'a/1', 'b/1', 'c/1']);
    expect(asked[0]?.documents).toEqual([['fishery'], ['care']]);
  });

  it('leaves the ranking as it is without pairs', async () => {
    const { store } = storeOf([]);
    const ranked = [hit('a/1', 1), hit('a/2', 0.5)];
    expect(await liftPairs(store, ranked, plan('渔船补贴哪里不同'), ALL)).toEqual(ranked);
  });
});
