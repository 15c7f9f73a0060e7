/** All routes of the contract. A route is added by adding a file and one line here. */
import { clauseRoute } from './clause.ts';
import { clausesRoute } from './clauses.ts';
import { documentRoute } from './document.ts';
import { documentsRoute } from './documents.ts';
import { draftCheckRoute } from './draft-check.ts';
import { entitiesRoute } from './entities.ts';
import { evaluationsRoute } from './evaluations.ts';
import { exportRoute } from './export.ts';
import { exportFormatsRoute } from './export-formats.ts';
import { healthRoute } from './health.ts';
import { mcpRoute } from './mcp.ts';
import { neighborsRoute } from './neighbors.ts';
import { overlapRoute } from './overlap.ts';
import { overlapGroupsRoute } from './overlap-groups.ts';
import { overlapMatrixRoute } from './overlap-matrix.ts';
import { overlapReportRoute } from './overlap-report.ts';
import { overlapReviewRoute } from './overlap-review.ts';
import { overlapReviewsRoute } from './overlap-reviews.ts';
import { overlapsRoute } from './overlaps.ts';
import { pathRoute } from './path.ts';
import { queryRoute } from './query.ts';
import { readyRoute } from './ready.ts';
import { removeDocumentRoute } from './remove-document.ts';
import type { Route } from './route.ts';
import { searchRoute } from './search.ts';
import { statsRoute } from './stats.ts';
import { uploadRoute } from './upload.ts';

export const ROUTES: readonly Route[] = [
  searchRoute,
  clausesRoute,
  clauseRoute,
  documentsRoute,
  documentRoute,
  uploadRoute,
  removeDocumentRoute,
  entitiesRoute,
  neighborsRoute,
  pathRoute,
  overlapsRoute,
  overlapMatrixRoute,
  overlapGroupsRoute,
  overlapReportRoute,
  overlapReviewsRoute,
  overlapRoute,
  overlapReviewRoute,
  queryRoute,
  exportRoute,
  exportFormatsRoute,
  draftCheckRoute,
  evaluationsRoute,
  statsRoute,
  healthRoute,
  readyRoute,
  mcpRoute,
];
