/** The seed corpus on both stores: the same questions get the same hits, answers and plans, and so does every list. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyCorpus } from '../../graph/copy.ts';
import { corpusFiles } from '../../graph/corpus-files.ts';
import { openEmbedder } from '../../graph/embedding/bge.ts';
import type { Embedder } from '../../graph/embedding/embedder.ts';
import { ingestFiles } from '../../graph/ingest-files.ts';
import type { SearchResult } from '../../graph/search/result.ts';
import { type SearchRequest, search } from '../../graph/search/search.ts';
import type { SearchIndex } from '../../graph/store.ts';
import type { Clause } from '../../ingest/model.ts';
import { type App, buildApp } from '../../server/app.ts';
import type { Library } from '../../server/library.ts';
import { openLibrary } from '../../server/open-library.ts';
import { type OpenStore, openStore } from '../../server/open-store.ts';
import { CORPUS_FOLDER } from '../../server/package-root.ts';
import { readSettings, type Settings } from '../../server/settings.ts';
import { LetterEmbedder } from '../graph/letter-embedder.ts';
import { questionsFrom } from './generated-questions.ts';
import { removeNodes } from './open-store.ts';
import { describeNeo4j, sharedNeo4j } from './shared-server.ts';

/** Of the questions, this share must have the same first ten, ties apart. */
const LEAST_EQUAL = 0.99;
const LEAST_QUESTIONS = 200;
/** Twenty seconds by themselves, minutes beside much other work. */
const LIMIT_MS = 900_000;
const TODAY = '2022-06-01';
/** Sums of the same floats in another order differ by less. */
const DIGITS = 6;
const model = process.env.TIAOLI_MODEL_DIR;

/** A store as a server has it. */
interface Side extends OpenStore {
  settings: Settings;
  index: SearchIndex;
  library: Library;
  app: App;
}

const own = readFileSync(new URL('../gold/questions-own.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => (line.trim() === '' ? [] : (JSON.parse(line) as { question: string }).question));

const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, part) => (typeof part === 'number' ? Number(part.toFixed(DIGITS)) : part));

const idsOf = ({ hits }: SearchResult): string[] => hits.map(({ clause }) => clause.id);

/** Same ids where scores differ; among hits of equal score the order may be another, and the cut may fall between them. */
const sameFirst = (a: SearchResult, b: SearchResult): boolean =>
  a.hits.length === b.hits.length &&
  a.hits.every(({ clause, score }, i) => {
    const other = b.hits[i];
    return other !== undefined && (clause.id === other.clause.id || Math.abs(score - other.score) < 10 ** -DIGITS);
  });

describeNeo4j('both stores', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-parity-'));
  let embedder: Embedder;
  let embedded: Side;
  let neo4j: Side;
  let clauses: Clause[];

  const settingsWith = (more: Record<string, string>): Settings =>
    readSettings({
      TIAOLI_DATA: folder,
      LOG_LEVEL: 'silent',
      ...(model === undefined ? {} : { TIAOLI_MODEL_DIR: model }),
      ...more,
    });

  const sideOf = async (settings: Settings, open: OpenStore): Promise<Side> => {
    const library = await openLibrary(settings, { model: model !== undefined, say: () => undefined });
    const index = await open.openIndex(embedder.model, () => undefined);
    return { ...open, settings, index, library, app: await buildApp({ library, settings, checkAnswers: true }) };
  };

  beforeAll(async () => {
    const { uri, user, password } = sharedNeo4j();
    await removeNodes(sharedNeo4j());
    embedder = model === undefined ? new LetterEmbedder() : await openEmbedder(model);
    const here = settingsWith({});
    const there = settingsWith({
      TIAOLI_STORE: uri,
      ...(password === '' ? {} : { TIAOLI_STORE_USER: user, TIAOLI_STORE_PASSWORD: password }),
    });
    const source = await openStore(here);
    const target = await openStore(there);
    const { failed } = await ingestFiles(source.store, embedder, await corpusFiles(CORPUS_FOLDER));
    expect(failed).toEqual([]);
    await copyCorpus(source.store, target.store);
    embedded = await sideOf(here, source);
    neo4j = await sideOf(there, target);
    clauses = [];
    for await (const clause of source.store.eachClause()) clauses.push(clause);
  });
  afterAll(async () => {
    for (const side of [embedded, neo4j]) {
      await side?.app.close();
      await side?.library.close();
      await side?.query?.close();
      await side?.store.close();
    }
    await embedder?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = ({ store, index }: Side, question: string, more: Partial<SearchRequest> = {}): Promise<SearchResult> =>
    search(
      { store, index, embedder, today: TODAY },
      {
        question,
        limit: 10,
        offset: 0,
        filter: { all: [] },
        without: [],
        context: [],
        includeMentions: false,
        ...more,
      },
    );

  it('have the same revision, and the same clauses', async () => {
    expect(await neo4j.store.revision()).toBe(await embedded.store.revision());
    const there: Clause[] = [];
    for await (const clause of neo4j.store.eachClause()) there.push(clause);
    expect(there).toEqual(clauses);
    expect(clauses.length).toBeGreaterThan(100);
  });

  it(
    `answer ${LEAST_QUESTIONS} questions alike: first ten, answer, plan`,
    async () => {
      const agencies = await embedded.store.entities({ kind: 'agency', limit: 500 });
      const questions = [
        ...new Set([
          ...own,
          ...questionsFrom(
            clauses,
            agencies.map(({ label }) => label),
          ),
        ]),
      ];
      expect(questions.length).toBeGreaterThanOrEqual(LEAST_QUESTIONS);
      const exceptions: string[] = [];
      let hits = 0;
      for (const question of questions) {
        const a = await ask(embedded, question);
        const b = await ask(neo4j, question);
        hits += a.hits.length;
        const differences = [
          sameFirst(a, b) ? '' : `first ten ${idsOf(a).join(' ')} | ${idsOf(b).join(' ')}`,
          a.answer.status === b.answer.status && a.answer.text === b.answer.text
            ? ''
            : `answer ${a.answer.text} | ${b.answer.text}`,
          JSON.stringify(a.plan) === JSON.stringify(b.plan) ? '' : 'plan',
        ].filter((difference) => difference !== '');
        if (differences.length > 0) exceptions.push(`${question}: ${differences.join('; ')}`);
      }
      console.log(
        `${questions.length} questions, ${hits} hits, ${exceptions.length} exceptions\n${exceptions.join('\n')}`,
      );
      expect(hits).toBeGreaterThan(questions.length * 5);
      expect(exceptions.length).toBeLessThanOrEqual(questions.length * (1 - LEAST_EQUAL));
    },
    LIMIT_MS,
  );

  it(
    'answer every list and every walk over HTTP alike',
    async () => {
      const [first] = clauses;
      const [agency = '', other = ''] = (await embedded.store.entities({ kind: 'agency', limit: 2 })).map(
        ({ id }) => id,
      );
      const clauseId =
        clauses.find(({ agencies, references }) => agencies.length > 0 && references.length > 0)?.id ?? '';
      expect([agency, other, clauseId]).not.toContain('');
      const address = (path: string, query: [string, string][]) => `${path}?${new URLSearchParams(query)}`;
      const search = (...query: [string, string][]) => address('/api/search', query);
      const addresses = [
        search(['q', '奖励有哪些'], ['agency', '财政厅']),
        search(['q', '奖励有哪些'], ['agency', '财政厅|发展改革委'], ['role', 'lead']),
        search(['q', '补贴'], ['industry', '旅游业'], ['include', 'mentions']),
        search(['q', '补贴'], ['amount_min', '100000'], ['amount_kind', 'reward|subsidy']),
        search(['q', '资金'], ['as_of', '2023-06-30']),
        search(['q', '资金'], ['as_of', '2022-06-30'], ['document', first?.document.id ?? '']),
        search(['q', '支持企业'], ['limit', '7'], ['offset', '0']),
        search(['q', '支持企业'], ['limit', '7'], ['offset', '7']),
        search(['q', '支持企业'], ['limit', '50'], ['offset', '35']),
        search(['q', '支持企业'], ['limit', '7'], ['offset', '100000']),
        search(['q', '财政厅牵头的奖励'], ['without', 'agency:自治区财政厅']),
        search(['q', '那餐饮业呢'], ['context', '旅游业有什么补贴']),
        search(['q', '由谁负责'], ['context', '旅游业有什么补贴'], ['context', '那餐饮业呢']),
        search(['q', ''], ['agency', '财政厅'], ['limit', '5']),
        search(['q', ''], ['place', '呼和浩特'], ['offset', '1']),
        search(['q', ''], ['beneficiary', '小微企业'], ['as_of', '2022-12-31']),
        search(['q', '“〔2021〕”+-&&||!(){}[]^"~*?:\\/ AND OR NOT']),
        '/api/documents',
        `/api/documents/${first?.document.id}`,
        `/api/clauses/${clauseId}`,
        '/api/clauses?limit=200',
        '/api/clauses?limit=30&offset=40&include=mentions',
        address('/api/clauses', [
          ['agency', '财政厅'],
          ['agency', '商务厅'],
        ]),
        address('/api/clauses', [
          ['instrument', '贴息'],
          ['limit', '200'],
        ]),
        '/api/stats',
        ...[
          '',
          ...['document', 'agency', 'industry', 'place', 'instrument', 'beneficiary', 'reference'].map(
            (kind) => `&kind=${kind}`,
          ),
        ].map((kind) => `/api/entities?limit=200${kind}`),
        address('/api/entities', [['q', '财政']]),
        ...[agency, clauseId, first?.document.id ?? ''].flatMap((id) => [
          address('/api/graph/neighbors', [['id', id]]),
          address('/api/graph/neighbors', [
            ['id', id],
            ['depth', '2'],
            ['limit', '40'],
          ]),
          address('/api/graph/neighbors', [
            ['id', id],
            ['kinds', 'agency'],
            ['limit', '500'],
          ]),
        ]),
        address('/api/graph/path', [
          ['from', agency],
          ['to', other],
        ]),
        address('/api/graph/path', [
          ['from', agency],
          ['to', clauseId],
          ['types', 'RESPONSIBLE|PART_OF'],
        ]),
        address('/api/graph/path', [
          ['from', first?.id ?? ''],
          ['to', other],
          ['limit', '5'],
        ]),
        address('/api/graph/path', [
          ['from', 'agency:没有'],
          ['to', other],
        ]),
        '/api/documents/none',
        '/api/clauses/none',
      ];
      const statuses: number[] = [];
      for (const url of addresses) {
        const [a, b] = await Promise.all([embedded.app.inject(url), neo4j.app.inject(url)]);
        expect(b.statusCode, url).toBe(a.statusCode);
        expect(rounded(b.json()), url).toEqual(rounded(a.json()));
        statuses.push(a.statusCode);
      }
      expect(statuses.filter((status) => status === 200)).toHaveLength(addresses.length - 3);
    },
    LIMIT_MS,
  );
});
