/** Writing and reading back: round trip, idempotence, replacement, versions, removal. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../graph/store.ts';
import { MENTION_FIELDS, Mentions, type PolicyDocument } from '../../ingest/model.ts';
import { arbitraryDocument, arbitraryDocuments } from './arbitrary-documents.ts';
import { asStored, latestOf } from './naive-store.ts';
import { CATERING, NOTICE, RETAIL, sampleDocument, wholePassages } from './sample-documents.ts';
import type { WithStore } from './store-contract.ts';

const RUNS = 25;

const putAll = async (store: Store, documents: readonly PolicyDocument[]) => {
  for (const document of documents) await store.putDocument(document, wholePassages(document), []);
};

const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};

export const writeContract = (fresh: WithStore, effort = 1): void => {
  describe('documents', () => {
    it('the arbitrary mentions have every property of the model, so that the round trip misses none', () => {
      const seen = new Map<string, Set<string>>(MENTION_FIELDS.map((field) => [field, new Set()]));
      for (const document of fc.sample(arbitraryDocument, { numRuns: 400, seed: 1 }))
        for (const clause of document.clauses)
          for (const field of MENTION_FIELDS)
            for (const mention of clause[field]) for (const key of Object.keys(mention)) seen.get(field)?.add(key);
      for (const field of MENTION_FIELDS)
        expect([...(seen.get(field) ?? [])].sort(), field).toEqual(
          Object.keys(Mentions.shape[field].element.shape).sort(),
        );
    });

    it('come back exactly, every version, whatever the order in which they came', async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryDocuments, async (documents) => {
          const revisions = new Set<string>();
          for (const order of [documents, [...documents].reverse()])
            await fresh(async (store) => {
              await putAll(store, order);
              revisions.add(await store.revision());
              for (const document of documents) {
                const stored = asStored(documents, document);
                const address = `${document.id}@${document.version}`;
                expect(await store.document(address)).toEqual(stored);
                const ids = document.clauses.map(({ id }) => `${id}@${document.version}`);
                expect(await store.clauses(ids)).toEqual(stored.clauses);
              }
              const latest = latestOf(documents).map((document) => asStored(documents, document));
              for (const document of latest) expect(await store.document(document.id)).toEqual(document);
              expect(await store.documents()).toEqual(
                latest.map(({ sections: _sections, clauses, ...head }) => ({ ...head, clauses: clauses.length })),
              );
              expect(await collect(store.eachClause())).toEqual(latest.flatMap(({ clauses }) => clauses));
            });
          expect(revisions.size).toBe(1);
        }),
        { numRuns: Math.ceil(RUNS * effort) },
      );
    });

    it('put twice change nothing; the outcome says so', async () => {
      await fresh(async (store) => {
        const empty = await store.revision();
        expect(await store.putDocument(CATERING, wholePassages(CATERING), [])).toBe('added');
        const revision = await store.revision();
        expect(revision).not.toBe(empty);
        const elsewhere = { ...CATERING, source: { ...CATERING.source, file: 'copy.txt' } };
        expect(await store.putDocument(elsewhere, wholePassages(CATERING), [])).toBe('unchanged');
        expect(await store.revision()).toBe(revision);
        expect(await store.removeDocument('z')).toBe(true);
        expect(await store.removeDocument('z')).toBe(false);
        expect(await store.revision()).toBe(empty);
        expect(await store.document('z')).toBeNull();
      });
    });

    it('replace their old self: its clauses and entities are gone', async () => {
      await fresh(async (store) => {
        await putAll(store, [CATERING]);
        const before = await store.revision();
        const mended = sampleDocument('z', '甲省餐饮业政策', ['只剩一条。'], { carrier: 'n' });
        expect(await store.putDocument(mended, wholePassages(mended), [])).toBe('replaced');
        expect(await store.revision()).not.toBe(before);
        expect(await store.clauses(['z/1', 'z/2', 'z/3'])).toEqual(mended.clauses);
        expect(await store.select({ all: [{ field: 'agency', anyOf: ['甲省财政厅'] }] })).toEqual([]);
        expect(await store.entities({ kind: 'agency', limit: 9 })).toEqual([]);
        expect(await store.describe()).toMatchObject({ documents: 1, clauses: 1, mentions: 0, entities: 1 });
      });
    });

    it('a write that fails leaves everything as it was', async () => {
      await fresh(async (store) => {
        await putAll(store, [CATERING, NOTICE]);
        const before = [await store.revision(), await store.document('z'), await store.describe()];
        const changed = sampleDocument('z', '甲省餐饮业政策', ['新的一条。']);
        const stray = { clauseId: 'z/99', kind: 'clause', start: 0, end: 1, hash: 'x' } as const;
        await expect(store.putDocument(changed, [stray], [])).rejects.toThrow('z/99');
        expect([await store.revision(), await store.document('z'), await store.describe()]).toEqual(before);
      });
    });

    it('keep their versions; the latest by day of issue answers for the id', async () => {
      await fresh(async (store) => {
        const old = sampleDocument('z', '甲省餐饮业政策', ['旧的餐饮政策。'], { version: '9', issued: '2020-01-01' });
        expect(await store.putDocument(CATERING, [], [])).toBe('added');
        expect(await store.putDocument(old, [], [])).toBe('new-version');
        expect((await store.document('z'))?.version).toBe('1');
        expect((await store.document('z@9'))?.versions).toEqual(['9', '1']);
        expect(await store.clauses(['z/1@9', 'z/1', 'z/1@8', 'y/1'])).toEqual([old.clauses[0], CATERING.clauses[0]]);
        expect(await store.describe()).toMatchObject({ documents: 1, clauses: 3 });
        expect(await store.removeDocument('z')).toBe(true);
        expect(await store.document('z@9')).toBeNull();
      });
    });

    it('stand in document order: by day, a notice before what it carries', async () => {
      await fresh(async (store) => {
        const later = sampleDocument('b', '乙省政策', ['一条。'], { issued: '2023-01-01' });
        const undated = sampleDocument('0', '无日期', ['一条。'], { issued: null });
        await putAll(store, [undated, CATERING, later, RETAIL, NOTICE]);
        expect((await store.documents()).map(({ id }) => id)).toEqual(['n', 'a', 'z', 'b', '0']);
      });
    });

    it('resolve citations when the cited document comes, and undo it when it goes', async () => {
      await fresh(async (store) => {
        const cited = async () => (await store.clauses(['a/1']))[0]?.references[0]?.documentId;
        await putAll(store, [RETAIL]);
        expect(await cited()).toBeNull();
        await putAll(store, [CATERING]);
        expect(await cited()).toBe('z');
        await store.removeDocument('z');
        expect(await cited()).toBeNull();
      });
    });

    it('clauses come in the order asked, as often as asked, without the unknown', async () => {
      await fresh(async (store) => {
        await putAll(store, [CATERING]);
        const ids = (await store.clauses(['z/3', 'nothing', 'z/1', 'z/3', '', '@'])).map(({ id }) => id);
        expect(ids).toEqual(['z/3', 'z/1', 'z/3']);
        expect(await store.clauses([])).toEqual([]);
      });
    });
  });
};
