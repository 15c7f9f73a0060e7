/** Names of views, columns, labels and properties as they have to stand in a query. */
import type { QueryHelp } from '../../server/contract.ts';

const PLAIN = /^[\p{L}_][\p{L}\p{N}_]*$/u;
/** Words of SQLite that columns are called as well. */
const RESERVED = new Set(['end', 'from', 'to', 'order', 'group', 'index', 'table', 'values', 'limit', 'all']);

/** @example end → "end" in SQL; a name with blanks → `a b` in Cypher */
export const quoteName = (language: QueryHelp['language'], name: string): string => {
  if (language === 'cypher') return PLAIN.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
  return PLAIN.test(name) && !RESERVED.has(name.toLowerCase()) ? name : `"${name.replaceAll('"', '""')}"`;
};

export interface Edit {
  text: string;
  /** Where the cursor stands afterwards. */
  cursor: number;
}

/** Puts a name in the place of what is selected; apart from a word that it would run into. */
export const insertName = (text: string, start: number, end: number, name: string): Edit => {
  const before = /[\p{L}\p{N}_"`]$/u.test(text.slice(0, start)) ? ' ' : '';
  const after = /^[\p{L}\p{N}_"`]/u.test(text.slice(end)) ? ' ' : '';
  const inserted = `${before}${name}${after}`;
  return { text: text.slice(0, start) + inserted + text.slice(end), cursor: start + before.length + name.length };
};
