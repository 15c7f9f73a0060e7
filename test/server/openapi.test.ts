import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CorpusApp, openCorpusApp } from './corpus-app.ts';

interface OpenApi {
  openapi: string;
  info: { title: string };
  paths: Record<string, Record<string, { parameters?: { name: string; schema: object }[]; responses: object }>>;
  components: { schemas: Record<string, object> };
}

let open: CorpusApp;
let document: OpenApi;
beforeAll(async () => {
  open = await openCorpusApp({ corpus: false });
  document = await open.get<OpenApi>('/api/openapi.json');
});
afterAll(() => open.close());

describe('/api/openapi.json', () => {
  it('is OpenAPI 3.1 and names every route of the contract', () => {
    expect(document.openapi).toMatch(/^3\.1\./u);
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(routes.filter((route) => !route.startsWith('HEAD')).sort()).toEqual(
      [
        'GET /api/search',
        'GET /api/clauses',
        'GET /api/clauses/{id}',
        'GET /api/documents',
        'POST /api/documents',
        'GET /api/documents/{id}',
        'DELETE /api/documents/{id}',
        'GET /api/entities',
        'GET /api/graph/neighbors',
        'GET /api/graph/path',
        'GET /api/export',
        'GET /api/export/formats',
        'GET /api/overlaps',
        'GET /api/overlaps/{id}',
        'GET /api/overlaps/matrix',
        'GET /api/overlaps/groups',
        'GET /api/overlaps/report',
        'GET /api/overlaps/reviews',
        'PUT /api/overlaps/{id}/review',
        'DELETE /api/overlaps/{id}/review',
        'POST /api/draft-check',
        'GET /api/query',
        'POST /api/query',
        'GET /api/stats',
        'GET /api/evaluations',
        'GET /api/health',
        'GET /api/ready',
      ].sort(),
    );
  });

  it('describes parameters, answers and problems', () => {
    const search = document.paths['/api/search']?.get;
    expect(search?.parameters?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['q', 'agency', 'as_of', 'without']),
    );
    expect(search?.parameters?.find(({ name }) => name === 'agency')?.schema).toMatchObject({ type: 'array' });
    expect(Object.keys(search?.responses ?? {})).toEqual(expect.arrayContaining(['200', '4XX', '5XX']));
    expect(JSON.stringify(search?.responses)).toContain('#/components/schemas/SearchResponse');
    expect(document.components.schemas).toHaveProperty('Clause');
  });

  it('has no reference that leads nowhere', () => {
    const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/gu);
    for (const [, name = ''] of references) expect(document.components.schemas).toHaveProperty(name);
  });
});

describe('/api/docs', () => {
  it('is a page with a Chinese title that loads nothing from elsewhere', async () => {
    const page = await open.app.inject({ url: '/api/docs/' });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('<title>条理 API 文档</title>');
    const addresses = [...page.body.matchAll(/(?:src|href)="([^"]+)"/gu)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) {
      expect(address).not.toMatch(/^(?:https?:)?\/\//u);
      const file = await open.app.inject(new URL(address, 'http://localhost/api/docs/').pathname);
      expect([address, file.statusCode]).toEqual([address, 200]);
    }
    expect(page.body).not.toMatch(/<script>[^<]/u);
  });
});
