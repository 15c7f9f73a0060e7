/** Which part of the graph an export has, and that it is whole. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExportError } from '../../../graph/export/export-error.ts';
import { columnsOfEdge, NODE_COLUMNS } from '../../../graph/export/export-graph.ts';
import { findNeighbors } from '../../../graph/traverse/neighbors.ts';
import { CATERING, NOTICE, RETAIL, sampleDocument, wholePassages } from '../../contract/sample-documents.ts';
import { type ExportBench, everything, openBench } from './export-to-file.ts';

const STATED = ['Amount', 'Rate', 'Quantity', 'Period'];
let bench: ExportBench;
beforeAll(async () => {
  bench = await openBench([NOTICE, CATERING, RETAIL], { corpus: true });
});
afterAll(() => bench.close());

describe('the whole graph', () => {
  it('has every clause, document and entity of the store, and what clauses state', async () => {
    const { nodes, edges } = await everything(await bench.graph());
    const { clauses, documents, entities } = await bench.store.describe();
    const count = (types: string[]) => nodes.filter(({ type }) => types.includes(type)).length;
    expect(count(['Clause'])).toBe(clauses);
    expect(count(['Document'])).toBe(documents);
    // A store counts its documents among its entities.
    expect(nodes.length - count(['Clause', ...STATED])).toBe(entities);
    expect(count(STATED)).toBe(edges.filter(({ type }) => type.startsWith('HAS_')).length);
    expect(count(['Amount'])).toBeGreaterThan(0);
  });

  it('names each node and edge once, and no edge without its ends', async () => {
    const { nodes, edges } = await everything(await bench.graph());
    const ids = new Set(nodes.map(({ id }) => id));
    expect(ids.size).toBe(nodes.length);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
    const type = new Map(nodes.map((node) => [node.id, node.type]));
    for (const { from, to, fromType, toType } of edges)
      expect([type.get(from), type.get(to)]).toEqual([fromType, toType]);
  });

  it('gives each column of its type, and degrees that are those of the edges', async () => {
    const { nodes, edges } = await everything(await bench.graph());
    const degrees = new Map<string, number>();
    for (const { from, to, type } of edges)
      if (type !== 'CARRIED_BY') for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
    for (const { id, type, degree, properties } of nodes) {
      expect(Object.keys(properties).sort()).toEqual(Object.keys(NODE_COLUMNS[type]).sort());
      expect(degree, id).toBe(degrees.get(id) ?? 0);
    }
    for (const { type, properties } of edges)
      expect(Object.keys(properties).sort()).toEqual(Object.keys(columnsOfEdge(type)).sort());
  });

  it('says of each edge of a mention where its words stand', async () => {
    const { nodes, edges } = await everything(await bench.graph());
    const texts = new Map(nodes.map(({ id, properties }) => [id, properties.text as string]));
    const stated = edges.filter(({ type, properties }) => !/^PART_OF|^CARRIED/u.test(type) && !properties.inherited);
    expect(stated.length).toBeGreaterThan(500);
    for (const { properties } of stated) {
      const { clause, start, end, surface, recogniser, confidence, document } = properties;
      expect(texts.get(clause as string)?.slice(start as number, end as number)).toBe(surface);
      expect([typeof recogniser, typeof confidence, typeof document]).toEqual(['string', 'number', 'string']);
    }
    expect(edges).toContainEqual(expect.objectContaining({ from: 'z', to: 'n', type: 'CARRIED_BY' }));
  });

  it('is the same read twice, and entities first', async () => {
    const graph = await bench.graph();
    const first = [];
    for await (const node of graph.entities()) first.push(node);
    const { nodes } = await everything(graph);
    expect(nodes.filter(({ id }) => id.includes(':'))).toEqual(first);
    expect(await everything(await bench.graph())).toEqual(await everything(graph));
  });
});

describe('a part of the graph', () => {
  it('is what a filter lets through, with what that names', async () => {
    const filter = { all: [{ field: 'agency', anyOf: ['甲省财政厅'] } as const] };
    const { nodes, edges } = await everything(await bench.graph({ filter }));
    expect(nodes.map(({ id }) => id).sort()).toEqual(
      ['agency:甲省财政厅', 'industry:餐饮业', 'n', 'z', 'z/1', 'z/3'].sort(),
    );
    expect(edges.map(({ type }) => type).sort()).toEqual(
      ['CARRIED_BY', 'IN_INDUSTRY', 'PART_OF', 'PART_OF', 'RESPONSIBLE', 'RESPONSIBLE'].sort(),
    );
    expect(nodes.find(({ id }) => id === 'agency:甲省财政厅')?.properties.clauses).toBe(2);
  });

  it('brings along a document that is cited', async () => {
    const filter = { all: [{ field: 'document', anyOf: ['a'] } as const] };
    const { nodes, edges } = await everything(await bench.graph({ filter }));
    expect(nodes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['a/1', 'a', 'z', 'n', 'reference:甲省餐饮业政策']),
    );
    expect(edges.filter(({ type }) => type === 'CITES').map(({ to }) => to)).toEqual(['reference:甲省餐饮业政策', 'z']);
  });

  it.each([1, 2, 3])('is what lies around a node, %i deep, as the neighbours say', async (depth) => {
    const query = { id: 'agency:甲省财政厅', depth, limit: 5000 };
    const wanted = await findNeighbors(bench.store, query);
    const { nodes, edges } = await everything(await bench.graph({ around: query }));
    const found = nodes.filter(({ type }) => !STATED.includes(type)).map(({ id }) => id);
    expect(found.sort()).toEqual(wanted?.nodes.map(({ id }) => id).sort());
    const ids = new Set(nodes.map(({ id }) => id));
    for (const { from, to } of edges) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
    for (const { from, to, type } of wanted?.edges ?? [])
      expect(edges).toContainEqual(expect.objectContaining({ from, to, type }));
  });

  it('says so where the surroundings were cut, and where there is no such node', async () => {
    const cut = await bench.graph({ around: { id: 'n', depth: 3, limit: 3 } });
    expect(cut.head.truncated).toBe(true);
    await expect(bench.graph({ around: { id: 'agency:没有', depth: 1, limit: 3 } })).rejects.toThrow(ExportError);
  });

  it('has an older version under its own name', async () => {
    const old = sampleDocument('v', '甲省旧政策', ['旧的，由财政厅负责。'], { version: '2020', issued: '2020-01-01' });
    const now = sampleDocument('v', '甲省旧政策', ['新的，由财政厅负责。'], { version: '2024', issued: '2024-01-01' });
    const other = await openBench([old, now]);
    const filter = { all: [{ field: 'document', anyOf: ['v@2020'] } as const] };
    const { nodes, edges } = await everything(await other.graph({ filter }));
    expect(nodes.map(({ id }) => id)).toEqual(['v/1@2020', 'v@2020', 'agency:甲省财政厅']);
    expect(edges[0]).toMatchObject({ from: 'v/1@2020', to: 'v@2020', type: 'PART_OF' });
    await other.close();
  });
});

describe('a store that is changed meanwhile', () => {
  it('breaks off what was begun', async () => {
    const other = await openBench([NOTICE, CATERING]);
    const graph = await other.graph();
    const reading = (async () => {
      for await (const _ of graph.nodes()) await other.store.putDocument(RETAIL, wholePassages(RETAIL), []);
      for await (const _ of graph.edges());
    })();
    await expect(reading).rejects.toMatchObject({ code: 'changed', detail: expect.stringContaining('重新导出') });
    await other.close();
  });
});
