/** What became of the files, as the contract tells it. */
import type { IngestReport as BuildReport, IngestFailure } from '../graph/ingest-files.ts';
import type { Store } from '../graph/store.ts';
import type { DocumentSummary, IngestedFile, IngestReport } from './contract.ts';

/** A failure of our own is for the log; whoever sent the file learns that it was ours. */
const told = ({ file, code, detail }: IngestFailure): IngestReport['failed'][number] =>
  code === 'internal'
    ? { file, code, detail: `处理 ${file} 时程序出错，它没有入库；详情见日志。` }
    : { file, code, detail };

const summary = async (store: Store, id: string, version: string): Promise<DocumentSummary> => {
  const document = await store.document(`${id}@${version}`);
  if (!document) throw new Error(`${id}@${version} is not in the store right after it was put`);
  const { sections: _, clauses, ...head } = document;
  return { ...head, clauses: clauses.length };
};

/** The report, with each document as the store has it now. */
export const ingestReport = async (store: Store, { documents, failed }: BuildReport): Promise<IngestReport> => {
  const items: IngestedFile[] = [];
  for (const { id, version, file, outcome, mentions, diagnostics } of documents)
    items.push({ file, outcome, document: await summary(store, id, version), mentions, diagnostics });
  return { items, failed: failed.map(told), revision: await store.revision() };
};
