/** The ways, each as a chain of nodes and of the relations between them, with the words that these were read from. */
import type { GraphEdge, GraphNode, Paths } from '../../server/contract.ts';
import { edgeLabel, edgeSurface } from '../graph/edge-words.ts';
import { NodeLink } from '../graph/node-link.tsx';

/** A relation is walked along or against its direction; the arrow says which. */
const Step = ({ edge, start }: { edge: GraphEdge; start: string }) => {
  const along = edge.from === start;
  const surface = edgeSurface(edge);
  return (
    <span className="way-step">
      <span aria-hidden="true">{along ? '—' : '←'}</span>
      <span className="unseen">{along ? '，' : '，反过来：'}</span>
      <span>{edgeLabel(edge)}</span>
      {surface && <q>{surface}</q>}
      <span aria-hidden="true">{along ? '→' : '—'}</span>
    </span>
  );
};

const Way = ({ way: { nodes, edges }, byId }: { way: Paths['paths'][number]; byId: Map<string, GraphNode> }) => (
  <p className="way">
    {nodes.map((id, step) => {
      const node = byId.get(id);
      const edge = edges[step];
      return (
        <span key={id} className="way-part">
          <span className="way-node">{node ? <NodeLink node={node} /> : id}</span>
          {edge && <Step edge={edge} start={id} />}
        </span>
      );
    })}
  </p>
);

export const WayList = ({ paths: { paths, graph } }: { paths: Paths }) => {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  return (
    <ol className="ways">
      {paths.map((way) => (
        <li key={JSON.stringify(way.edges)}>
          <Way way={way} byId={byId} />
        </li>
      ))}
    </ol>
  );
};
