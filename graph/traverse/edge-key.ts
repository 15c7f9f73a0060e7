/** An edge as a text that is the same from whichever of its ends a store gave it, in whatever order of properties. */
import type { GraphEdge } from '../store.ts';

export const edgeKey = ({ from, to, type, properties }: GraphEdge): string =>
  JSON.stringify([from, to, type, Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))]);
