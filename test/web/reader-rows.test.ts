import { expect, test } from 'vitest';
import { noMentions } from '../../ingest/context.ts';
import type { Clause, Section } from '../../server/contract.ts';
import { placeNodes } from '../../web/graph/place-nodes.ts';
import { outline, readerRows } from '../../web/reader/reader-rows.ts';

const section = (id: string, heading: string, depth: number, start: number): Section => ({
  id: `doc/${id}`,
  number: '',
  heading,
  depth,
  source: { start, end: start + 5 },
});
const clause = (id: string, start: number, path: string[]): Clause => ({
  id: `doc/${id}`,
  number: '1.',
  heading: '餐饮业',
  path,
  text: '餐饮业。支持餐饮业发展。',
  document: { id: 'doc', title: '方案', version: '1' },
  source: { start, end: start + 12 },
  validity: [],
  inheritedAgencies: [],
  ...noMentions(),
});

const document = {
  sections: [section('2', '重点任务', 1, 40), section('2/1', '扩大消费', 2, 46)],
  clauses: [
    clause('p1', 0, []),
    clause('2/1/1', 52, ['重点任务', '扩大消费']),
    clause('2/1/2', 70, ['重点任务', '扩大消费']),
  ],
};

test('headings and clauses stand in the order of the published text', () => {
  const ids = readerRows(document).map((row) => (row.type === 'section' ? row.section.id : row.clause.id));
  expect(ids).toEqual(['doc/p1', 'doc/2', 'doc/2/1', 'doc/2/1/1', 'doc/2/1/2']);
});

test('the outline puts clauses under the heading that they stand in, and those before any heading at the top', () => {
  expect(outline(readerRows(document)).map(({ anchor, depth, parent }) => [anchor, depth, parent])).toEqual([
    ['p1', 1, null],
    ['2', 1, null],
    ['2/1', 2, null],
    ['2/1/1', 3, '2/1'],
    ['2/1/2', 3, '2/1'],
  ]);
});

test('nodes are laid around the clause, further ones further out, the same way each time', () => {
  const node = (id: string) => ({ id, kind: 'agency' as const, label: id, properties: {}, clauses: 1 });
  const edge = (from: string, to: string) => ({ from, to, type: 'RESPONSIBLE', properties: {} });
  const graph = {
    nodes: ['c', 'a', 'b', 'far'].map(node),
    edges: [edge('c', 'a'), edge('c', 'b'), edge('far', 'a')],
    truncated: false,
  };
  const places = placeNodes(graph, 'c');
  const distance = (id: string) => Math.hypot(places.get(id)?.x ?? 0, places.get(id)?.y ?? 0);
  expect(distance('c')).toBe(0);
  expect(distance('a')).toBeCloseTo(1);
  expect(distance('far')).toBeCloseTo(2);
  expect(placeNodes({ ...graph, nodes: [...graph.nodes].reverse() }, 'c')).toEqual(places);
});
