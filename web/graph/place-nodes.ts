/**
 * Where the nodes of a small graph begin: its centre in the middle, what is one step away around it sorted by kind. Without
 * a centre all stand in one circle.
 */
import type { Graph } from '../../server/contract.ts';

export interface Position {
  x: number;
  y: number;
}

/** Order of the kinds around the circle. */
const AROUND = ['document', 'agency', 'place', 'industry', 'beneficiary', 'instrument', 'reference', 'clause'];

/** Positions by node id, the same for the same graph; distance 1 for direct neighbours, 2 for the rest. */
export const placeNodes = ({ nodes, edges }: Graph, center?: string): Map<string, Position> => {
  const direct = new Set(edges.flatMap(({ from, to }) => (from === center ? to : to === center ? from : [])));
  const ring = (near: boolean) =>
    nodes
      .filter(({ id }) => id !== center && direct.has(id) === near)
      .sort((a, b) => AROUND.indexOf(a.kind) - AROUND.indexOf(b.kind) || (a.id < b.id ? -1 : 1));
  const places = new Map<string, Position>(center === undefined ? [] : [[center, { x: 0, y: 0 }]]);
  for (const [radius, list] of [
    [1, ring(true)],
    [2, ring(false)],
  ] as const) {
    list.forEach(({ id }, i) => {
      const angle = (2 * Math.PI * i) / list.length + Math.PI / 2;
      places.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    });
  }
  return places;
};
