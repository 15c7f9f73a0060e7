/** Colours of the graph's nodes; the same hues as the mentions of their kind (styles/mentions.css). */
import type { GraphNode } from '../../server/contract.ts';

export const NODE_COLORS: Record<GraphNode['kind'], string> = {
  clause: '#1b2327',
  document: '#6b7479',
  agency: '#1f4e8c',
  industry: '#0f6670',
  place: '#1d6b45',
  instrument: '#a1361f',
  beneficiary: '#9c2d5a',
  reference: '#44489a',
};
