/** Makes a small ZIP archive, so that tests need neither a file nor a program to pack one. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipInput {
  name: string;
  content: Uint8Array;
  /** Deflated rather than stored. */
  packed?: boolean;
  /** What the directory claims the size to be, where that is a lie. */
  statedSize?: number;
}

const header = (bytes: number, fields: readonly [number, number, 2 | 4][]): Buffer => {
  const buffer = Buffer.alloc(bytes);
  for (const [at, value, width] of fields) {
    if (width === 2) buffer.writeUInt16LE(value, at);
    else buffer.writeUInt32LE(value, at);
  }
  return buffer;
};

/** The archive's bytes. */
export const zipOf = (entries: readonly ZipInput[], comment = ''): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, packed = false, statedSize } of entries) {
    const nameBytes = Buffer.from(name);
    const body = packed ? deflateRawSync(content) : Buffer.from(content);
    const size = statedSize ?? content.length;
    const sum = crc32(content);
    const method = packed ? 8 : 0;
    const local = header(30, [
      [0, 0x04034b50, 4],
      [8, method, 2],
      [14, sum, 4],
      [18, body.length, 4],
      [22, size, 4],
      [26, nameBytes.length, 2],
    ]);
    directory.push(
      header(46, [
        [0, 0x02014b50, 4],
        [10, method, 2],
        [16, sum, 4],
        [20, body.length, 4],
        [24, size, 4],
        [28, nameBytes.length, 2],
        [42, offset, 4],
      ]),
      nameBytes,
    );
    parts.push(local, nameBytes, body);
    offset += local.length + nameBytes.length + body.length;
  }
  const commentBytes = Buffer.from(comment);
  const directoryBytes = Buffer.concat(directory);
  const end = header(22, [
    [0, 0x06054b50, 4],
    [8, entries.length, 2],
    [10, entries.length, 2],
    [12, directoryBytes.length, 4],
    [16, offset, 4],
    [20, commentBytes.length, 2],
  ]);
  return Buffer.concat([...parts, directoryBytes, end, commentBytes]);
};
