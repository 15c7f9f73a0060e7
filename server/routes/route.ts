/** What a route is, and what every route says of its errors. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { ProblemDocument } from '../contract.ts';
import type { Library } from '../library.ts';

export type Routes = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;
export type Route = (app: Routes, library: Library) => void;

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemDocument } },
});

/** To spread into a route's `response`. */
export const errorAnswers = { '4xx': problem('请求有误，或没有找到'), '5xx': problem('服务器一侧的错误') };
