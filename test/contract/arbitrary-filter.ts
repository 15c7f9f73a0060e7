/** Filters of every condition and combination, over the names and figures of the arbitrary documents. */
import fc from 'fast-check';
import type { ClauseFilter, Condition } from '../../graph/filter.ts';
import { AGENCY_ROLES, AMOUNT_KINDS } from '../../ingest/model.ts';
import { POOL } from './arbitrary-documents.ts';

const some = (values: readonly string[]) => fc.subarray([...values], { minLength: 0, maxLength: 2 });
const optional = { requiredKeys: ['field', 'anyOf'] as ['field', 'anyOf'] };
const bound = (values: readonly number[]) => fc.option(fc.constantFrom(...values), { nil: null });
/** The figures of the documents, what ±10 % of them just reaches and just misses, and a sum like none. */
const SUMS = [...POOL.sums, 90_000, 89_000, 110_000, 111_000, 1];
const SHARES = [...POOL.shares, 0.27, 0.26, 0.33, 0.34];
const REFERENCES = POOL.documents.flatMap((id) => [id, ...POOL.versions.map((version) => `${id}@${version}`)]);
const DAYS = [...POOL.days, '2020-01-01', '2022-06-30', '2024-01-01'];

const named = (field: 'industry' | 'place' | 'instrument' | 'beneficiary', names: readonly string[]) =>
  fc.record({ field: fc.constant(field), anyOf: some(names) });

export const arbitraryCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ field: fc.constant('agency' as const), anyOf: some(POOL.agencies), role: some(AGENCY_ROLES) }, optional),
  fc
    .constantFrom('industry' as const, 'place' as const, 'instrument' as const, 'beneficiary' as const)
    .chain((field) => named(field, [...POOL.names, '没有的'])),
  fc.record({ field: fc.constant('reference' as const), anyOf: some(POOL.cited) }),
  fc.record({ field: fc.constant('document' as const), anyOf: fc.subarray(REFERENCES, { maxLength: 4 }) }),
  fc.record({ field: fc.constant('role' as const), anyOf: some(AGENCY_ROLES) }),
  fc.record(
    {
      field: fc.constant('amount' as const),
      min: bound(SUMS),
      max: bound(SUMS),
      kinds: some(AMOUNT_KINDS),
      exact: fc.boolean(),
      per: some(POOL.per),
    },
    { requiredKeys: ['field', 'min', 'max'] },
  ),
  fc.record(
    { field: fc.constant('rate' as const), min: bound(SHARES), max: bound(SHARES), exact: fc.boolean() },
    { requiredKeys: ['field', 'min', 'max'] },
  ),
  fc.record(
    { field: fc.constant('period' as const), from: fc.constantFrom(...DAYS), until: fc.constantFrom(...DAYS) },
    { requiredKeys: ['field'] },
  ),
  fc.record({ field: fc.constant('asOf' as const), date: fc.constantFrom(...DAYS) }),
);

export const arbitraryFilter: fc.Arbitrary<ClauseFilter> = fc.record(
  { all: fc.array(arbitraryCondition, { maxLength: 2 }), none: fc.array(arbitraryCondition, { maxLength: 1 }) },
  { requiredKeys: ['all'] },
);
