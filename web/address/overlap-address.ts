/**
 * The addresses of the pages about overlaps. Parameter names and values are those of `/api/overlaps`: within one value
 * `A|B` means either, a document given twice means the pairs between the two (or, the same one twice, within it).
 */

import type { OverlapKind } from '../../server/contract.ts';
import {
  CONFLICT_LABELS,
  DIFFERENCE_LABELS,
  type DifferenceType,
  KIND_LABELS,
  type OverlapConflict,
  REVIEW_LABELS,
  type ReviewState,
} from '../words/overlap-labels.ts';

/** Filters with few fixed values, of which any may hold. */
export interface Choices {
  kind: OverlapKind;
  conflict: OverlapConflict;
  difference: DifferenceType;
  review: ReviewState;
}
export type ChoiceField = keyof Choices;

const CHOICES: { [field in ChoiceField]: readonly Choices[field][] } = {
  kind: Object.keys(KIND_LABELS) as OverlapKind[],
  conflict: Object.keys(CONFLICT_LABELS) as OverlapConflict[],
  difference: Object.keys(DIFFERENCE_LABELS) as DifferenceType[],
  review: Object.keys(REVIEW_LABELS) as ReviewState[],
};
export const CHOICE_FIELDS = Object.keys(CHOICES) as ChoiceField[];

/** The values that a field can have, in the order in which they are shown. */
export const choicesOf = <F extends ChoiceField>(field: F): readonly Choices[F][] => CHOICES[field];

export interface OverlapFilters extends Partial<Record<ChoiceField, string>> {
  /** One: pairs with it; two: pairs between them. */
  document?: string[];
  agency?: string[];
  /** Pairs with one of these clauses (`A|B`). */
  clause?: string;
}

export interface OverlapAddress extends OverlapFilters {
  offset?: number;
  /** Documents that the table shows, where there are too many for all; the most overlapping ones if left out. */
  shown?: string[];
}

/** A pair's own address: the list that it is one of, and its place there, from 0. */
export interface PairAddress extends OverlapFilters {
  at?: number;
}

/** Pairs on one page of the list. */
export const PAIRS_PER_PAGE = 20;

type Raw = Record<string, unknown>;

const strings = (value: unknown): string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string' && one !== '');
const natural = (value: unknown): number | undefined => {
  const number = Number(strings([value].flat().map(String))[0] ?? Number.NaN);
  return Number.isSafeInteger(number) && number >= 0 ? number : undefined;
};
const defined = <T extends object>(values: T): T =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as T;

/** The values of a field that are chosen, in the order of `choicesOf`. */
export const chosenOf = <F extends ChoiceField>(filters: OverlapFilters, field: F): Choices[F][] => {
  const given = (filters[field] ?? '').split('|');
  return CHOICES[field].filter((value) => given.includes(value));
};

const joined = (field: ChoiceField, values: readonly string[]): string | undefined =>
  CHOICES[field].filter((value) => values.includes(value)).join('|') || undefined;

const readFilters = (raw: Raw): OverlapFilters => ({
  ...Object.fromEntries(
    CHOICE_FIELDS.map((field) => [
      field,
      joined(
        field,
        strings(raw[field]).flatMap((value) => value.split('|')),
      ),
    ]),
  ),
  document: strings(raw.document).slice(0, 2),
  agency: [...new Set(strings(raw.agency))],
  ...(strings(raw.clause)[0] ? { clause: strings(raw.clause)[0] } : {}),
});

/** Reads the list's address out of parsed parameters; what is none of ours, or makes no sense, is dropped. */
export const readOverlapAddress = (raw: Raw): OverlapAddress =>
  defined({ ...readFilters(raw), offset: natural(raw.offset) || undefined, shown: [...new Set(strings(raw.shown))] });

export const readPairAddress = (raw: Raw): PairAddress => defined({ ...readFilters(raw), at: natural(raw.at) });

/** The filters of an address without its page and what the table shows. */
export const filtersOf = ({ offset: _offset, shown: _shown, at: _at, ...filters }: OverlapAddress & PairAddress) =>
  filters as OverlapFilters;

export const hasOverlapFilters = (address: OverlapAddress): boolean => Object.keys(filtersOf(address)).length > 0;

const changed = (address: OverlapAddress, change: Partial<OverlapAddress>): OverlapAddress =>
  defined({ ...address, ...change, offset: undefined });

/** Takes a value of a field in, or out again. */
export const toggleChoice = <F extends ChoiceField>(
  address: OverlapAddress,
  field: F,
  value: Choices[F],
): OverlapAddress => {
  const given: string[] = chosenOf(address, field);
  const next = given.includes(value) ? given.filter((one) => one !== value) : [...given, value];
  return changed(address, { [field]: joined(field, next) });
};

/** Pairs of one document, of two with each other, or of all again. */
export const withDocuments = (address: OverlapAddress, documents: readonly string[]): OverlapAddress =>
  changed(address, { document: [...documents] });

/** Whether the list is that of exactly these two documents, whichever of them comes first. */
export const isBetween = ({ document = [] }: OverlapAddress, a: string, b: string): boolean =>
  document.length === 2 && [...document].sort().join('\n') === [a, b].sort().join('\n');

export const withAgencies = (address: OverlapAddress, agency: readonly string[]): OverlapAddress =>
  changed(address, { agency: [...new Set(agency)] });

export const withoutClauses = (address: OverlapAddress): OverlapAddress => changed(address, { clause: undefined });

export const clearOverlapFilters = ({ shown }: OverlapAddress): OverlapAddress => defined({ shown });

export const turnListTo = (address: OverlapAddress, offset: number): OverlapAddress =>
  defined({ ...address, offset: offset > 0 ? offset : undefined });

/** The address of the pair that stands at place `at` of the list. */
export const pairAddress = (address: OverlapAddress, at: number): PairAddress => ({ ...filtersOf(address), at });
