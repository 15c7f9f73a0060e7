/** Neo4j's and its driver's errors as the store's own. */
import { StoreError } from '../store.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** `N/A` is the driver's own: no connection could be had in time, as where a server hangs. */
const DOWN =
  /^(?:ServiceUnavailable|SessionExpired|N\/A|Neo\.TransientError\.(?:General\.DatabaseUnavailable|Database\.|Cluster\.|Transaction\.Terminated)|Neo\.ClientError\.Cluster\.)/u;
const REFUSED = /^Neo\.ClientError\.Security\./u;
const NO_DATABASE = /^Neo\.ClientError\.Database\./u;
const FULL =
  /^Neo\.TransientError\.General\.(?:MemoryPoolOutOfMemory|OutOfMemory|TransactionMemoryLimit)|^Neo\.DatabaseError\.Transaction\.TransactionLogError/u;
const DAMAGED = /^Neo\.DatabaseError\.General\.StorageDamaged/u;
const BUSY = /^Neo\.TransientError\./u;
const NO_INDEX = /no such (?:vector|fulltext) (?:schema )?index|index .*(?:not online|is still populating|failed)/iu;

/** True where an index of ours is gone or not ready, which `prepare` mends. */
export const isMissingIndex = (error: unknown): boolean =>
  error instanceof StoreError && error.cause instanceof Error && NO_INDEX.test(error.cause.message);

/** Two that make the same rule at once: `IF NOT EXISTS` of the later one looked before the earlier one was done. */
const MADE_MEANWHILE = /^Neo\.\w+\.Schema\.(?:\w+AlreadyExists|ConstraintCreationFailed)$/u;

/** True where another program made the same index or constraint at the same moment, so that asking again finds it. */
export const isMadeMeanwhile = (error: unknown): boolean =>
  error instanceof StoreError && MADE_MEANWHILE.test(codeOf(error.cause));

/** `error` as a StoreError with its cause, where the server at `url` is to blame; anything else as it came. */
export const asStoreError = (error: unknown, url: string): unknown => {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  const fail = (kind: StoreError['code'], detail: string) => new StoreError(kind, detail, { cause: error });
  if (DOWN.test(code))
    return fail('unavailable', `连不上 Neo4j 服务器 ${url}，请确认它在运行；恢复后会自动重新连接，无需重启条理。`);
  if (REFUSED.test(code))
    return fail(
      'unauthorized',
      `Neo4j 服务器 ${url} 拒绝登录：用户名或密码不对，或没有权限。请检查 TIAOLI_STORE、TIAOLI_STORE_USER 和 TIAOLI_STORE_PASSWORD。`,
    );
  if (NO_DATABASE.test(code)) return fail('unavailable', `Neo4j 服务器 ${url} 上没有所指定的数据库，或它没有启动。`);
  if (FULL.test(code)) return fail('full', `Neo4j 服务器 ${url} 的内存或磁盘不够，这次写入没有生效；请扩大后重试。`);
  if (DAMAGED.test(code))
    return fail('corrupt', `Neo4j 服务器 ${url} 的数据已损坏，请从备份恢复，或换一个数据库重新导入。`);
  if (error instanceof Error && NO_INDEX.test(error.message))
    return fail('unavailable', `Neo4j 服务器 ${url} 上缺少检索用的索引，正在重建，请稍后再试。`);
  if (BUSY.test(code)) return fail('locked', `Neo4j 服务器 ${url} 正忙，这次操作没有生效，请稍后重试。`);
  if (code.startsWith('Neo.'))
    return fail('unavailable', `Neo4j 服务器 ${url} 没有执行这次操作（${code}），详情已写入日志。`);
  return error;
};
