import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../../../graph/embedded/query/examples.ts';
import type { ReviewedPair } from '../../../../graph/overlap-store.ts';
import type { Clause } from '../../../../ingest/model.ts';
import { type CorpusQuery, openCorpusQuery } from './corpus-query.ts';

let open: CorpusQuery;
const clauses: Clause[] = [];
beforeAll(async () => {
  open = await openCorpusQuery();
  for await (const clause of open.store.eachClause()) clauses.push(clause);
});
afterAll(() => open.close());

const one = async (query: string) => (await open.ask(query)).rows[0]?.[0];
const sum = (count: (clause: Clause) => number): number => clauses.reduce((total, clause) => total + count(clause), 0);

describe('views', () => {
  it('have the columns that are documented, in that order, each with a Chinese sentence', async () => {
    const { tables } = open.query.schema();
    expect(tables.length).toBeGreaterThan(15);
    for (const { name, description, columns } of tables) {
      const result = await open.ask(`SELECT * FROM ${name} LIMIT 1`);
      expect([name, result.columns]).toEqual([name, columns.map((column) => column.name)]);
      for (const said of [description, ...columns.map((column) => column.description)])
        expect([name, said]).toEqual([name, expect.stringMatching(/\p{Script=Han}/u)]);
    }
  });

  it.each([
    ['agencies', (clause: Clause) => clause.agencies.length],
    ['agency_mentions', (clause: Clause) => clause.agencyMentions.length],
    ['inherited_agencies', (clause: Clause) => clause.inheritedAgencies.length],
    ['amounts', (clause: Clause) => clause.amounts.length],
    ['rates', (clause: Clause) => clause.rates.length],
    ['quantities', (clause: Clause) => clause.quantities.length],
    ['periods', (clause: Clause) => clause.periods.length],
    ['places', (clause: Clause) => clause.places.length],
    ['industries', (clause: Clause) => clause.industries.length],
    ['beneficiaries', (clause: Clause) => clause.beneficiaries.length],
    ['instruments', (clause: Clause) => clause.instruments.length],
    ['citations', (clause: Clause) => clause.references.length],
    ['validity', (clause: Clause) => clause.validity.length],
    ['clauses', () => 1],
  ] as const)('%s has a row for each in the clauses', async (view, count) => {
    expect(sum(count)).toBeGreaterThan(0);
    expect(await one(`SELECT count(*) FROM ${view}`)).toBe(sum(count));
  });

  it('give a mention as the clause has it', async () => {
    const { rows } = await open.ask(`SELECT clause, min, max, per, kind, approximate, surface, start, "end", confidence
      FROM amounts ORDER BY clause, start`);
    const expected = clauses
      .flatMap(({ id, amounts }) =>
        amounts.map((a) => [
          id,
          a.min,
          a.max,
          a.per,
          a.kind,
          Number(a.approximate),
          a.surface,
          a.start,
          a.end,
          a.confidence,
        ]),
      )
      .sort((a, b) =>
        String(a[0]) < String(b[0]) ? -1 : String(a[0]) > String(b[0]) ? 1 : Number(a[7]) - Number(b[7]),
      );
    expect(rows).toEqual(expected);
    expect(
      await one(`SELECT count(*) FROM amounts a JOIN clauses c ON c.id = a.clause
      WHERE substr(c.text, a.start + 1, a."end" - a.start) <> a.surface`),
    ).toBe(0);
  });

  it('count entities and name nodes as the graph does', async () => {
    const { rows } = await open.ask('SELECT id, clauses FROM entities');
    const nodes = (await open.store.entities({ limit: 100_000 })).filter(({ kind }) => kind !== 'document');
    expect(new Map(rows as [string, number][])).toEqual(new Map(nodes.map(({ id, clauses }) => [id, clauses])));
  });

  it('give pairs, what differs in them, and every verdict, as the store has them', async () => {
    const pairs: ReviewedPair[] = [];
    for await (const pair of open.store.overlaps.each({})) pairs.push(pair);
    expect(pairs.length).toBeGreaterThan(5);
    const { rows } = await open.ask('SELECT * FROM overlaps');
    const flag = (outdated: boolean | undefined) => (outdated === undefined ? null : Number(outdated));
    expect(new Set(rows)).toEqual(
      new Set(
        pairs.map(({ id, a, b, kind, score, cover, conflict, review }) => [
          ...[id, a, b, kind, score, cover.a, cover.b],
          ...[conflict?.severity ?? null, conflict?.type ?? null, conflict?.reason ?? null],
          ...[review?.verdict ?? null, review?.note ?? null, review?.by ?? null, review?.at ?? null],
          flag(review?.outdated),
        ]),
      ),
    );
    const { rows: differences } = await open.ask('SELECT * FROM overlap_differences');
    expect(new Set(differences)).toEqual(
      new Set(
        pairs.flatMap((pair) =>
          pair.differences.map(({ type, a, b, aSpan, bSpan }) => [
            ...[pair.id, type, a, b],
            ...[aSpan?.start ?? null, aSpan?.end ?? null, bSpan?.start ?? null, bSpan?.end ?? null],
          ]),
        ),
      ),
    );
    expect((await open.ask('SELECT overlap, verdict, paired, outdated FROM reviews ORDER BY at DESC')).rows).toEqual(
      (await open.store.overlaps.reviews()).map(({ id, verdict }) => {
        const pair = pairs.find((one) => one.id === id);
        return [id, verdict, Number(pair !== undefined), flag(pair?.review?.outdated)];
      }),
    );
    const drawn = (await open.ask("SELECT source, target, type FROM edges WHERE type = 'OVERLAPS'")).graph;
    expect(new Set(drawn?.edges.map(({ from, to }) => `${from} ${to}`))).toEqual(
      new Set(pairs.map(({ a, b }) => `${a} ${b}`)),
    );
  });

  it('show the latest version alone, but name them all', async () => {
    await open.put('2020-01-01', '1. 给予10万元奖励。');
    await open.put('2023-01-01', '1. 给予30万元奖励。');
    expect((await open.ask(`SELECT version FROM documents WHERE id = 'twice'`)).rows).toEqual([['2023-01-01']]);
    expect(
      (await open.ask(`SELECT version, latest FROM versions WHERE document = 'twice' ORDER BY version`)).rows,
    ).toEqual([
      ['2020-01-01', 0],
      ['2023-01-01', 1],
    ]);
    expect((await open.ask(`SELECT max FROM amounts WHERE clause LIKE 'twice/%'`)).rows).toEqual([[300_000]]);
    await open.store.removeDocument('twice');
    expect(await one(`SELECT count(*) FROM versions WHERE document = 'twice'`)).toBe(0);
  });
});

describe('examples', () => {
  it.each(EXAMPLES.map(({ title, query }) => [title, query]))('%s', async (_title, query) => {
    const { rows, columns } = await open.ask(query);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });
});

describe('answers', () => {
  it('are a graph where rows are edges', async () => {
    const { graph, rows } = await open.ask(`SELECT source, target, type, role FROM edges
      WHERE target = 'agency:自治区财政厅' AND type = 'RESPONSIBLE'`);
    const expected = (await open.store.edgesAt(['agency:自治区财政厅'], 1000)).get('agency:自治区财政厅');
    expect(graph?.edges).toHaveLength(rows.length);
    expect(new Set(graph?.nodes.map(({ id }) => id))).toEqual(
      new Set(expected?.filter(({ type }) => type === 'RESPONSIBLE').flatMap(({ from, to }) => [from, to])),
    );
    const agency = graph?.nodes.find(({ id }) => id === 'agency:自治区财政厅');
    expect(agency).toMatchObject({ kind: 'agency', label: '自治区财政厅' });
    expect(agency?.clauses).toBe(
      await one(`SELECT count(DISTINCT clause) FROM agencies WHERE agency = '自治区财政厅'`),
    );
    expect(graph?.edges[0]?.properties).toHaveProperty('role');
  });

  it('hold every type of edge, each between nodes of the store', async () => {
    for (const [type] of (await open.ask('SELECT DISTINCT type FROM edges')).rows) {
      const { graph } = await open.ask(
        `SELECT source AS "from", target AS "to", type FROM edges WHERE type = '${type}' LIMIT 5`,
      );
      expect([type, graph?.edges.length]).toEqual([type, expect.any(Number)]);
    }
  });

  it('are no graph where they only look like one', async () => {
    expect((await open.ask(`SELECT 'a' AS source, 'b' AS target, 'c' AS type`)).graph).toBeNull();
    expect((await open.ask('SELECT source, target FROM edges LIMIT 1')).graph).toBeNull();
  });

  it('stop at the limit and say so', async () => {
    const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n';
    expect(await open.ask(endless, 7)).toMatchObject({ rows: [[1], [2], [3], [4], [5], [6], [7]], truncated: true });
    expect(await open.ask('SELECT 1', 1)).toMatchObject({ rows: [[1]], truncated: false });
    expect(await open.ask('SELECT id FROM clauses WHERE 0')).toMatchObject({
      columns: ['id'],
      rows: [],
      truncated: false,
    });
  });

  it('weigh at most 8 MB', async () => {
    const { rows, truncated } =
      await open.ask(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 9000)
      SELECT printf('%.*c', 10000, 'x') FROM n`);
    expect(truncated).toBe(true);
    expect(rows.length).toBeGreaterThan(500);
    expect(JSON.stringify(rows).length).toBeLessThanOrEqual(8 * 1024 * 1024);
    expect(await open.refusal(`SELECT printf('%.*c', 9000000, 'x')`)).toMatchObject({ code: 'too-big' });
  });

  it('keep values exact', async () => {
    const { rows, columns } = await open.ask(
      `SELECT 9007199254740991 a, 9007199254740993 a, -9e999 "最大", x'00ff' d, NULL e, '引"号' f, 0.1 g;`,
    );
    expect(columns).toEqual(['a', 'a', '最大', 'd', 'e', 'f', 'g']);
    expect(rows).toEqual([[9007199254740991, '9007199254740993', '-Infinity', '00ff', null, '引"号', 0.1]]);
  });

  it('see what was stored a moment ago, also from a process that is warm', async () => {
    const before = await one('SELECT count(*) FROM documents');
    await open.put('2021-01-01', '1. 给予10万元奖励。');
    expect(await one('SELECT count(*) FROM documents')).toBe(Number(before) + 1);
    await open.store.removeDocument('twice');
  });
});

describe('mistakes', () => {
  it.each([
    ['SELECT foo FROM clauses', '没有“foo”这一列', { line: 1, column: 8 }],
    ['SELECT c.foo\n  FROM clauses AS c', '没有“c.foo”这一列', { line: 1, column: 10 }],
    ['SELECT *\n  FROM clause', '没有“clause”这个视图', { line: 2, column: 8 }],
    ['SELECT id FORM clauses', '“clauses”附近有语法错误', { line: 1, column: 16 }],
    ['SELECT nonsense(1)', '没有“nonsense”这个函数', { line: 1, column: 8 }],
    ['SELECT id FROM clauses, documents', '在几个视图里都有', { line: 1, column: 8 }],
    ['SELECT 1 FROM', '没有写完', null],
    [`SELECT 'abc`, "引号 ' 没有配对", { line: 1, column: 8 }],
    ['SELECT * FROM clauses WHERE id = ?', '不能用参数', { line: 1, column: 34 }],
    ['', '查询是空的', null],
    ['  -- nothing', '只有注释', null],
    ['select sum(1, 2)', 'wrong number of arguments', null],
  ])('%j is explained', async (query, said, position) => {
    const error = await open.refusal(query);
    expect(error).toMatchObject({ code: 'syntax', position });
    expect(error.detail).toContain(said);
  });

  it('name the views and columns that there are', async () => {
    expect((await open.refusal('SELECT * FROM clause')).detail).toContain('inherited_agencies');
    expect((await open.refusal('SELECT naem FROM agencies')).detail).toContain('agency、role');
  });
});
