import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { clauseFilter, filterParameters } from '../../server/filter-parameters.ts';
import { parseQuery } from '../../server/query-string.ts';

const Filters = z.strictObject(filterParameters);
const filterOf = (query: string) => clauseFilter(Filters.parse(parseQuery(query)));

describe('clauseFilter', () => {
  it('asks for nothing when nothing is given', () => {
    expect(filterOf('')).toEqual({ all: [] });
    expect(filterOf('agency=&amount_min=&as_of=')).toEqual({ all: [] });
    expect(filterOf('agency=%7C%20')).toEqual({ all: [] });
  });

  it('reads a repeated parameter as AND and a bar as OR', () => {
    expect(filterOf('agency=自治区财政厅&agency=自治区商务厅|自治区文化和旅游厅&industry=旅游业')).toEqual({
      all: [
        { field: 'agency', anyOf: ['自治区财政厅'] },
        { field: 'agency', anyOf: ['自治区商务厅', '自治区文化和旅游厅'] },
        { field: 'industry', anyOf: ['旅游业'] },
      ],
    });
  });

  it('binds a role to the agency beside it, and lets it stand alone', () => {
    expect(filterOf('agency=自治区财政厅&role=lead|sole')).toEqual({
      all: [{ field: 'agency', anyOf: ['自治区财政厅'], role: ['lead', 'sole'] }],
    });
    expect(filterOf('role=lead')).toEqual({ all: [{ field: 'role', anyOf: ['lead'] }] });
  });

  it('puts amounts, their kind and the day into conditions', () => {
    expect(filterOf('amount_min=100000&amount_kind=reward&as_of=2023-06-30')).toEqual({
      all: [
        { field: 'amount', min: 100000, max: null, kinds: ['reward'] },
        { field: 'asOf', date: '2023-06-30' },
      ],
    });
    expect(filterOf('amount_max=5e6')).toEqual({ all: [{ field: 'amount', min: null, max: 5_000_000 }] });
    expect(filterOf('amount_kind=cap')).toEqual({ all: [{ field: 'amount', min: null, max: null, kinds: ['cap'] }] });
  });

  it.each([
    'role=boss',
    'amount_kind=bribe',
    'amount_min=many',
    'amount_min=-5',
    'as_of=2023-02-30',
    'as_of=yesterday',
    'amount_min=1&amount_min=2',
    'agencie=typo',
  ])('refuses %s', (query) => {
    expect(Filters.safeParse(parseQuery(query)).success).toBe(false);
  });
});

describe('parseQuery', () => {
  it('decodes, keeps an empty question, and gives repeatable parameters as lists', () => {
    expect(
      parseQuery('q=&place=%E5%91%BC%E5%92%8C%E6%B5%A9%E7%89%B9%E5%B8%82&limit=5&without=a:b&without=c:d'),
    ).toEqual({
      q: '',
      place: ['呼和浩特市'],
      limit: '5',
      without: ['a:b', 'c:d'],
    });
  });
  it('survives broken percent codes and a name of the prototype', () => {
    expect(parseQuery('q=%E5%ZZ')).toHaveProperty('q');
    expect(Object.keys(parseQuery('__proto__=x&constructor=y'))).not.toContain('polluted');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});
