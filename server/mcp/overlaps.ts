/** Tool: find_overlaps */
import { OverlapList, OverlapsQuery } from '../contract.ts';
import { overlapList } from '../overlaps/list.ts';
import { defineTool } from './tool.ts';

export const overlapsTool = defineTool({
  name: 'find_overlaps',
  title: '重复与冲突',
  description:
    '哪些条款重复、修订、包含、冲突：成对给出，要紧的在前，带一致的段落、不同的数值、冲突的理由和人的结论。' +
    '按类型、冲突、文件（给两次就是两份之间）、差异、责任单位、条款筛选。' +
    'kind 为 related 只是主题相近；change 是新文件改了旧文件，不是冲突；pending 大于 0 表示还没有比对完，结果不全。' +
    ' Pairs of clauses that repeat, revise, contain or contradict one another.',
  input: OverlapsQuery,
  output: OverlapList,
  run: (query, { library }) => overlapList(library.store, query),
});
