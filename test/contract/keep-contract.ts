/** What a store keeps beside the graph: whole versions for a copy, published bytes, stamps. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Vector } from '../../graph/store.ts';
import { CATERING, RETAIL, sampleDocument, wholePassages } from './sample-documents.ts';
import type { WithStore } from './store-contract.ts';

const PUBLISHED = new TextEncoder().encode('甲省餐饮业政策\u0000\uFEFF原文。');
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const sourced = (id: string, version: string, bytes: Uint8Array) =>
  sampleDocument(id, '甲省餐饮业政策', ['一条。'], {
    version,
    source: { file: 'x.txt', sha256: digestOf(bytes), characters: 9 },
  });

export const keepContract = (fresh: WithStore): void => {
  describe('what is kept beside the graph', () => {
    it('a version comes out as it was put in, with its passages and the vectors of every model', async () => {
      await fresh(async (store) => {
        const passages = wholePassages(CATERING);
        const vectors = ['a@1', 'b@1'].flatMap((model) =>
          passages.map(({ hash }, i): Vector => ({ hash, model, values: new Float32Array([i, 0.5, -1 / 3]) })),
        );
        await store.putDocument(CATERING, passages, vectors);
        await store.putDocument(RETAIL, wholePassages(RETAIL), []);
        const sorted = (list: readonly Vector[] = []) =>
          list.map(({ model, hash, values }) => `${model} ${hash} ${[...values]}`).sort();
        for (const reference of ['z', 'z@1']) {
          const contents = await store.contents(reference);
          expect(contents?.document).toEqual(await store.document('z'));
          expect(contents?.passages).toEqual(passages);
          expect(sorted(contents?.vectors)).toEqual(sorted(vectors));
        }
        expect((await store.contents('a'))?.vectors).toEqual([]);
        expect(await store.contents('z@9')).toBeNull();
      });
    });

    it('published bytes stay as long as a version was read from them', async () => {
      await fresh(async (store) => {
        const digest = digestOf(PUBLISHED);
        await store.putOriginal(PUBLISHED);
        expect(await store.original(digest)).toBeNull();
        await store.putDocument(sourced('z', '1', PUBLISHED), [], []);
        await store.putOriginal(PUBLISHED);
        await store.putOriginal(PUBLISHED);
        expect([...((await store.original(digest)) ?? [])]).toEqual([...PUBLISHED]);
        await store.putDocument(sourced('y', '1', PUBLISHED), [], []);
        await store.removeDocument('z');
        expect(await store.original(digest)).not.toBeNull();
        const mended = new TextEncoder().encode('改过的原文。');
        await store.putDocument(sourced('y', '1', mended), [], []);
        expect(await store.original(digest)).toBeNull();
        expect(await store.original('nothing')).toBeNull();
      });
    });

    it('a stamp is what was last set, and no part of the revision', async () => {
      await fresh(async (store) => {
        const revision = await store.revision();
        expect(await store.stamp('corpus')).toBeNull();
        await store.setStamp('corpus', '一');
        await store.setStamp('corpus', '二');
        await store.setStamp('other', '三');
        expect(await store.stamp('corpus')).toBe('二');
        expect(await store.revision()).toBe(revision);
      });
    });
  });
};
