/** A relation in words: its type, the agency's part in it, and what the clause says of it. */
import type { GraphEdge } from '../../server/contract.ts';
import { EDGE_LABELS, ROLE_LABELS } from '../words/labels.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** @example 由其负责（牵头） */
export const edgeLabel = ({ type, properties: { role, inherited } }: GraphEdge): string => {
  const parts = [text(ROLE_LABELS[text(role)]), inherited === true ? '上文统一规定' : ''].filter(Boolean);
  const label = EDGE_LABELS[type] ?? type;
  return parts.length > 0 ? `${label}（${parts.join('，')}）` : label;
};

/** The words of the text that the relation was read from; empty where none are known. */
export const edgeSurface = ({ properties: { surface } }: GraphEdge): string => text(surface);
