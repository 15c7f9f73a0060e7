/** Cypher on the store in Neo4j: right answers, and nothing that writes, reaches outside or runs past its time. */
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpusFiles } from '../../graph/corpus-files.ts';
import { ingestFiles } from '../../graph/ingest-files.ts';
import { parseNeo4jAddress } from '../../graph/neo4j/address.ts';
import { openNeo4jQuery } from '../../graph/neo4j/query/neo4j-query.ts';
import type { Neo4jStore } from '../../graph/neo4j/store.ts';
import { type GraphQuery, QUERY_LENGTH, QueryError, type QueryResult } from '../../graph/query.ts';
import type { Clause } from '../../ingest/model.ts';
import { CORPUS_FOLDER } from '../../server/package-root.ts';
import { putPairs } from '../graph/put-pairs.ts';
import { openEmptyStore } from './open-store.ts';
import { describeNeo4j, driverFor, sharedNeo4j } from './shared-server.ts';

const TIME = 2000;
/** What starting a process and ending it may cost on a busy machine. */
const GRACE = 15_000;
/** What the server may take to notice: it finishes the rows that it is writing. */
const SERVER_GRACE = 30_000;

let store: Neo4jStore;
let query: GraphQuery;
let driver: Driver;
let dispose: () => Promise<void>;
let clauses: Clause[];
/** Counts whatever a query may make the server fetch. */
let outside: Server;
let fetched = 0;
let before: unknown;

const ask = (text: string, limit = 10_000, timeoutMs = 10_000): Promise<QueryResult> =>
  query.run({ query: text, limit, timeoutMs });
const value = async (text: string) => (await ask(text)).rows[0]?.[0];
const refusal = async (text: string, timeoutMs?: number): Promise<QueryError> => {
  const outcome = await ask(text, 10, timeoutMs).catch((error: unknown) => error);
  if (outcome instanceof QueryError) return outcome;
  throw new Error(`no refusal of ${text.slice(0, 200)}: ${JSON.stringify(outcome).slice(0, 500)}`);
};
const web = () => `http://127.0.0.1:${(outside.address() as AddressInfo).port}/data.csv`;

/** All that a query might change. */
const everything = async (): Promise<unknown> => {
  const rows = async (text: string) => (await driver.executeQuery(text)).records.map((record) => record.toObject());
  return {
    revision: await store.revision(),
    nodes: await rows(
      'MATCH (n) RETURN labels(n) AS labels, count(*) AS nodes, sum(size(keys(n))) AS keys ORDER BY labels',
    ),
    relations: await rows('MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS relations ORDER BY type'),
    indexes: await rows('SHOW INDEXES YIELD name RETURN name ORDER BY name'),
    constraints: await rows('SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name'),
    users: await rows('SHOW USERS YIELD user RETURN user ORDER BY user'),
  };
};

describeNeo4j('queries in Cypher', () => {
  beforeAll(async () => {
    ({ store, dispose } = await openEmptyStore());
    await ingestFiles(store, null, await corpusFiles(CORPUS_FOLDER));
    for (const issued of ['2020-01-01', '2021-01-01'])
      await ingestFiles(store, null, [
        {
          file: 'twice.txt',
          bytes: Buffer.from(`测试措施\n1.对旅行社给予${issued.slice(2, 4)}万元奖励。`),
          hints: { id: 'twice', title: '测试措施', issued, version: issued },
        },
      ]);
    await putPairs(store);
    clauses = [];
    for await (const clause of store.eachClause()) clauses.push(clause);
    driver = driverFor(sharedNeo4j());
    const { uri, user, password } = sharedNeo4j();
    const address = parseNeo4jAddress(uri);
    if (typeof address === 'string') throw new Error(address);
    query = openNeo4jQuery({ ...address, user: password === '' ? null : user, password: password || null }, store);
    outside = createServer((_request, response) => {
      fetched += 1;
      response.end('a,b\n');
    }).listen(0, '127.0.0.1');
    before = await everything();
  });
  afterAll(async () => {
    await query?.close();
    outside?.close();
    await driver?.close();
    await dispose?.();
  });

  describe('answer', () => {
    it('what the clauses say', async () => {
      expect(clauses.length).toBeGreaterThan(200);
      expect(await value('MATCH (c:Clause:Current) RETURN count(c)')).toBe(clauses.length);
      const responsible = clauses.flatMap(({ agencies }) => agencies.filter(({ name }) => name === '自治区财政厅'));
      expect(
        await value(
          "MATCH (:Current)-[r:RESPONSIBLE {inherited: false}]->(:Agency {name: '自治区财政厅'}) RETURN count(r)",
        ),
      ).toBe(responsible.length);
      const amounts = clauses.flatMap(({ amounts: all }) => all).filter(({ max }) => (max ?? 0) >= 1_000_000);
      expect(await value('MATCH (:Current)-[:HAS_AMOUNT]->(a:Amount) WHERE a.max >= 1000000 RETURN count(a)')).toBe(
        amounts.length,
      );
    });

    it('each example, with rows', async () => {
      const { examples } = query.schema();
      expect(examples.length).toBeGreaterThanOrEqual(8);
      for (const example of examples) {
        const { rows, graph } = await ask(example.query);
        expect([example.title, rows.length > 0]).toEqual([example.title, true]);
        if (example.title.startsWith('图')) expect(graph?.edges.length).toBeGreaterThan(1);
      }
    });

    it('with nodes and relationships as the graph has them', async () => {
      const { graph, rows } = await ask(
        "MATCH p = (c:Clause:Current)-[r:RESPONSIBLE]->(a:Agency {name: '自治区财政厅'}) WHERE NOT r.inherited RETURN p, r, a ORDER BY c.id LIMIT 3",
      );
      const ids = graph?.nodes.map(({ id }) => id) ?? [];
      expect(graph?.nodes).toEqual(await store.nodes(ids));
      expect(ids).toContain('agency:自治区财政厅');
      const [edge] = graph?.edges ?? [];
      expect(graph?.edges).toHaveLength(3);
      expect(edge).toMatchObject({ to: 'agency:自治区财政厅', type: 'RESPONSIBLE', properties: { inherited: false } });
      const clause = clauses.find(({ id }) => id === edge?.from) as Clause;
      const { surface, start, end } = edge?.properties ?? {};
      expect(clause.text.slice(Number(start), Number(end))).toBe(surface);
      expect(rows[0]?.[2]).toMatchObject({
        id: 'agency:自治区财政厅',
        labels: ['Entity', 'Agency'],
        properties: { id: 'agency:自治区财政厅', name: '自治区财政厅' },
      });
    });

    it('with the ends of relationships that stand alone, and versions told apart', async () => {
      const { graph } = await ask("MATCH (d:Document {id: 'twice'})<-[r:PART_OF]-() RETURN r ORDER BY d.version");
      expect(graph?.edges.map(({ from, to }) => [from, to])).toEqual([
        ['twice/1@2020-01-01', 'twice@2020-01-01'],
        ['twice/1', 'twice'],
      ]);
      expect(graph?.nodes).toHaveLength(4);
    });

    it('with every kind of value, exactly and readably', async () => {
      const { rows } = await ask(
        `RETURN 9007199254740993, -1, 0.1, 1.0 / 0.0, true, null, '文', date('2022-02-03'), duration('P1M2D'),
           point({x: 1, y: 2}), {a: [1, {b: 9007199254740993}]}, datetime('2022-02-03T04:05:06+08:00'), [1, 'a']`,
      );
      expect(rows[0]).toEqual([
        '9007199254740993',
        -1,
        0.1,
        'Infinity',
        true,
        null,
        '文',
        '2022-02-03',
        expect.stringContaining('P1M2D'),
        expect.stringContaining('Point'),
        { a: [1, { b: '9007199254740993' }] },
        '2022-02-03T04:05:06+08:00',
        [1, 'a'],
      ]);
    });

    it('with bytes and long lists shortened', async () => {
      await store.putOriginal(Buffer.from('nobody names these bytes'));
      const { rows } = await ask('MATCH (o:Original) RETURN o.bytes, o, range(1, 500) LIMIT 1');
      const [bytes, node, numbers] = rows[0] as [string, { properties: { bytes: string } }, unknown[]];
      expect(bytes).toMatch(/^（\d+ 字节）$/u);
      expect(node.properties.bytes).toBe(bytes);
      expect(numbers).toHaveLength(21);
      expect(numbers.at(-1)).toBe('……共 500 项');
    });

    it('at most as many rows as asked for, and 8 MB', async () => {
      expect(await ask('MATCH (c:Clause) RETURN c.id', 3)).toMatchObject({ truncated: true, rows: { length: 3 } });
      expect(await ask('UNWIND range(1, 3) AS n RETURN n', 3)).toMatchObject({ truncated: false, rows: { length: 3 } });
      const endless = await ask('UNWIND range(1, 1000000000) AS n RETURN n', 10);
      expect(endless).toMatchObject({ truncated: true, rows: { length: 10 } });
      const heavy = await ask('MATCH (a:Clause), (b:Clause) RETURN a.text, b.text', 10_000);
      expect(heavy.truncated).toBe(true);
      expect(Buffer.byteLength(JSON.stringify(heavy.rows))).toBeLessThan(8.1 * 1024 * 1024);
    });

    it('where words that are refused elsewhere are only names and texts', async () => {
      expect(await value("RETURN 'LOAD CSV; CALL db.labels() // DELETE $x =~ reduce(' AS `CREATE`")).toContain(
        'LOAD CSV',
      );
      expect(await value('MATCH (c:Clause) RETURN c.call IS NULL LIMIT 1')).toBe(true);
      expect(await value('/* CREATE (n); */ RETURN 1; // DELETE')).toBe(1);
      expect(await value('CALL { MATCH (c:Clause:Current) RETURN count(c) AS n } RETURN n')).toBe(clauses.length);
      expect(await value('MATCH (d:Document:Current) WHERE EXISTS { (d)<-[:PART_OF]-() } RETURN count(d) > 4')).toBe(
        true,
      );
      expect(await value("MATCH p = (:Clause {id: 'twice/1'})-[:PART_OF]->() RETURN [n IN nodes(p) | n.id]")).toContain(
        'twice',
      );
      expect(
        await value(
          "MATCH (c:Clause:Current) WHERE any(w IN ['旅行社', '旅游'] WHERE c.text CONTAINS w) RETURN count(c) > 1",
        ),
      ).toBe(true);
    });

    it('with labels, relations and properties that the database has, each with a Chinese sentence', async () => {
      const { tables, notes } = query.schema();
      for (const { name, kind, description, columns } of tables) {
        const pattern = kind === 'node' ? `(n:${name})` : `()-[n:${name}]->()`;
        const keys = ((await value(`MATCH ${pattern} UNWIND keys(n) AS key RETURN collect(DISTINCT key)`)) ??
          []) as string[];
        if (name !== 'Current')
          for (const column of columns)
            expect([name, column.name, keys.includes(column.name) || OPTIONAL.has(column.name)]).toEqual([
              name,
              column.name,
              true,
            ]);
        expect([name, await value(`MATCH ${pattern} RETURN count(*) > 0`)]).toEqual([name, true]);
        for (const said of [description, ...columns.map((column) => column.description)])
          expect(said).toMatch(/\p{Script=Han}/u);
      }
      expect(notes.length).toBeGreaterThan(3);
    });
  });

  describe('say what is wrong, where, and in whose words', () => {
    it.each([
      ['MATCH (c:Clause)\nRETURN foo', 2, 8, 'Variable `foo` not defined'],
      ['MATCH (c:Clause) RETRUN c', 1, 18, "Invalid input 'RETRUN'"],
      ['RETURN 1 +', 1, 11, 'Invalid input'],
      ['RETURN 1，2', 1, 9, '半角'],
      ["RETURN 'x", 1, 8, '没有配对'],
      ['RETURN 1 /* x', 1, 10, '注释'],
      ['SELECT 1', 1, 1, 'MATCH'],
      ['RETURN $x', 1, 8, '参数'],
    ])('%j', async (text, line, column, words) => {
      const error = await refusal(text);
      expect(error).toMatchObject({ code: 'syntax', position: { line, column } });
      expect(error.detail).toContain(words);
      expect(error.detail).toMatch(new RegExp(`^第 ${line} 行第 ${column} 列：.*\\p{Script=Han}`, 'u'));
    });

    it('what only shows when it runs', async () => {
      expect(await refusal('UNWIND [1, 0] AS n RETURN 1 / n')).toMatchObject({
        code: 'syntax',
        detail: expect.stringContaining('除数是零'),
      });
      expect((await refusal('MATCH (a), (b) MATCH p = shortestPath((a)-[*]-(b)) RETURN p')).detail).toContain(
        '同一个节点',
      );
    });
  });

  describe('are refused before they do anything', () => {
    const passwords = pathToFileURL('/etc/passwd').href;
    it.each([
      ['CREATE', 'CREATE (n:Evil) RETURN n'],
      ['CREATE behind MATCH', 'MATCH (c:Clause) CREATE (n:Evil) RETURN n'],
      ['CREATE behind a comment', '/* MATCH */ CREATE (n:Evil)'],
      ['MERGE', 'MATCH (c:Clause) MERGE (n:Evil {id: c.id}) RETURN n'],
      ['SET', 'MATCH (c:Clause) SET c.text = "" RETURN c'],
      ['SET of a label', 'MATCH (c:Clause) SET c:Evil RETURN c'],
      ['REMOVE', 'MATCH (c:Clause) REMOVE c:Current RETURN c'],
      ['DELETE', 'MATCH (c:Clause) DETACH DELETE c'],
      ['a write in a subquery', 'CALL { CREATE (n:Evil) RETURN n } RETURN n'],
      ['a write in a unit subquery', 'MATCH (c:Clause) CALL (c) { SET c.text = "" } RETURN c'],
      ['a write for no row', 'MATCH (c:Nothing) DELETE c'],
      ['a write in a UNION', 'MATCH (c:Clause) RETURN c UNION CREATE (c:Evil) RETURN c'],
      ['FOREACH', 'MATCH (c:Clause) FOREACH (x IN [1] | SET c.text = "") RETURN c'],
      ['transactions of its own', 'MATCH (c:Clause) CALL (c) { DETACH DELETE c } IN TRANSACTIONS OF 10 ROWS'],
      [
        'reading transactions of its own',
        'MATCH (c:Clause) CALL (c) { RETURN 1 AS x } IN CONCURRENT TRANSACTIONS RETURN x',
      ],
      ['a procedure', 'CALL db.labels()'],
      ['a procedure with YIELD', 'CALL db.labels() YIELD label RETURN label'],
      ['a procedure behind MATCH', 'MATCH (c:Clause) CALL dbms.listConfig() YIELD name RETURN name'],
      ['a procedure over a comment', 'CALL /* { */ dbms.listConfig()'],
      ['a procedure in quotes', 'CALL `dbms`.`listConfig`()'],
      ['a procedure in a subquery', 'CALL { CALL dbms.listConfig() YIELD value RETURN value } RETURN value'],
      ['a procedure in a collecting subquery', 'RETURN COLLECT { CALL dbms.listConfig() YIELD value RETURN value }'],
      [
        'a procedure that the plan does not show',
        'RETURN [x IN [1] | COLLECT { CALL dbms.listConfig() YIELD value RETURN value }]',
      ],
      [
        'a procedure behind a number',
        'RETURN [x IN [1] | COLLECT { WITH 1 AS y LIMIT 1CALL dbms.listConfig() YIELD value RETURN value }]',
      ],
      ['a vector index', "CALL db.index.vector.queryNodes('x', 1, [1.0])"],
      ['LOAD CSV of a file', `LOAD CSV FROM '${passwords}' AS line RETURN line`],
      ['LOAD CSV behind MATCH', `MATCH (c:Clause) LOAD CSV FROM '${passwords}' AS line RETURN line`],
      ['LOAD CSV of an address', 'WITH 1 AS x LOAD CSV FROM "WEB" AS line RETURN line'],
      ['LOAD CSV in a subquery', `RETURN COLLECT { LOAD CSV FROM "WEB" AS line RETURN line }`],
      [
        'LOAD CSV that the plan does not show',
        `RETURN [x IN [1] | COLLECT { LOAD CSV FROM "WEB" AS line RETURN line }]`,
      ],
      ['LOAD CSV over a comment', `RETURN [x IN [1] | COLLECT { LoAd/* */csv FROM "WEB" AS line RETURN line }]`],
      [
        'LOAD CSV in a pattern comprehension',
        `MATCH (c:Clause) RETURN [(c)--(d) WHERE EXISTS { LOAD CSV FROM "WEB" AS l RETURN l } | 1]`,
      ],
      [
        'LOAD CSV behind a hidden quote',
        `RETURN [x IN [1] | '\\u0027, COLLECT { LOAD CSV FROM "WEB" AS l RETURN l }, \\u0027']`,
      ],
      ['the file of LOAD CSV', 'RETURN file()'],
      ['a function of a plugin', 'RETURN apoc.text.join(["a"], ",")'],
      ['a function in quotes', 'RETURN `apoc`.`text`.join(["a"], ",")'],
      ['a function that asks a service', 'RETURN genai.vector.encode("a", "OpenAI", {})'],
      ['another graph by name', 'USE graph.byName("system") RETURN 1'],
      ['another database', 'USE system MATCH (n) RETURN n'],
      ['another database in a subquery', 'CALL { USE system MATCH (n) RETURN n } RETURN n'],
      ['settings', 'SHOW SETTINGS'],
      ['transactions', 'SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery'],
      ['users', 'SHOW USERS'],
      ['TERMINATE', "TERMINATE TRANSACTIONS 'neo4j-transaction-1'"],
      ['an index', 'CREATE INDEX evil FOR (n:Clause) ON (n.text)'],
      ['dropping an index', 'DROP INDEX tiaoli_clause_id'],
      ['dropping a constraint', 'DROP CONSTRAINT tiaoli_clause'],
      ['a user', "CREATE USER evil SET PASSWORD 'evil-evil'"],
      ['a database', 'STOP DATABASE neo4j'],
      ['EXPLAIN', 'EXPLAIN MATCH (n) RETURN n'],
      ['PROFILE', 'PROFILE MATCH (n) RETURN n'],
      ['options', 'CYPHER runtime=parallel MATCH (n) RETURN n'],
      ['two statements', 'RETURN 1; RETURN 2'],
      ['a second one behind a comment', 'RETURN 1 // ;\n; MATCH (n) DETACH DELETE n'],
      ['a regular expression', "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a+)+b'"],
    ])('%s', async (_what, text) => {
      const error = await refusal(text.replace('WEB', web()));
      expect([error.code, error.detail]).toEqual([
        /\\u/u.test(text) ? 'syntax' : 'forbidden',
        expect.stringMatching(/\p{Script=Han}/u),
      ]);
    });

    it('by their plan, where their text says nothing', async () => {
      const { Reader } = await import('../../graph/neo4j/query/reader.ts');
      const { uri } = sharedNeo4j();
      const reader = new Reader({
        ...(parseNeo4jAddress(uri) as Exclude<ReturnType<typeof parseNeo4jAddress>, string>),
      });
      const file = join(tmpdir(), `tiaoli-csv-${process.pid}.csv`);
      writeFileSync(file, 'a\n');
      for (const text of [
        'CREATE (n:Evil)',
        'MATCH (n:Clause) SET n.text = ""',
        'CALL db.labels()',
        `LOAD CSV FROM '${web()}' AS l RETURN l`,
        'SHOW SETTINGS',
        'CREATE INDEX evil FOR (n:Evil) ON (n.a)',
      ])
        await expect(reader.run({ query: text, limit: 1, timeoutMs: TIME }), text).rejects.toMatchObject({
          code: 'forbidden',
        });
    });

    it('where nothing could stop them once they run', async () => {
      for (const text of [
        'RETURN reduce(s = 0, i IN range(1, 1000000000000) | s + i)',
        'RETURN all(i IN range(1, 1000000000000) WHERE i > 0)',
        'RETURN [i IN range(1, 1000000000000) WHERE i < 0]',
        'RETURN size([i IN range(1, 9000) | [j IN range(1, 9000) | [k IN range(1, 9000) | 1]]])',
        'MATCH (c:Clause), (d:Clause) WITH collect(c.text) AS l RETURN [x IN l WHERE [y IN l WHERE x = y] = []]',
        'RETURN 0 IN range(1, 100000000)',
        'WITH range(1, 1000000000) AS l RETURN l = l',
      ])
        expect([text, (await refusal(text)).code]).toEqual([text, 'forbidden']);
      for (const text of [
        `WITH 'x' AS s ${'WITH s + s AS s '.repeat(40)} RETURN size(s)`,
        `WITH [1] AS l ${'WITH [l, l, l] AS l '.repeat(40)} RETURN l = l`,
        `WITH {a: 1} AS m ${'WITH {a: m, b: m} AS m '.repeat(40)} RETURN m`,
        `UNWIND ['x'] AS s ${'CALL (s) { RETURN s || s AS t } WITH t AS s '.repeat(40)} RETURN size(s)`,
        `RETURN ${'['.repeat(2000)}1${']'.repeat(2000)}`,
        `RETURN ${'('.repeat(3000)}1${')'.repeat(3000)}`,
        `RETURN ${'NOT '.repeat(3000)}true`,
        `RETURN '${'x'.repeat(QUERY_LENGTH)}'`,
      ])
        expect([text.slice(0, 60), (await refusal(text)).code]).toEqual([text.slice(0, 60), 'too-big']);
    });
  });

  describe('are stopped in time', () => {
    it.each([
      ['a product', 'MATCH (a), (b), (c), (d), (e) WHERE a.x + b.x + c.x + d.x + e.x = 1 RETURN count(*)'],
      ['numbers without end', 'UNWIND range(1, 1000000000000) AS n RETURN sum(n)'],
      ['numbers that are gathered', 'UNWIND range(1, 1000000000000) AS n WITH n % 7 AS k RETURN k, count(*)'],
      ['ways without end', 'MATCH p = (a:Agency)-[*]-(b:Agency) RETURN count(p)'],
      ['repeated patterns', 'MATCH p = (a:Agency) (()--()){1,} (b:Agency) RETURN count(p)'],
      ['all shortest ways', 'MATCH p = ALL SHORTEST (a) (()--()){1,} (b) RETURN count(p)'],
      ['a subquery for each row', 'MATCH (a) RETURN COUNT { MATCH (a)--()--()--()--()--()--()--() }'],
      ['a pattern in a list', 'MATCH (a:Clause) RETURN size([(a)--()--()--()--()--()--()--() | 1])'],
      [
        'a plan that takes long',
        `MATCH ${Array.from({ length: 60 }, (_, i) => `(a${i})-->(b${i})`).join()} RETURN count(*)`,
      ],
    ])('%s', async (_what, text) => {
      const began = performance.now();
      const error = await refusal(text, TIME);
      expect([error.code, error.detail]).toEqual(['timeout', expect.stringContaining('2 秒')]);
      expect(performance.now() - began).toBeLessThan(TIME + GRACE);
    });

    it('by time or memory, whichever is short first', async () => {
      for (const text of [
        'UNWIND range(1, 1000000000000) AS n RETURN collect(n)',
        'UNWIND range(1, 1000000000000) AS n RETURN DISTINCT n ORDER BY n DESC',
        'MATCH (a:Clause), (b:Clause), (c:Clause) RETURN collect(a.text + b.text)',
        'MATCH (a:Clause), (b:Clause) WITH collect(a.text) AS all UNWIND all AS x RETURN all',
      ]) {
        const began = performance.now();
        expect([text, (await refusal(text, 2 * TIME)).code]).toEqual([
          text,
          expect.stringMatching(/^(?:timeout|too-big)$/u),
        ]);
        expect(performance.now() - began).toBeLessThan(2 * TIME + GRACE);
      }
    });

    it('on the server too: nothing is left running there', async () => {
      const running = async () =>
        (
          await driver.executeQuery(
            "SHOW TRANSACTIONS YIELD currentQuery, metaData WHERE NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery",
          )
        ).records.map((r) => r.get('currentQuery'));
      for (const until = performance.now() + SERVER_GRACE; (await running()).length > 0 && performance.now() < until; )
        await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await running()).toEqual([]);
    });

    it('when whoever asked goes away', async () => {
      const gone = new AbortController();
      const running = query.run({
        query: 'UNWIND range(1, 1000000000000) AS n RETURN sum(n)',
        limit: 1,
        timeoutMs: 20_000,
        signal: gone.signal,
      });
      setTimeout(() => gone.abort(new Error('gone')), 1000);
      await expect(running).rejects.toThrow('gone');
    });

    it('and at most two at once, some waiting', async () => {
      const long = 'UNWIND range(1, 1000000000000) AS n RETURN sum(n)';
      const codes = await Promise.all(Array.from({ length: 12 }, () => refusal(long, 200).then(({ code }) => code)));
      expect(codes.filter((code) => code === 'busy')).toHaveLength(2);
      expect(codes.filter((code) => code === 'timeout')).toHaveLength(10);
    });
  });

  it('leave the database as it was, fetch nothing, and answer the next one', async () => {
    expect(await everything()).toEqual(before);
    expect(fetched).toBe(0);
    expect(await value('MATCH (c:Clause:Current) RETURN count(c)')).toBe(clauses.length);
  });
});

/** Properties that only some nodes have, and none need have. */
const OPTIONAL: ReadonlySet<string> = new Set([
  'number',
  'carrier',
  'inferred',
  'from',
  'of',
  'per',
  'kind',
  'issuer',
  'issued',
  'first',
  'note',
  'by',
  'conflict',
]);
