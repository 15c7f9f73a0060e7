/** Files → store, each for itself: one that fails does not stop the others. Used by the command line and the server. */
import { type Diagnostic, MENTION_FIELDS, type MentionField, type PolicyDocument } from '../ingest/model.ts';
import { IngestError, type IngestHints, ingestFile } from '../ingest/pipeline.ts';
import { build } from './build.ts';
import type { Embedder } from './embedding/embedder.ts';
import { type PutOutcome, type Store, StoreError } from './store.ts';

export interface IngestFile {
  bytes: Uint8Array;
  /** Name as it is shown and kept with the document. */
  file: string;
  hints?: IngestHints | undefined;
}

export interface IngestProgress {
  step: 'read' | 'embed' | 'store' | 'compare';
  /** The document's id where documents are compared. */
  file: string;
  /** Files that are through, of `files`. */
  filesDone: number;
  files: number;
  /** Within the step: texts embedded of those that have to be. */
  done: number;
  total: number;
}

export interface IngestedDocument {
  id: string;
  title: string;
  version: string;
  file: string;
  outcome: PutOutcome;
  clauses: number;
  mentions: Record<MentionField, number>;
  diagnostics: Diagnostic[];
}

export interface IngestFailure {
  file: string;
  /** An IngestError's or StoreError's code, or `internal`. */
  code: string;
  /** Chinese: why, and what to do. */
  detail: string;
}

export interface IngestReport {
  documents: IngestedDocument[];
  failed: IngestFailure[];
}

const countMentions = ({ clauses }: PolicyDocument): Record<MentionField, number> => {
  const count = (field: MentionField) => clauses.reduce((sum, clause) => sum + clause[field].length, 0);
  return Object.fromEntries(MENTION_FIELDS.map((field) => [field, count(field)])) as Record<MentionField, number>;
};

const failureOf = (file: string, error: unknown): IngestFailure => {
  if (error instanceof IngestError || error instanceof StoreError)
    return { file, code: error.code, detail: error.detail };
  const reason = error instanceof Error ? error.message : String(error);
  return { file, code: 'internal', detail: `处理 ${file} 时程序出错（${reason}），该文件没有入库；请附上文件反馈。` };
};

/**
 * Ingests files one after the other. A document is in the store when its file is reported; failures are data.
 */
export const ingestFiles = async (
  store: Store,
  embedder: Embedder | null,
  files: readonly IngestFile[],
  onProgress?: (progress: IngestProgress) => void,
): Promise<IngestReport> => {
  const report: IngestReport = { documents: [], failed: [] };
  for (const [filesDone, { bytes, file, hints }] of files.entries()) {
    const tell = (step: IngestProgress['step'], done: number, total: number) =>
      onProgress?.({ step, file, filesDone, files: files.length, done, total });
    try {
      tell('read', 0, 1);
      const { document, diagnostics } = await ingestFile(bytes, file, hints);
      const [built] = await build(store, embedder, document, ({ step, done, total }) => tell(step, done, total));
      if (built === undefined) throw new RangeError('the build of one document reported none');
      await store.putOriginal(bytes);
      report.documents.push({
        id: document.id,
        title: document.title,
        version: document.version,
        file,
        outcome: built.outcome,
        clauses: built.clauses,
        mentions: countMentions(document),
        diagnostics,
      });
    } catch (error) {
      report.failed.push(failureOf(file, error));
    }
  }
  return report;
};
