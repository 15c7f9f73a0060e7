/**
 * Reads single entries of a ZIP archive (a Maven artefact) by its central directory: APPNOTE 6.3, stored and deflated
 * entries, no ZIP64, no encryption. Sizes are taken from the directory and bound what is inflated.
 */
import { inflateRawSync } from 'node:zlib';

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/** The archive is damaged or uses what is not read here. */
export class ZipError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ZipError';
  }
}

const endOfDirectory = (archive: Buffer): number => {
  const lowest = Math.max(0, archive.length - END_BYTES - MAX_COMMENT);
  for (let at = archive.length - END_BYTES; at >= lowest; at--) {
    if (archive.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new ZipError('no end of central directory');
};

const contentOf = (archive: Buffer, entry: number): Buffer => {
  const method = archive.readUInt16LE(entry + 10);
  const packed = archive.readUInt32LE(entry + 20);
  const size = archive.readUInt32LE(entry + 24);
  const local = archive.readUInt32LE(entry + 42);
  if (archive.readUInt32LE(local) !== LOCAL_SIGNATURE) throw new ZipError(`no local header at ${local}`);
  const start = local + LOCAL_BYTES + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const bytes = archive.subarray(start, start + packed);
  if (bytes.length !== packed) throw new ZipError('archive is cut off');
  if (method !== STORED && method !== DEFLATED) throw new ZipError(`compression method ${method} is not read`);
  // zlib refuses a bound of 0, so an empty entry is given one byte of room.
  const content = method === STORED ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
  if (content.length !== size) throw new ZipError(`${content.length} bytes where the directory says ${size}`);
  return content;
};

/** The content of the entry `name`; null if the archive has none. Throws ZipError where the archive is damaged. */
export const readZipEntry = (archive: Buffer, name: string): Buffer | null => {
  try {
    const end = endOfDirectory(archive);
    let at = archive.readUInt32LE(end + 16);
    for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
      if (archive.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new ZipError(`no directory entry at ${at}`);
      const nameBytes = archive.readUInt16LE(at + 28);
      const nameStart = at + ENTRY_BYTES;
      if (archive.toString('utf8', nameStart, nameStart + nameBytes) === name) return contentOf(archive, at);
      at = nameStart + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    }
    return null;
  } catch (error) {
    if (error instanceof ZipError) throw error;
    throw new ZipError('archive cannot be read', { cause: error });
  }
};
