/** Where a node of the graph leads. */
import type { GraphNode } from '../../server/contract.ts';
import { LIST_FILTERS } from '../address/search-address.ts';

export type NodeTarget =
  | { to: '/clauses/$'; params: { _splat: string } }
  | { to: '/documents/$id'; params: { id: string } }
  | { to: '/'; search: Record<string, string[]> };

/** A clause or document opens itself; an entity lists the clauses that it stands in. */
export const targetOf = ({ id, kind, label }: GraphNode): NodeTarget | null => {
  if (kind === 'clause') return { to: '/clauses/$', params: { _splat: id } };
  if (kind === 'document') return { to: '/documents/$id', params: { id } };
  const field = LIST_FILTERS.find((name) => name === kind);
  return field ? { to: '/', search: { [field]: [label] } } : null;
};
