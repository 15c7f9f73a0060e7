/** One document with its clauses, as the store has it. */
import type { Store } from '../graph/store.ts';
import type { PolicyDocument } from './contract.ts';
import { Problem } from './problem.ts';

/**
 * Reads a document by `id` or `id@version`.
 * @throws Problem 404 when there is none
 */
export const storedDocument = async (store: Store, reference: string): Promise<PolicyDocument> => {
  const document = await store.document(reference);
  if (!document) throw new Problem(404, 'no-such-document', `没有文件 ${reference}；全部文件见 /api/documents。`);
  return document;
};
