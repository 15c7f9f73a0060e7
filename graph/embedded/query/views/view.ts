/** What a view is: its columns with a sentence each, and the inner tables that it stands on. */
import type { QueryTable } from '../../../query.ts';

export type ColumnType = 'text' | 'number' | 'boolean' | 'json';

export interface View {
  name: string;
  /** Chinese. */
  description: string;
  columns: readonly (readonly [name: string, type: ColumnType, expression: string, description: string])[];
  /** `FROM …` and what follows; tables with `main.` before them, because a view of the same name lies over each. */
  from: string;
}

/** The inner tables that views read. A compiled query that opens any other is refused. */
export const VIEWED_TABLES = [
  'documents',
  'sections',
  'clauses',
  'clause_terms',
  'entities',
  'mentions',
  'inherited_agencies',
  'overlaps',
  'overlap_differences',
  'overlap_reviews',
] as const;

/** Stands where an inner table's name would lead to; the error that it makes is told from others by it. */
export const PRIVATE = 'tiaoli_private';

const quoted = (name: string): string => `"${name}"`;

/** The statement that makes the view, in the query's own connection only. */
export const viewStatement = ({ name, columns, from }: View): string =>
  `CREATE TEMP VIEW ${quoted(name)} AS SELECT ${columns
    .map(([column, , expression]) => `${expression} AS ${quoted(column)}`)
    .join(', ')} ${from}`;

export const viewDescription = ({ name, description, columns }: View): QueryTable => ({
  name,
  kind: 'view',
  description,
  columns: columns.map(([column, type, , said]) => ({ name: column, type, description: said })),
});
