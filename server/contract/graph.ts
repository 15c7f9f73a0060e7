/** Nodes and edges over HTTP: entities, what is near a node, ways between two. */
import { z } from 'zod';
import { WALKED_TYPES } from '../../graph/clause-graph.ts';
import { ENTITY_KINDS } from '../../graph/store.ts';
import { LONGEST_PATH, MOST_PATHS } from '../../graph/traverse/paths.ts';
import { count, GRAPH_LIMIT, PAGE_LIMIT } from './terms.ts';

const properties = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
export const NODE_KINDS = [...ENTITY_KINDS, 'clause'] as const;

export const GraphNode = z.object({
  id: z.string().describe('条款、文件用自己的 id；其他是 kind:name'),
  kind: z.enum(NODE_KINDS),
  label: z.string(),
  properties,
  clauses: count.describe('提到它的条款数'),
});
export type GraphNode = z.infer<typeof GraphNode>;

export const GraphEdge = z.object({ from: z.string(), to: z.string(), type: z.string(), properties });
export type GraphEdge = z.infer<typeof GraphEdge>;

export const Graph = z.object({
  nodes: z.array(GraphNode),
  edges: z.array(GraphEdge),
  truncated: z.boolean().describe('true：有一部分因为 limit 没有给出'),
});
export type Graph = z.infer<typeof Graph>;

export const EntitiesQuery = z.strictObject({
  kind: z.enum(ENTITY_KINDS).optional(),
  q: z.string().max(200).optional().describe('名称或别名中的一段'),
  limit: z.coerce.number().int().min(1).max(PAGE_LIMIT).default(50),
});
export const EntityList = z.object({ total: count.describe('本次给出的个数'), items: z.array(GraphNode) });
export type EntityList = z.infer<typeof EntityList>;

export const NeighborsQuery = z.strictObject({
  id: z.string().min(1).max(500),
  depth: z.coerce.number().int().min(1).max(3).default(1),
  kinds: z
    .array(z.string())
    .default([])
    .describe(`只要这些类型的节点：${NODE_KINDS.join(' · ')}；可重复，也可用 | 分开`),
  limit: z.coerce.number().int().min(1).max(GRAPH_LIMIT).default(100),
});

export const PathQuery = z.strictObject({
  from: z.string().min(1).max(500).describe('起点的 id'),
  to: z.string().min(1).max(500).describe('终点的 id'),
  types: z
    .array(z.string())
    .default([])
    .describe(`只走这些关系：${WALKED_TYPES.join(' · ')}；可重复，也可用 | 分开；不给就都走`),
  length: z.coerce.number().int().min(1).max(LONGEST_PATH).default(LONGEST_PATH).describe('最多几步'),
  limit: z.coerce.number().int().min(1).max(MOST_PATHS).default(MOST_PATHS).describe('最多给出几条路径'),
});
export type PathQuery = z.infer<typeof PathQuery>;

/** The shortest ways between two nodes; empty where there is none within the length. */
export const Paths = z.object({
  paths: z.array(z.object({ nodes: z.array(z.string()), edges: z.array(GraphEdge) })),
  graph: Graph.describe('各条路径上的全部节点和关系'),
  truncated: z.boolean().describe('还有同样短的路径没有列出，或节点关系太多、没有查完'),
});
export type Paths = z.infer<typeof Paths>;
