/** The parts of a DOCX, unzipped one by one when they are asked for, and never beyond what a document may have. */
import { Buffer } from 'node:buffer';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { IngestError } from '../../ingest-error.ts';

/** A document of a thousand pages has about 20 MB of XML; the hostile file that set this limit inflates to 828 MB. */
const MAX_PART_BYTES = 32 * 1024 * 1024;
/** A document has 10 to 30 parts, and one for each picture. */
const MAX_ENTRIES = 5000;

export interface Archive {
  readonly names: ReadonlySet<string>;
  /** Inflates one part; null where there is none. Throws IngestError. */
  part(name: string): Promise<Uint8Array | null>;
}

const tooLarge = (file: string): IngestError =>
  new IngestError(
    'too-large',
    `“${file}”解压后的内容超过 ${MAX_PART_BYTES / 1024 / 1024} MB 的上限，不像是正常的文档，没有读取。`,
  );

const damaged = (file: string, cause: unknown): IngestError =>
  new IngestError('damaged', `“${file}”已损坏或不完整，不能解压；请用 Word 或 WPS 打开并另存后重试。`, { cause });

const inflate = async (zip: ZipFile, entry: Entry, file: string): Promise<Uint8Array> => {
  if (entry.isEncrypted()) throw new IngestError('encrypted', `“${file}”的压缩包有密码，不能读取；请去掉密码后重试。`);
  if (entry.uncompressedSize > MAX_PART_BYTES) throw tooLarge(file);
  const chunks: Uint8Array[] = [];
  // yauzl ends the stream with an error where it gives more than the entry declares.
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
};

/** Reads the table of contents. Throws IngestError (`damaged`, `too-large`, `encrypted`). */
export const openArchive = async (bytes: Uint8Array, file: string): Promise<Archive> => {
  const entries = new Map<string, Entry>();
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > MAX_ENTRIES) throw tooLarge(file);
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch (error) {
    throw error instanceof IngestError ? error : damaged(file, error);
  }
  return {
    names: new Set(entries.keys()),
    part: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      try {
        return await inflate(zip, entry, file);
      } catch (error) {
        throw error instanceof IngestError ? error : damaged(file, error);
      }
    },
  };
};
