/** Exports over HTTP: of the whole graph, of what filters let through, or around a node. */
import { z } from 'zod';
import { EXPORT_FORMATS } from '../../graph/export/format-names.ts';
import { filterParameters } from '../filter-parameters.ts';
import { NeighborsQuery } from './graph.ts';

/** Most nodes around a node that one export has. */
export const EXPORT_LIMIT = 5000;

export const ExportQuery = z
  .strictObject({
    format: z
      .enum(EXPORT_FORMATS, `只能是 ${EXPORT_FORMATS.join('、')} 之一；各自适合谁，见 /api/export/formats`)
      .describe('文件格式'),
    ...filterParameters,
    around: NeighborsQuery.shape.id.optional().describe('只要这个节点周围的部分（不能与筛选条件同用）'),
    depth: z.coerce.number().int().min(1).max(3).optional().describe('around 周围几步，1 到 3，默认 1'),
    kinds: NeighborsQuery.shape.kinds,
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(EXPORT_LIMIT)
      .optional()
      .describe(`around 周围最多多少个节点，默认 ${EXPORT_LIMIT}`),
  })
  .refine(
    ({ around, depth, limit, kinds }) =>
      around !== undefined || (depth === undefined && limit === undefined && kinds.length === 0),
    { path: ['around'], message: 'depth、kinds、limit 只与 around 同用：请用 around 给出一个节点的 id' },
  )
  .refine(
    ({ format: _format, around, depth: _depth, limit: _limit, kinds: _kinds, ...filters }) =>
      around === undefined ||
      Object.values(filters)
        .flat()
        .every((value) => value === undefined),
    { path: ['around'], message: 'around 不能与筛选条件同用：请只要周围的部分，或只按条件筛选' },
  )
  .describe('筛选条件与 /api/search 相同；什么都不给就是整个图谱');
export type ExportQuery = z.infer<typeof ExportQuery>;

export const ExportFormatList = z.object({
  items: z.array(
    z.object({
      name: z.enum(EXPORT_FORMATS),
      label: z.string(),
      extension: z.string(),
      mediaType: z.string(),
      audience: z.string().describe('适合谁'),
    }),
  ),
});
export type ExportFormatList = z.infer<typeof ExportFormatList>;
