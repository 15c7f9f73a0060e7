/** Pairs of clauses that were asked for before, when others write meanwhile. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../../graph/embedded/store.ts';
import { STRONG_KINDS } from '../../../graph/overlap/clause-pair.ts';
import { pairPlace } from '../../../graph/overlap/pair-order.ts';
import type { PairFilter } from '../../../graph/overlap-store.ts';
import type { Store } from '../../../graph/store.ts';
import { sampleDocument } from '../../contract/sample-documents.ts';
import { ALL, collect, pairOf, putAll, putFor } from '../../contract/sample-overlaps.ts';

const CLAUSES = 40;
const texts = (words: string) => Array.from({ length: CLAUSES }, (_, i) => `第${i}条${words}。`);
const documents = ['a', 'z'].map((id) => sampleDocument(id, id, texts('')));
const PAIRS = [
  pairOf('a/1', 'z/1', { kind: 'identical', score: 0.5 }),
  pairOf('a/1', 'z/2', { score: 0.25 }),
  pairOf('a/2', 'z/1', { score: 0.75, conflict: { severity: 'contradiction', type: 'amount', reason: '金额不同。' } }),
  pairOf('a/1', 'z/3', { kind: 'related' }),
  pairOf('a/1', 'a/2', { kind: 'contained' }),
  pairOf('a/4', 'z/4', { kind: 'identical' }),
];
const ASKED: PairFilter = { clauses: ['a/1', 'a/2', 'z/1', 'a/9', 'gone/1'], kinds: STRONG_KINDS };

describe('pairs of clauses', () => {
  let folder: string;
  let store: Store;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tiaoli-pairs-'));
    store = openEmbeddedStore(join(folder, 'store.db'));
    await putAll(store, documents, PAIRS);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What is found is what is met one by one, which nothing remembers. */
  const agrees = async (filter: PairFilter = ASKED, limit = ALL.limit) => {
    const all = await collect(store.overlaps.each(filter));
    expect(all).toEqual(all.toSorted((one, other) => (pairPlace(one) < pairPlace(other) ? -1 : 1)));
    const page = await store.overlaps.find(filter, { limit, offset: 0 });
    expect(page.items).toEqual(all.slice(0, limit));
    expect(page.total).toBe(all.length);
    return page;
  };

  it('are found in order and counted, known or not, page by page', async () => {
    expect((await agrees()).counts).toMatchObject({ identical: 1, revised: 2, contained: 1, related: 0 });
    await agrees(ASKED, 2);
    await agrees({ ...ASKED, clauses: ['a/4', 'a/1'] });
    await agrees({ ...ASKED, kinds: ['related'] });
    await agrees({ ...ASKED, documents: [['z']] });
    expect((await store.overlaps.find(ASKED, { limit: 1, offset: 1 })).items.map(({ b }) => b)).toEqual(['z/1']);
  });

  it('carry a verdict from the moment that it is given until it is taken back', async () => {
    const [first] = (await agrees()).items;
    const { id, a, b, texts: digest } = first!;
    const verdict = { verdict: 'not-overlap', note: null, by: null, at: '2026-03-01T08:00:00.000Z' } as const;
    await store.overlaps.putReview({ id, a, b, texts: digest, ...verdict });
    expect((await agrees()).items[0]?.review?.verdict).toBe('not-overlap');
    await store.overlaps.removeReview(id);
    expect((await agrees()).items[0]?.review).toBeNull();
  });

  it('are those of another process once it has written', async () => {
    await agrees();
    const other = openEmbeddedStore(join(folder, 'store.db'));
    try {
      await putFor(other, 'a', [pairOf('a/2', 'z/9')], 'g2');
      expect((await agrees()).total).toBe(1);
      await other.putDocument(sampleDocument('z', 'later', texts('另一文本')), [], []);
      expect((await agrees()).total).toBe(0);
    } finally {
      await other.close();
    }
  });

  it('are found where there are too many to be kept', async () => {
    const ends = Array.from({ length: CLAUSES ** 2 }, (_, i) => [1 + (i % CLAUSES), 1 + Math.floor(i / CLAUSES)]);
    await putFor(
      store,
      'a',
      ends.map(([a, b]) => pairOf(`a/${a}`, `z/${b}`)),
    );
    const all = { clauses: Array.from({ length: CLAUSES }, (_, i) => `a/${i + 1}`), kinds: STRONG_KINDS };
    expect((await agrees(all, 20)).total).toBe(CLAUSES ** 2);
    await agrees(all, 20);
    await agrees({ ...all, clauses: ['a/1', 'z/1'] }, 200);
  });
});
