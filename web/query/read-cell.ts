/** What a value of a result is to its reader: how it is written, and what page it leads to. */
import type { QueryResult } from '../../server/contract.ts';
import { LIST_FILTERS } from '../address/search-address.ts';
import type { NodeTarget } from '../graph/node-target.ts';

export type QueryValue = QueryResult['rows'][number][number];

/** Finds the page of an id; null for what is none. */
export type FindTarget = (text: string) => NodeTarget | null;

const SAFE_ID = /^[\w.~/@-]+$/u;
/** Ids of sections look like those of clauses and have no page. */
const NAMES_SECTIONS = /\bsections\b/iu;

const entityTarget = (text: string): NodeTarget | null => {
  const colon = text.indexOf(':');
  const field = LIST_FILTERS.find((name) => name === text.slice(0, colon));
  return field && colon < text.length - 1 ? { to: '/', search: { [field]: [text.slice(colon + 1)] } } : null;
};

/** Tells ids from other texts by the documents that there are: a clause's id begins with its document's. */
export const targetFinder = (documents: Iterable<string>, query: string): FindTarget => {
  const known = new Set(documents);
  const withClauses = !NAMES_SECTIONS.test(query);
  return (text) => {
    if (!SAFE_ID.test(text)) return entityTarget(text);
    const slash = text.indexOf('/');
    const document = (slash < 0 ? text : text.slice(0, slash)).split('@')[0] ?? '';
    if (!known.has(document)) return null;
    if (slash < 0) return { to: '/documents/$id', params: { id: text } };
    return withClauses && slash < text.length - 1 ? { to: '/clauses/$', params: { _splat: text } } : null;
  };
};

/** A value as text; figures exactly as they are. */
export const cellText = (value: QueryValue): string => {
  if (value === null) return '—';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** Whether a column holds figures and nothing else but gaps. */
export const isNumeric = (rows: QueryResult['rows'], column: number): boolean => {
  let seen = false;
  for (const row of rows) {
    const value = row[column] ?? null;
    if (value === null) continue;
    if (typeof value !== 'number') return false;
    seen = true;
  }
  return seen;
};
