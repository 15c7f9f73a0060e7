/** Draws a small graph on a canvas. Loaded only where one is shown. */
import Graphology from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { useEffect, useRef, useState } from 'react';
import Sigma from 'sigma';
import type { Graph, GraphNode } from '../../server/contract.ts';
import { drawLabel, drawLabelBeside } from './draw-label.ts';
import { NODE_COLORS } from './node-colors.ts';
import { type Position, placeNodes } from './place-nodes.ts';

const ITERATIONS = 220;
const LABEL_LENGTH = 14;
/** In a drawing that is narrower than this, in pixels, they are shorter. */
const NARROW = 600;
const NARROW_LABEL_LENGTH = 8;
/** Room for labels around the nodes. */
const PADDING = 90;
const LAID_PADDING = 48;
const CENTER_SIZE = 11;
const LAID_SIZE = 5;
/** Clauses around clauses are many: small, and named only under the pointer. */
const FAR_CLAUSE_SIZE = 3;
/** Up to so many nodes there is room for the names of clauses as well. */
const ROOMY = 24;
/** Labels in a square of 100 pixels: where the nodes are few, and where they are many. */
const DENSE_LABELS = 4;
const SPARSE_LABELS = 1;
const CROWDED = 80;
const NARROW_CROWDED = 16;
/** Nodes from this size on have their label always. */
const NAMED_SIZE = 4;
/** How far forces push apart; at the default of 1 labels lie on one another. */
const SPREAD = 30;
const EDGE_COLOR = '#c3cac8';

interface GraphDrawingProps {
  graph: Graph;
  /** The node that all is about, if there is one: it stays in the middle, and its page needs no label for it. */
  center?: string | undefined;
  /** Where each node stands in a square of 1, stretched to the drawing; without it the drawing finds places itself. */
  places?: ReadonlyMap<string, Position> | undefined;
  onOpen: (node: GraphNode) => void;
}
type Layout = Pick<GraphDrawingProps, 'graph' | 'center' | 'places'>;

const short = (label: string, longest: number): string =>
  label.length > longest ? `${label.slice(0, longest - 1)}…` : label;

/** Places in a square of 1 as places in a box of this size. */
const stretched = (places: ReadonlyMap<string, Position>, { clientWidth, clientHeight }: HTMLElement) => {
  const aspect = (clientWidth - 2 * LAID_PADDING) / (clientHeight - 2 * LAID_PADDING);
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x * aspect, y }]));
};

const sizeOf = ({ id, kind, clauses }: GraphNode, { graph, center, places }: Layout): number => {
  if (id === center) return CENTER_SIZE;
  if (places) return LAID_SIZE;
  if (kind === 'clause') return !center && graph.nodes.length <= ROOMY ? NAMED_SIZE : FAR_CLAUSE_SIZE;
  return NAMED_SIZE + Math.min(5, Math.log2(1 + clauses));
};

/** Where nothing was laid by the caller: a star is clearest as it stands; forces are only needed beyond it. */
const settle = (drawing: Graphology, center: string | undefined): void => {
  const isStar = center !== undefined && drawing.edges().every((edge) => drawing.extremities(edge).includes(center));
  if (isStar || drawing.order < 3) return;
  const settings = { ...forceAtlas2.inferSettings(drawing), scalingRatio: SPREAD, gravity: 1 };
  forceAtlas2.assign(drawing, { iterations: ITERATIONS, settings });
};

const build = (layout: Layout, box: HTMLElement): Graphology => {
  const { graph, center } = layout;
  const narrow = box.clientWidth < NARROW;
  const longest = narrow ? NARROW_LABEL_LENGTH : LABEL_LENGTH;
  const drawing = new Graphology({ multi: false, type: 'undirected' });
  const places = layout.places ? stretched(layout.places, box) : placeNodes(graph, center);
  for (const node of graph.nodes) {
    drawing.addNode(node.id, {
      ...(places.get(node.id) ?? { x: 0, y: 0 }),
      label: node.id === center ? '' : short(node.label, longest),
      size: sizeOf(node, layout),
      forceLabel: layout.places !== undefined && !narrow,
      fixed: node.id === center,
      color: NODE_COLORS[node.kind],
    });
  }
  for (const { from, to } of graph.edges) {
    if (drawing.hasNode(from) && drawing.hasNode(to) && from !== to && !drawing.hasEdge(from, to)) {
      drawing.addEdge(from, to, { size: 1, color: EDGE_COLOR });
    }
  }
  if (!layout.places) settle(drawing, center);
  return drawing;
};

const isCrowded = ({ nodes }: Graph, { clientWidth }: HTMLElement): boolean =>
  nodes.length > (clientWidth < NARROW ? NARROW_CROWDED : CROWDED);

const GraphDrawing = ({ graph, center, places, onOpen }: GraphDrawingProps) => {
  const box = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const open = useRef(onOpen);
  open.current = onOpen;

  useEffect(() => {
    if (!box.current) return;
    let sigma: Sigma;
    try {
      sigma = new Sigma(build({ graph, center, places }, box.current), box.current, {
        labelFont: getComputedStyle(document.body).fontFamily,
        labelSize: 12,
        labelColor: { color: '#1b2327' },
        labelRenderedSizeThreshold: NAMED_SIZE,
        labelDensity: isCrowded(graph, box.current) ? SPARSE_LABELS : DENSE_LABELS,
        defaultDrawNodeLabel: places ? drawLabelBeside : drawLabel,
        defaultDrawNodeHover: places ? drawLabelBeside : drawLabel,
        stagePadding: places ? LAID_PADDING : PADDING,
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
  }, [graph, center, places]);

  if (failed) return <p className="notice">这个浏览器画不出图（没有 WebGL），请看列表。</p>;
  return <div className="graph-drawing" ref={box} aria-hidden="true" />;
};

export default GraphDrawing;
