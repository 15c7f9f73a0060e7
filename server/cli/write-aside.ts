/** A file that is whole or not there: written under another name beside it, renamed when it is done. */
import { createWriteStream, rmSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../problem.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件夹',
  ENOTDIR: '路径中有一段不是文件夹',
  EACCES: '没有写入的权限',
  EPERM: '没有写入的权限',
  EROFS: '这里只能读',
  ENOSPC: '磁盘满了',
  EISDIR: '这是文件夹',
};

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * Writes the stream to `path`; returns how many bytes that were. Whatever stood there stays until the new file is whole.
 * @throws Problem where nothing can be written there; the stream's own error as it is
 */
export const writeAside = async (stream: Readable, path: string): Promise<number> => {
  const target = resolve(path);
  if (isFolder(target)) throw new Problem(400, 'not-writable', `${path} 是文件夹：请给出文件名。`);
  const aside = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  const clear = () => rmSync(aside, { force: true });
  process.once('exit', clear);
  const out = createWriteStream(aside);
  try {
    await pipeline(stream, out);
    await rename(aside, target);
    return out.bytesWritten;
  } catch (error) {
    const { code = '', syscall } = error as NodeJS.ErrnoException;
    const reason = syscall === undefined ? undefined : REASONS[code];
    if (reason === undefined) throw error;
    throw new Problem(400, 'not-writable', `不能写入 ${path}：${reason}。`, { cause: error });
  } finally {
    clear();
    process.off('exit', clear);
  }
};
