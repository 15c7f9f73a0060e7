import { expect, test } from 'vitest';
import { PathQuery } from '../../server/contract.ts';
import { readPathAddress, toggleType, WAY_TYPES } from '../../web/address/path-address.ts';
import { edgeLabel, edgeSurface } from '../../web/graph/edge-words.ts';
import { placeNodes } from '../../web/graph/place-nodes.ts';
import { layWays } from '../../web/paths/lay-ways.ts';
import { clauseIdIn } from '../../web/paths/read-node-id.ts';
import { EDGE_LABELS } from '../../web/words/labels.ts';

test('the relations to tick are those that the server walks, each with a name', () => {
  for (const type of WAY_TYPES) expect(EDGE_LABELS[type], type).toMatch(/\p{Script=Han}/u);
  const said = PathQuery.shape.types.unwrap().description ?? PathQuery.shape.types.description ?? '';
  expect(said.match(/[A-Z_]{4,}/gu)?.sort()).toEqual([...WAY_TYPES].sort());
});

test('an address names the ends, and relations only where some are left out', () => {
  expect(readPathAddress({ from: ' agency:财政厅 ', to: 'd/1', types: 'CITES|PART_OF|NO_SUCH' })).toEqual({
    from: 'agency:财政厅',
    to: 'd/1',
    types: ['CITES', 'PART_OF'],
  });
  expect(readPathAddress({ from: '', to: ['a'], types: [...WAY_TYPES] })).toEqual({});
});

test('a relation is ticked off and on again; the last one stays', () => {
  const off = toggleType({ from: 'a', to: 'b' }, 'CITES');
  expect(off.types).toEqual(WAY_TYPES.filter((type) => type !== 'CITES'));
  expect(toggleType(off, 'CITES')).toEqual({ from: 'a', to: 'b' });
  const last = { from: 'a', types: ['CITES' as const] };
  expect(toggleType(last, 'CITES')).toBe(last);
});

test.each([
  ['nmg-2022-plan/3/6', 'nmg-2022-plan/3/6'],
  [' nmg-2022-plan/3/p1~2@2022-04-06 ', 'nmg-2022-plan/3/p1~2@2022-04-06'],
  ['http://127.0.0.1:8080/clauses/nmg-2022-plan/3/6?mark=1-2', 'nmg-2022-plan/3/6'],
  ['/clauses/nmg-2022-plan/3', 'nmg-2022-plan/3'],
  ['财政厅', null],
  ['财政/税务', null],
  ['', null],
])('the clause in %j is %j', (typed, id) => {
  expect(clauseIdIn(typed)).toBe(id);
});

const edge = (properties: Record<string, string | boolean>) => ({
  from: 'c',
  to: 'agency:x',
  type: 'RESPONSIBLE',
  properties,
});

test('a relation says its type, its role, and the words that it was read from', () => {
  expect(edgeLabel(edge({ role: 'lead', surface: '财政厅', inherited: false }))).toBe('由其负责（牵头）');
  expect(edgeSurface(edge({ surface: '财政厅' }))).toBe('财政厅');
  expect(edgeLabel(edge({ role: 'joint', inherited: true }))).toBe('由其负责（共同负责，上文统一规定）');
  expect(edgeLabel({ ...edge({}), type: 'SOMETHING_ELSE' })).toBe('SOMETHING_ELSE');
  expect(edgeSurface(edge({}))).toBe('');
});

test('nodes stand in columns by their step, no two in one place', () => {
  const ways = [
    { nodes: ['a', 'm', 'z'], edges: [] },
    { nodes: ['a', 'n', 'z'], edges: [] },
  ];
  const places = layWays(ways);
  expect([...places.keys()]).toEqual(['a', 'm', 'n', 'z']);
  expect(places.get('a')).toEqual({ x: 0, y: 0.5 });
  expect(places.get('z')).toEqual({ x: 1, y: 0.5 });
  expect(places.get('m')).toEqual({ x: 0.5, y: 1 });
  expect(places.get('n')).toEqual({ x: 0.5, y: 0 });
});

test('a graph without centre begins as one circle', () => {
  const node = (id: string) => ({ id, kind: 'agency' as const, label: id, properties: {}, clauses: 1 });
  const places = placeNodes({ nodes: ['a', 'b', 'c', 'd'].map(node), edges: [], truncated: false });
  expect(places.size).toBe(4);
  expect(new Set([...places.values()].map(({ x, y }) => `${x.toFixed(6)} ${y.toFixed(6)}`)).size).toBe(4);
});
