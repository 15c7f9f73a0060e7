/** The MCP server over a library: the tools as the SDK wants them. */
import { McpServer, type StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { PACKAGE_VERSION } from '../package-root.ts';
import { problemOf } from '../problems.ts';
import type { McpTool, ToolContext } from './tool.ts';
import { TOOLS } from './tools.ts';

const INSTRUCTIONS =
  '条理是中文政策条款的知识图谱。先用 search 提问；要看全文用 clause，要看某个单位、地区或条款周围的关系用 neighbours，哪些条款重复或冲突用 find_overlaps。' +
  '回答时只依据条文，并注明条款的文件名和编号；search 说没有答案时，就说条文里没有。' +
  ' A knowledge graph of Chinese policy clauses: answer from the clauses alone, and cite them.';

/** What went wrong on our side, for a log. */
export type OnFailure = (error: unknown) => void;

/** The JSON Schema of a tool's arguments or answer, derived once. A fresh root keeps it a plain object without `$ref`. */
const jsonSchemas = new WeakMap<z.ZodObject, Record<string, unknown>>();
const jsonSchemaOf = (schema: z.ZodObject, io: 'input' | 'output'): Record<string, unknown> => {
  const known = jsonSchemas.get(schema);
  if (known) return known;
  const derived = z.toJSONSchema(schema.clone(), { io, target: 'draft-2020-12' });
  jsonSchemas.set(schema, derived);
  return derived;
};

/** Shows the SDK a schema without having it check: tools check for themselves, once, and in Chinese. */
const shown = (schema: z.ZodObject, io: 'input' | 'output'): StandardSchemaWithJSON<unknown, unknown> => {
  const derive = () => jsonSchemaOf(schema, io);
  return {
    '~standard': {
      version: 1,
      vendor: 'tiaoli',
      validate: (value) => ({ value }),
      jsonSchema: { input: derive, output: derive },
    },
  };
};

/** An error for the one who asked, in the words of the problem document that HTTP would give. */
const toolError = (error: unknown, onFailure: OnFailure) => {
  const problem = problemOf(error);
  if (problem.status >= 500) onFailure(error);
  return { isError: true, content: [{ type: 'text' as const, text: problem.detail }] };
};

const register = (server: McpServer, tool: McpTool, context: ToolContext, onFailure: OnFailure): void => {
  server.registerTool(
    tool.name,
    {
      title: tool.title,
      description: tool.description,
      inputSchema: shown(tool.input, 'input'),
      outputSchema: shown(tool.output, 'output'),
      annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    },
    async (given) => {
      try {
        const answer = await tool.call(context, given);
        return { structuredContent: answer, content: [{ type: 'text', text: JSON.stringify(answer) }] };
      } catch (error) {
        return toolError(error, onFailure);
      }
    },
  );
};

/** Builds a server for one connection or one request; it holds nothing but the context. */
export const mcpServer = (context: ToolContext, onFailure: OnFailure): McpServer => {
  const server = new McpServer(
    { name: 'tiaoli', title: '条理', version: PACKAGE_VERSION },
    { instructions: INSTRUCTIONS, capabilities: { tools: { listChanged: false } } },
  );
  for (const tool of TOOLS) register(server, tool, context, onFailure);
  return server;
};
