import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkText } from '../../../../graph/embedded/query/check-text.ts';
import { ReadOnlyDatabase } from '../../../../graph/embedded/query/read-only-database.ts';
import { VIEWS } from '../../../../graph/embedded/query/views/views.ts';
import { QUERY_LENGTH, QueryError } from '../../../../graph/query.ts';
import { type CorpusQuery, openCorpusQuery } from './corpus-query.ts';

const TIME = 1500;
/** What starting a process and ending it may cost on a busy machine. */
const GRACE = 6000;
const STOLEN = join(tmpdir(), `tiaoli-stolen-${process.pid}.db`);

let open: CorpusQuery;
let files: string[];
beforeAll(async () => {
  open = await openCorpusQuery();
  files = open.files();
});
afterAll(async () => {
  expect(open.files()).toEqual(files);
  expect(existsSync(STOLEN)).toBe(false);
  await open.close();
});

const doubled = (times: number) => `${'replace('.repeat(times)}'xx'${`, 'x', 'xxxxxxxxxx')`.repeat(times)}`;
const ENDLESS = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)';

describe('is refused before it does anything', () => {
  it.each([
    ['ATTACH', `ATTACH '${STOLEN}' AS x`, 'forbidden'],
    ['ATTACH behind a comment', `/* SELECT */ ATTACH '${STOLEN}' AS x`, 'forbidden'],
    ['VACUUM INTO', `VACUUM INTO '${STOLEN}'`, 'forbidden'],
    ['a writing PRAGMA', 'PRAGMA query_only = OFF', 'forbidden'],
    ['a reading PRAGMA', 'PRAGMA table_info(documents)', 'forbidden'],
    ['a PRAGMA as a table', `SELECT * FROM pragma_table_info('documents')`, 'forbidden'],
    ['a PRAGMA as a quoted table', `SELECT * FROM "PRAGMA_database_list"`, 'forbidden'],
    ['a PRAGMA as a string table', `SELECT * FROM 'pragma_database_list'`, 'forbidden'],
    ['the schema', 'SELECT sql FROM sqlite_master', 'forbidden'],
    ['the schema by its other name', 'SELECT sql FROM Sqlite_Schema', 'forbidden'],
    ['the schema in brackets', 'SELECT sql FROM [sqlite_master]', 'forbidden'],
    ['the schema in backquotes', 'SELECT sql FROM `sqlite_master`', 'forbidden'],
    ['the schema as a string', `SELECT sql FROM 'sqlite_master'`, 'forbidden'],
    ['the schema of temporary things', `SELECT sql FROM 'sqlite_temp_master'`, 'forbidden'],
    ['a table qualified', 'SELECT * FROM main.documents', 'forbidden'],
    ['a table qualified over a comment', 'SELECT * FROM main/*.*/ . --\n documents', 'forbidden'],
    ['a table qualified in quotes', `SELECT * FROM "main"."documents"`, 'forbidden'],
    ['a table qualified by a string', `SELECT * FROM 'main'.documents`, 'forbidden'],
    ['a table qualified in brackets', 'SELECT * FROM [MAIN].[vectors]', 'forbidden'],
    ['pages of the file', 'SELECT * FROM dbstat', 'forbidden'],
    ['a table function', `SELECT value FROM json_each('[1]')`, 'forbidden'],
    ['a table function as a string', `SELECT value FROM 'json_each'('[1]')`, 'forbidden'],
    ['a library', `SELECT load_extension('/lib/x.so')`, 'forbidden'],
    ['a library in quotes', `SELECT "load_extension"('/lib/x.so')`, 'forbidden'],
    ['a tokenizer', `SELECT fts3_tokenizer('simple')`, 'forbidden'],
    ['a file', `SELECT readfile('/etc/passwd')`, 'forbidden'],
    ['writing a file', `SELECT writefile('${STOLEN}', 'x')`, 'forbidden'],
    ['bytes from nowhere', 'SELECT randomblob(1000000000)', 'forbidden'],
    ['zeros from nowhere', 'SELECT length(zeroblob(1000000000))', 'forbidden'],
    ['a function hidden in a window', 'SELECT count(randomblob(9)) OVER () FROM clauses', 'forbidden'],
    ['a function hidden in an order', 'SELECT id FROM clauses ORDER BY hex(randomblob(9))', 'forbidden'],
    ['the version of SQLite', 'SELECT sqlite_version()', 'forbidden'],
    ['INSERT', `INSERT INTO documents VALUES (1)`, 'forbidden'],
    ['DELETE behind WITH', 'WITH x AS (SELECT 1) DELETE FROM documents', 'forbidden'],
    ['DELETE of an inner table behind WITH', 'WITH x AS (SELECT 1) DELETE FROM vectors', 'forbidden'],
    [
      'INSERT behind WITH, with an answer',
      'WITH x AS (SELECT 1) INSERT INTO meta VALUES (1, 2) RETURNING *',
      'forbidden',
    ],
    ['UPDATE behind WITH', `WITH x AS (SELECT 1) UPDATE clauses SET text = ''`, 'forbidden'],
    ['CREATE', 'CREATE TEMP TABLE t (a)', 'forbidden'],
    ['DROP', 'DROP VIEW documents', 'forbidden'],
    ['BEGIN', 'BEGIN IMMEDIATE', 'forbidden'],
    ['EXPLAIN', 'EXPLAIN SELECT 1', 'forbidden'],
    ['two statements', 'SELECT 1; SELECT 2', 'forbidden'],
    ['a second one behind a comment', 'SELECT 1; /* */ DROP TABLE clauses', 'forbidden'],
    ['a second one behind a line comment', 'SELECT 1 -- ;\n; DELETE FROM clauses', 'forbidden'],
    ['a second one behind a quote in a comment', `SELECT 1 /* ' */ ; DELETE FROM clauses -- '`, 'forbidden'],
    ['a NUL', 'SELECT 1\0; DROP TABLE clauses', 'syntax'],
    ['a parameter', 'SELECT :x', 'syntax'],
    ['a Tcl variable', 'SELECT $x(1)', 'syntax'],
    ['nothing but a semicolon', ';', 'syntax'],
    ['a lone surrogate as a name', 'SELECT \uD800', 'syntax'],
    ['a parenthesis', '(SELECT 1)', 'syntax'],
    ['a text beyond the length', `SELECT '${'x'.repeat(QUERY_LENGTH)}'`, 'too-big'],
    ['an expression too deep', `SELECT ${'('.repeat(5000)}1${')'.repeat(5000)}`, 'syntax'],
    ['a negation too deep', `SELECT ${'- '.repeat(5000)}1`, 'syntax'],
    ['too many terms', `SELECT 1${' UNION SELECT 1'.repeat(1000)}`, 'syntax'],
    ['too many columns', `SELECT 1${',1'.repeat(5000)}`, 'syntax'],
    [
      'too many joins',
      `SELECT 1 FROM clauses a0${Array.from({ length: 70 }, (_, i) => `, clauses a${i + 1}`).join('')}`,
      'syntax',
    ],
  ])('%s', async (_what, query, code) => {
    const error = await open.refusal(query);
    expect([error.code, error.detail]).toEqual([code, expect.stringMatching(/\p{Script=Han}/u)]);
  });

  it('every inner table and index, by whatever name', async () => {
    const file = new Database(open.location, { readonly: true });
    const names = file.prepare('SELECT name FROM sqlite_schema').pluck().all() as string[];
    file.close();
    const database = new ReadOnlyDatabase(open.location);
    const viewed = new Set(VIEWS.map(({ name }) => name));
    const inner = names.filter((name) => !viewed.has(name));
    expect(inner).toEqual(expect.arrayContaining(['vectors', 'passages', 'meta', 'mentions']));
    for (const name of inner)
      for (const form of [name, `"${name}"`, `'${name}'`, `[${name.toUpperCase()}]`]) {
        const query = `SELECT * FROM ${form}`;
        const read = () => {
          checkText(query);
          return database.run(query, 1);
        };
        expect(read, query).toThrow(QueryError);
      }
  });

  it('inner columns of what is open', async () => {
    for (const query of [
      'SELECT key FROM documents',
      'SELECT digest FROM documents',
      'SELECT title_key FROM citations',
    ])
      expect(await open.refusal(query)).toMatchObject({ code: 'syntax' });
    // A view has no rows of its own to number.
    const { rows } = await open.ask('SELECT rowid FROM documents').catch(() => ({ rows: [[null]] }));
    expect(rows.flat().every((value) => value === null)).toBe(true);
  });
});

describe('is stopped in time', () => {
  it.each([
    ['recursion without end', `${ENDLESS} SELECT count(*) FROM n`],
    ['a product without end', 'SELECT count(*) FROM clauses a, clauses b, clauses c, clauses d, clauses e'],
    [
      'a product that yields nothing',
      `SELECT 1 FROM edges a, edges b, edges c WHERE a.source || b.source || c.source = 'x'`,
    ],
    [
      'a count for each row',
      'SELECT (SELECT count(*) FROM edges b, edges c, edges d WHERE b.source < a.source) FROM edges a',
    ],
  ])('%s', async (_what, query) => {
    const began = performance.now();
    const error = await open.refusal(query, TIME);
    expect(error.code).toBe('timeout');
    expect(error.detail).toContain('1.5 秒');
    expect(performance.now() - began).toBeLessThan(TIME + GRACE);
  });
});

describe('is stopped for its memory', () => {
  it.each([
    ['a wide printf', `SELECT length(printf('%.*c', 950000000, 'x'))`],
    ['a padded printf', `SELECT length(format('%900000000d', 1))`],
    ['replaced again and again', `SELECT length(${doubled(9)})`],
    ['hex of hex', `SELECT length(hex(hex(hex(hex(${doubled(7)})))))`],
    ['texts gathered', 'SELECT length(group_concat(a.text)) FROM clauses a, clauses b, clauses c'],
    ['JSON gathered', 'SELECT length(json_group_array(a.text)) FROM clauses a, clauses b, clauses c'],
    [
      'a text that doubles',
      `WITH RECURSIVE r(x) AS (SELECT 'xxxxxxxxxx' UNION ALL SELECT x || x FROM r) SELECT max(length(x)) FROM r`,
    ],
    ['one huge value', `SELECT printf('%.*c', 300000000, 'x')`],
    ['many huge columns', `SELECT ${Array.from({ length: 100 }, () => `printf('%.*c', 9000000, 'x')`).join(', ')}`],
  ])('%s', async (_what, query) => {
    const began = performance.now();
    const error = await open.refusal(query, 20_000);
    expect([error.code, error.detail]).toEqual(['too-big', expect.stringMatching(/内存|8 MB/u)]);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});

describe('is stopped by time or memory, whichever is short first', () => {
  it.each([
    ['a sort', `${ENDLESS} SELECT i FROM n ORDER BY -i`],
    ['a set', `${ENDLESS} SELECT count(*) FROM (SELECT DISTINCT i FROM n)`],
  ])('%s', async (_what, query) => {
    const began = performance.now();
    expect((await open.refusal(query, 2 * TIME)).code).toMatch(/^(?:timeout|too-big)$/u);
    expect(performance.now() - began).toBeLessThan(2 * TIME + GRACE);
  });
});

it('leaves the store as it was, and answers the next one', async () => {
  const { rows } = await open.ask('SELECT count(*) FROM clauses');
  expect(rows[0]?.[0]).toBeGreaterThan(200);
  expect(readFileSync(open.location).subarray(0, 15).toString()).toBe('SQLite format 3');
});
