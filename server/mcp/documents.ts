/** Tool: documents */
import { z } from 'zod';
import { briefClause } from '../../graph/brief-clause.ts';
import { BriefClause, PolicyDocument } from '../../ingest/model.ts';
import { ClausesQuery, DocumentList, NeighborsQuery } from '../contract.ts';
import { storedDocument } from '../stored-document.ts';
import { defineTool } from './tool.ts';

const { limit, offset } = ClausesQuery.shape;

/** A law has a thousand clauses: unlike over HTTP, they come in pages and briefly, so that an answer fits into a conversation. */
const Contents = z.object({
  sections: PolicyDocument.shape.sections.describe('目录'),
  total: z.number().int().min(0).describe('条款总数'),
  clauses: z.array(BriefClause).describe('从 offset 起的条款，按原文顺序'),
});

export const documentsTool = defineTool({
  name: 'documents',
  title: '文件目录',
  description:
    '不给 id：列出库中的政策文件（标题、发文单位、文号、日期、版本、条款数）。给 id（或 id@version）：这个文件的信息、目录和条款，条款用 limit、offset 分页。' +
    ' List the policy documents, or read one by id, its clauses in pages.',
  input: z.strictObject({
    id: NeighborsQuery.shape.id.optional().describe('文件 id，或 id@version；不给则列出全部文件'),
    limit,
    offset,
  }),
  output: DocumentList.extend({ contents: Contents.nullable().describe('只在给了 id 时才有') }),
  run: async (query, { library: { store } }) => {
    const page = <T>(all: readonly T[]): T[] => all.slice(query.offset, query.offset + query.limit);
    if (query.id === undefined) {
      const all = await store.documents();
      return { total: all.length, items: page(all), contents: null };
    }
    const document = await storedDocument(store, query.id);
    const { sections, clauses } = document;
    return {
      total: 1,
      items: [{ ...document, clauses: clauses.length }],
      contents: { sections, total: clauses.length, clauses: page(clauses).map(briefClause) },
    };
  },
});
