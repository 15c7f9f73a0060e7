/** MCP over streamable HTTP, without sessions: each request is answered by a server of its own. */
import { createMcpHandler, type McpHttpHandler } from '@modelcontextprotocol/server';
import type { Library } from '../library.ts';
import { mcpServer, type OnFailure } from './server.ts';

/** Streams on which a client waits for changes; tools never change, so that nobody needs one. */
const MOST_SUBSCRIPTIONS = 32;

/** A handler of web-standard requests; whoever mounts it guards it, and closes it. */
export const mcpOverHttp = (library: Library, onFailure: OnFailure): McpHttpHandler =>
  createMcpHandler(
    ({ requestInfo }) =>
      mcpServer({ library, origin: requestInfo ? new URL(requestInfo.url).origin : null }, onFailure),
    { maxSubscriptions: MOST_SUBSCRIPTIONS },
  );
