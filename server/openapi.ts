/** The OpenAPI document, derived from the routes' schemas, and the page to try it (offline: everything comes from here). */
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import * as model from '../ingest/model.ts';
import * as contract from './contract.ts';
import { PACKAGE_VERSION } from './package-root.ts';

/** Schemas that the document names once and refers to. */
const NAMED_SCHEMAS = {
  Span: model.Span,
  Agency: model.Agency,
  AgencyMention: model.AgencyMention,
  Amount: model.Amount,
  Rate: model.Rate,
  Quantity: model.Quantity,
  Period: model.Period,
  Place: model.Place,
  Industry: model.Industry,
  Beneficiary: model.Beneficiary,
  Instrument: model.Instrument,
  Reference: model.Reference,
  Validity: model.Validity,
  BriefClause: model.BriefClause,
  Clause: model.Clause,
  Overlap: model.Overlap,
  Diagnostic: model.Diagnostic,
  Graph: contract.Graph,
  Answer: contract.Answer,
  Calculation: contract.Calculation,
  Plan: contract.Plan,
  Hit: contract.Hit,
  SearchResponse: contract.SearchResponse,
  ClauseList: contract.ClauseList,
  ClauseDetail: contract.ClauseDetail,
  DocumentSummary: contract.DocumentSummary,
  DocumentList: contract.DocumentList,
  DocumentDetail: contract.DocumentDetail,
  IngestReport: contract.IngestReport,
  OverlapList: contract.OverlapList,
  OverlapDetail: contract.OverlapDetail,
  QueryHelp: contract.QueryHelp,
  QueryResult: contract.QueryResult,
  Problem: contract.ProblemDocument,
};

const nameSchemas = (): void => {
  for (const [id, schema] of Object.entries(NAMED_SCHEMAS))
    if (!z.globalRegistry.has(schema)) z.globalRegistry.add(schema, { id });
    else z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });
};

/** A wildcard that takes an id with its slashes is shown as `{id}`. */
const readableWildcard: typeof jsonSchemaTransform = (document) => {
  const { schema, url } = jsonSchemaTransform(document);
  if (!url.endsWith('/*')) return { schema, url };
  const params = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] };
  return { schema: { ...schema, params }, url: url.replace(/\*$/u, ':id') };
};

/** Registers `/api/openapi.json` and `/api/docs`. Call it before the routes. */
export const describeApi = async (app: FastifyInstance): Promise<void> => {
  nameSchemas();
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '条理 API',
        version: PACKAGE_VERSION,
        description:
          '中文政策知识图谱与自然语言检索。筛选参数处处相同：重复给出表示“同时”，`A|B` 表示“任一”。出错时返回 RFC 9457 问题文档（application/problem+json）。',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      tags: [
        { name: '检索', description: '用中文提问，得到有出处的回答' },
        { name: '条款' },
        { name: '文件' },
        { name: '重复与冲突', description: '哪些条款重复、修订、包含、冲突，以及人的结论' },
        { name: '图谱' },
        { name: '状态' },
      ],
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'TIAOLI_TOKEN 的值' } } },
    },
    transform: readableWildcard,
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { url: '/api/openapi.json', docExpansion: 'list', tryItOutEnabled: true, validatorUrl: null },
    theme: { title: '条理 API 文档' },
    staticCSP: false,
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
};
