/** Pairs and verdicts: what graph/overlap-store.ts promises. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClausePair, textsDigest } from '../../graph/overlap/clause-pair.ts';
import type { PairReview } from '../../graph/overlap-store.ts';
import type { Store } from '../../graph/store.ts';
import { findNeighbors } from '../../graph/traverse/neighbors.ts';
import { findPaths } from '../../graph/traverse/paths.ts';
import { CONFLICT_SEVERITIES, OVERLAP_KINDS } from '../../ingest/model.ts';
import { arbitraryDocuments } from './arbitrary-documents.ts';
import { arbitraryPairFilter, arbitraryPairs, arbitraryReviews } from './arbitrary-pairs.ts';
import { naiveFind, withReview } from './naive-overlaps.ts';
import { overlapPutContract } from './overlap-put-contract.ts';
import { CATERING, RETAIL, sampleDocument } from './sample-documents.ts';
import { ALL, collect, found, pairOf, putAll, putFor } from './sample-overlaps.ts';
import type { WithStore } from './store-contract.ts';

const RUNS = 20;
const FILTERS = 30;
/** Tried at least, however little the effort: each is three plans to compile for a server. */
const LEAST_FILTERS = 8;

const HOME = pairOf('z/1', 'z/2');
const ACROSS = pairOf('a/1', 'z/1', { kind: 'identical' });
const FURTHER = pairOf('a/1', 'z/3', { kind: 'related' });
const PAIRS = [HOME, ACROSS, FURTHER];

const REVIEW: PairReview = {
  id: ACROSS.id,
  a: ACROSS.a,
  b: ACROSS.b,
  texts: ACROSS.texts,
  verdict: 'accepted',
  note: '两份文件各管一段',
  by: null,
  at: '2026-03-01T08:00:00.000Z',
};

/** The sample documents with the pairs above. */
const sample = (fresh: WithStore, work: (store: Store) => Promise<void>) =>
  fresh(async (store) => {
    for (const document of [CATERING, RETAIL]) await store.putDocument(document, [], []);
    for (const id of ['a', 'z']) await putFor(store, id, PAIRS);
    await work(store);
  });

export const overlapContract = (fresh: WithStore, effort = 1): void => {
  const filters = Math.max(LEAST_FILTERS, Math.ceil(FILTERS * effort));

  describe('overlaps', () => {
    it('are found as a naive reading finds them: whole, filtered, counted, in order, page by page', async () => {
      const corpus = arbitraryDocuments.chain((documents) =>
        arbitraryPairs(documents).chain((pairs) =>
          fc.record({
            documents: fc.constant(documents),
            pairs: fc.constant(pairs),
            reviews: arbitraryReviews(pairs),
            asked: fc.array(fc.record({ filter: arbitraryPairFilter(pairs), limit: fc.nat(5), offset: fc.nat(4) }), {
              minLength: filters,
              maxLength: filters,
            }),
          }),
        ),
      );
      await fc.assert(
        fc.asyncProperty(corpus, ({ documents, pairs, reviews, asked }) =>
          fresh(async (store) => {
            await putAll(store, documents, pairs);
            for (const review of reviews) await store.overlaps.putReview(review);
            const reviewed = pairs.map((pair) => withReview(pair, reviews));
            for (const { filter, limit, offset } of [{ filter: {}, ...ALL }, ...asked]) {
              const all = naiveFind(documents, reviewed, filter);
              const page = await store.overlaps.find(filter, { limit, offset });
              expect(page.items).toEqual(all.slice(offset, offset + limit));
              expect(page.total).toBe(all.length);
              for (const kind of OVERLAP_KINDS)
                expect(page.counts[kind]).toBe(all.filter((pair) => pair.kind === kind).length);
              for (const severity of CONFLICT_SEVERITIES)
                expect(page.conflicts[severity]).toBe(
                  all.filter((pair) => pair.conflict?.severity === severity).length,
                );
              expect(await collect(store.overlaps.each(filter))).toEqual(all);
            }
          }),
        ),
        { numRuns: Math.ceil(RUNS * effort) },
      );
    });

    it('of a document are put in place of all that it had by other rules; it is marked', () =>
      sample(fresh, async (store) => {
        expect(await found(store)).toEqual(['a/1 z/1', 'z/1 z/2', 'a/1 z/3']);
        const digests = (await store.overlaps.marks()).map(({ digest }) => digest);
        expect(await store.overlaps.marks()).toEqual([
          { document: 'a', version: '1', digest: digests[0], generation: 'g1' },
          { document: 'z', version: '1', digest: digests[1], generation: 'g1' },
        ]);
        await putFor(store, 'a', [FURTHER], 'g2');
        expect(await found(store)).toEqual(['z/1 z/2', 'a/1 z/3']);
        expect((await store.overlaps.marks()).map(({ generation }) => generation)).toEqual(['g2', 'g1']);
        await putFor(store, 'z', [], 'g3');
        expect(await found(store)).toEqual([]);
      }));

    it('computed for something else than what is there now are refused, and change nothing', () =>
      sample(fresh, async (store) => {
        const before = [await store.overlaps.revision(), await store.overlaps.marks()];
        expect(await store.overlaps.put('z', 'another digest', 'g2', [], new Map())).toBe(false);
        expect(await store.overlaps.put('none', '', 'g2', [], new Map())).toBe(false);
        expect([await store.overlaps.revision(), await store.overlaps.marks()]).toEqual(before);
      }));

    it('with a clause that is not there, or not of the latest version, are left out', () =>
      sample(fresh, async (store) => {
        expect(await putFor(store, 'z', [HOME, pairOf('z/1', 'z/9'), pairOf('q/1', 'z/1')], 'g2')).toBe(true);
        expect(await found(store)).toEqual(['z/1 z/2']);
      }));

    it('of two other documents are nothing that a document could put', () =>
      sample(fresh, async (store) => {
        const [a] = await store.overlaps.marks();
        const revision = await store.overlaps.revision();
        await expect(store.overlaps.put('a', a?.digest ?? '', 'g2', [HOME], new Map())).rejects.toThrow(HOME.id);
        expect(await store.overlaps.revision()).toBe(revision);
        expect(await found(store)).toHaveLength(3);
      }));

    it('go with the document, and with its mark when it is replaced; the rest stays', () =>
      sample(fresh, async (store) => {
        await store.putDocument(sampleDocument('a', RETAIL.title, ['全新的一条。'], { carrier: 'n' }), [], []);
        expect(await found(store)).toEqual(['z/1 z/2']);
        expect((await store.overlaps.marks()).map(({ generation }) => generation)).toEqual([null, 'g1']);
        await store.removeDocument('z');
        expect(await found(store)).toEqual([]);
        expect((await store.overlaps.marks()).map(({ document }) => document)).toEqual(['a']);
      }));

    it('stay when the same document is put again, and when an older version comes', () =>
      sample(fresh, async (store) => {
        const before = [await store.overlaps.revision(), await found(store)];
        await store.putDocument(CATERING, [], []);
        const older = sampleDocument('z', CATERING.title, ['旧的一条。'], { version: '0', issued: '2019-01-01' });
        await store.putDocument(older, [], []);
        await store.putDocument({ ...older, title: '旧的题目' }, [], []);
        expect([await store.overlaps.revision(), await found(store)]).toEqual(before);
        expect((await store.overlaps.marks()).map(({ generation }) => generation)).toEqual(['g1', 'g1']);
      }));

    it('go, and the mark with them, when a newer version becomes the latest', () =>
      sample(fresh, async (store) => {
        const newer = sampleDocument('z', CATERING.title, ['新的一条。'], { version: '2', issued: '2030-01-01' });
        await store.putDocument(newer, [], []);
        expect(await found(store)).toEqual([]);
        expect(await store.overlaps.marks()).toMatchObject([
          { document: 'a', generation: 'g1' },
          { document: 'z', version: '2', generation: null },
        ]);
        expect(await putFor(store, 'z', [ACROSS])).toBe(true);
        expect(await found(store)).toEqual(['a/1 z/1']);
      }));

    it('have a revision of their own that tells what there is, not how it came; that of the content stays', async () => {
      const revisions = new Set<string>();
      const content = new Set<string>();
      for (const order of [
        [CATERING, RETAIL],
        [RETAIL, CATERING],
      ])
        await fresh(async (store) => {
          const empty = await store.overlaps.revision();
          for (const document of order) await store.putDocument(document, [], []);
          content.add(await store.revision());
          expect(await store.overlaps.revision()).toBe(empty);
          for (const { id } of order) await putFor(store, id, order[0] === RETAIL ? PAIRS : PAIRS.toReversed());
          const bare = await store.overlaps.revision();
          await store.overlaps.putReview({ ...REVIEW, verdict: 'confirmed' });
          await store.overlaps.putReview(REVIEW);
          const reviewed = await store.overlaps.revision();
          expect(new Set([empty, bare, reviewed]).size).toBe(3);
          revisions.add(reviewed);
          content.add(await store.revision());
          await putFor(store, 'a', PAIRS, 'g2');
          expect(await store.overlaps.revision()).toBe(reviewed);
          expect(await store.overlaps.removeReview(REVIEW.id)).toBe(true);
          expect(await store.overlaps.revision()).toBe(bare);
          for (const id of ['a', 'z']) await store.removeDocument(id);
          expect(await store.overlaps.revision()).toBe(empty);
        });
      expect(revisions.size).toBe(1);
      expect(content.size).toBe(1);
    });
  });

  overlapPutContract(fresh, effort);

  describe('overlaps as edges', () => {
    const edge = (pair: ClausePair, verdict: string | null = null, outdated: boolean | null = null) => ({
      from: pair.a,
      to: pair.b,
      type: 'OVERLAPS',
      properties: {
        pair: pair.id,
        kind: pair.kind,
        score: pair.score,
        conflict: pair.conflict?.severity ?? null,
        verdict,
        outdated,
      },
    });
    const RELATED = pairOf('z/1', 'z/3', {
      kind: 'related',
      score: 1,
      conflict: { severity: 'contradiction', type: 'rate', reason: '比例不同' },
    });

    it('stand after the other edges of both clauses, what is merely related last, with the verdict', () =>
      sample(fresh, async (store) => {
        await putFor(store, 'z', [HOME, ACROSS, FURTHER, RELATED]);
        await store.overlaps.putReview(REVIEW);
        const edges = await store.edgesAt(['z/1', 'a/1', 'z/2', 'z'], 100);
        const [one, rest] = [edges.get('z/1') ?? [], edges.get('a/1') ?? []];
        expect(one.slice(-3)).toEqual([edge(ACROSS, 'accepted', false), edge(HOME), edge(RELATED)]);
        expect(one.slice(0, -3).map(({ type }) => type)).not.toContain('OVERLAPS');
        expect(rest.slice(-2)).toEqual([edge(ACROSS, 'accepted', false), edge(FURTHER)]);
        expect(edges.get('z/2')?.at(-1)).toEqual(edge(HOME));
        expect(edges.get('z')?.map(({ type }) => type)).not.toContain('OVERLAPS');
        expect((await store.edgesAt(['z/1'], one.length - 1)).get('z/1')).toEqual(one.slice(0, -1));
        await store.overlaps.putReview({ ...REVIEW, texts: 'other' });
        expect((await store.edgesAt(['a/1'], 100)).get('a/1')?.at(-2)).toEqual(edge(ACROSS, 'accepted', true));
      }));

    it('are walked by neighbours and paths, and not met at older versions', () =>
      sample(fresh, async (store) => {
        const ways = await findPaths(store, { from: 'z/2', to: 'a/1', types: ['OVERLAPS'] });
        expect(ways?.paths.map(({ nodes }) => nodes)).toEqual([['z/2', 'z/1', 'a/1']]);
        const around = await findNeighbors(store, { id: 'z/1', depth: 1, limit: 20 });
        expect(around?.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(['a/1', 'z/2']));
        const newer = sampleDocument('z', CATERING.title, ['新的一条。'], { version: '2', issued: '2030-01-01' });
        await store.putDocument(newer, [], []);
        const old = (await store.edgesAt(['z/1@1'], 100)).get('z/1@1') ?? [];
        expect(old.map(({ type }) => type)).not.toContain('OVERLAPS');
      }));
  });

  describe('verdicts', () => {
    it('stand beside their pair until they are taken back', () =>
      sample(fresh, async (store) => {
        await store.overlaps.putReview(REVIEW);
        const { verdict, note, by, at } = REVIEW;
        const [pair] = (await store.overlaps.find({ ids: [REVIEW.id] }, ALL)).items;
        expect(pair?.review).toEqual({ verdict, note, by, at, outdated: false });
        expect(await store.overlaps.reviews()).toEqual([REVIEW]);
        expect(await store.overlaps.removeReview(REVIEW.id)).toBe(true);
        expect(await store.overlaps.removeReview(REVIEW.id)).toBe(false);
        expect(await store.overlaps.reviews()).toEqual([]);
        expect((await store.overlaps.find({ ids: [REVIEW.id] }, ALL)).items[0]?.review).toBeNull();
      }));

    it('survive that their document is ingested again, goes, and comes back', () =>
      sample(fresh, async (store) => {
        await store.overlaps.putReview(REVIEW);
        await store.removeDocument('z');
        expect(await store.overlaps.reviews()).toEqual([REVIEW]);
        await store.putDocument(CATERING, [], []);
        await putFor(store, 'z', PAIRS);
        expect(await found(store, { reviews: ['accepted'] })).toEqual(['a/1 z/1']);
      }));

    it('of texts that have changed since are outdated, and count as nothing else', () =>
      sample(fresh, async (store) => {
        await store.overlaps.putReview(REVIEW);
        await putFor(store, 'a', [{ ...ACROSS, texts: textsDigest('另一段', '文字') }, FURTHER]);
        expect(await found(store, { reviews: ['outdated'] })).toEqual(['a/1 z/1']);
        expect(await found(store, { reviews: ['accepted'] })).toEqual([]);
        expect(await found(store, { reviews: ['none'] })).toEqual(['z/1 z/2', 'a/1 z/3']);
      }));

    it('are listed latest first, one for each pair', () =>
      fresh(async (store) => {
        const at = (day: number) => `2026-03-0${day}T00:00:00.000Z`;
        for (const [id, day] of [
          ['p', 1],
          ['q', 3],
          ['r', 1],
          ['p', 2],
        ] as const)
          await store.overlaps.putReview({ ...REVIEW, id, at: at(day) });
        const listed = (await store.overlaps.reviews()).map((review) => [review.id, review.at]);
        expect(listed).toEqual([
          ['q', at(3)],
          ['p', at(2)],
          ['r', at(1)],
        ]);
      }));
  });
};
