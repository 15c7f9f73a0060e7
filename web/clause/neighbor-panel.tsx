/** What a clause is tied to in the graph: a drawing, and the same as a table for keyboard and screen reader. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import Segmented from 'antd/es/segmented/index.js';
import { lazy, Suspense, useState } from 'react';
import type { Graph, GraphNode } from '../../server/contract.ts';
import { ExportDialog } from '../export/export-dialog.tsx';
import { aroundScopes } from '../export/export-scope.ts';
import { GraphKey } from '../graph/graph-key.tsx';
import { targetOf } from '../graph/node-target.ts';
import { neighborsQuery } from '../request/queries.ts';
import { NeighborTable } from './neighbor-table.tsx';

const GraphDrawing = lazy(() => import('../graph/graph-drawing.tsx'));

/** Most nodes that are still legible in the drawing. */
const DRAWN = 80;

interface NeighborPanelProps {
  id: string;
  /** What lies one step away; it came with the clause. */
  graph: Graph;
}

export const NeighborPanel = ({ id, graph }: NeighborPanelProps) => {
  const [depth, setDepth] = useState(1);
  const navigate = useNavigate();
  const further = useQuery({ ...neighborsQuery(id, depth, DRAWN), enabled: depth > 1 });
  const shown = depth > 1 ? (further.data ?? graph) : graph;
  const open = (node: GraphNode) => {
    const target = targetOf(node);
    if (target && node.id !== id) void navigate(target);
  };
  if (graph.nodes.length <= 1) return null;
  return (
    <section className="neighbors">
      <div className="neighbors-head">
        <h2>图谱中的近邻</h2>
        <Segmented
          aria-label="范围"
          size="small"
          value={depth}
          onChange={setDepth}
          options={[
            { value: 1, label: '直接相连' },
            { value: 2, label: '再走一步' },
          ]}
        />
        <GraphKey nodes={shown.nodes} />
        <span className="neighbors-links">
          <Link to="/path" search={{ from: id }}>
            找到别处的路径
          </Link>
          <ExportDialog key={depth} scopes={aroundScopes(id)} initial={`around ${depth}`} />
        </span>
      </div>
      <div className="neighbors-columns">
        <Suspense fallback={<div className="graph-drawing" />}>
          <GraphDrawing graph={shown} center={id} onOpen={open} />
        </Suspense>
        <NeighborTable graph={shown} center={id} />
      </div>
      {shown.truncated && <p className="quiet">节点较多，只画出其中 {shown.nodes.length} 个。</p>}
    </section>
  );
};
