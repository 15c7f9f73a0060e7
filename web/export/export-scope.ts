/** What an export can take in: by the filters of a search, by what was read from its question too, or everything. */
import type { PlanFilter } from '../../server/contract.ts';
import { AMOUNT_FILTERS, LIST_FILTERS, type SearchAddress } from '../address/search-address.ts';

/** Filters of an address, without question, page and what belongs to these. */
export type Filters = Pick<SearchAddress, (typeof LIST_FILTERS)[number] | (typeof AMOUNT_FILTERS)[number] | 'as_of'>;

export interface ExportScope {
  key: string;
  label: string;
  /** Parameters of `/api/export`; none for everything. */
  parameters: Readonly<Record<string, unknown>>;
  /** Whether `/api/clauses` with the same parameters tells how many clauses there are. */
  counted: boolean;
}

export const filtersOf = (address: SearchAddress): Filters =>
  Object.fromEntries(
    [...LIST_FILTERS, ...AMOUNT_FILTERS, 'as_of' as const].flatMap((name) =>
      address[name] === undefined ? [] : [[name, address[name]]],
    ),
  );

/** The bounds that a condition on amounts sets, if it is one that the filters have. */
const amountOf = ({ field, op, value }: PlanFilter): Pick<Filters, 'amount_min' | 'amount_max'> | null => {
  const [low, high = low] = [value].flat();
  if (field !== 'amount' || typeof low !== 'number' || typeof high !== 'number') return null;
  if (op === '>=') return { amount_min: low };
  if (op === '<=') return { amount_max: low };
  return op === '=' || op === 'between' ? { amount_min: low, amount_max: high } : null;
};

const withCondition = (filters: Filters, condition: PlanFilter): Filters | null => {
  const field = LIST_FILTERS.find((name) => name === condition.field);
  if (field && condition.op === '=') {
    const value = [condition.value].flat().join('|');
    return { ...filters, [field]: [...new Set([...(filters[field] ?? []), value])] };
  }
  const bounds = amountOf(condition);
  // Bounds that the reader set hold; two pairs of bounds are none that an address can say.
  return bounds && filters.amount_min === undefined && filters.amount_max === undefined
    ? { ...filters, ...bounds }
    : null;
};

/** The reader's filters and those conditions of the question that are filters as well; the others are left over. */
export const withPlan = (
  filters: Filters,
  conditions: readonly PlanFilter[],
): { filters: Filters; leftOver: PlanFilter[] } => {
  let all = filters;
  const leftOver: PlanFilter[] = [];
  for (const condition of conditions) {
    // Without words of the question it is the reader's own filter again.
    if (condition.surface === '') continue;
    const next = withCondition(all, condition);
    if (next) all = next;
    else leftOver.push(condition);
  }
  return { filters: all, leftOver };
};

const WHOLE: ExportScope = { key: 'whole', label: '全部条款', parameters: {}, counted: true };

/** The scopes of a search, the narrowest first, without those that would say the same. */
export const searchScopes = (address: SearchAddress, conditions: readonly PlanFilter[]): ExportScope[] => {
  const own = filtersOf(address);
  const { filters } = withPlan(own, conditions);
  const hasOwn = Object.keys(own).length > 0;
  const read = JSON.stringify(filters) !== JSON.stringify(own);
  const scopes: ExportScope[] = [];
  if (read) {
    const label = hasOwn ? '自选的条件和从问题中读出的条件' : '从问题中读出的条件';
    scopes.push({ key: 'plan', label, parameters: filters, counted: true });
  }
  if (hasOwn) scopes.push({ key: 'own', label: '仅自选的条件', parameters: own, counted: true });
  return [...scopes, WHOLE];
};

export const wholeScopes: readonly ExportScope[] = [WHOLE];

export const documentScopes = (id: string, title: string): ExportScope[] => [
  { key: 'document', label: `《${title}》`, parameters: { document: [id] }, counted: true },
];

const AROUND_LABELS = ['直接相连的', '再走一步', '三步以内'] as const;

/** The network around a node, by how many steps. */
export const aroundScopes = (id: string): ExportScope[] =>
  AROUND_LABELS.map((label, i) => ({
    key: `around ${i + 1}`,
    label,
    parameters: { around: id, depth: i + 1 },
    counted: false,
  }));
