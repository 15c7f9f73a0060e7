/** Vectors: kept by text and model, with the passages that need them and no longer. */
import { describe, expect, it } from 'vitest';
import type { Store, Vector } from '../../graph/store.ts';
import { CATERING, RETAIL, sampleDocument, wholePassages } from './sample-documents.ts';
import type { WithStore } from './store-contract.ts';

const MODEL = 'model@1';
const vectorsOf = (document: typeof CATERING, model = MODEL): Vector[] =>
  wholePassages(document).map(({ hash }, i) => ({ hash, model, values: new Float32Array([i, 0.5, -1 / 3]) }));

const passagesOf = async (store: Store, model: string) => {
  const all: { clauseId: string; kind: string; start: number; end: number; hash: string; values: number[] }[] = [];
  for await (const { values, ...passage } of store.eachPassage(model)) all.push({ ...passage, values: [...values] });
  return all;
};

export const vectorContract = (fresh: WithStore): void => {
  describe('vectors', () => {
    it('come back with their passages, exactly and in document order', async () => {
      await fresh(async (store) => {
        await store.putDocument(CATERING, wholePassages(CATERING), vectorsOf(CATERING));
        await store.putDocument(RETAIL, wholePassages(RETAIL), vectorsOf(RETAIL));
        expect(await passagesOf(store, MODEL)).toEqual(
          [RETAIL, CATERING].flatMap((document) =>
            wholePassages(document).map((passage, i) => ({ ...passage, values: [i, 0.5, Math.fround(-1 / 3)] })),
          ),
        );
        expect(await passagesOf(store, 'other')).toEqual([]);
      });
    });

    it('are missing for new texts alone, and per model', async () => {
      await fresh(async (store) => {
        await store.putDocument(CATERING, wholePassages(CATERING), vectorsOf(CATERING));
        const hashes = ['new', ...wholePassages(CATERING).map(({ hash }) => hash), 'new'];
        expect(await store.missingVectors(MODEL, hashes)).toEqual(['new']);
        expect(await store.missingVectors('other', hashes)).toEqual([...new Set(hashes)]);
        expect(await store.missingVectors(MODEL, [])).toEqual([]);
      });
    });

    it('are given by the hash of their text, those of one model alone', async () => {
      await fresh(async (store) => {
        await store.putDocument(CATERING, wholePassages(CATERING), [
          ...vectorsOf(CATERING),
          ...vectorsOf(CATERING, 'b@1'),
        ]);
        const [first = '', second = ''] = wholePassages(CATERING).map(({ hash }) => hash);
        const found = await store.vectors(MODEL, [second, 'new', first, second]);
        expect([...found].map(([hash, values]) => [hash, ...values]).sort()).toEqual(
          [
            [first, 0, 0.5, Math.fround(-1 / 3)],
            [second, 1, 0.5, Math.fround(-1 / 3)],
          ].sort(),
        );
        expect((await store.vectors('other', [first])).size).toBe(0);
        expect((await store.vectors(MODEL, [])).size).toBe(0);
      });
    });

    it('of unchanged texts survive a replacement, those of texts that are gone do not', async () => {
      await fresh(async (store) => {
        await store.putDocument(CATERING, wholePassages(CATERING), vectorsOf(CATERING));
        const [first = '', second = ''] = CATERING.clauses.map(({ text }) => text);
        const mended = sampleDocument('z', CATERING.title, ['新的一条。', second]);
        await store.putDocument(mended, wholePassages(mended), []);
        expect((await passagesOf(store, MODEL)).map(({ clauseId, values }) => [clauseId, values[0]])).toEqual([
          ['z/2', 1],
        ]);
        expect(await store.missingVectors(MODEL, [`#${first}`, `#${second}`])).toEqual([`#${first}`]);
      });
    });

    it('can be filled in later; the revision tells, once', async () => {
      await fresh(async (store) => {
        await store.putDocument(CATERING, wholePassages(CATERING), []);
        const bare = await store.revision();
        const stray = { hash: 'no such text', model: MODEL, values: new Float32Array([1]) };
        await store.putVectors([stray]);
        expect(await store.revision()).toBe(bare);
        await store.putVectors([...vectorsOf(CATERING), stray]);
        const filled = await store.revision();
        expect(filled).not.toBe(bare);
        expect(await passagesOf(store, MODEL)).toHaveLength(3);
        expect(await store.missingVectors(MODEL, ['no such text'])).toEqual(['no such text']);
        await store.putVectors(vectorsOf(CATERING));
        expect(await store.putDocument(CATERING, wholePassages(CATERING), vectorsOf(CATERING))).toBe('unchanged');
        expect(await store.revision()).toBe(filled);
      });
    });

    it('given with an unchanged document are kept too', async () => {
      await fresh(async (store) => {
        await store.putDocument(CATERING, wholePassages(CATERING), []);
        expect(await store.putDocument(CATERING, wholePassages(CATERING), vectorsOf(CATERING))).toBe('unchanged');
        expect(await passagesOf(store, MODEL)).toHaveLength(3);
      });
    });
  });
};
