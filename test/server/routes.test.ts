import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  Clause,
  ClauseDetail,
  ClauseList,
  DocumentDetail,
  DocumentList,
  EntityList,
  Graph,
  Health,
  SearchResponse,
  Stats,
} from '../../server/contract.ts';
import { MENTION_FIELDS, PAGE_LIMIT } from '../../server/contract.ts';
import { type CorpusApp, openCorpusApp } from './corpus-app.ts';

let open: CorpusApp;
beforeAll(async () => {
  open = await openCorpusApp();
});
afterAll(() => open.close());

const everyClause = async (): Promise<Clause[]> => {
  const all: Clause[] = [];
  for (let total = 1; all.length < total; ) {
    const page = await open.get<ClauseList>(`/api/clauses?include=mentions&limit=${PAGE_LIMIT}&offset=${all.length}`);
    total = page.total;
    all.push(...(page.items as Clause[]));
  }
  return all;
};

describe('GET /api/clauses', () => {
  it('pages through every clause once, in one order', async () => {
    const ids = (await everyClause()).map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(211);
    expect(new Set(ids).size).toBe(ids.length);
    const first = await open.get<ClauseList>('/api/clauses?limit=3');
    expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 3));
  });

  it('is brief unless mentions are asked for', async () => {
    const brief = await open.get<ClauseList>('/api/clauses?limit=1');
    expect(Object.keys(brief.items[0] ?? {}).sort()).toEqual(
      ['document', 'heading', 'id', 'number', 'path', 'source', 'text', 'validity'].sort(),
    );
    const full = await open.get<ClauseList>('/api/clauses?limit=1&include=mentions');
    for (const field of MENTION_FIELDS) expect(full.items[0]).toHaveProperty(field);
  });

  it('filters by agency and role of the same mention, as one would by hand', async () => {
    const all = await everyClause();
    const name = all.flatMap(({ agencies }) => agencies.filter(({ role }) => role === 'sole'))[0]?.name ?? '';
    expect(name).not.toBe('');
    const wanted = all.filter(({ agencies }) => agencies.some((a) => a.name === name && a.role === 'sole'));
    const found = await open.get<ClauseList>(`/api/clauses?limit=200&agency=${encodeURIComponent(name)}&role=sole`);
    expect(found.items.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
    expect(found.total).toBe(wanted.length);
    const anyRole = await open.get<ClauseList>(`/api/clauses?agency=${encodeURIComponent(name)}`);
    expect(anyRole.total).toBe(all.filter(({ agencies }) => agencies.some((a) => a.name === name)).length);
  });

  it('takes a parameter twice as both and a bar as either', async () => {
    const all = await everyClause();
    const clause = all.find(({ agencies }) => new Set(agencies.map(({ name }) => name)).size > 1);
    const [a = '', b = ''] = [...new Set(clause?.agencies.map(({ name }) => name))];
    const has = (c: Clause, name: string) => c.agencies.some((agency) => agency.name === name);
    const [x, y] = [encodeURIComponent(a), encodeURIComponent(b)];
    const both = await open.get<ClauseList>(`/api/clauses?limit=200&agency=${x}&agency=${y}`);
    expect(both.total).toBe(all.filter((c) => has(c, a) && has(c, b)).length);
    const either = await open.get<ClauseList>(`/api/clauses?limit=200&agency=${x}|${y}`);
    expect(either.total).toBe(all.filter((c) => has(c, a) || has(c, b)).length);
    expect(either.total).toBeGreaterThan(both.total);
  });

  it('leads back to the published text by its offsets', async () => {
    const { items } = await open.get<DocumentList>('/api/documents');
    for (const { id } of items) {
      const document = await open.get<DocumentDetail>(`/api/documents/${id}`);
      const text = document.text ?? '';
      expect(text).toHaveLength(document.source.characters);
      for (const clause of document.clauses) {
        const published = text.slice(clause.source.start, clause.source.end).replace(/\s+/gu, '');
        expect(published).toContain(clause.text.replace(/\s+/gu, '').slice(-6));
      }
    }
  });
});

describe('GET /api/clauses/:id', () => {
  it('has slashes in its id, all mentions, overlaps and neighbours', async () => {
    const brief = (await everyClause()).find(({ agencies }) => agencies.length > 0);
    const clause = await open.get<ClauseDetail>(`/api/clauses/${brief?.id}`);
    expect(clause).toMatchObject({ id: brief?.id, text: brief?.text });
    expect(clause.id).toContain('/');
    for (const field of MENTION_FIELDS) expect(clause).toHaveProperty(field);
    expect(clause.neighbors.nodes.some(({ id }) => id === `agency:${brief?.agencies[0]?.name}`)).toBe(true);
  });

  it('is found by encoded id and by version', async () => {
    const [brief] = await everyClause();
    const plain = await open.get<ClauseDetail>(`/api/clauses/${brief?.id}`);
    expect(await open.get(`/api/clauses/${encodeURIComponent(plain.id)}`)).toEqual(plain);
    const version = `${plain.id}@${plain.document.version}`;
    expect(await open.get(`/api/clauses/${encodeURIComponent(version)}`)).toMatchObject({ text: plain.text });
  });
});

describe('GET /api/documents', () => {
  it('lists the notice and its five documents, and gives each', async () => {
    const { total, items } = await open.get<DocumentList>('/api/documents');
    expect(total).toBe(6);
    expect(items.filter(({ carrier }) => carrier !== null)).toHaveLength(5);
    const first = items.find(({ carrier }) => carrier !== null);
    const document = await open.get<DocumentDetail>(`/api/documents/${first?.id}`);
    expect(document.clauses).toHaveLength(first?.clauses ?? -1);
    expect(document.title).toBe(first?.title);
  });
});

describe('GET /api/search', () => {
  it('finds a clause by its own words, with reasons', async () => {
    const clause = (await everyClause()).find(({ text }) => text.length > 60);
    const words = clause?.text.slice(0, 30) ?? '';
    const result = await open.get<SearchResponse>(`/api/search?q=${encodeURIComponent(words)}&limit=5`);
    expect(result.query).toBe(words);
    expect(result.hits.map((hit) => hit.clause.id)).toContain(clause?.id);
    expect(result.hits.length).toBeLessThanOrEqual(5);
    expect(result.hits[0]?.clause).not.toHaveProperty('agencies');
    expect(result.degraded.length).toBeGreaterThan(0);
  });

  it('brings mentions when they are asked for', async () => {
    const result = await open.get<SearchResponse>('/api/search?q=旅游&include=mentions&limit=1');
    expect(result.hits[0]?.clause).toHaveProperty('agencies');
  });

  it('cites passages that exist', async () => {
    const result = await open.get<SearchResponse>(`/api/search?q=${encodeURIComponent('一次性奖励有哪些')}`);
    for (const { clauseId, start, end } of result.answer.citations) {
      const clause = await open.get<ClauseDetail>(`/api/clauses/${clauseId}`);
      expect(clause.text.slice(start, end)).not.toBe('');
    }
  });

  it('takes filters without a question', async () => {
    const result = await open.get<SearchResponse>('/api/search?q=&amount_min=1000000');
    const list = await open.get<ClauseList>('/api/clauses?amount_min=1000000');
    expect(result.total).toBe(list.total);
  });
});

describe('the graph', () => {
  it('lists entities by kind and part of a name, most mentioned first', async () => {
    const { items } = await open.get<EntityList>('/api/entities?kind=agency&limit=5');
    expect(items).toHaveLength(5);
    expect(items.every(({ kind }) => kind === 'agency')).toBe(true);
    expect(items.map(({ clauses }) => clauses)).toEqual(items.map(({ clauses }) => clauses).toSorted((a, b) => b - a));
    const part = items[0]?.label.slice(-3) ?? '';
    const found = await open.get<EntityList>(`/api/entities?q=${encodeURIComponent(part)}`);
    expect(found.items.map(({ id }) => id)).toContain(items[0]?.id);
  });

  it('shows what lies around a node, of the kinds asked for', async () => {
    const { items } = await open.get<EntityList>('/api/entities?kind=agency&limit=1');
    const id = items[0]?.id ?? '';
    const graph = await open.get<Graph>(`/api/graph/neighbors?id=${encodeURIComponent(id)}&kinds=clause&limit=20`);
    expect(graph.nodes.some((node) => node.kind === 'clause')).toBe(true);
    expect(graph.nodes.filter((node) => node.id !== id).every((node) => node.kind === 'clause')).toBe(true);
    const ids = new Set(graph.nodes.map((node) => node.id));
    for (const edge of graph.edges) expect(ids.has(edge.from) && ids.has(edge.to)).toBe(true);
  });
});

describe('state', () => {
  it('counts what the clauses hold', async () => {
    const all = await everyClause();
    const stats = await open.get<Stats>('/api/stats');
    expect(stats.clauses).toBe(all.length);
    for (const field of MENTION_FIELDS)
      expect(stats.mentions[field]).toBe(all.reduce((sum, clause) => sum + clause[field].length, 0));
    expect(await open.get('/api/stats')).toEqual(stats);
  });

  it('names store, model and revision', async () => {
    const health = await open.get<Health>('/api/health');
    const { revision } = await open.get<Stats>('/api/stats');
    expect(health).toMatchObject({ store: { kind: 'embedded', documents: 6 }, model: { state: 'off' }, revision });
    expect(await open.get('/api/ready')).toEqual({ ready: true, revision });
  });
});
