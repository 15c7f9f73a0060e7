import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseGroups } from '../../../graph/overlap/clause-groups.ts';
import { reviewedPair, stream, verdict } from './sample-pair.ts';

type Pairs = ReturnType<typeof reviewedPair>[];
const groups = (...pairs: Pairs) => clauseGroups(stream(pairs));
const same = { kind: 'identical', cover: { a: 1, b: 1 } } as const;

describe('clauseGroups', () => {
  it('joins three that are connected by two pairs, and no fewer', async () => {
    const pairs = [reviewedPair('a', 'b', same), reviewedPair('b', 'c', same)];
    expect(await groups(...pairs)).toMatchObject([
      { clauses: ['a', 'b', 'c'], overlaps: pairs.map(({ id }) => id), identical: true, conflict: null },
    ]);
    expect(await groups(reviewedPair('a', 'b', same))).toEqual([]);
  });

  it('is identical only where every pair is, and has the gravest conflict', async () => {
    const conflict = (severity: 'contradiction' | 'inconsistency') =>
      ({ conflict: { severity, type: 'amount', reason: '' } }) as const;
    const [group] = await groups(
      reviewedPair('a', 'b', same),
      reviewedPair('b', 'c', conflict('inconsistency')),
      reviewedPair('a', 'c', conflict('contradiction')),
    );
    expect(group).toMatchObject({ identical: false, conflict: 'contradiction' });
  });

  it.each([
    ['contained', { kind: 'contained' }],
    ['related', { kind: 'related' }],
    ['covered on one side alone', { cover: { a: 1, b: 0.39 } }],
    ['rejected by a person', verdict('not-overlap')],
  ] as const)('does not connect through a pair that is %s', async (_, told) => {
    expect(await groups(reviewedPair('a', 'b', same), reviewedPair('b', 'c', told))).toEqual([]);
  });

  it('connects where the rejection was for other texts, or the verdict was another one', async () => {
    for (const told of [verdict('not-overlap', true), verdict('accepted'), { cover: { a: 0.4, b: 0.75 } }])
      expect(await groups(reviewedPair('a', 'b', same), reviewedPair('b', 'c', told))).toHaveLength(1);
  });

  it('lists conflicts before size, and large before small', async () => {
    const star = (name: string, size: number): Pairs =>
      Array.from({ length: size }, (_, i) => reviewedPair(`${name}0`, `${name}${i + 1}`, same));
    const clash = { conflict: { severity: 'inconsistency', type: 'scope', reason: '' } } as const;
    const found = await groups(
      ...star('s', 2),
      ...star('l', 5),
      reviewedPair('c0', 'c1', clash),
      reviewedPair('c1', 'c2'),
    );
    expect(found.map(({ clauses }) => clauses[0])).toEqual(['c0', 'l0', 's0']);
  });

  it('joins what can be walked to, in whatever order the pairs come', async () => {
    const link = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }));
    await fc.assert(
      fc.asyncProperty(fc.array(link, { maxLength: 40 }), async (links) => {
        const pairs = links.filter(([a, b]) => a !== b).map(([a, b]) => reviewedPair(`c${a}`, `c${b}`, same));
        const near = new Map<string, Set<string>>();
        for (const { a, b } of pairs)
          for (const [from, to] of [
            [a, b],
            [b, a],
          ] as const)
            near.set(from, (near.get(from) ?? new Set()).add(to));
        const walked = (from: string, seen: Set<string> = new Set()): Set<string> => {
          if (!seen.has(from)) for (const to of near.get(from) ?? seen.add(from)) walked(to, seen.add(from));
          return seen;
        };
        const wanted = new Set(
          [...near.keys()]
            .map((one) => [...walked(one)].sort())
            .filter((all) => all.length > 2)
            .map(String),
        );
        const found = await groups(...pairs);
        expect(new Set(found.map(({ clauses }) => String(clauses)))).toEqual(wanted);
        expect(found.length).toBe(wanted.size);
        expect(await groups(...[...pairs].reverse())).toMatchObject(found.map(({ id, clauses }) => ({ id, clauses })));
      }),
    );
  });
});
