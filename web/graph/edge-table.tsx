/** The twin of a drawing without centre: each relation with its two ends and the words that it was read from. */
import type { Graph, GraphNode } from '../../server/contract.ts';
import { edgeLabel, edgeSurface } from './edge-words.ts';
import { NodeLink } from './node-link.tsx';

export const EdgeTable = ({ graph: { nodes, edges } }: { graph: Graph }) => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const tied = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const alone = nodes.filter(({ id }) => !tied.has(id));
  const end = (id: string) => {
    const node: GraphNode | undefined = byId.get(id);
    return node ? <NodeLink node={node} /> : id;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="neighbor-table" tabIndex={0} aria-label="图中的关系">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">从</th>
            <th scope="col">关系</th>
            <th scope="col">到</th>
          </tr>
        </thead>
        <tbody>
          {edges.map((edge) => (
            <tr key={JSON.stringify(edge)}>
              <td>{end(edge.from)}</td>
              <td>
                {edgeLabel(edge)}
                {edgeSurface(edge) && <span className="row-note">“{edgeSurface(edge)}”</span>}
              </td>
              <td>{end(edge.to)}</td>
            </tr>
          ))}
          {alone.map((node) => (
            <tr key={node.id}>
              <td colSpan={3}>
                <NodeLink node={node} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
