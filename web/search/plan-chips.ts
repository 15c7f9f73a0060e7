/** The plan of a search as chips: what was read from the question, what the reader added, what was taken back. */
import type { PlanFilter } from '../../server/contract.ts';
import { addFilter, askToday, removeFilter, restore, setAmount, setAsOf, takeBack } from '../address/change-address.ts';
import { LIST_FILTERS, type ListFilter, type SearchAddress } from '../address/search-address.ts';
import { formatDate, formatPeriod, formatRate, formatYuan } from '../text/format-value.ts';
import { filterLabel, PART_LABELS, valueLabel } from '../words/labels.ts';

export interface Chip {
  key: string;
  field: string;
  /** The part that a body is asked about, where the question says which. */
  role: NonNullable<PlanFilter['role']> | null;
  label: string;
  /** All values, where the label names the first ones only; else the same. */
  full: string;
  /** The words of the question that asked for it; empty for what the reader set. */
  surface: string;
  origin: 'question' | 'expansion' | 'reader' | 'taken-back';
  /** The field under which another value can be chosen, if it can. */
  changes: ListFilter | null;
  /** What the address becomes when the chip is removed (for one that was taken back: when it counts again). */
  removed: SearchAddress;
  /** What the address becomes when another value takes the chip's place. */
  changed: (value: string) => SearchAddress;
}

/** Names a value; documents are known by their titles, not by their ids. */
export type NameValue = (field: string, value: string) => string;

const OPS: Record<string, string> = { '>=': '不低于', '<=': '不高于', '>': '高于', '<': '低于', not: '除去' };

/** Fields whose values are days. */
const DATES: ReadonlySet<string> = new Set(['as_of', 'asOf', 'from', 'until']);

const listFilter = (field: string): ListFilter | null => LIST_FILTERS.find((name) => name === field) ?? null;

const formatOne = (field: string, value: string | number, name: NameValue): string => {
  if (field.startsWith('amount') && typeof value === 'number') return formatYuan(value);
  if (field === 'rate' && typeof value === 'number') return formatRate(value);
  if (DATES.has(field) && typeof value === 'string') return formatDate(value);
  return name(field, String(value));
};

/** Values that a chip names; of more it tells how many there are. */
const NAMED = 3;

const eitherOf = (values: readonly string[], most: number): string =>
  values.length <= most ? values.join(' 或 ') : `${values.slice(0, most - 1).join(' 或 ')} 等${values.length}种`;

/** The field of everyday words: its values are official terms that are searched besides, not conditions. */
const EVERYDAY = 'everyday';

/**
 * The value of a plan filter in words: 不低于100万元, 10万元至20万元, 自治区财政厅 或 自治区商务厅; of more than `most` values
 * the first ones.
 */
export const planFilterLabel = (
  { field, op, value }: PlanFilter,
  name: NameValue,
  most = Number.POSITIVE_INFINITY,
): string => {
  const values = Array.isArray(value) ? value : [value];
  if (op === 'between' && values.length === 2) {
    const [from = '', until = ''] = values;
    if (field === 'period') return formatPeriod(String(from) || null, String(until) || null);
    return from === until
      ? formatOne(field, from, name)
      : `${formatOne(field, from, name)}至${formatOne(field, until, name)}`;
  }
  return (
    (OPS[op] ?? '') +
    eitherOf(
      values.map((one) => formatOne(field, one, name)),
      most,
    )
  );
};

/** How a plan filter is named in `without=`. Several values are joined with `|`, as in the address. */
export const takenName = ({ field, value }: Pick<PlanFilter, 'field' | 'value'>): string =>
  `${field}:${Array.isArray(value) ? value.join('|') : value}`;

const questionChip = (address: SearchAddress, filter: PlanFilter, name: NameValue): Chip => {
  const taken = takenName(filter);
  const changes = filter.op === '=' ? listFilter(filter.field) : null;
  const role = filter.role ?? null;
  return {
    key: `question ${taken} ${filter.start}`,
    field: filter.field,
    role,
    label: planFilterLabel(filter, name, NAMED),
    full: planFilterLabel(filter, name),
    surface: filter.surface,
    origin: 'question',
    changes,
    removed: takeBack(address, taken),
    changed: (value) => (changes ? addFilter(takeBack(address, taken), changes, value) : address),
  };
};

const expansionChip = (address: SearchAddress, expansion: PlanFilter): Chip => {
  const taken = takenName(expansion);
  const terms = [expansion.value].flat().join('、');
  return {
    key: `expansion ${taken} ${expansion.start}`,
    field: expansion.field,
    role: null,
    label: terms,
    full: terms,
    surface: expansion.surface,
    origin: 'expansion',
    changes: null,
    removed: takeBack(address, taken),
    changed: () => address,
  };
};

const listChip = (address: SearchAddress, field: ListFilter, value: string, name: NameValue): Chip => {
  const values = value.split('|').map((one) => name(field, one));
  return {
    key: `reader ${field}:${value}`,
    field,
    role: null,
    label: eitherOf(values, NAMED),
    full: values.join(' 或 '),
    surface: '',
    origin: 'reader',
    changes: field,
    removed: removeFilter(address, field, value),
    changed: (other) => addFilter(removeFilter(address, field, value), field, other),
  };
};

const fixedChip = (field: string, label: string, removed: SearchAddress): Chip => ({
  key: `reader ${field}`,
  field,
  role: null,
  label,
  full: label,
  surface: '',
  origin: 'reader',
  changes: null,
  removed,
  changed: () => removed,
});

const readerChips = (address: SearchAddress, name: NameValue): Chip[] => {
  const chips = LIST_FILTERS.flatMap((field) =>
    (address[field] ?? []).map((value) => listChip(address, field, value, name)),
  );
  const { amount_min: min, amount_max: max, as_of: day, asked_on: asked } = address;
  if (min !== undefined) {
    chips.push(fixedChip('amount_min', `不低于${formatYuan(min)}`, setAmount(address, undefined, max)));
  }
  if (max !== undefined) {
    chips.push(fixedChip('amount_max', `不高于${formatYuan(max)}`, setAmount(address, min, undefined)));
  }
  if (day !== undefined) chips.push(fixedChip('as_of', `${formatDate(day)}有效`, setAsOf(address, undefined)));
  if (asked !== undefined) chips.push(fixedChip('asked_on', formatDate(asked), askToday(address)));
  return chips;
};

const takenChip = (address: SearchAddress, taken: string, name: NameValue): Chip => {
  const colon = taken.indexOf(':');
  const field = taken.slice(0, colon);
  const values = taken.slice(colon + 1).split('|');
  const number = (text: string) => (/^[\d.]+$/u.test(text) ? Number(text) : text);
  const words = values.map((one) => formatOne(field, number(one), name));
  return {
    key: `taken-back ${taken}`,
    field,
    role: null,
    label: field === EVERYDAY ? words.join('、') : eitherOf(words, NAMED),
    full: words.join(field === EVERYDAY ? '、' : ' 或 '),
    surface: '',
    origin: 'taken-back',
    changes: null,
    removed: restore(address, taken),
    changed: () => address,
  };
};

/**
 * Chips in the order of the question, then its everyday words, then those of the reader, then those taken back. What was taken back a moment ago still
 * stands in the plan that is shown until the new one comes: it is one chip, not two.
 */
export const planChips = (
  address: SearchAddress,
  { filters, expansions }: { filters: readonly PlanFilter[]; expansions: readonly PlanFilter[] },
  name: NameValue = valueLabel,
): Chip[] => {
  const counts = (filter: PlanFilter) => filter.surface !== '' && !address.without?.includes(takenName(filter));
  return [
    ...filters.filter(counts).map((filter) => questionChip(address, filter, name)),
    ...expansions.filter(counts).map((expansion) => expansionChip(address, expansion)),
    ...readerChips(address, name),
    ...(address.without ?? []).map((taken) => takenChip(address, taken, name)),
  ];
};

/** Label of a chip's field; of a body, the part that it is asked about. */
export const chipField = ({ field, role }: Pick<Chip, 'field' | 'role'>): string =>
  (field === 'agency' && role !== null && PART_LABELS[role]) || filterLabel(field);
