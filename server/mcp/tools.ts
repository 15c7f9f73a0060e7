/** All tools of the MCP server. A tool is added by adding a file and one line here. */
import { clauseTool } from './clause.ts';
import { documentsTool } from './documents.ts';
import { exportLinkTool } from './export-link.ts';
import { neighboursTool } from './neighbours.ts';
import { overlapsTool } from './overlaps.ts';
import { searchTool } from './search.ts';
import type { McpTool } from './tool.ts';

export const TOOLS: readonly McpTool[] = [
  searchTool,
  clauseTool,
  neighboursTool,
  documentsTool,
  overlapsTool,
  exportLinkTool,
];
