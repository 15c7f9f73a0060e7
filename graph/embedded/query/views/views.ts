/** All views. One is added by one line here; names and columns that are there stay, people's queries rest on them. */
import { clauses, documents, sections, validity, versions } from './document-views.ts';
import { edges, entities } from './graph-views.ts';
import { MENTION_VIEWS } from './mention-views.ts';
import { overlapDifferences, overlaps, reviews } from './overlap-views.ts';
import type { View } from './view.ts';

export const VIEWS: readonly View[] = [
  documents,
  versions,
  sections,
  clauses,
  validity,
  ...MENTION_VIEWS,
  entities,
  edges,
  overlaps,
  overlapDifferences,
  reviews,
];
