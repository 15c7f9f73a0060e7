/** The door for every file: bytes and a name in, the text as published out. */
import { IngestError } from '../ingest-error.ts';
import { formatOf } from './format.ts';
import { readInProcess } from './process/reading-process.ts';
import type { SourceText } from './source-text.ts';
import { readText } from './text.ts';

/** Bytes of a DOCX, HTML or PDF file; what a server takes is less. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads a file of any format that is known here. Plain text is decoded right away; what has to be parsed is read in a
 * process of its own, which ends within seconds whatever the file holds. The same bytes and name give the same text.
 * @throws IngestError
 */
export const readFile = async (bytes: Uint8Array, file: string): Promise<SourceText> => {
  const format = formatOf(bytes, file);
  if (format === 'text') return readText(bytes, file);
  if (bytes.length > MAX_BYTES)
    throw new IngestError('too-large', `“${file}”超过 ${MAX_BYTES / 1024 / 1024} MB 的上限，请拆分后重试。`);
  return readInProcess(format, bytes, file);
};
