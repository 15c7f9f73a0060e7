/** Draws a small graph on a canvas. Loaded only where a clause is opened. */
import Graphology from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { useEffect, useRef, useState } from 'react';
import Sigma from 'sigma';
import type { Graph, GraphNode } from '../../server/contract.ts';
import { drawLabel } from './draw-label.ts';
import { NODE_COLORS } from './node-colors.ts';
import { placeNodes } from './place-nodes.ts';

const ITERATIONS = 220;
const LABEL_LENGTH = 14;
const CENTER_SIZE = 11;
/** Clauses around clauses are many: small, and named only under the pointer. */
const FAR_CLAUSE_SIZE = 3;
/** Nodes from this size on have their label always. */
const NAMED_SIZE = 4;
/** How far forces push apart; at the default of 1 labels lie on one another. */
const SPREAD = 30;
const EDGE_COLOR = '#c3cac8';

interface GraphDrawingProps {
  graph: Graph;
  center: string;
  onOpen: (node: GraphNode) => void;
}

const short = (label: string): string => (label.length > LABEL_LENGTH ? `${label.slice(0, LABEL_LENGTH - 1)}…` : label);

const build = (graph: Graph, center: string): Graphology => {
  const drawing = new Graphology({ multi: false, type: 'undirected' });
  const places = placeNodes(graph, center);
  for (const { id, kind, label, clauses } of graph.nodes) {
    drawing.addNode(id, {
      ...(places.get(id) ?? { x: 0, y: 0 }),
      label: id === center ? '' : short(label),
      size:
        id === center
          ? CENTER_SIZE
          : kind === 'clause'
            ? FAR_CLAUSE_SIZE
            : NAMED_SIZE + Math.min(5, Math.log2(1 + clauses)),
      fixed: id === center,
      color: NODE_COLORS[kind],
    });
  }
  for (const { from, to } of graph.edges) {
    if (drawing.hasNode(from) && drawing.hasNode(to) && from !== to && !drawing.hasEdge(from, to)) {
      drawing.addEdge(from, to, { size: 1, color: EDGE_COLOR });
    }
  }
  // A star is clearest as it was laid; forces are only needed once neighbours have neighbours.
  const isStar = drawing.edges().every((edge) => drawing.extremities(edge).includes(center));
  if (!isStar) {
    const settings = { ...forceAtlas2.inferSettings(drawing), scalingRatio: SPREAD, gravity: 1 };
    forceAtlas2.assign(drawing, { iterations: ITERATIONS, settings });
  }
  return drawing;
};

const GraphDrawing = ({ graph, center, onOpen }: GraphDrawingProps) => {
  const box = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const open = useRef(onOpen);
  open.current = onOpen;

  useEffect(() => {
    if (!box.current) return;
    let sigma: Sigma;
    try {
      sigma = new Sigma(build(graph, center), box.current, {
        labelFont: getComputedStyle(document.body).fontFamily,
        labelSize: 12,
        labelColor: { color: '#1b2327' },
        labelRenderedSizeThreshold: NAMED_SIZE,
        labelDensity: 4,
        defaultDrawNodeLabel: drawLabel,
        defaultDrawNodeHover: drawLabel,
        stagePadding: 90,
        enableCameraRotation: false,
      });
    } catch {
      // No WebGL here; the table beside it says the same.
      setFailed(true);
      return;
    }
    sigma.on('clickNode', ({ node }) => {
      const found = graph.nodes.find(({ id }) => id === node);
      if (found) open.current(found);
    });
    // The page must go on scrolling under the pointer; zooming is by double click.
    sigma.on('wheelStage', ({ preventSigmaDefault }) => preventSigmaDefault());
    sigma.on('wheelNode', ({ preventSigmaDefault }) => preventSigmaDefault());
    return () => sigma.kill();
  }, [graph, center]);

  if (failed) return <p className="notice">这个浏览器画不出图（没有 WebGL），请看旁边的列表。</p>;
  return <div className="graph-drawing" ref={box} aria-hidden="true" />;
};

export default GraphDrawing;
