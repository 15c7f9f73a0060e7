/** Entities and neighbours. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Graph, GraphEdge, Store } from '../../graph/store.ts';
import { findNeighbors } from '../../graph/traverse/neighbors.ts';
import { findPaths, LONGEST_PATH } from '../../graph/traverse/paths.ts';
import { arbitraryDocuments } from './arbitrary-documents.ts';
import { CATERING, NOTICE, RETAIL } from './sample-documents.ts';
import type { WithStore } from './store-contract.ts';

const RUNS = 15;

/** Steps between two nodes along all edges, or null. */
const naiveDistance = (all: readonly GraphEdge[], from: string, to: string): number | null => {
  let reached = new Set([from]);
  for (let steps = 0; ; steps += 1) {
    if (reached.has(to)) return steps;
    const next = new Set(reached);
    for (const edge of all) {
      if (reached.has(edge.from)) next.add(edge.to);
      if (reached.has(edge.to)) next.add(edge.from);
    }
    if (next.size === reached.size) return null;
    reached = next;
  }
};

const sample = (fresh: WithStore, work: (store: Store) => Promise<void>) =>
  fresh(async (store) => {
    for (const document of [CATERING, RETAIL, NOTICE]) await store.putDocument(document, [], []);
    await work(store);
  });
const ids = (graph: Graph | null) => graph?.nodes.map(({ id }) => id).sort();
const edges = (graph: Graph | null) => graph?.edges.map(({ from, type, to }) => `${from} ${type} ${to}`).sort();

export const graphContract = (fresh: WithStore, effort = 1): void => {
  describe('entities', () => {
    it('are listed most mentioned first, by kind and part of the name, folded', () =>
      sample(fresh, async (store) => {
        expect(await store.entities({ kind: 'industry', limit: 9 })).toEqual([
          { id: 'industry:餐饮业', kind: 'industry', label: '餐饮业', properties: { code: '62' }, clauses: 2 },
        ]);
        const found = async (text: string, limit = 9) => (await store.entities({ text, limit })).map(({ id }) => id);
        expect(await found('餐饮业')).toEqual(['z', 'industry:餐饮业', 'reference:甲省餐饮业政策', 'n']);
        expect(await found('餐飲業', 1)).toEqual(['z']);
        expect(await found('財政')).toEqual(['agency:甲省财政厅']);
        expect(await found(`%' OR 1=1`)).toEqual([]);
        expect((await store.describe()).entities).toBe((await found('')).length);
      }));
  });

  describe('neighbours', () => {
    it('of an entity are its clauses, each edge with its provenance', () =>
      sample(fresh, async (store) => {
        const graph = await findNeighbors(store, { id: 'agency:甲省财政厅', depth: 1, limit: 10 });
        expect(ids(graph)).toEqual(['agency:甲省财政厅', 'z/1', 'z/3']);
        expect(graph?.truncated).toBe(false);
        const edge = graph?.edges.find(({ from }) => from === 'z/1');
        expect(edge).toMatchObject({ type: 'RESPONSIBLE', to: 'agency:甲省财政厅' });
        expect(edge?.properties).toMatchObject({
          surface: '财政厅',
          role: 'sole',
          recogniser: 'test',
          confidence: 0.9,
        });
        const { start, end } = edge?.properties ?? {};
        expect(CATERING.clauses[0]?.text.slice(Number(start), Number(end))).toBe('财政厅');
      }));

    it('of a clause are its entities, its document and what it cites', () =>
      sample(fresh, async (store) => {
        expect(edges(await findNeighbors(store, { id: 'a/1', depth: 1, limit: 10 }))).toEqual([
          'a/1 CITES reference:甲省餐饮业政策',
          'a/1 CITES z',
          'a/1 PART_OF a',
        ]);
      }));

    it('of a document are its carrier, its clauses and who cites it', () =>
      sample(fresh, async (store) => {
        expect(edges(await findNeighbors(store, { id: 'z', depth: 1, limit: 10 }))).toEqual([
          'a/1 CITES z',
          'n/1 CITES z',
          'z CARRIED_BY n',
          'z/1 PART_OF z',
          'z/2 PART_OF z',
          'z/3 PART_OF z',
        ]);
      }));

    it('reach two steps, of the kinds asked for', () =>
      sample(fresh, async (store) => {
        const query = { id: 'industry:餐饮业', depth: 2, limit: 20 };
        expect(ids(await findNeighbors(store, query))).toEqual([
          'agency:甲省财政厅',
          'industry:餐饮业',
          'z',
          'z/1',
          'z/2',
        ]);
        expect(ids(await findNeighbors(store, { ...query, kinds: ['agency'] }))).toEqual([
          'agency:甲省财政厅',
          'industry:餐饮业',
        ]);
      }));

    it('name an edge once, from whichever of its ends it was met', () =>
      sample(fresh, async (store) => {
        const graph = await findNeighbors(store, { id: 'agency:甲省财政厅', depth: 3, limit: 99 });
        expect(edges(graph)).toEqual([...new Set(edges(graph))]);
      }));

    it('of what does not exist are null', () =>
      sample(fresh, async (store) => {
        for (const id of ['', 'z/99', 'agency:无', 'z@9', 'agency:', `x' OR 1=1 --`])
          expect(await findNeighbors(store, { id, depth: 1, limit: 5 })).toBeNull();
      }));

    it('stay within the limit, with edges among the nodes returned, on any input', async () => {
      const number = fc.constantFrom(-1, 0, 1, 2, 3, 7, 1e9, Number.NaN, Number.POSITIVE_INFINITY);
      await fc.assert(
        fc.asyncProperty(arbitraryDocuments, fc.array(fc.tuple(number, number), { minLength: 8 }), (documents, asked) =>
          fresh(async (store) => {
            for (const document of documents) await store.putDocument(document, [], []);
            const starts = await store.entities({ limit: 20 });
            for (const [i, [depth, limit]] of asked.entries()) {
              const start = starts[i % starts.length];
              const graph = await findNeighbors(store, { id: start?.id ?? '', depth, limit });
              const known = new Set(graph?.nodes.map(({ id }) => id));
              expect(known.has(start?.id ?? '')).toBe(true);
              expect(known.size).toBe(graph?.nodes.length);
              expect(known.size).toBeLessThanOrEqual(Math.max(1, limit || 1));
              for (const { from, to } of graph?.edges ?? []) expect(known.has(from) && known.has(to)).toBe(true);
            }
          }),
        ),
        { numRuns: Math.ceil(RUNS * effort) },
      );
    });
  });

  describe('paths', () => {
    it('from body to body go through the clause that names both, by name and by provenance', () =>
      sample(fresh, async (store) => {
        const found = await findPaths(store, { from: 'agency:甲省财政厅', to: 'industry:餐饮业' });
        expect(found?.paths.map(({ nodes }) => nodes)).toEqual([['agency:甲省财政厅', 'z/1', 'industry:餐饮业']]);
        expect(found?.paths[0]?.edges.map(({ type }) => type)).toEqual(['RESPONSIBLE', 'IN_INDUSTRY']);
        expect(found?.paths[0]?.edges[0]?.properties).toMatchObject({ surface: '财政厅', role: 'sole' });
        expect(found?.graph.nodes.map(({ label }) => label)).toContain('甲省财政厅');
        expect(found?.truncated).toBe(false);
      }));

    it('go only along the types asked for, no further than asked, and are null for what is not there', () =>
      sample(fresh, async (store) => {
        const query = { from: 'a/1', to: 'agency:甲省财政厅' };
        expect((await findPaths(store, query))?.paths[0]?.nodes).toHaveLength(4);
        expect((await findPaths(store, { ...query, length: 2 }))?.paths).toEqual([]);
        expect((await findPaths(store, { ...query, types: ['CITES'] }))?.paths).toEqual([]);
        expect((await findPaths(store, { from: 'a/1', to: 'a/1' }))?.paths).toEqual([{ nodes: ['a/1'], edges: [] }]);
        expect(await findPaths(store, { from: 'a/1', to: 'agency:无' })).toBeNull();
      }));

    it('are as short as a naive walk over all edges finds, and lead from end to end', async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryDocuments, (documents) =>
          fresh(async (store) => {
            for (const document of documents) await store.putDocument(document, [], []);
            const entities = await store.entities({ limit: 6 });
            const all: GraphEdge[] = [];
            for await (const clause of store.eachClause())
              all.push(...((await store.edgesAt([clause.id], 1000)).get(clause.id) ?? []));
            for (const { id } of await store.entities({ kind: 'document', limit: 99 }))
              all.push(...((await store.edgesAt([id], 1000)).get(id) ?? []));
            for (const from of entities)
              for (const to of entities) {
                const found = await findPaths(store, { from: from.id, to: to.id });
                const steps = naiveDistance(all, from.id, to.id);
                expect(found?.paths.length === 0 ? null : found?.paths[0]?.edges.length).toBe(
                  steps !== null && steps <= LONGEST_PATH ? steps : null,
                );
                for (const { nodes, edges: walked } of found?.paths ?? []) {
                  expect([nodes[0], nodes.at(-1)]).toEqual([from.id, to.id]);
                  walked.forEach((edge, i) => {
                    expect([edge.from, edge.to].sort()).toEqual([nodes[i], nodes[i + 1]].sort());
                  });
                }
              }
          }),
        ),
        { numRuns: Math.ceil(RUNS * effort) },
      );
    });
  });
};
