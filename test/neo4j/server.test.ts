/** The servers that the other tests rely on: the right version, the indexes the store needs, and life after a kill. */
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orSkip } from '../or-skip.ts';
import { describeNeo4j, driverFor, emptyNeo4j, sharedNeo4j } from './shared-server.ts';
import { startNeo4j } from './start-neo4j.ts';

const PASSWORD = '天山-2024-abc';

describeNeo4j('the shared Neo4j', () => {
  let driver: Driver;
  beforeAll(async () => {
    await emptyNeo4j(sharedNeo4j());
    driver = driverFor(sharedNeo4j());
  });
  afterAll(async () => {
    await driver?.close();
  });

  it('is 5.26 without the hole that .22 closed', async () => {
    const { records } = await driver.executeQuery(
      'CALL dbms.components() YIELD versions RETURN versions[0] AS version',
    );
    const [major, minor, patch] = String(records[0]?.get('version')).split('.').map(Number);
    expect([major, minor]).toEqual([5, 26]);
    expect(patch).toBeGreaterThanOrEqual(22);
  });

  it('finds by tokens and by vectors, and forgets both when emptied', async () => {
    await driver.executeQuery(
      `CREATE FULLTEXT INDEX words FOR (n:Clause) ON EACH [n.tokens]
       OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`,
    );
    await driver.executeQuery(
      `CREATE VECTOR INDEX meanings FOR (n:Clause) ON n.vector
       OPTIONS {indexConfig: {\`vector.dimensions\`: 3, \`vector.similarity_function\`: 'cosine'}}`,
    );
    await driver.executeQuery(
      `CREATE (:Clause {id: 1, tokens: '财政厅 补贴', vector: [1.0, 0.0, 0.0]}),
              (:Clause {id: 2, tokens: '财政 厅', vector: [0.0, 1.0, 0.0]})`,
    );
    await driver.executeQuery('CALL db.awaitIndexes(60)');
    await driver.executeQuery('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()');
    const byWord = await driver.executeQuery(
      "CALL db.index.fulltext.queryNodes('words', '财政厅') YIELD node RETURN node.id AS id",
    );
    expect(byWord.records.map((r) => r.get('id').toNumber())).toEqual([1]);
    const byMeaning = await driver.executeQuery(
      "CALL db.index.vector.queryNodes('meanings', 1, [0.1, 1.0, 0.0]) YIELD node RETURN node.id AS id",
    );
    expect(byMeaning.records.map((r) => r.get('id').toNumber())).toEqual([2]);

    await emptyNeo4j(sharedNeo4j());
    const left = await driver.executeQuery("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");
    const nodes = await driver.executeQuery('MATCH (n) RETURN count(n) AS count');
    expect([left.records.length, nodes.records[0]?.get('count').toNumber()]).toEqual([0, 0]);
  });

  it('answers to the routing scheme too', async () => {
    const { uri, user, password } = sharedNeo4j();
    const routed = driverFor({ uri: uri.replace(/^\w+:/u, 'neo4j:'), user, password });
    try {
      expect((await routed.executeQuery('RETURN 1 AS one')).records[0]?.get('one').toNumber()).toBe(1);
    } finally {
      await routed.close();
    }
  });
});

describeNeo4j('a driver for a database by name', () => {
  it('asks that one, and none instead of it', async () => {
    const { uri, ...login } = sharedNeo4j();
    const asked = async (database: string): Promise<unknown> => {
      const named = driverFor({ uri: Object.assign(new URL(uri), { pathname: `/${database}` }).href, ...login });
      const session = named.session();
      try {
        await session.run('RETURN 1 AS one');
        return (await named.executeQuery('CALL db.info() YIELD name')).records[0]?.get('name');
      } finally {
        await session.close();
        await named.close();
      }
    };
    expect(await asked('neo4j')).toBe('neo4j');
    await expect(asked('no-such-database')).rejects.toMatchObject({ code: expect.stringMatching(/DatabaseNotFound/u) });
  });
});

const own = await orSkip(() => startNeo4j({ password: PASSWORD }));

describe.skipIf(own === null)('a Neo4j of one’s own', () => {
  const server = own as NonNullable<typeof own>;
  afterAll(() => server.stop());

  it('refuses a wrong password', async () => {
    const driver = neo4j.driver(server.uri, neo4j.auth.basic('neo4j', 'wrong-password'));
    try {
      await expect(driver.verifyAuthentication()).resolves.toBe(false);
    } finally {
      await driver.close();
    }
  });

  it('keeps what was committed through SIGKILL and restart', async () => {
    const driver = driverFor(server);
    try {
      await driver.executeQuery("CREATE (:Kept {word: '条'})");
      const before = server.uri;
      await server.kill();
      expect(server.pid).toBeNull();
      // Not a query: the driver tries that again for half a minute.
      await expect(driver.verifyConnectivity()).rejects.toMatchObject({ code: 'ServiceUnavailable' });
      await server.restart();
      expect(server.uri).toBe(before);
      const { records } = await driver.executeQuery('MATCH (n:Kept) RETURN n.word AS word');
      expect(records.map((r) => r.get('word'))).toEqual(['条']);
    } finally {
      await driver.close();
    }
  });
});
