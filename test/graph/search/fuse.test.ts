import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentWeight, type Fused, fuse } from '../../../graph/search/fuse.ts';
import type { GraphScore, Legs } from '../../../graph/search/legs.ts';
import type { Candidate } from '../../../graph/store.ts';

const ids = ['a/1', 'a/2', 'b/1', 'b/2', 'b/3', 'n/1', 'n/2'];
const leg = (most: number): fc.Arbitrary<Candidate[]> =>
  fc
    .uniqueArray(
      fc.record({ clauseId: fc.constantFrom(...ids), score: fc.double({ min: 0.01, max: most, noNaN: true }) }),
      {
        selector: ({ clauseId }) => clauseId,
      },
    )
    .map((list) => list.sort((a, b) => b.score - a.score));
const graph: fc.Arbitrary<Map<string, GraphScore>> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...ids),
      fc.record({
        inSet: fc.boolean(),
        score: fc.double({ min: 0, max: 1, noNaN: true }),
        path: fc.constant<string[]>([]),
      }),
    ),
  )
  .map((entries) => new Map(entries));
const legs: fc.Arbitrary<Legs> = fc.record({ lexical: leg(40), semantic: leg(1), graph, asksForSet: fc.boolean() });
const information = fc.double({ min: 0, max: 60, noNaN: true });
const NO_CARRIERS: ReadonlySet<string> = new Set();
const order = (fused: readonly Fused[]) => fused.map(({ clauseId }) => clauseId);

const found = (scores: Record<string, number>): Candidate[] =>
  Object.entries(scores).map(([clauseId, score]) => ({ clauseId, score }));
const none: Legs = { lexical: [], semantic: [], graph: new Map(), asksForSet: false };

describe('what a document says for its clauses', () => {
  it('lifts a clause beside the best one of its document over one that is as like and stands alone', () => {
    const legs = { ...none, semantic: found({ 'a/1': 0.9, 'b/1': 0.61, 'a/2': 0.6 }) };
    expect(order(fuse(legs, 1, NO_CARRIERS))).toEqual(['a/1', 'b/1', 'a/2']);
    expect(order(fuse(legs, 1, NO_CARRIERS, 0.4))).toEqual(['a/1', 'a/2', 'b/1']);
  });

  it('is little among few documents with many clauses, and nothing for one document or clauses without neighbours', () => {
    expect(documentWeight(5, 211)).toBeLessThan(documentWeight(500, 33_000) / 1.5);
    expect([documentWeight(1, 200), documentWeight(0, 0), documentWeight(300, 300)]).toEqual([0, 0, 0]);
  });
});

describe('fusion', () => {
  it('has each candidate of each leg once, with a finite score', () => {
    fc.assert(
      fc.property(legs, information, (given, known) => {
        const fused = fuse(given, known, NO_CARRIERS);
        const all = [...given.lexical, ...given.semantic].map(({ clauseId }) => clauseId);
        expect(order(fused).sort()).toEqual([...new Set([...all, ...given.graph.keys()])].sort());
        expect(fused.every(({ score }) => Number.isFinite(score))).toBe(true);
      }),
    );
  });

  it('does not depend on the order in which the graph found things', () => {
    fc.assert(
      fc.property(legs, information, (given, known) => {
        const turned = { ...given, graph: new Map([...given.graph].reverse()) };
        expect(order(fuse(turned, known, NO_CARRIERS))).toEqual(order(fuse(given, known, NO_CARRIERS)));
      }),
    );
  });

  it('puts the members of a set first, each group by score', () => {
    fc.assert(
      fc.property(legs, information, (given, known) => {
        const fused = fuse({ ...given, asksForSet: true }, known, NO_CARRIERS);
        const members = fused.filter((hit) => hit.graph?.inSet === true);
        expect(fused.slice(0, members.length)).toEqual(members);
        for (const group of [members, fused.slice(members.length)])
          for (const [i, { score }] of group.entries())
            expect(score).toBeLessThanOrEqual(group[i - 1]?.score ?? Number.POSITIVE_INFINITY);
      }),
    );
  });

  it('says the rank and score that each leg gave', () => {
    const [first, second] = fuse(
      {
        ...none,
        lexical: found({ 'a/1': 8, 'a/2': 4 }),
        semantic: [{ clauseId: 'a/2', score: 0.6, start: 3, end: 9 }],
      },
      10,
      NO_CARRIERS,
    );
    expect(first).toMatchObject({ clauseId: 'a/1', lexical: { rank: 1, score: 8 }, semantic: null, graph: null });
    expect(second).toMatchObject({ lexical: { rank: 2, score: 4 }, semantic: { rank: 1, start: 3, end: 9 } });
  });

  it('counts words the less, the more is asked that the corpus does not know', () => {
    const given = {
      ...none,
      lexical: found({ 'a/1': 9, 'b/1': 1 }),
      semantic: found({ 'b/1': 0.7, 'b/2': 0.5, 'a/1': 0.4 }),
    };
    expect(order(fuse(given, 6, NO_CARRIERS))[0]).toBe('a/1');
    expect(order(fuse(given, 60, NO_CARRIERS))[0]).toBe('b/1');
  });

  it('ranks by words alone without vectors, by their scores', () => {
    const fused = fuse({ ...none, lexical: found({ 'b/2': 6, 'a/1': 3 }) }, 9, NO_CARRIERS);
    expect(fused.map(({ clauseId, score }) => [clauseId, score])).toEqual([
      ['b/2', 1],
      ['a/1', 0.5],
    ]);
  });

  it('keeps what likeness found before what only a label brought', () => {
    const labelled = new Map<string, GraphScore>([['b/1', { inSet: false, score: 9, path: [] }]]);
    expect(
      order(fuse({ ...none, semantic: found({ 'a/1': 0.7, 'a/2': 0.2 }), graph: labelled }, 10, NO_CARRIERS)),
    ).toEqual(['a/1', 'a/2', 'b/1']);
  });

  it('lets a set of places only lean', () => {
    const given = {
      ...none,
      semantic: found({ 'a/1': 0.7, 'a/2': 0.6, 'b/1': 0.2 }),
      graph: new Map<string, GraphScore>([['a/2', { inSet: true, score: 0.5, path: [] }]]),
    };
    expect(order(fuse({ ...given, ofPlaces: true }, 10, NO_CARRIERS))[0]).toBe('a/1');
    expect(order(fuse(given, 10, NO_CARRIERS))[0]).toBe('a/2');
  });

  it('weighs a covering notice less than what it carries', () => {
    const given = { ...none, lexical: found({ 'n/1': 5, 'a/1': 4 }) };
    expect(order(fuse(given, 10, NO_CARRIERS))).toEqual(['n/1', 'a/1']);
    expect(order(fuse(given, 10, new Set(['n'])))).toEqual(['a/1', 'n/1']);
  });

  it('orders equals by id, and is empty of nothing', () => {
    expect(order(fuse({ ...none, lexical: found({ 'b/1': 2, 'a/1': 2 }) }, 10, NO_CARRIERS))).toEqual(['a/1', 'b/1']);
    expect(fuse(none, 10, NO_CARRIERS)).toEqual([]);
  });
});
