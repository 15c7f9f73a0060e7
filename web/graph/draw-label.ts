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
  const x = data.x + side * (data.size + GAP);
  const y = side === 0 ? data.y + below * (data.size + GAP + (below > 0 ? size : 0)) : data.y + size / 3;
  context.fillText(data.label, x, y);
};

/** Writes a node's label beneath it, for drawings in columns. */
export const drawLabelBelow: NodeLabelDrawingFunction = (context, data, settings) => {
  if (!data.label) return;
  const size = settings.labelSize;
  context.font = `${settings.labelWeight} ${size}px ${settings.labelFont}`;
  context.fillStyle = settings.labelColor.color ?? '#000';
  context.textAlign = 'center';
  context.fillText(data.label, data.x, data.y + data.size + GAP + size);
};
