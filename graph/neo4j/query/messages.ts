/** What the query process on Neo4j is told, and what it answers beyond the rows. */
import type { QueryResult } from '../../query.ts';
import type { GraphEdge } from '../../store.ts';
import type { Neo4jAddress } from '../address.ts';

export type Setup = Neo4jAddress;

/** What a page can draw. */
export const MOST_NODES = 500;
export const MOST_EDGES = 2000;

export interface CypherAnswer extends Omit<QueryResult, 'graph'> {
  /** Nodes and relationships in the rows, by the ids that the store gives them. */
  drawn: { nodes: string[]; edges: GraphEdge[]; truncated: boolean };
}
