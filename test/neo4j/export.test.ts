/** What was taken away is a graph again elsewhere: the script and the CSV rebuild it in a real Neo4j. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportEdge, ExportNode } from '../../graph/export/export-graph.ts';
import { RETAIL, wholePassages } from '../contract/sample-documents.ts';
import { type ExportBench, everything, openBench } from '../graph/export/export-to-file.ts';
import { CONTROL_TEXT, HARD_TEXTS, hardDocument } from '../graph/export/hard-texts.ts';
import { putPairs } from '../graph/put-pairs.ts';
import { orSkip } from '../or-skip.ts';
import { runProgram } from '../run-program.ts';
import { faultsIn } from './check-graph.ts';
import { importWithAdmin } from './import-with-admin.ts';
import { neo4jJava } from './java.ts';
import { storeOn } from './open-store.ts';
import { describeNeo4j, driverFor, emptyNeo4j, sharedNeo4j } from './shared-server.ts';
import { startNeo4j } from './start-neo4j.ts';

/** Starting Java and planning each kind of statement once take long on a busy machine. */
const LIMIT_MS = 300_000;
const TEXTS = [...Object.values(HARD_TEXTS), CONTROL_TEXT];
let bench: ExportBench;
let nodes: ExportNode[];
let edges: ExportEdge[];

beforeAll(async () => {
  bench = await openBench([hardDocument(TEXTS)], { corpus: true });
  await putPairs(bench.store);
  ({ nodes, edges } = await everything(await bench.graph()));
});
afterAll(() => bench.close());

const tally = (kinds: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

/** Counts by label and type, the hard clauses, and one amount with the edge that leads to it. */
const readBack = async (driver: Driver) => {
  const rows = async (query: string) => (await driver.executeQuery(query)).records.map((record) => record.toObject());
  const counts = (found: Record<string, unknown>[]) =>
    Object.fromEntries(found.map(({ kind, n }) => [kind as string, Number(n)]));
  const [amount] = await rows(
    `MATCH (:Clause {id: 'hard/1'})-[r:HAS_AMOUNT]->(a:Amount {id: 'hard/1#amount-1'})
     RETURN a.max AS max, a.approximate AS approximate, r.surface AS surface, r.start AS start, r.confidence AS confidence`,
  );
  const [clause] = await rows(
    `MATCH (c:Clause {id: 'hard/1'})-[:PART_OF]->(d:Document)
     RETURN c.path AS path, c.validUntil AS until, d.issued.year AS year, c.heading AS heading`,
  );
  return {
    nodes: counts(await rows('MATCH (n) RETURN labels(n)[0] AS kind, count(*) AS n')),
    edges: counts(await rows('MATCH ()-[r]->() RETURN type(r) AS kind, count(*) AS n')),
    texts: Object.fromEntries(
      (await rows("MATCH (c:Clause) WHERE c.id STARTS WITH 'hard/' RETURN c.id AS id, c.text AS text")).map((row) => [
        row.id,
        row.text,
      ]),
    ),
    amount: { ...amount, start: Number(amount?.start) },
    clause: { ...clause, year: Number(clause?.year) },
  };
};

const wanted = (control: string) => ({
  nodes: tally(nodes.map(({ type }) => type)),
  edges: tally(edges.map(({ type }) => type)),
  texts: Object.fromEntries([...TEXTS.slice(0, -1), control].map((text, i) => [`hard/${i + 1}`, text])),
  amount: { max: 1_000_000, approximate: false, surface: TEXTS[0], start: 0, confidence: 0.5 },
  clause: { path: ['第一章 “总则”', TEXTS[0]], until: null, year: 2022, heading: TEXTS[0]?.slice(0, 10) },
});

/** No text of ours has a raw line break, so that a semicolon at a line's end ends a statement. */
const statementsOf = async (): Promise<string[]> =>
  (await bench.bytes('cypher'))
    .toString('utf8')
    .split(/;\n/u)
    .filter((statement) => statement.trim() !== '');

describeNeo4j('the exported Cypher script', () => {
  it(
    'rebuilds the graph, and changes nothing when it runs again',
    async () => {
      const statements = await statementsOf();
      await emptyNeo4j(sharedNeo4j());
      const driver = driverFor(sharedNeo4j());
      try {
        for (let run = 1; run <= 2; run += 1) {
          for (const statement of statements) await driver.executeQuery(statement);
          expect(await readBack(driver), `run ${run}`).toEqual(wanted(CONTROL_TEXT));
        }
      } finally {
        await driver.close();
        await emptyNeo4j(sharedNeo4j());
      }
    },
    LIMIT_MS,
  );

  it('is refused by a database that is a store of ours, and leaves it as it is', async () => {
    await emptyNeo4j(sharedNeo4j());
    const store = storeOn(sharedNeo4j());
    const driver = driverFor(sharedNeo4j());
    const names = async () =>
      (await driver.executeQuery('SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name')).records.map((record) =>
        record.get('name'),
      );
    try {
      await store.putDocument(RETAIL, wholePassages(RETAIL), []);
      const before = { revision: await store.revision(), names: await names() };
      const [first = '', ...others] = await statementsOf();
      await expect(driver.executeQuery(first)).rejects.toThrow('这个数据库由条理自己使用');
      expect({ revision: await store.revision(), names: await names() }).toEqual(before);
      expect(await faultsIn(sharedNeo4j())).toEqual([]);
      // The store would take a constraint of that name for its own.
      const made = others.map((statement) => /CREATE CONSTRAINT (\w+)/u.exec(statement)?.[1]);
      expect(made.filter((name) => before.names.includes(name))).toEqual([]);
      expect(made.filter((name) => name !== undefined).length).toBeGreaterThan(5);
    } finally {
      await driver.close();
      await store.close();
      await emptyNeo4j(sharedNeo4j());
    }
  });
});

const java = await orSkip(neo4jJava);

describe.skipIf(java === null)('the exported CSV', () => {
  it(
    'is taken by neo4j-admin’s importer as its note says',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'tiaoli-csv-'));
      const file = (name: string) => join(folder, name);
      try {
        await writeFile(file('graph.zip'), await bench.bytes('csv'));
        await runProgram('python3', ['-m', 'zipfile', '-e', file('graph.zip'), folder], { limitMs: 30_000 });
        const tables = ['clauses', 'documents', 'entities', 'values', 'reviews'];
        const imported = await importWithAdmin(
          file('neo4j'),
          tables.map((name) => ({ files: [file(`${name}.csv`)] })),
          [{ files: [file('relationships.csv')] }],
          ['--multiline-fields=true', '--array-delimiter=U+203A'],
        );
        expect(imported).toMatchObject({ nodes: nodes.length, relationships: edges.length });
        const server = await startNeo4j({ home: file('neo4j') });
        const driver = driverFor(server);
        try {
          expect(await readBack(driver)).toEqual(wanted(CONTROL_TEXT.replace('\u0000', '')));
        } finally {
          await driver.close();
          await server.stop();
        }
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    LIMIT_MS,
  );
});
