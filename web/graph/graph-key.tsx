/** Which colour stands for which kind of node, for the kinds that a graph has. */
import type { GraphNode } from '../../server/contract.ts';
import { NODE_LABELS } from '../words/labels.ts';

export const GraphKey = ({ nodes }: { nodes: readonly GraphNode[] }) => (
  <ul className="graph-key">
    {[...new Set(nodes.map(({ kind }) => kind))].map((kind) => (
      <li key={kind} data-node={kind}>
        {NODE_LABELS[kind]}
      </li>
    ))}
  </ul>
);
