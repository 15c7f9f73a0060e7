/** A draft check as the contract tells it: for the route and the command line. Nothing of a draft is kept or logged. */
import { createHash } from 'node:crypto';
import type { DraftProgress } from '../graph/draft/check-draft.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import type { SourceText } from '../ingest/read/source-text.ts';
import { DRAFT_LIMIT, type DraftReport } from './contract.ts';
import type { Library } from './library.ts';
import { today } from './today.ts';

export interface DraftInput {
  /** Bytes of a file, or a text that was pasted. */
  draft: { bytes: Uint8Array; file: string } | { text: string };
  title?: string | undefined;
  as_of?: string | undefined;
}

const PASTED = '粘贴的文稿';
/** Letters and digits; with fewer there is no sentence to compare. */
const SHORTEST = 8;

const pasted = (text: string): SourceText => {
  if (text.trim() === '') throw new IngestError('empty', '文稿是空的：请粘贴正文，或选择一个文件。');
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { text, file: PASTED, sha256, characters: text.length, encoding: 'utf-8' };
};

const sourceOf = async (draft: DraftInput['draft']): Promise<SourceText> => {
  if ('text' in draft) return pasted(draft.text);
  const { readFile } = await import('../ingest/read/read-file.ts');
  return readFile(draft.bytes, draft.file);
};

/**
 * Reads and checks it.
 * @throws IngestError for what cannot be read, is empty or too long; StoreError
 */
export const draftReport = async (
  library: Library,
  { draft, title, as_of }: DraftInput,
  onProgress?: (progress: DraftProgress) => void,
): Promise<DraftReport> => {
  const source = await sourceOf(draft);
  if (source.characters > DRAFT_LIMIT)
    throw new IngestError(
      'too-large',
      `文稿有 ${source.characters.toLocaleString('en-US')} 个字，一次最多检查 ${DRAFT_LIMIT.toLocaleString('en-US')} 个字，请拆开后分别检查。`,
    );
  const characters = source.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (characters < SHORTEST)
    throw new IngestError('no-text', `文稿只有 ${characters} 个字，太短，无法检查；请给出至少一条完整的条款。`);
  const { checkDraft } = await import('../graph/draft/check-draft.ts');
  const [corpus, embedder] = await Promise.all([library.corpusAccess(), library.embedder()]);
  const checked = await checkDraft(
    corpus,
    embedder,
    { source, title, asOf: as_of ?? null, today: today() },
    onProgress,
  );
  return { ...checked, revision: await library.store.revision(), degraded: library.degraded() };
};
