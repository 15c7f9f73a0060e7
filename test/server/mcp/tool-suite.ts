/** What every way to the tools must do: asked with the SDK's own client, compared with what HTTP answers. */
import { Client, type Transport } from '@modelcontextprotocol/client';
import { expect, it } from 'vitest';
import {
  ClauseDetail,
  type ClauseList,
  type DocumentDetail,
  type DocumentList,
  type EntityList,
  Graph,
  OverlapList,
  SearchResponse,
} from '../../../server/contract.ts';
import type { CorpusApp } from '../corpus-app.ts';

export interface Connected {
  client: Client;
  corpus: CorpusApp;
}

/** `auto` speaks the newest revision of the protocol that the server knows, `legacy` the one with a handshake. */
export const connect = async (transport: Transport, mode: 'auto' | 'legacy' = 'auto'): Promise<Client> => {
  const client = new Client({ name: 'tiaoli-test', version: '1.0.0' }, { versionNegotiation: { mode } });
  await client.connect(transport);
  return client;
};

/** Calls a tool that succeeds; its text must say the same as its structured content. */
export const call = async (client: Client, name: string, args: Record<string, unknown>): Promise<unknown> => {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
  const text = content[0]?.type === 'text' ? content[0].text : '';
  expect(isError ?? false, text).toBe(false);
  expect(JSON.parse(text)).toEqual(structuredContent);
  return structuredContent;
};

/** The sentence of a tool that fails. */
export const refusal = async (client: Client, name: string, args: Record<string, unknown>): Promise<string> => {
  const { content, isError } = await client.callTool({ name, arguments: args });
  expect(isError).toBe(true);
  return content[0]?.type === 'text' ? content[0].text : '';
};

const QUESTIONS: readonly [args: Record<string, unknown>, query: string][] = [
  [{ q: '财政厅牵头的奖励有哪些', limit: 5 }, 'q=财政厅牵头的奖励有哪些&limit=5'],
  [{ q: '补贴', agency: ['自治区财政厅'], amount_min: 10000 }, 'q=补贴&agency=自治区财政厅&amount_min=10000'],
  [
    { q: '', industry: ['旅游业|餐饮业'], include: ['mentions'], limit: 3 },
    'q=&industry=旅游业|餐饮业&include=mentions&limit=3',
  ],
];

/** A process of its own looks for a model and says that there is none; the app of the tests does not look for one. */
const ofTheCorpus = (answer: unknown) => ({ ...SearchResponse.parse(answer), degraded: [] });

export const toolSuite = (open: () => Connected): void => {
  it('lists six tools that only read, with their schemas', async () => {
    const { tools } = await open().client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'search',
      'clause',
      'neighbours',
      'documents',
      'find_overlaps',
      'export_link',
    ]);
    for (const tool of tools) {
      expect(tool.annotations).toMatchObject({ readOnlyHint: true });
      expect(tool.inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
      expect(tool.outputSchema).toMatchObject({ type: 'object' });
      expect(`${tool.title}${tool.description}`).toMatch(/\p{Script=Han}/u);
    }
    const limit = tools[0]?.inputSchema.properties?.limit;
    expect(limit).toMatchObject({ type: 'integer', minimum: 1, maximum: 200 });
  });

  it.each(QUESTIONS)('search %o answers as GET /api/search?%s', async (args, query) => {
    const { client, corpus } = open();
    const found = ofTheCorpus(await call(client, 'search', args));
    expect(found.hits.length).toBeGreaterThan(0);
    expect(found).toEqual(ofTheCorpus(await corpus.get(encodeURI(`/api/search?${query}`))));
  });

  it('clause answers as GET /api/clauses/:id', async () => {
    const { client, corpus } = open();
    const { items } = await corpus.get<ClauseList>(
      '/api/clauses?agency=自治区财政厅&limit=1'.replace(/[^ -~]+/gu, encodeURIComponent),
    );
    const id = items[0]?.id ?? '';
    const clause = ClauseDetail.parse(await call(client, 'clause', { id }));
    expect(clause.agencies.length).toBeGreaterThan(0);
    expect(clause).toEqual(await corpus.get(`/api/clauses/${id}`));
  });

  it('neighbours answers as GET /api/graph/neighbors', async () => {
    const { client, corpus } = open();
    const { items } = await corpus.get<EntityList>('/api/entities?kind=agency&limit=1');
    const id = items[0]?.id ?? '';
    const around = Graph.parse(
      await call(client, 'neighbours', { id, depth: 2, kinds: ['clause', 'place'], limit: 20 }),
    );
    expect(around.nodes.length).toBeGreaterThan(1);
    const query = new URLSearchParams({ id, depth: '2', kinds: 'clause|place', limit: '20' });
    expect(around).toEqual(await corpus.get(`/api/graph/neighbors?${query}`));
  });

  it('documents lists them, and reads one in pages', async () => {
    const { client, corpus } = open();
    const all = await corpus.get<DocumentList>('/api/documents');
    expect(await call(client, 'documents', {})).toEqual({ ...all, contents: null });
    expect(await call(client, 'documents', { limit: 2, offset: 1 })).toMatchObject({
      total: all.total,
      items: all.items.slice(1, 3),
    });
    const id = all.items.find(({ clauses }) => clauses > 5)?.id ?? '';
    const document = await corpus.get<DocumentDetail>(`/api/documents/${id}`);
    const read = await call(client, 'documents', { id, limit: 3, offset: 2 });
    expect(read).toMatchObject({
      total: 1,
      items: [{ id, title: document.title, clauses: document.clauses.length }],
      contents: {
        sections: document.sections,
        total: document.clauses.length,
        clauses: document.clauses.slice(2, 5).map((clause) => ({ id: clause.id, text: clause.text })),
      },
    });
  });

  it('find_overlaps answers as GET /api/overlaps', async () => {
    const { client, corpus } = open();
    const found = OverlapList.parse(
      await call(client, 'find_overlaps', { kind: ['identical|revised'], difference: ['wording|amount'], limit: 3 }),
    );
    expect(found.items.length).toBeGreaterThan(0);
    expect(found).toEqual(await corpus.get('/api/overlaps?kind=identical|revised&difference=wording|amount&limit=3'));
  });

  it.each([
    ['find_overlaps', { kind: ['alike'] }, '/api/overlaps?kind=alike'],
    ['clause', { id: 'no/such/clause' }, '/api/clauses/no/such/clause'],
    ['neighbours', { id: 'agency:没有' }, `/api/graph/neighbors?id=${encodeURIComponent('agency:没有')}`],
    ['documents', { id: 'no-such' }, '/api/documents/no-such'],
    ['export_link', { format: 'gexf', around: 'no-such' }, '/api/graph/neighbors?id=no-such'],
    ['search', { q: '奖励', limit: 201 }, '/api/search?q=x&limit=201'],
    ['search', { q: '奖励', amount_min: 'many' }, '/api/search?q=x&amount_min=many'],
    ['search', { q: '奖励', as_of: '2023-02-30' }, '/api/search?q=x&as_of=2023-02-30'],
    ['search', { q: '奖励', colour: 'red' }, '/api/search?q=x&colour=red'],
    ['search', { q: ' ' }, '/api/search?q=%20'],
    ['search', {}, '/api/search'],
    ['neighbours', { id: 'x', kinds: ['colour'] }, '/api/graph/neighbors?id=x&kinds=colour'],
    ['neighbours', { id: 'x', depth: 4 }, '/api/graph/neighbors?id=x&depth=4'],
  ])('%s refuses %o in the words of the problem document', async (name, args, url) => {
    const { client, corpus } = open();
    const { detail } = await corpus.problem(url);
    expect(await refusal(client, name, args)).toBe(detail);
    expect(detail).toMatch(/\p{Script=Han}/u);
  });

  it('refuses an argument of the wrong kind, and a tool that there is not', async () => {
    const { client } = open();
    expect(await refusal(client, 'search', { q: '奖励', agency: '自治区财政厅' })).toMatch(/^agency：.*数组/u);
    expect(await refusal(client, 'export_link', { format: 'docx' })).toMatch(/^format：/u);
    await expect(client.callTool({ name: 'drop', arguments: {} })).rejects.toThrow('drop');
  });
};
