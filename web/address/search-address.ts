/**
 * The address of a search: everything that the page shows follows from it. Parameter names are those of the API, so the
 * page's query string is the API's. A parameter given twice means both.
 */

/** Filters that may be given several times. */
export const LIST_FILTERS = [
  'document',
  'agency',
  'role',
  'industry',
  'place',
  'instrument',
  'beneficiary',
  'reference',
  'amount_kind',
] as const;
export type ListFilter = (typeof LIST_FILTERS)[number];

export const AMOUNT_FILTERS = ['amount_min', 'amount_max'] as const;
export type AmountFilter = (typeof AMOUNT_FILTERS)[number];

export type SearchAddress = {
  q?: string;
  offset?: number;
  /** YYYY-MM-DD */
  as_of?: string;
  /** YYYY-MM-DD: the day of a permanent link, which the question takes for today. */
  asked_on?: string;
  /** The corpus' revision when a permanent link was made. */
  revision?: string;
  /** `field:value` of plan filters that the reader took back. */
  without?: string[];
  /** Questions before this one, oldest first. */
  context?: string[];
} & { [name in ListFilter]?: string[] } & { [name in AmountFilter]?: number };

/** Hits on one page of results. */
export const PAGE_SIZE = 10;

type Raw = Record<string, unknown>;

/** Parameters of a query string; those given twice as lists. */
export const parseQuery = (query: string): Record<string, string | string[]> => {
  const parameters = new URLSearchParams(query);
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
};

/** The reverse of `parseQuery`, with a leading `?` where there is anything; `undefined` and empty lists are left out. */
export const writeQuery = (values: Raw): string => {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') parameters.append(name, String(one));
    }
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
};

const list = (value: unknown): string[] | undefined => {
  const values = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' && one !== '');
  return values.length > 0 ? [...new Set(values as string[])] : undefined;
};
const first = (value: unknown): string | undefined => list(value)?.[0];
const figure = (value: unknown): number | undefined => {
  const text = typeof value === 'number' ? String(value) : first(value);
  const number = text === undefined ? Number.NaN : Number(text);
  return Number.isFinite(number) && number >= 0 ? number : undefined;
};

const day = (value: unknown): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/u.test(first(value) ?? '') ? first(value) : undefined;

/** Reads an address out of parsed parameters; what is no parameter of ours, or makes no sense, is dropped. */
export const readAddress = (raw: Raw): SearchAddress => {
  const address: SearchAddress = {
    q: first(raw.q),
    offset: figure(raw.offset) || undefined,
    as_of: day(raw.as_of),
    asked_on: day(raw.asked_on),
    revision: first(raw.revision),
    without: list(raw.without),
    context: list(raw.context),
    amount_min: figure(raw.amount_min),
    amount_max: figure(raw.amount_max),
  };
  for (const name of LIST_FILTERS) address[name] = list(raw[name]);
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined)) as SearchAddress;
};

/** Whether the address has explicit filters. */
export const hasFilters = (address: SearchAddress): boolean =>
  [...LIST_FILTERS, ...AMOUNT_FILTERS, 'as_of' as const].some((name) => address[name] !== undefined);
