/** The state of the server over HTTP, and every error. */
import { z } from 'zod';
import { MentionCounts } from './documents.ts';
import { count, Degradation } from './terms.ts';

export const Stats = z.object({
  documents: count,
  clauses: count,
  entities: count,
  mentions: MentionCounts,
  entityKinds: z.record(z.string(), count),
  revision: z.string(),
});
export type Stats = z.infer<typeof Stats>;

export const Health = z.object({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  store: z.object({ kind: z.enum(['embedded', 'neo4j']), schemaVersion: z.number(), documents: count, clauses: count }),
  model: z.object({ name: z.string().nullable(), state: z.enum(['ready', 'loading', 'off']) }),
  revision: z.string(),
  degraded: z.array(Degradation),
  uptime: z.number().describe('秒'),
});
export type Health = z.infer<typeof Health>;

export const Ready = z.object({ ready: z.literal(true), revision: z.string() });
export type Ready = z.infer<typeof Ready>;

/** RFC 9457, for every error. */
export const ProblemDocument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().describe('中文：出了什么事，可以怎么办'),
  code: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type ProblemDocument = z.infer<typeof ProblemDocument>;
