/** How a node's label is written. */
import type { NodeLabelDrawingFunction } from 'sigma/rendering';

const GAP = 4;

/** On the side that faces away from the middle of the drawing, so that it does not lie on an edge. */
export const drawLabel: NodeLabelDrawingFunction = (context, data, settings) => {
  if (!data.label) return;
  const size = settings.labelSize;
  context.font = `${settings.labelWeight} ${size}px ${settings.labelFont}`;
  context.fillStyle = settings.labelColor.color ?? '#000';
  const scale = window.devicePixelRatio || 1;
  const middle = context.canvas.width / scale / 2;
  // A node in the middle column has its label beneath or above it.
  const side = Math.abs(data.x - middle) < data.size * 3 ? 0 : Math.sign(data.x - middle);
  context.textAlign = side === 0 ? 'center' : side > 0 ? 'left' : 'right';
  const below = data.y * 2 > context.canvas.height / scale ? 1 : -1;
  const wanted = data.x + side * (data.size + GAP);
  // Rather over its node than cut off at the edge of the drawing.
  const room = context.measureText(data.label).width + GAP;
  const x =
    side > 0 ? Math.min(wanted, context.canvas.width / scale - room) : side < 0 ? Math.max(wanted, room) : wanted;
  const y = side === 0 ? data.y + below * (data.size + GAP + (below > 0 ? size : 0)) : data.y + size / 3;
  context.fillText(data.label, x, y);
};

/** Within this part of the width at either end a label stands beneath its node. */
const MARGIN = 0.2;
const HALO = 3;

/** Beside the node, or beneath it at both ends, for drawings in columns; on white, for edges pass behind it. */
export const drawLabelBeside: NodeLabelDrawingFunction = (context, data, settings) => {
  if (!data.label) return;
  const size = settings.labelSize;
  context.font = `${settings.labelWeight} ${size}px ${settings.labelFont}`;
  const width = context.canvas.width / (window.devicePixelRatio || 1);
  const length = context.measureText(data.label).width;
  const beneath = data.x < width * MARGIN || data.x > width * (1 - MARGIN);
  const wanted = beneath ? data.x - length / 2 : data.x + data.size + GAP;
  const x = Math.max(GAP, Math.min(wanted, width - length - GAP));
  const y = beneath ? data.y + data.size + GAP + size : data.y + size / 3;
  context.textAlign = 'left';
  context.lineWidth = HALO;
  context.strokeStyle = '#fff';
  context.strokeText(data.label, x, y);
  context.fillStyle = settings.labelColor.color ?? '#000';
  context.fillText(data.label, x, y);
};
