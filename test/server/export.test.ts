/** GET /api/export over a real connection: headers, filters, refusals, and what happens when one side goes away. */
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EXPORT_FORMATS } from '../../graph/export/format-names.ts';
import type { ClauseList, ExportFormatList, Graph } from '../../server/contract.ts';
import { CATERING, NOTICE, RETAIL, wholePassages } from '../contract/sample-documents.ts';
import { type CorpusApp, openCorpusApp } from './corpus-app.ts';

let server: CorpusApp;
let base: string;
beforeAll(async () => {
  server = await openCorpusApp();
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  base = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

interface Line {
  record: string;
  id: string;
  type: string;
}
const lines = async (address: string): Promise<Line[]> => {
  const answer = await fetch(`${base}${address}`);
  expect(answer.status).toBe(200);
  return (await answer.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
};
const ids = (all: readonly Line[], ...types: string[]) =>
  all.filter(({ record, type }) => record === 'node' && types.includes(type)).map(({ id }) => id);

describe('GET /api/export', () => {
  it.each(EXPORT_FORMATS)('gives %s as a file with a name, a tag and a revision', async (format) => {
    const answer = await fetch(`${base}/api/export?format=${format}&document=nmg-2022-small-business-policies`);
    const revision = await server.library.store.revision();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-tiaoli-revision')).toBe(revision);
    expect(answer.headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename="tiaoli-${revision.slice(0, 8)}\\.[a-z.]+"$`, 'u'),
    );
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(500);
    const again = await fetch(answer.url, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('has another tag for another format or filter', async () => {
    const tags = await Promise.all(
      ['format=jsonl', 'format=graphml', 'format=jsonl&place=呼和浩特市', 'format=jsonl&as_of=2023-01-01'].map(
        async (query) => {
          const answer = await fetch(`${base}/api/export?${query}`);
          await answer.arrayBuffer();
          return answer.headers.get('etag');
        },
      ),
    );
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('has the clauses of the list under the same filters, names as people write them', async () => {
    const filters = `agency=${encodeURIComponent('财政厅|商务厅')}&as_of=2022-06-01`;
    const { items } = await server.get<ClauseList>(`/api/clauses?limit=200&${filters}`);
    expect(items.length).toBeGreaterThan(5);
    const all = await lines(`/api/export?format=jsonl&${filters}`);
    expect(ids(all, 'Clause')).toEqual(items.map(({ id }) => id));
    expect(all[0]).toMatchObject({ record: 'head', asked: { agency: ['财政厅|商务厅'], as_of: '2022-06-01' } });
  });

  it('has what lies around a node, of the kinds asked for', async () => {
    const around = `id=${encodeURIComponent('agency:自治区财政厅')}&depth=1&limit=500`;
    const graph = await server.get<Graph>(`/api/graph/neighbors?${around}`);
    const all = await lines(`/api/export?format=jsonl&${around.replace('id=', 'around=')}&kinds=clause|agency`);
    const clauses = graph.nodes.filter(({ kind }) => kind === 'clause').map(({ id }) => id);
    expect(clauses.length).toBeGreaterThan(5);
    expect(ids(all, 'Clause')).toEqual(clauses);
    expect(ids(all, 'Agency')).toEqual(['agency:自治区财政厅']);
  });

  it('lists its formats for a page', async () => {
    const { items } = await server.get<ExportFormatList>('/api/export/formats');
    expect(items.map(({ name }) => name)).toEqual([...EXPORT_FORMATS]);
    for (const { audience, label } of items) expect([label, audience].join('')).toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ['format=docx', 400, /graphml、.*\/api\/export\/formats/u],
    ['', 400, /format/u],
    ['format=jsonl&unknown=1', 400, /unknown/u],
    ['format=jsonl&as_of=2023', 400, /YYYY-MM-DD/u],
    ['format=jsonl&around=agency:x', 404, /没有 agency:x/u],
    ['format=jsonl&depth=2', 400, /只与 around 同用/u],
    ['format=jsonl&around=n&agency=x', 400, /不能与筛选条件同用/u],
    ['format=jsonl&around=n&kinds=verb', 400, /kinds 只能是/u],
    ['format=jsonl&around=n&depth=4', 400, /depth/u],
  ])('refuses “%s” in Chinese', async (query, status, detail) => {
    const problem = await server.problem(`/api/export?${query}`);
    expect(problem.status).toBe(status);
    expect(problem.detail).toMatch(detail);
    expect(problem.detail).toMatch(/\p{Script=Han}/u);
  });
});

/** Reads the first bytes, lets `then` happen, reads the rest; says whether the answer ended as it should. */
const readSlowly = (address: string, then: () => Promise<void>): Promise<'whole' | 'broken'> =>
  new Promise((resolve, reject) => {
    httpRequest(`${base}${address}`, (answer) => {
      answer.once('data', async () => {
        answer.pause();
        await then().catch(reject);
        answer.resume();
      });
      answer.on('end', () => resolve('whole'));
      answer.on('error', () => resolve('broken'));
    })
      .on('error', reject)
      .end();
  });

describe('many exports at once', () => {
  const ADDRESS = '/api/export?format=jsonl';
  /** What the store does not answer for now; each waits in line. */
  const held: (() => void)[] = [];
  let hold = true;
  const release = (): void => {
    hold = false;
    for (const go of held.splice(0)) go();
  };
  let clauses: CorpusApp['library']['store']['clauses'];
  beforeAll(() => {
    clauses = server.library.store.clauses;
    server.library.store.clauses = async (...wanted) => {
      if (hold) await new Promise<void>((go) => void held.push(go));
      return clauses.apply(server.library.store, wanted);
    };
  });
  afterAll(() => {
    release();
    server.library.store.clauses = clauses;
  });

  /** Begins an export and waits until it asks the store for clauses, which it does not get for now. */
  const begin = async () => {
    const before = held.length;
    const client = new AbortController();
    const answered = fetch(`${base}${ADDRESS}`, { signal: client.signal });
    const whole = answered.then(async (answer) => [answer.status, (await answer.text()).length > 0]).catch(() => null);
    await vi.waitFor(() => expect(held.length).toBe(before + 1));
    return { leave: () => client.abort(), whole };
  };
  const full = async (): Promise<void> => {
    const answer = await fetch(`${base}${ADDRESS}`);
    expect(await answer.json()).toMatchObject({
      status: 429,
      detail: expect.stringContaining('已有 4 个导出正在进行'),
    });
    expect(answer.status).toBe(429);
  };
  const four = async () => [await begin(), await begin(), await begin(), await begin()] as const;

  it('are four at most; who leaves, ends or fails gives back the place', async () => {
    const [first, ...others] = await four();
    await full();
    first.leave();
    // It keeps its place until it has stopped: at the end of the piece that it is making, for which it asks on, last in line.
    held.push(...held.splice(0, 1));
    await vi.waitFor(async () => {
      if (held.length > others.length) held.pop()?.();
      expect((await fetch(`${base}${ADDRESS}&around=none`)).status).toBe(404);
    });
    const next = await begin();
    await full();
    release();
    for (const { whole } of [...others, next]) expect(await whole).toEqual([200, true]);

    hold = true;
    const changing = await four();
    await full();
    await server.library.store.putDocument(RETAIL, wholePassages(RETAIL), []);
    release();
    for (const { whole } of changing) expect(await whole).not.toEqual([200, true]);
    await server.library.store.removeDocument(RETAIL.id);

    hold = true;
    const last = await four();
    release();
    for (const { whole } of last) expect(await whole).toEqual([200, true]);
  });

  it('do not count what was refused or was known already', async () => {
    const answer = await fetch(`${base}${ADDRESS}`);
    await answer.arrayBuffer();
    const known = { 'if-none-match': answer.headers.get('etag') ?? '' };
    for (let i = 0; i < 5; i += 1) {
      expect((await fetch(`${base}${ADDRESS}&around=none`)).status).toBe(404);
      expect((await fetch(`${base}${ADDRESS}`, { headers: known })).status).toBe(304);
    }
    expect((await fetch(`${base}${ADDRESS}`)).status).toBe(200);
  });
});

describe('an export under way', () => {
  it('breaks the connection where the store is changed, and is whole where it is not', async () => {
    const { store } = server.library;
    expect(await readSlowly('/api/export?format=graphml', async () => {})).toBe('whole');
    const change = async () => {
      for (const document of [NOTICE, CATERING, RETAIL]) await store.putDocument(document, wholePassages(document), []);
    };
    expect(await readSlowly('/api/export?format=graphml', change)).toBe('broken');
    for (const id of ['a', 'z', 'n']) await store.removeDocument(id);
  });

  it('reads no further when the client has left, nor ahead of one that does not read', async () => {
    const { store } = server.library;
    const read = { clauses: 0 };
    const clauses = store.clauses.bind(store);
    store.clauses = (wanted) => {
      read.clauses += wanted.length;
      return clauses(wanted);
    };
    try {
      await new Promise<void>((resolve, reject) => {
        const asked = httpRequest(`${base}/api/export?format=jsonld`, (answer) => {
          answer.once('data', () => {
            answer.destroy();
            asked.destroy();
            resolve();
          });
        });
        asked.on('error', reject).end();
      });
      await wait(300);
      const then = read.clauses;
      await wait(300);
      expect(read.clauses).toBe(then);
      expect((await fetch(`${base}/api/health`)).status).toBe(200);
    } finally {
      store.clauses = clauses;
    }
  });
});
