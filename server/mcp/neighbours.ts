/** Tool: neighbours */
import { Graph, NeighborsQuery } from '../contract.ts';
import { neighborsOf } from '../neighbors-of.ts';
import { defineTool } from './tool.ts';

export const neighboursTool = defineTool({
  name: 'neighbours',
  title: '图中的相邻节点',
  description:
    '一个节点周围的节点和关系，关系带出处。id 是条款或文件的 id，或“类型:名称”，例如 agency:自治区财政厅、place:呼和浩特市。' +
    ' Nodes and typed edges around a node of the knowledge graph; edges carry their provenance.',
  input: NeighborsQuery,
  output: Graph,
  run: (query, { library }) => neighborsOf(library.store, query),
});
