/**
 * A cache file: named sections of bytes behind a header that says what they were computed from. A file that is cut off,
 * altered or of another origin is not read but recognised, by a SHA-256 over all sections.
 *
 * Layout: 8 bytes magic, 4 bytes length of the header (little endian), the header as JSON, then the sections in the
 * header's order, each at a multiple of 8 bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const MAGIC = Buffer.from('TIAOLIX1', 'latin1');
const ALIGNMENT = 8;

export type Sections = ReadonlyMap<string, Uint8Array>;

/** `stale`: whole, but computed from something else. */
export type CacheRead =
  | { state: 'fresh'; sections: Map<string, Uint8Array> }
  | { state: 'missing' | 'stale' | 'corrupt' };

interface Header {
  stamp: string;
  sections: { name: string; bytes: number }[];
  sha256: string;
}

const aligned = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

const digestOf = (sections: Iterable<Uint8Array>): string => {
  const hash = createHash('sha256');
  for (const bytes of sections) hash.update(bytes);
  return hash.digest('hex');
};

/** Writes beside `path` and renames, so that no reader ever sees half a file. Throws what the system throws. */
export const writeCache = (path: string, stamp: string, sections: Sections): void => {
  const header: Header = {
    stamp,
    sections: [...sections].map(([name, bytes]) => ({ name, bytes: bytes.length })),
    sha256: digestOf(sections.values()),
  };
  const encoded = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(encoded.length);
  const parts: Uint8Array[] = [MAGIC, length, encoded];
  let offset = MAGIC.length + length.length + encoded.length;
  for (const bytes of sections.values()) {
    parts.push(Buffer.alloc(aligned(offset) - offset), bytes);
    offset = aligned(offset) + bytes.length;
  }
  mkdirSync(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}.partial`;
  try {
    writeFileSync(partial, Buffer.concat(parts));
    renameSync(partial, path);
  } finally {
    rmSync(partial, { force: true });
  }
};

const parse = (file: Buffer, stamp: string): CacheRead => {
  if (!file.subarray(0, MAGIC.length).equals(MAGIC)) return { state: 'corrupt' };
  let offset = MAGIC.length + 4;
  const headerEnd = offset + file.readUInt32LE(MAGIC.length);
  const header = JSON.parse(file.toString('utf8', offset, headerEnd)) as Header;
  if (header.stamp !== stamp) return { state: 'stale' };
  offset = headerEnd;
  const sections = new Map<string, Uint8Array>();
  for (const { name, bytes } of header.sections) {
    const start = aligned(offset);
    offset = start + bytes;
    sections.set(name, file.subarray(start, offset));
  }
  if (offset !== file.length || digestOf(sections.values()) !== header.sha256) return { state: 'corrupt' };
  return { state: 'fresh', sections };
};

/** What `path` holds, if it was computed from `stamp`. Never throws for what is in the file. */
export const readCache = (path: string, stamp: string): CacheRead => {
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch {
    return { state: 'missing' };
  }
  try {
    return parse(file, stamp);
  } catch {
    return { state: 'corrupt' };
  }
};

/** Strings as one section; none may hold a line break. */
export const packStrings = (strings: Iterable<string>): Uint8Array => Buffer.from([...strings].join('\n'));

/** Back from `packStrings`. */
export const unpackStrings = (bytes: Uint8Array): string[] =>
  bytes.length === 0 ? [] : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8').split('\n');

/** A copy of the bytes as a buffer that typed arrays of any width can be laid over. */
export const ownBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
