/** Addresses and their pages. The query string is that of the API: repeated parameters, nothing encoded as JSON. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readOverlapAddress, readPairAddress } from './address/overlap-address.ts';
import { readPathAddress } from './address/path-address.ts';
import { readQueryAddress } from './address/query-address.ts';
import { parseQuery, readAddress, writeQuery } from './address/search-address.ts';
import { SearchPage } from './search/search-page.tsx';
import { NotFound } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';

const MARK = /^\d+-\d+$/u;
const OFFSET = /^[1-9]\d{0,8}$/u;

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const search = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: readAddress,
  component: SearchPage,
});

const documents = createRoute({
  getParentRoute: () => root,
  path: '/documents',
  component: lazyRouteComponent(() => import('./documents/documents-page.tsx'), 'DocumentsPage'),
});

const reader = createRoute({
  getParentRoute: () => root,
  path: '/documents/$id',
  validateSearch: (raw: Record<string, unknown>): { original?: '1' } => (raw.original === '1' ? { original: '1' } : {}),
  component: lazyRouteComponent(() => import('./reader/reader-page.tsx'), 'ReaderPage'),
});

const clause = createRoute({
  getParentRoute: () => root,
  path: '/clauses/$',
  /** `mark=12-40` points to a passage of the clause's text. */
  validateSearch: (raw: Record<string, unknown>): { mark?: string } =>
    typeof raw.mark === 'string' && MARK.test(raw.mark) ? { mark: raw.mark } : {},
  component: lazyRouteComponent(() => import('./clause/clause-page.tsx'), 'ClausePage'),
});

const overlaps = createRoute({
  getParentRoute: () => root,
  path: '/overlaps',
  validateSearch: readOverlapAddress,
  component: lazyRouteComponent(() => import('./overlaps/overlaps-page.tsx'), 'OverlapsPage'),
});

const overlapGroups = createRoute({
  getParentRoute: () => root,
  path: '/overlaps/groups',
  validateSearch: ({ offset }: Record<string, unknown>): { offset?: number } =>
    OFFSET.test(String(offset)) ? { offset: Number(offset) } : {},
  component: lazyRouteComponent(() => import('./overlaps/groups-page.tsx'), 'GroupsPage'),
});

const overlap = createRoute({
  getParentRoute: () => root,
  path: '/overlaps/$id',
  validateSearch: readPairAddress,
  component: lazyRouteComponent(() => import('./overlaps/pair-page.tsx'), 'PairPage'),
});

const check = createRoute({
  getParentRoute: () => root,
  path: '/check',
  component: lazyRouteComponent(() => import('./draft/draft-page.tsx'), 'DraftPage'),
});

const query = createRoute({
  getParentRoute: () => root,
  path: '/query',
  validateSearch: readQueryAddress,
  component: lazyRouteComponent(() => import('./query/query-page.tsx'), 'QueryPage'),
});

const paths = createRoute({
  getParentRoute: () => root,
  path: '/path',
  validateSearch: readPathAddress,
  component: lazyRouteComponent(() => import('./paths/path-page.tsx'), 'PathPage'),
});

const status = createRoute({
  getParentRoute: () => root,
  path: '/status',
  component: lazyRouteComponent(() => import('./status/status-page.tsx'), 'StatusPage'),
});

const evaluation = createRoute({
  getParentRoute: () => root,
  path: '/evaluation',
  validateSearch: ({ set }: Record<string, unknown>): { set?: string } => (typeof set === 'string' ? { set } : {}),
  component: lazyRouteComponent(() => import('./evaluation/evaluation-page.tsx'), 'EvaluationPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    search,
    documents,
    reader,
    clause,
    overlaps,
    overlapGroups,
    overlap,
    check,
    query,
    paths,
    status,
    evaluation,
  ]),
  parseSearch: parseQuery,
  stringifySearch: writeQuery,
  scrollRestoration: true,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
