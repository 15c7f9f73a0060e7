/** Filters against a naive oracle, and the meanings that the contract spells out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../graph/filter.ts';
import type { Amount, PolicyDocument } from '../../ingest/model.ts';
import { arbitraryDocuments } from './arbitrary-documents.ts';
import { arbitraryFilter } from './arbitrary-filter.ts';
import { naiveSelect } from './naive-store.ts';
import { CATERING, NOTICE, RETAIL, sampleDocument } from './sample-documents.ts';
import type { WithStore } from './store-contract.ts';

const RUNS = 30;
const FILTERS = 40;

const withAmount = (amount: Partial<Amount>): PolicyDocument => {
  const document = sampleDocument('m', '金额', ['给予奖励。']);
  const [clause] = document.clauses;
  clause?.amounts.push({
    surface: '奖励',
    start: 2,
    end: 4,
    recogniser: 'test',
    confidence: 1,
    min: null,
    max: null,
    approximate: false,
    unit: '元',
    per: null,
    kind: 'reward',
    ...amount,
  });
  return document;
};

export const filterContract = (fresh: WithStore, effort = 1): void => {
  describe('filters', () => {
    it('let through what a naive reading of all documents lets through', async () => {
      await fc.assert(
        fc.asyncProperty(
          arbitraryDocuments,
          fc.array(arbitraryFilter, { minLength: FILTERS, maxLength: FILTERS }),
          (documents, filters) =>
            fresh(async (store) => {
              for (const document of documents) await store.putDocument(document, [], []);
              for (const filter of filters) expect(await store.select(filter)).toEqual(naiveSelect(documents, filter));
            }),
        ),
        { numRuns: Math.ceil(RUNS * effort) },
      );
    });

    it('without a condition let everything through, in document order', async () => {
      await fresh(async (store) => {
        for (const document of [CATERING, RETAIL, NOTICE]) await store.putDocument(document, [], []);
        expect(await store.select({ all: [] })).toEqual(['n/1', 'a/1', 'z/1', 'z/2', 'z/3']);
        expect(await store.select({ all: [], none: [{ field: 'industry', anyOf: ['餐饮业'] }] })).toEqual([
          'n/1',
          'a/1',
          'z/3',
        ]);
      });
    });

    it.each<[string, Partial<Amount>, Partial<Extract<Condition, { field: 'amount' }>>, boolean]>([
      ['a cap reaches from 0', { max: 200_000 }, { min: 100_000, max: 100_000 }, true],
      ['a cap reaches no further', { max: 200_000 }, { min: 200_001 }, false],
      ['a floor reaches to infinity', { min: 200_000 }, { min: 1e9 }, true],
      ['a floor begins where it says', { min: 200_000 }, { max: 199_999 }, false],
      ['about 100,000 reaches 110,000', { min: 1e5, max: 1e5, approximate: true }, { min: 110_000 }, true],
      ['about 100,000 does not reach 110,001', { min: 1e5, max: 1e5, approximate: true }, { min: 110_001 }, false],
      ['exact: a cap gives its bound', { max: 200_000 }, { min: 200_000, max: 200_000, exact: true }, true],
      ['exact: what a cap merely reaches', { max: 200_000 }, { min: 1e5, max: 1e5, exact: true }, false],
      ['another kind', { min: 1e5, max: 1e5 }, { min: 1e5, kinds: ['fund'] }, false],
      ['per another thing', { min: 1e5, max: 1e5, per: '户' }, { min: 1e5, per: ['床位'] }, false],
      ['per this thing', { min: 1e5, max: 1e5, per: '户' }, { min: 1e5, per: ['床位', '户'] }, true],
    ])('%s', async (_name, amount, condition, expected) => {
      await fresh(async (store) => {
        await store.putDocument(withAmount(amount), [], []);
        const found = await store.select({ all: [{ field: 'amount', min: null, max: null, ...condition }] });
        expect(found).toEqual(expected ? ['m/1'] : []);
      });
    });

    it('take names as data, whatever they contain', async () => {
      await fresh(async (store) => {
        await store.putDocument(CATERING, [], []);
        for (const name of [`' OR 1=1 --`, `"`, `*`, `%`, `\u0000`, '甲省财政厅\u0000', 'x'.repeat(100_000)])
          expect(await store.select({ all: [{ field: 'agency', anyOf: [name] }] })).toEqual([]);
      });
    });
  });
};
