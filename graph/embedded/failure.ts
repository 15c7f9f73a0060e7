/** SQLite's and the file system's errors as the store's own. */
import { StoreError } from '../store.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const FULL = /^(?:SQLITE_FULL|SQLITE_IOERR_(?:WRITE|SHMSIZE|TRUNCATE)|ENOSPC|EFBIG|EDQUOT)$/;
const CORRUPT = /^SQLITE_(?:CORRUPT|NOTADB)/;
const LOCKED = /^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/;
const READ_ONLY = /^SQLITE_READONLY/;
const NOT_WRITABLE = /^(?:SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS|ENOTDIR|ENOENT|EEXIST|EISDIR)/;
const UNAVAILABLE = /^SQLITE_(?:IOERR|NOMEM|NOLFS)/;

/** `error` as a StoreError with its cause, where the file at `location` is to blame; anything else as it came. */
export const asStoreError = (error: unknown, location: string): unknown => {
  const code = codeOf(error);
  const fail = (kind: StoreError['code'], detail: string) => new StoreError(kind, detail, { cause: error });
  if (FULL.test(code))
    return fail(
      'full',
      `磁盘已满或文件大小受限，数据库 ${location} 写不进去。已确认的内容未受影响，请腾出空间后重试。`,
    );
  if (CORRUPT.test(code))
    return fail('corrupt', `数据库 ${location} 已损坏或不是条理的数据库。请从备份恢复，或移走该文件后重新导入。`);
  if (LOCKED.test(code)) return fail('locked', `数据库 ${location} 正被另一个进程写入，请等它结束后重试。`);
  if (READ_ONLY.test(code)) return fail('read-only', `数据库 ${location} 只读，请检查文件权限后重试。`);
  if (NOT_WRITABLE.test(code))
    return fail(
      'not-writable',
      `无法在 ${location} 建立或打开数据库：数据目录不可写。请检查路径和权限，或另设 TIAOLI_DATA。`,
    );
  if (UNAVAILABLE.test(code)) return fail('unavailable', `数据库 ${location} 读写失败（${code}），请检查磁盘。`);
  return error;
};
