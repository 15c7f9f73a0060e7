/** A result whose rows are nodes and relations, drawn, and listed beside the drawing. */
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { Graph, GraphNode } from '../../server/contract.ts';
import { EdgeTable } from '../graph/edge-table.tsx';
import { GraphKey } from '../graph/graph-key.tsx';
import { targetOf } from '../graph/node-target.ts';

const GraphDrawing = lazy(() => import('../graph/graph-drawing.tsx'));

export const ResultGraph = ({ graph }: { graph: Graph }) => {
  const navigate = useNavigate();
  const open = (node: GraphNode) => {
    const target = targetOf(node);
    if (target) void navigate(target);
  };
  return (
    <section className="result-graph" aria-label="查询结果的图">
      <div className="neighbors-head">
        <p className="quiet">
          {graph.nodes.length} 个节点，{graph.edges.length} 个关系
          {graph.truncated && '；没有画全，较少的行画得清楚'}
        </p>
        <GraphKey nodes={graph.nodes} />
      </div>
      <div className="neighbors-columns">
        <Suspense fallback={<div className="graph-drawing" />}>
          <GraphDrawing graph={graph} onOpen={open} />
        </Suspense>
        <EdgeTable graph={graph} />
      </div>
    </section>
  );
};
