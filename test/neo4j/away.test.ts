/** A Neo4j that is away, refuses us, lost an index, or is not ours: what is said, what is left alone, what comes back. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../../graph/build.ts';
import { openNeo4jIndex } from '../../graph/neo4j/index.ts';
import { type SearchIndex, StoreError } from '../../graph/store.ts';
import type { OverlapMatrix } from '../../server/contract/overlap.ts';
import type { ProblemDocument } from '../../server/contract.ts';
import { ended, newFolder, runCli, saysLine, startCli } from '../cli/run-cli.ts';
import { CATERING } from '../contract/sample-documents.ts';
import { LetterEmbedder } from '../graph/letter-embedder.ts';
import { orSkip } from '../or-skip.ts';
import { openCorpusApp } from '../server/corpus-app.ts';
import { faultsIn } from './check-graph.ts';
import { openEmptyStore, storeOn } from './open-store.ts';
import { describeNeo4j, driverFor, emptyNeo4j, sharedNeo4j } from './shared-server.ts';
import { startNeo4j } from './start-neo4j.ts';

const PASSWORD = '长城-2024-abc';
const READY_MS = 4000;
/** Until a program that was without its store has it again. */
const PATIENCE_MS = 150_000;
/** Half a minute on a machine of its own; each start of Neo4j takes that long beside much other work. */
const LIMIT_MS = 900_000;
/** An index of a few clauses is made again within this, on a busy machine. */
const MEND_MS = 20_000;
const ADDRESS = /条理已启动：(http:\/\/127\.0\.0\.1:\d+)/u;
const CHINESE = /\p{Script=Han}/u;

/** Asks again until `holds`; the last answer. */
const until = async <Answer>(
  ask: () => Promise<Answer>,
  holds: (answer: Answer) => boolean,
  limitMs: number,
): Promise<Answer> => {
  for (const end = performance.now() + limitMs; ; await wait(200)) {
    const answer = await ask();
    if (holds(answer) || performance.now() > end) return answer;
  }
};

/** A problem document as people should get it: in Chinese, without internals. */
const expectProblem = async (answer: Response, code: string): Promise<void> => {
  expect(answer.status).toBe(503);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const text = await answer.text();
  const problem: ProblemDocument = JSON.parse(text);
  expect(problem).toMatchObject({ status: 503, code });
  expect(problem.detail).toMatch(CHINESE);
  expect(text).not.toMatch(/\bat \w+|node_modules|ServiceUnavailable|stack/u);
  expect(text).not.toContain(PASSWORD);
};

const own = await orSkip(() => startNeo4j({ password: PASSWORD }));

describe.skipIf(own === null)('a Neo4j that comes and goes', () => {
  const server = own as NonNullable<typeof own>;
  const environment = {
    TIAOLI_STORE: server?.uri ?? '',
    TIAOLI_STORE_USER: 'neo4j',
    TIAOLI_STORE_PASSWORD: PASSWORD,
    PORT: '0',
  };
  let child: ChildProcessWithoutNullStreams | undefined;
  afterAll(async () => {
    child?.kill('SIGKILL');
    await server.stop();
  });

  it(
    'is waited for by a server that starts before it, and by one that it leaves',
    async () => {
      await server.kill();
      const serving = startCli(['serve'], { ...environment, TIAOLI_DATA: newFolder() });
      child = serving;
      const end = ended(serving);
      const [said = '', address = ''] = await saysLine(serving, new RegExp(`[^]*${ADDRESS.source}`, 'u'));
      expect(said).toContain(`连不上 Neo4j 服务器 ${server.uri}`);
      const began = performance.now();
      await expectProblem(await fetch(`${address}/api/ready`), 'store-unavailable');
      expect(performance.now() - began).toBeLessThan(READY_MS);

      await server.restart();
      const corpus = async () => {
        const answer = await fetch(`${address}/api/health`);
        return answer.status === 200 ? ((await answer.json()) as { store: { documents: number } }).store.documents : 0;
      };
      // Gone again while the corpus comes in: what was left then comes in later.
      expect(await until(corpus, (documents) => documents > 0, PATIENCE_MS)).toBeGreaterThan(0);
      await server.kill();
      await server.restart();
      expect(await until(corpus, (documents) => documents >= 6, PATIENCE_MS)).toBe(6);
      expect((await fetch(`${address}/api/ready`)).status).toBe(200);
      const ask = () => fetch(`${address}/api/search?q=${encodeURIComponent('旅游业有什么补贴')}`);
      const answer = await (await ask()).text();
      expect(JSON.parse(answer).hits.length).toBeGreaterThan(0);
      // The pairs come after the corpus; while they do, nothing that is counted over them stands still.
      const pending = async () =>
        ((await (await fetch(`${address}/api/overlaps/matrix`)).json()) as OverlapMatrix).pending;
      expect(await until(pending, (documents) => documents === 0, PATIENCE_MS)).toBe(0);
      expect(await faultsIn(server)).toEqual([]);

      await server.kill();
      await expectProblem(await ask(), 'store-unavailable');
      await server.restart();
      const again = await until(ask, ({ status }) => status === 200, PATIENCE_MS);
      expect(await again.text()).toBe(answer);

      serving.kill('SIGTERM');
      const { code, out, err } = await end;
      expect(code).toBe(0);
      expect(out).toContain('库已恢复，语料已就绪');
      expect(out + err).not.toContain(PASSWORD);
    },
    LIMIT_MS,
  );

  it('that refuses the password is said so, by the command line and over HTTP', async () => {
    const wrong = { ...environment, TIAOLI_STORE_PASSWORD: 'wrong-password' };
    const { code, out, err } = await runCli(['show', 'd1/1'], wrong);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('拒绝登录');
    expect(err).not.toContain('wrong-password');
    const app = await openCorpusApp({ corpus: false, environment: wrong });
    try {
      for (const url of ['/api/ready', '/api/search?q=x', '/api/stats']) {
        const problem = await app.problem(url);
        expect(problem).toMatchObject({ status: 503, code: 'store-unauthorized' });
        expect(JSON.stringify(problem)).not.toContain('wrong-password');
      }
    } finally {
      await app.close();
    }
  });
});

describeNeo4j('a database in an unexpected state', () => {
  beforeEach(() => emptyNeo4j(sharedNeo4j()));

  const withDriver = async (statement: string) => {
    const driver = driverFor(sharedNeo4j());
    try {
      return (await driver.executeQuery(statement)).records.map((record) => record.toObject());
    } finally {
      await driver.close();
    }
  };
  const everything = async () => [
    await withDriver('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY elementId(n)'),
    await withDriver('MATCH ()-[r]->() RETURN type(r) AS type, properties(r) AS properties'),
    await withDriver("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name ORDER BY name"),
    await withDriver('SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name'),
  ];

  it('with another program’s data is refused and left as it was', async () => {
    await withDriver("CREATE (:Film {title: '他人'})-[:BY]->(:Person {name: '某'})");
    const before = await everything();
    const store = storeOn(sharedNeo4j());
    try {
      for (const attempt of [
        () => store.revision(),
        () => store.putDocument(CATERING, [], []),
        () => store.setStamp('corpus', 'x'),
        () => store.removeDocument('z'),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: 'corrupt', detail: expect.stringMatching(CHINESE) });
    } finally {
      await store.close();
    }
    expect(await everything()).toEqual(before);
  });

  it('of a newer version is refused and left as it was', async () => {
    const { store: first, dispose } = await openEmptyStore();
    await build(first, null, CATERING);
    await dispose();
    await withDriver("MATCH (k:Corpus) SET k.schema = k.schema + 1, k.something = 'new'");
    const before = await everything();
    const store = storeOn(sharedNeo4j());
    try {
      for (const attempt of [() => store.revision(), () => store.document('z'), () => store.removeDocument('z')])
        await expect(attempt()).rejects.toMatchObject({
          code: 'newer-schema',
          detail: expect.stringContaining('升级'),
        });
    } finally {
      await store.close();
    }
    expect(await everything()).toEqual(before);
  });

  it('that lost its search indexes has them again, under the same running store', async () => {
    const { store, dispose } = await openEmptyStore();
    try {
      const embedder = new LetterEmbedder();
      await build(store, embedder, CATERING);
      const vector = await embedder.embedQuery('餐饮企业');
      const terms = new Map([['餐饮业', 1]]);
      const ways: Record<string, (index: SearchIndex) => Promise<unknown[]>> = {
        tiaoli_terms: (index) => index.lexical(terms, 3),
        vectors: (index) => index.semantic(vector, 3),
      };
      const index = await openNeo4jIndex(store, embedder.model);
      for (const [name, search] of Object.entries(ways)) {
        const before = await search(index);
        expect(before.length, name).toBeGreaterThan(0);
        const [dropped] = await withDriver(
          `SHOW INDEXES YIELD name WHERE name STARTS WITH 'tiaoli_${name.replace('tiaoli_', '')}' RETURN name`,
        );
        await withDriver(`DROP INDEX ${dropped?.name}`);
        const attempt = () =>
          search(index).catch((error: unknown) => {
            // One clear word of it is allowed, a riddle is not.
            expect(error, name).toBeInstanceOf(StoreError);
            expect(error, name).toMatchObject({ code: 'unavailable', detail: expect.stringContaining('索引') });
            return [];
          });
        const after = await until(attempt, ({ length }) => length === before.length, MEND_MS);
        expect(after, name).toEqual(before);
      }
    } finally {
      await dispose();
    }
  });

  it('that was emptied under a running store is a new one at the next call', async () => {
    const { store, dispose } = await openEmptyStore();
    try {
      await build(store, null, CATERING);
      await emptyNeo4j(sharedNeo4j());
      const revision = await until(
        () => store.revision().catch(() => null),
        (answer) => answer !== null,
        MEND_MS,
      );
      expect(revision).toMatch(/^0+$/u);
      expect(await store.documents()).toEqual([]);
      await build(store, null, CATERING);
      expect(await faultsIn(sharedNeo4j())).toEqual([]);
    } finally {
      await dispose();
    }
  });
});
