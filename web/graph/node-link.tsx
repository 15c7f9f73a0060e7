/** A node by its name and colour, which leads to where it is shown. */
import { Link } from '@tanstack/react-router';
import type { GraphNode } from '../../server/contract.ts';
import { NODE_LABELS } from '../words/labels.ts';
import { targetOf } from './node-target.ts';

export const NodeLink = ({ node }: { node: GraphNode }) => {
  const target = targetOf(node);
  return (
    <>
      <span className="node-dot" data-node={node.kind} title={NODE_LABELS[node.kind]} />
      {target ? <Link {...target}>{node.label}</Link> : node.label}
    </>
  );
};
