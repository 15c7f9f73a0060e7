/** Several programs on one Neo4j: what one writes the others see, and writing at the same time breaks nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { build, fillVectors } from '../../graph/build.ts';
import { openNeo4jIndex } from '../../graph/neo4j/index.ts';
import type { Neo4jStore } from '../../graph/neo4j/store.ts';
import { StoreError } from '../../graph/store.ts';
import type { PolicyDocument } from '../../ingest/model.ts';
import { markCorpus, missingCorpus } from '../../server/corpus-state.ts';
import type { Library } from '../../server/library.ts';
import { openLibrary } from '../../server/open-library.ts';
import { digestOf } from '../../server/originals.ts';
import { readSettings } from '../../server/settings.ts';
import { sampleDocument } from '../contract/sample-documents.ts';
import { LetterEmbedder } from '../graph/letter-embedder.ts';
import { faultsIn } from './check-graph.ts';
import { removeNodes, storeOn } from './open-store.ts';
import { describeNeo4j, driverFor, emptyNeo4j, sharedNeo4j } from './shared-server.ts';

/** Twenty were measured; each takes five seconds. */
const ROUNDS = Number(process.env.TIAOLI_ROUNDS ?? 3);
/** Half a minute by themselves, minutes beside much other work. */
const LIMIT_MS = 900_000;
/** A store takes the corpus for unchanged that long at most (STATE_MS in the store); what follows is asked after it. */
const SEEN_MS = 50;

const PUBLISHED = new TextEncoder().encode(
  `甲省促进茶馆业发展若干措施

一、对新开办的茶馆给予一次性奖励5万元。（责任单位：省商务厅）

二、支持茶馆开展直播带货，给予不超过2万元补贴。（责任单位：省财政厅）
`,
);
const FILE = { bytes: PUBLISHED, file: '茶馆.txt' };
const QUESTION = {
  question: '新开办的茶馆奖励多少',
  limit: 5,
  offset: 0,
  filter: { all: [] },
  without: [],
  context: [],
  includeMentions: false,
};

/** One store renews, the other is told to wait. */
const whileLocked = (error: unknown): null => {
  if (error instanceof StoreError && error.code === 'locked') return null;
  throw error;
};

const seen = () => new Promise((resolve) => setTimeout(resolve, SEEN_MS));

describeNeo4j('two libraries on one Neo4j', () => {
  const folders: string[] = [];
  let one: Library;
  let other: Library;
  const open = (): Promise<Library> => {
    const folder = mkdtempSync(join(tmpdir(), 'tiaoli-sharing-'));
    folders.push(folder);
    const { uri, user, password } = sharedNeo4j();
    const login = password === '' ? {} : { TIAOLI_STORE_USER: user, TIAOLI_STORE_PASSWORD: password };
    const settings = readSettings({ TIAOLI_DATA: folder, TIAOLI_STORE: uri, ...login });
    return openLibrary(settings, { model: false, say: () => undefined });
  };
  beforeAll(async () => {
    await removeNodes(sharedNeo4j());
    one = await open();
    other = await open();
  });
  afterAll(async () => {
    await one?.close();
    await other?.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it('see at once what the other one ingests and removes: search, entities, counts, the published text', async () => {
    // Both have looked, so that whatever they remember is of the time before.
    for (const library of [one, other]) {
      expect((await library.search(QUESTION)).hits).toEqual([]);
      expect(await library.store.entities({ kind: 'agency', limit: 9 })).toEqual([]);
    }
    const { items, failed } = await one.ingest([FILE]);
    expect(failed).toEqual([]);
    const id = items[0]?.document.id ?? '';
    await seen();

    const { hits, revision } = await other.search(QUESTION);
    expect(hits[0]?.clause.text).toContain('新开办的茶馆');
    expect(revision).toBe(await one.store.revision());
    expect((await other.store.entities({ kind: 'agency', limit: 9 })).map(({ label }) => label).sort()).toEqual([
      '省商务厅',
      '省财政厅',
    ]);
    expect(await other.store.describe()).toMatchObject({ documents: 1 });
    expect(await other.original({ ...FILE, sha256: digestOf(PUBLISHED) })).toBe(new TextDecoder().decode(PUBLISHED));
    expect((await other.store.documents()).map((document) => document.id)).toEqual([id]);

    expect(await other.remove(id)).toBe(true);
    await seen();
    expect((await one.search(QUESTION)).hits).toEqual([]);
    expect(await one.store.entities({ kind: 'agency', limit: 9 })).toEqual([]);
    expect(await one.store.document(id)).toBeNull();
    expect(await one.original({ ...FILE, sha256: digestOf(PUBLISHED) })).toBeNull();
    expect(await one.remove(id)).toBe(false);
    expect(await faultsIn(sharedNeo4j())).toEqual([]);
  });

  it('share the stamp: what a person removed does not come back when another server starts', async () => {
    const missing = await missingCorpus(one.store);
    if (missing === null) throw new Error('the corpus cannot be there yet');
    await one.ingest(missing.files);
    await markCorpus(one.store, missing.stamp);
    const [first] = await one.store.documents();
    await one.remove(first?.id ?? '');
    const third = await open();
    try {
      expect(await missingCorpus(third.store)).toBeNull();
      const ids = (await third.store.documents()).map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(0);
      expect(ids).not.toContain(first?.id);
    } finally {
      await third.close();
    }
  });
});

describeNeo4j('two stores that write at the same time', () => {
  const embedder = new LetterEmbedder();
  let stores: Neo4jStore[] = [];
  beforeEach(async () => {
    await removeNodes(sharedNeo4j());
    for (const store of stores) await store.close();
    stores = [storeOn(sharedNeo4j()), storeOn(sharedNeo4j())];
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
  });

  const edition = (n: number, version: string, texts: readonly string[]): PolicyDocument =>
    sampleDocument(`r${n % 3}`, `甲省第${n % 3}号餐饮业政策`, texts, { version });
  const texts = (n: number) => [
    `第${n}轮餐饮奖励。`,
    '由财政厅负责解释。',
    `依据《甲省第${(n + 1) % 3}号餐饮业政策》。`,
  ];

  const together = <Result>(work: (store: Neo4jStore, i: number) => Promise<Result>): Promise<Result[]> =>
    Promise.all(stores.map(work));

  it('prepare an untouched database together', async () => {
    await emptyNeo4j(sharedNeo4j());
    for (const revision of await together((store) => store.revision())) expect(revision).toMatch(/^0+$/u);
    expect(await faultsIn(sharedNeo4j())).toEqual([]);
  });

  it(
    `the same document, its versions, its removal, ${ROUNDS} rounds`,
    async () => {
      for (let n = 0; n < ROUNDS; n += 1) {
        const same = edition(n, '1', texts(n));
        const outcomes = await together((store) => build(store, embedder, same));
        // One of the two came first.
        expect(
          outcomes.flat().filter(({ outcome }) => outcome === 'unchanged'),
          `round ${n}`,
        ).toHaveLength(1);
        // Another text of the same version from each, and another version from each: the last one of a version stays.
        await together((store, i) => build(store, embedder, edition(n, '1', [...texts(n), `第${i}家的补充。`])));
        await together((store, i) => build(store, embedder, edition(n, `${i + 2}`, texts(n + i))));
        expect((await stores[0]?.document(`r${n % 3}`))?.versions).toEqual(['1', '2', '3']);
        // Put against remove: either is the last.
        await together(async (store, i) => {
          if (i === 0) await store.removeDocument(`r${n % 3}`);
          else await build(store, embedder, edition(n, '2', texts(n)));
        });
        const [a, b] = await together((store) => store.document(`r${n % 3}`));
        expect(a).toEqual(b);
        expect([undefined, '2']).toContain(a?.versions.join());
        if (n % 5 === 4 || n === ROUNDS - 1) expect(await faultsIn(sharedNeo4j()), `round ${n}`).toEqual([]);
      }
      const [a, b] = await together((store) => store.describe());
      expect(a).toEqual(b);
    },
    LIMIT_MS,
  );

  it('the same vectors, and different documents with the same texts', async () => {
    await together((store, i) =>
      build(
        store,
        null,
        [0, 1, 2].map((n) => sampleDocument(`s${i}${n}`, `第${n}号`, ['同一句话。', `第${n}句。`])),
      ),
    );
    await together((store) => fillVectors(store, embedder));
    expect(await faultsIn(sharedNeo4j())).toEqual([]);
    await together((store, i) => store.removeDocument(`s${i}0`));
    expect(await faultsIn(sharedNeo4j())).toEqual([]);
    const kept = await stores[0]?.contents('s01');
    expect(kept?.vectors.length).toBeGreaterThan(0);
  });

  it('renew the terms of an older release together', async () => {
    for (const n of [0, 1, 2]) await build(stores[0] as Neo4jStore, embedder, edition(n, '1', texts(n)));
    const driver = driverFor(sharedNeo4j());
    await driver.executeQuery("MATCH (c:Clause) SET c.tokens = '旧 词', c.length = 2");
    await driver.executeQuery('MATCH (t:Term) DELETE t');
    await driver.executeQuery("MATCH (k:Corpus) SET k.terms = 'older', k.length = k.clauses * 2");
    await driver.close();
    for (const store of stores) await store.close();
    stores = [storeOn(sharedNeo4j()), storeOn(sharedNeo4j())];
    await together(async (store) => {
      while ((await store.revision().catch(whileLocked)) === null) await seen();
    });
    expect(await faultsIn(sharedNeo4j())).toEqual([]);
    for (const store of stores) {
      const index = await openNeo4jIndex(store, embedder.model);
      expect(await index.lexical(new Map([['奖励', 1]]), 9)).toHaveLength(3);
    }
  });
});
