/** Pairs that several put at once, each having compared with what was there at a time of its own: see OverlapStore.put. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairLine, Tally } from '../../graph/content-digest.ts';
import type { ClausePair } from '../../graph/overlap/clause-pair.ts';
import type { Store } from '../../graph/store.ts';
import { inOrder, type NaiveOverlaps, naivePut, naiveReplace, withReview } from './naive-overlaps.ts';
import { sampleDocument } from './sample-documents.ts';
import { collect, documentOf, found, pairOf, putFor, seenNow } from './sample-overlaps.ts';
import type { WithStore } from './store-contract.ts';

const RUNS = 30;
const STEPS = 12;
const DOCUMENTS = ['a', 'c', 'd'] as const;

/** Two clauses; another edition has other texts under the same ids. */
const edition = (id: string, number: number) =>
  sampleDocument(id, `政策${id}`, [`第${number}版的一条。`, `第${number}版的另一条。`]);

const putEditions = async (store: Store, ids: readonly string[], number = 0): Promise<void> => {
  for (const id of ids) await store.putDocument(edition(id, number), [], []);
};

const CLAUSES = DOCUMENTS.flatMap((id) => [`${id}/1`, `${id}/2`]);
const ENDS = CLAUSES.flatMap((a, i) => CLAUSES.slice(i + 1).map((b) => [a, b] as const));

/** Some pairs with a document or within it, each as one of two processes may have found it. */
const pairsWith = (document: string): fc.Arbitrary<ClausePair[]> =>
  fc
    .subarray(ENDS.filter(([a, b]) => documentOf(a) === document || documentOf(b) === document))
    .chain((chosen) =>
      fc.tuple(...chosen.map(([a, b]) => fc.constantFrom(0.5, 0.75).map((score) => pairOf(a, b, { score })))),
    );

const arbitraryPut = fc.constantFrom(...DOCUMENTS).chain((document) =>
  fc.record({
    document: fc.constant(document),
    generation: fc.constantFrom('g1', 'g2'),
    pairs: pairsWith(document),
    /** How many steps ago it was seen what is there, and what of it. */
    ago: fc.nat(4),
    seen: fc.subarray([...DOCUMENTS], { minLength: 2 }),
  }),
);
const arbitraryReplacement = fc.record({ document: fc.constantFrom(...DOCUMENTS), edition: fc.nat(2) });
const arbitrarySteps = fc.array(
  fc.oneof({ arbitrary: arbitraryPut, weight: 3 }, { arbitrary: arbitraryReplacement, weight: 1 }),
  { minLength: STEPS, maxLength: STEPS },
);

const expectThere = async (store: Store, { digests, marks, pairs }: NaiveOverlaps): Promise<void> => {
  expect(await collect(store.overlaps.each({}))).toEqual([...pairs].sort(inOrder).map((pair) => withReview(pair, [])));
  expect(
    (await store.overlaps.marks()).map(({ document, digest, generation }) => [document, digest, generation]),
  ).toEqual(DOCUMENTS.map((document) => [document, digests.get(document), marks.get(document) ?? null]));
  const tally = new Tally();
  for (const pair of pairs) tally.add(pairLine(pair));
  expect(await store.overlaps.revision()).toBe(tally.revision());
};

export const overlapPutContract = (fresh: WithStore, effort: number): void => {
  describe('overlaps put by several at once', () => {
    it('are those of a naive reading, whatever was put and replaced in between', async () => {
      await fc.assert(
        fc.asyncProperty(arbitrarySteps, (steps) =>
          fresh(async (store) => {
            await putEditions(store, DOCUMENTS);
            let there: NaiveOverlaps = { digests: await seenNow(store), marks: new Map(), pairs: [] };
            const before = [there.digests];
            for (const step of steps) {
              if ('edition' in step) {
                await store.putDocument(edition(step.document, step.edition), [], []);
                const digest = (await seenNow(store)).get(step.document) ?? '';
                if (digest !== there.digests.get(step.document))
                  there = naiveReplace(there, documentOf, { document: step.document, digest });
              } else {
                const { document, generation, pairs } = step;
                const then = before.at(-1 - step.ago) ?? there.digests;
                const seen = new Map([...then].filter(([id]) => step.seen.some((one) => one === id)));
                expect(await putFor(store, document, pairs, generation, seen)).toBe(true);
                there = naivePut(there, documentOf, { document, generation, pairs, seen });
              }
              before.push(there.digests);
            }
            await expectThere(store, there);
          }),
        ),
        { numRuns: Math.ceil(RUNS * effort) },
      );
    });

    it('stay when a document comes and is compared while another one is being compared', () =>
      fresh(async (store) => {
        await putEditions(store, ['a', 'c']);
        const seen = await seenNow(store);
        await putEditions(store, ['d']);
        await putFor(store, 'd', [pairOf('a/1', 'd/1'), pairOf('c/1', 'd/1')]);
        await putFor(store, 'a', [pairOf('a/2', 'c/2')], 'g1', seen);
        expect((await found(store)).sort()).toEqual(['a/1 d/1', 'a/2 c/2', 'c/1 d/1']);
      }));

    it('stay those with the new text when a document is replaced and compared meanwhile; of the old nothing comes', () =>
      fresh(async (store) => {
        await putEditions(store, ['a', 'c']);
        const seen = await seenNow(store);
        await putEditions(store, ['c'], 1);
        const fromNewText = pairOf('a/1', 'c/1', { kind: 'identical', texts: 'new' });
        await putFor(store, 'c', [fromNewText]);
        await putFor(store, 'a', [pairOf('a/1', 'c/1', { texts: 'old' }), pairOf('a/2', 'c/1')], 'g1', seen);
        expect(await collect(store.overlaps.each({}))).toEqual([{ ...fromNewText, review: null }]);
      }));

    it('of a replaced document that is not compared yet are left out until it is', () =>
      fresh(async (store) => {
        await putEditions(store, ['a', 'c']);
        const seen = await seenNow(store);
        await putEditions(store, ['c'], 1);
        await putFor(store, 'a', [pairOf('a/1', 'c/1', { texts: 'old' })], 'g1', seen);
        expect(await found(store)).toEqual([]);
        await putFor(store, 'c', [pairOf('a/1', 'c/1', { texts: 'new' })]);
        expect(await collect(store.overlaps.each({}))).toMatchObject([{ texts: 'new' }]);
      }));

    it('that only one side finds stay; found by the other too, the later one is taken', () =>
      fresh(async (store) => {
        await putEditions(store, ['a', 'c']);
        await putFor(store, 'a', [pairOf('a/1', 'c/1'), pairOf('a/1', 'c/2')]);
        await putFor(store, 'c', [pairOf('a/1', 'c/2', { score: 0.5 })]);
        const pairs = await collect(store.overlaps.each({}));
        expect(pairs.map(({ a, b, score }) => [a, b, score])).toEqual([
          ['a/1', 'c/1', 0.75],
          ['a/1', 'c/2', 0.5],
        ]);
      }));

    it('with a document that has no mark are replaced, and those within the document always', () =>
      fresh(async (store) => {
        await putEditions(store, ['a', 'c']);
        await putFor(store, 'a', [pairOf('a/1', 'a/2'), pairOf('a/1', 'c/1'), pairOf('a/2', 'c/1')]);
        await putFor(store, 'a', [pairOf('a/2', 'c/1')]);
        expect(await found(store)).toEqual(['a/2 c/1']);
      }));
  });
};
