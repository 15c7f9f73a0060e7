/** The store's file opened to be asked and nothing else: views over it, checked statements, bounded answers. */
import Database from 'better-sqlite3';
import { QUERY_BYTES, QUERY_SIZE, QueryError, type QueryResult } from '../../query.ts';
import type { Answer } from '../../query-process/messages.ts';
import { checkProgram, type Instruction } from './check-program.ts';
import { jsonValue } from './json-value.ts';
import { sqlError } from './sql-error.ts';
import { PRIVATE, VIEWED_TABLES, viewStatement } from './views/view.ts';
import { VIEWS } from './views/views.ts';

export class ReadOnlyDatabase {
  readonly #database: Database.Database;
  readonly #roots: ReadonlySet<number>;

  constructor(location: string) {
    const database = new Database(location, { readonly: true, fileMustExist: true });
    this.#database = database;
    for (const pragma of ['trusted_schema = OFF', 'temp_store = MEMORY', 'mmap_size = 0']) database.pragma(pragma);
    const tables = database
      .prepare("SELECT name, tbl_name AS owner, rootpage FROM main.sqlite_schema WHERE type IN ('table', 'index')")
      .all() as { name: string; owner: string; rootpage: number }[];
    const viewed: ReadonlySet<string> = new Set(VIEWED_TABLES);
    this.#roots = new Set(tables.filter(({ owner }) => viewed.has(owner)).map(({ rootpage }) => rootpage));
    this.#cover(tables.map(({ name }) => name));
    database.pragma('query_only = ON');
  }

  /** Runs one statement that checkText has let through. @throws QueryError */
  run(query: string, limit: number): Answer {
    const began = performance.now();
    // One snapshot: what was checked is what runs.
    this.#database.exec('BEGIN');
    try {
      const statement = this.#checked(query);
      const columns = statement.columns().map(({ name }) => name);
      const { rows, truncated } = collect(statement.iterate(), limit);
      return { columns, rows, truncated, ms: Math.round(performance.now() - began) };
    } catch (error) {
      throw sqlError(error, query);
    } finally {
      this.#database.exec('ROLLBACK');
    }
  }

  #checked(query: string): Database.Statement<unknown[], unknown[]> {
    const statement = this.#database.prepare<unknown[], unknown[]>(query);
    if (!statement.readonly || !statement.reader)
      throw new QueryError('forbidden', '这里只能查询，不能修改：请写一条 SELECT。');
    checkProgram(this.#database.prepare(`EXPLAIN ${query}`).all() as Instruction[], this.#roots);
    return statement.raw(true).safeIntegers(true);
  }

  /** Makes the views; a name of every other inner table leads to an error that says so. */
  #cover(tables: readonly string[]): void {
    const views = new Set(VIEWS.map(({ name }) => name));
    for (const view of VIEWS) this.#database.exec(viewStatement(view));
    for (const name of tables)
      if (!views.has(name) && !name.startsWith('sqlite_'))
        this.#database.exec(`CREATE TEMP VIEW "${name}" AS SELECT * FROM temp."${PRIVATE}:${name}"`);
  }
}

const collect = (rows: Iterable<unknown[]>, limit: number): Pick<QueryResult, 'rows' | 'truncated'> => {
  const kept: QueryResult['rows'] = [];
  let bytes = 0;
  for (const row of rows) {
    if (kept.length >= limit) return { rows: kept, truncated: true };
    const values = row.map(jsonValue);
    bytes += Buffer.byteLength(JSON.stringify(values));
    if (bytes > QUERY_BYTES) {
      if (kept.length > 0) return { rows: kept, truncated: true };
      throw new QueryError('too-big', `一行结果就超过了 ${QUERY_SIZE}，请少选几列，或用 substr 截短。`);
    }
    kept.push(values);
  }
  return { rows: kept, truncated: false };
};
