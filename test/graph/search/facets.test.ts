import { beforeAll, describe, expect, it } from 'vitest';
import { facetsOf } from '../../../graph/search/facets.ts';
import type { Clause } from '../../../ingest/model.ts';
import { type Shandong, shandong } from './shandong-document.ts';

let corpus: Shandong;
beforeAll(async () => {
  corpus = await shandong();
});

const facet = (clauses: readonly Clause[], field: string) =>
  facetsOf(clauses).find((one) => one.field === field)?.values;

describe('facets', () => {
  it('counts clauses, not mentions, most frequent first', () => {
    const clause = corpus.clause('深水网箱');
    const twice: Clause = { ...clause, agencies: [...clause.agencies, ...clause.agencies] };
    expect(facet([twice, corpus.clause('冷链物流')], 'agency')?.[0]).toEqual({
      value: '省财政厅',
      label: '省财政厅',
      count: 2,
    });
  });

  it('names a document by its id and shows its title', () => {
    expect(facet(corpus.clauses, 'document')).toEqual([
      { value: 'sd-measures', label: '山东省支持海洋渔业发展若干措施', count: 6 },
      { value: 'sd-plan', label: '山东省养老托育服务提升行动方案', count: 3 },
    ]);
  });

  it('adds up to what the clauses say', () => {
    for (const { field, values } of facetsOf(corpus.clauses)) {
      expect(values.length, field).toBeLessThanOrEqual(12);
      for (const { count } of values) expect(count).toBeLessThanOrEqual(corpus.clauses.length);
    }
  });

  it('leaves out fields without values, and is empty of nothing', () => {
    expect(facet([corpus.clause('租金')], 'place')).toBeUndefined();
    expect(facetsOf([])).toEqual([]);
  });
});
