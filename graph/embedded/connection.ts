/** The one place that knows better-sqlite3: opening, migrating, statements, transactions, errors. */
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { StoreError } from '../store.ts';
import { asStoreError } from './failure.ts';
import { makeFolder } from './make-folder.ts';
import { migrations } from './migrations/migrations.ts';

/** Marks the file as ours ("TLTL"), so that another program's database is not taken for an empty one. */
const APPLICATION_ID = 0x544c544c;
/** Milliseconds to wait for another process that writes. */
const BUSY_TIMEOUT = 5000;
/** Prepared statements kept; filters make new ones without end. */
const STATEMENTS = 256;

export type Parameter = string | number | null | Uint8Array;
export type Parameters = Parameter[] | Record<string, Parameter>;

export interface ConnectionSetting {
  /** Milliseconds to wait while another process writes; then the error is `locked`. */
  busyTimeout?: number;
  /** Largest size of the file in pages of 4096 bytes; then the error is `full`. */
  maxPages?: number;
}

export class Connection {
  readonly location: string;
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement<unknown[]>>();

  /** Opens or creates the store at `location` and migrates it. Throws StoreError. */
  constructor(location: string, setting: ConnectionSetting = {}) {
    this.location = location;
    this.#database = this.#guard(() => {
      makeFolder(dirname(location));
      return new Database(location, { timeout: setting.busyTimeout ?? BUSY_TIMEOUT });
    });
    try {
      this.#guard(() => this.#prepareFile(setting));
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  get schemaVersion(): number {
    return this.#pragma('user_version');
  }

  all<Row>(sql: string, parameters: Parameters = []): Row[] {
    return this.#guard(() => this.#statement(sql).all(parameters) as Row[]);
  }

  get<Row>(sql: string, parameters: Parameters = []): Row | undefined {
    return this.#guard(() => this.#statement(sql).get(parameters) as Row | undefined);
  }

  /** Returns the row id of what was inserted. */
  run(sql: string, parameters: Parameters = []): number {
    return this.#guard(() => Number(this.#statement(sql).run(parameters).lastInsertRowid));
  }

  /** Inserts one row, by the names of its columns; returns its row id. */
  insert(table: string, row: Record<string, Parameter>): number {
    const columns = Object.keys(row);
    const places = columns.map(() => '?').join(', ');
    return this.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`, Object.values(row));
  }

  /** All or nothing; other writers wait. */
  write<Result>(work: () => Result): Result {
    return this.#guard(() => this.#database.transaction(work).immediate());
  }

  /** Several reads that see one state. */
  read<Result>(work: () => Result): Result {
    return this.#guard(() => this.#database.transaction(work).deferred());
  }

  close(): void {
    this.#statements.clear();
    this.#guard(() => this.#database.close());
  }

  #prepareFile({ maxPages }: ConnectionSetting): void {
    const version = this.#pragma('user_version');
    if (version > migrations.length) throw this.#tooNew(version);
    const owner = this.#pragma('application_id');
    const tables = this.#database.prepare('SELECT count(*) AS count FROM sqlite_schema').get() as { count: number };
    if (owner !== APPLICATION_ID && (version > 0 || tables.count > 0))
      throw new StoreError('corrupt', `${this.location} 是别的程序的数据库，不是条理的。请换一个数据目录。`);
    // FULL: what was acknowledged survives a power cut (WAL alone would mean NORMAL).
    for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'cell_size_check = ON'])
      this.#database.pragma(pragma);
    if (maxPages !== undefined) this.#database.pragma(`max_page_count = ${maxPages}`);
    if (version < migrations.length) this.#migrate();
  }

  #migrate(): void {
    this.#database
      .transaction(() => {
        // Read again: another process may have migrated while this one waited for the lock.
        const version = this.#pragma('user_version');
        if (version > migrations.length) throw this.#tooNew(version);
        for (const migration of migrations.slice(version)) this.#database.exec(migration);
        this.#database.pragma(`application_id = ${APPLICATION_ID}`);
        this.#database.pragma(`user_version = ${migrations.length}`);
      })
      .immediate();
  }

  #tooNew(version: number): StoreError {
    return new StoreError(
      'newer-schema',
      `数据库 ${this.location} 的版本是 ${version}，本程序只认识到 ${migrations.length}。请升级条理，或换一个数据目录。`,
    );
  }

  #pragma(name: string): number {
    return Number(this.#database.pragma(name, { simple: true }));
  }

  #statement(sql: string): Database.Statement<unknown[]> {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    if (this.#statements.size >= STATEMENTS) {
      const [oldest] = this.#statements.keys();
      if (oldest !== undefined) this.#statements.delete(oldest);
    }
    const statement = this.#database.prepare<unknown[]>(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #guard<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw asStoreError(error, this.location);
    }
  }
}
