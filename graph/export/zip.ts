/** A zip written as it goes. yazl (MIT) writes entries one after another and needs no entry's size beforehand. */
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { bytes, type Pieces } from './bytes.ts';

/** The same in every export, so that the same graph gives the same bytes. */
const MODIFIED = new Date('2000-01-01T12:00:00Z');

export interface ZipEntry {
  path: string;
  /** Asked for when it is this entry's turn. */
  content: () => Pieces;
  /** False for what is compressed already. */
  compress?: boolean;
}

/** The archive's bytes. An error of an entry is this stream's error. */
export async function* zip(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const archive = new ZipFile();
  const out = archive.outputStream as Readable;
  const fail = (error: Error) => out.destroy(error);
  let open: Readable | null = null;
  archive.on('error', fail);
  for (const { path, content, compress = true } of entries)
    archive.addReadStreamLazy(path, { mtime: MODIFIED, compress }, (give) => {
      open = Readable.from(bytes(content()), { objectMode: false });
      open.on('error', fail);
      give(null, open);
    });
  archive.end();
  try {
    for await (const piece of out) yield piece as Uint8Array;
  } finally {
    // Whoever reads may leave before the end; what is read for them then has to stop.
    (open as Readable | null)?.destroy();
  }
}
