/** The filters of an address as options of a command. */
import { type Command, Option } from 'commander';
import { filterParameters } from '../filter-parameters.ts';

const ENGLISH: Readonly<Record<keyof typeof filterParameters, string>> = {
  document: 'document id',
  agency: 'responsible agency',
  role: "the agency's role",
  industry: 'industry',
  place: 'place',
  instrument: 'policy instrument',
  beneficiary: 'beneficiary',
  reference: 'cited document',
  amount_min: 'least amount in yuan',
  amount_max: 'greatest amount in yuan',
  amount_kind: 'kind of amount',
  as_of: 'in force on this day',
};

/** For an option that may be repeated. */
export const collect = (value: string, before: string[] = []): string[] => [...before, value];

/** `--amount-min` for amount_min; repeatable where the parameter is. */
const filterOption = (name: keyof typeof filterParameters): Option => {
  const schema = filterParameters[name];
  const repeatable = schema.safeParse([]).success;
  const chinese = (schema.description ?? '').split('；', 1)[0];
  const option = new Option(`--${name.replaceAll('_', '-')} <value>`, `${chinese} · ${ENGLISH[name]}`);
  return repeatable ? option.argParser(collect) : option;
};

/** Commander gives camel case; the contract has underscores. */
export const underscored = (options: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name.replace(/[A-Z]/gu, (c) => `_${c.toLowerCase()}`), value]),
  );

/** Adds an option for each filter. */
export const addFilterOptions = (command: Command): void => {
  for (const name of Object.keys(filterParameters) as (keyof typeof filterParameters)[])
    command.addOption(filterOption(name));
};
