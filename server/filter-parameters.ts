/** The filters of an address, the same everywhere. A parameter given twice means both; `A|B` in one value means either. */
import { z } from 'zod';
import type { ClauseFilter, Condition, NamedField } from '../graph/filter.ts';
import { AGENCY_ROLES, AMOUNT_KINDS } from '../ingest/model.ts';

const VALUE_LIMIT = 500;
const VALUES_LIMIT = 50;
const NAMED: readonly Exclude<NamedField, 'agency'>[] = ['industry', 'place', 'instrument', 'beneficiary', 'reference'];

/** The parts of `A|B`: either is meant. */
export const alternatives = (text: string): string[] => text.split('|').flatMap((part) => part.trim() || []);

const named = (what: string) =>
  z
    .array(z.string().max(VALUE_LIMIT))
    .max(VALUES_LIMIT)
    .default([])
    .describe(`${what}；重复给出表示“同时”，A|B 表示“任一”`);
const labelled = (what: string, labels: readonly string[]) =>
  named(`${what}：${labels.join(' · ')}`).refine(
    (values) => values.flatMap(alternatives).every((label) => labels.includes(label)),
    `只能是 ${labels.join('、')} 之一（用 | 分开表示任一）`,
  );
const yuan = (what: string) => z.coerce.number().min(0).optional().describe(`${what}，单位：元`);

/** Shape to spread into a query's schema. */
export const filterParameters = {
  document: named('文件 id，或 id@version'),
  agency: named('责任单位'),
  role: labelled('责任单位的角色（与 agency 指同一单位）', AGENCY_ROLES),
  industry: named('行业'),
  place: named('地区'),
  instrument: named('政策工具'),
  beneficiary: named('受益对象'),
  reference: named('引用的文件'),
  amount_min: yuan('金额下限'),
  amount_max: yuan('金额上限'),
  amount_kind: labelled('金额种类', AMOUNT_KINDS),
  as_of: z.iso.date('请写成 YYYY-MM-DD，例如 2023-06-30').optional().describe('只要这一天有效的条款'),
};

/** Parameters of any query that may be repeated, so that the query string's parser always gives them as lists. */
export const REPEATABLE: ReadonlySet<string> = new Set([
  ...Object.entries(filterParameters).flatMap(([name, schema]) => (schema instanceof z.ZodDefault ? name : [])),
  'include',
  'without',
  'context',
  'kinds',
  'types',
  'conflict',
  'difference',
  'review',
  'clause',
]);

const Filters = z.object(filterParameters);
export type FilterParameters = z.infer<typeof Filters>;

/**
 * Parses the parameters of an address or of a command line into the filter that a store understands.
 * @example agency=财政厅|发展改革委&role=lead → one condition: one of the two, as the lead
 */
export const clauseFilter = (parameters: FilterParameters): ClauseFilter => {
  const all: Condition[] = [];
  const lists = (values: readonly string[]) => values.map(alternatives).filter((list) => list.length > 0);
  const roles = lists(parameters.role);
  const agencies = lists(parameters.agency);

  for (const anyOf of lists(parameters.document)) all.push({ field: 'document', anyOf });
  for (const anyOf of agencies) {
    if (roles.length === 0) all.push({ field: 'agency', anyOf });
    for (const role of roles) all.push({ field: 'agency', anyOf, role });
  }
  if (agencies.length === 0) for (const anyOf of roles) all.push({ field: 'role', anyOf });
  for (const field of NAMED) for (const anyOf of lists(parameters[field])) all.push({ field, anyOf });

  const min = parameters.amount_min ?? null;
  const max = parameters.amount_max ?? null;
  const kinds = lists(parameters.amount_kind);
  for (const list of kinds) all.push({ field: 'amount', min, max, kinds: list });
  if (kinds.length === 0 && (min !== null || max !== null)) all.push({ field: 'amount', min, max });
  if (parameters.as_of) all.push({ field: 'asOf', date: parameters.as_of });
  return { all };
};
