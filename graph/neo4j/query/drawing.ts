/** Nodes and relationships that pass by in the rows, up to what a page can draw. */
import type { GraphEdge } from '../../store.ts';
import { edgeProperties, graphId, type NodeValue, type RelationshipValue } from './cell.ts';
import { type CypherAnswer, MOST_EDGES, MOST_NODES } from './messages.ts';

/** The ends of a relationship that no row shows as a node. */
export type FindNodes = (elementIds: readonly string[]) => Promise<NodeValue[]>;

export class Drawing {
  /** Ids in the graph by ids in the database; null for nodes that are not drawn. */
  readonly #nodes = new Map<string, string | null>();
  readonly #relationships = new Map<string, RelationshipValue>();
  #truncated = false;

  node(node: NodeValue): void {
    if (this.#nodes.has(node.elementId)) return;
    if (this.#nodes.size >= MOST_NODES) this.#truncated = true;
    else this.#nodes.set(node.elementId, graphId(node));
  }

  relationship(relationship: RelationshipValue): void {
    if (this.#relationships.has(relationship.elementId)) return;
    if (this.#relationships.size >= MOST_EDGES) this.#truncated = true;
    else this.#relationships.set(relationship.elementId, relationship);
  }

  async finish(find: FindNodes): Promise<CypherAnswer['drawn']> {
    const ends = [...this.#relationships.values()].flatMap((r) => [r.startNodeElementId, r.endNodeElementId]);
    const unknown = [...new Set(ends)].filter((id) => !this.#nodes.has(id));
    if (unknown.length > 0) for (const node of await find(unknown.slice(0, MOST_NODES))) this.node(node);
    const edges: GraphEdge[] = [];
    for (const { startNodeElementId, endNodeElementId, type, properties } of this.#relationships.values()) {
      const [from, to] = [this.#nodes.get(startNodeElementId), this.#nodes.get(endNodeElementId)];
      if (from === undefined || to === undefined) this.#truncated = true;
      else if (from !== null && to !== null) edges.push({ from, to, type, properties: edgeProperties(properties) });
    }
    const nodes = [...this.#nodes.values()].filter((id) => id !== null);
    return { nodes: [...new Set(nodes)], edges, truncated: this.#truncated };
  }
}
