/** Neo4j's errors in the words of one who has to mend the query, with its own words and place behind. */
import { QueryError, type QueryPosition } from '../../query.ts';

const PLACE = /\s*\(line (\d+), column (\d+) \(offset: \d+\)\)/u;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const EXPLAINED: readonly (readonly [RegExp, string])[] = [
  [/Variable `([^`]+)` not defined/u, '没有定义过名称“$1”'],
  [/Unknown function '([^']+)'/u, '没有函数 $1'],
  [/Expected exactly one statement/u, '一次只能运行一条查询'],
  [/Query cannot conclude with/u, '查询要以 RETURN 结尾'],
  [/Invalid input '([^']*)'/u, '“$1”附近有语法错误'],
  [/Type mismatch/u, '值的类型不对'],
  [/shortest path algorithm does not work/u, '最短路径的两端不能是同一个节点，请加上 WHERE a <> b'],
  [/by zero/u, '除数是零'],
];

const mistake = (said: string, place: QueryPosition | null, cause: unknown): QueryError => {
  const words = (said.split('\n')[0] ?? '').replace(PLACE, '').trim();
  const [pattern, chinese] = EXPLAINED.find(([known]) => known.test(words)) ?? [/^/u, '查询有误'];
  const name = pattern.exec(words)?.[1] ?? '';
  const where = place === null ? '' : `第 ${place.line} 行第 ${place.column} 列：`;
  return new QueryError('syntax', `${where}${chinese.replace('$1', () => name)}。Neo4j 的原话：${words}`, {
    position: place,
    cause,
  });
};

/**
 * `error` as a QueryError; what is no fault of the query becomes `unavailable`. `before`: lines that stood before the query
 * in what the server read.
 */
export const cypherError = (error: unknown, url: string, before = 0): QueryError => {
  if (error instanceof QueryError) return error;
  const code = codeOf(error);
  const said = error instanceof Error ? error.message : String(error);
  const fail = (kind: QueryError['code'], detail: string) => new QueryError(kind, detail, { cause: error });
  if (/TransactionTimedOut|Transaction\.Terminated/u.test(code))
    return fail('timeout', '查询超过了时限，服务器已经停止它：请加上条件，或把查询拆小。');
  if (/OutOfMemory|MemoryLimit|StackOverFlow/iu.test(code))
    return fail('too-big', '查询要用的内存太多，服务器已经停止它：请加上条件或 LIMIT，或少收集一些。');
  if (code === 'Neo.ClientError.Statement.AccessMode') return fail('forbidden', '这里只能查询，不能修改。');
  if (code === 'Neo.ClientError.Security.Forbidden')
    return fail('forbidden', `查询用的 Neo4j 用户没有权限读这些内容。Neo4j 的原话：${said.split('\n')[0] ?? ''}`);
  if (code.startsWith('Neo.ClientError.Security.'))
    return fail(
      'unavailable',
      `Neo4j 服务器 ${url} 拒绝登录，请检查 TIAOLI_QUERY_USER 和 TIAOLI_QUERY_PASSWORD（没有设置时用 TIAOLI_STORE 的用户）。`,
    );
  if (code.startsWith('Neo.ClientError.Statement.') || code === 'Neo.DatabaseError.Statement.ExecutionFailed') {
    const match = PLACE.exec(said);
    const place = match === null ? null : { line: Math.max(1, Number(match[1]) - before), column: Number(match[2]) };
    return mistake(said, place, error);
  }
  if (code === 'ServiceUnavailable' || code === 'SessionExpired')
    return fail('unavailable', `连不上 Neo4j 服务器 ${url}，请确认它在运行。`);
  return fail('unavailable', `Neo4j 服务器 ${url} 暂时不能查询（${code || said}），请稍后再试。`);
};
