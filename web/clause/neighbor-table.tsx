/** The twin of the drawing: each node, how it is tied to the clause, and where it leads. */
import type { Graph, GraphNode } from '../../server/contract.ts';
import { edgeLabel } from '../graph/edge-words.ts';
import { NodeLink } from '../graph/node-link.tsx';

interface NeighborTableProps {
  graph: Graph;
  center: string;
}

/** How a node is tied to the centre; for one further away, through what. */
const tie = (node: GraphNode, { edges, nodes }: Graph, center: string): string => {
  const own = edges.filter(({ from, to }) => from === node.id || to === node.id);
  const direct = own.filter(({ from, to }) => from === center || to === center);
  if (direct.length > 0) {
    return [...new Set(direct.map(edgeLabel))].join('、');
  }
  const via = own.map(({ from, to }) => nodes.find(({ id }) => id === (from === node.id ? to : from))?.label ?? '');
  return `经 ${[...new Set(via)].filter(Boolean).slice(0, 3).join('、')}`;
};

export const NeighborTable = ({ graph, center }: NeighborTableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  <section className="neighbor-table" tabIndex={0} aria-label="近邻列表">
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">节点</th>
          <th scope="col">关系</th>
          <th scope="col" className="number">
            条款
          </th>
        </tr>
      </thead>
      <tbody>
        {graph.nodes
          .filter(({ id }) => id !== center)
          .map((node) => (
            <tr key={node.id}>
              <th scope="row">
                <NodeLink node={node} />
              </th>
              <td>{tie(node, graph, center)}</td>
              <td className="number">{node.clauses}</td>
            </tr>
          ))}
      </tbody>
    </table>
  </section>
);
