/** Tool: clause */
import { z } from 'zod';
import { clauseDetail } from '../clause-detail.ts';
import { ClauseDetail, NeighborsQuery } from '../contract.ts';
import { defineTool } from './tool.ts';

export const clauseTool = defineTool({
  name: 'clause',
  title: '读一个条款',
  description:
    '按 id（或 id@version）读一个条款：全文、有效期、责任单位、金额、比例、期限等全部识别结果，与它重复或冲突的条款，以及图中的相邻节点。' +
    ' Read one clause in full, with its mentions, overlaps and neighbours.',
  input: z.strictObject({ id: NeighborsQuery.shape.id.describe('条款 id，或 id@version，见 search 的结果') }),
  output: ClauseDetail,
  run: ({ id }, { library }) => clauseDetail(library.store, id),
});
