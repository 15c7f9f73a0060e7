/** Tool: export_link. A whole graph does not belong into a conversation; its address does. */
import { z } from 'zod';
import { ExportQuery } from '../contract.ts';
import { neighborsOf } from '../neighbors-of.ts';
import { commandLine } from './command-line.ts';
import { defineTool } from './tool.ts';

const EXPORT_PATH = '/api/export';

/** Parameters as they stand in an address, empty ones left out. */
const parametersOf = (query: ExportQuery): [name: string, value: string][] =>
  Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, String(one)]),
  );

export const exportLinkTool = defineTool({
  name: 'export_link',
  title: '导出图谱的地址',
  description:
    '给出下载图谱（全部、按筛选条件，或 around 某个节点周围 depth 步）的地址和等价的命令行，供人下载到 Gephi、networkx、pandas、Neo4j、Excel 等；本工具自己不下载。' +
    '以 / 开头的地址是相对的，前面接上条理服务的地址。' +
    ' Address and command line to export the graph; nothing is downloaded by this tool.',
  input: ExportQuery,
  output: z.object({
    href: z.string().describe('下载地址；以 / 开头时是相对于条理服务的'),
    command: z.string().describe('等价的命令行，在条理的程序文件夹中运行'),
  }),
  run: async (query, { library, origin }) => {
    if (query.around !== undefined)
      await neighborsOf(library.store, { id: query.around, depth: 1, kinds: [], limit: 1 });
    const parameters = parametersOf(query);
    return {
      href: `${origin ?? ''}${EXPORT_PATH}?${new URLSearchParams(parameters).toString()}`,
      command: commandLine('export', parameters),
    };
  },
});
