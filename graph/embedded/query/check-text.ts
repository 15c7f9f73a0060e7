/** What a query must be before it comes near SQLite: one SELECT over views, of a bounded length. */
import { QUERY_LENGTH, QueryError } from '../../query.ts';
import { positionOf, type Token, tokenize } from './tokens.ts';

const BEGINNINGS: ReadonlySet<string> = new Set(['select', 'with', 'values']);
/** Schemas of SQLite: with one of them before a name, the name would mean an inner table instead of the view over it. */
const SCHEMAS: ReadonlySet<string> = new Set(['main', 'temp']);
/** SQLite's own tables, table-valued functions, and functions that reach outside; none has a use here. */
const INNER = /^(?:sqlite_|pragma_|dbstat|fts\d|rtree|geopoly|load_extension$|readfile$|writefile$|edit$)/iu;

const ONE_SELECT = '这里只能运行一条 SELECT 查询（可以用 WITH 开头）';

const refuse = (query: string, code: QueryError['code'], { start }: Token, said: string): never => {
  const position = positionOf(query, start);
  throw new QueryError(code, `${said}（第 ${position.line} 行第 ${position.column} 列）。`, { position });
};

const checkToken = (query: string, token: Token, next: Token | undefined): void => {
  const { kind, text } = token;
  if (kind === 'symbol' && text === ';' && next !== undefined)
    refuse(query, 'forbidden', next, `${ONE_SELECT}，分号后面不能再有内容`);
  if (kind === 'symbol' && /[?:@#$\\]/u.test(text))
    refuse(query, 'syntax', token, `不能用参数或符号“${text}”，请把值直接写进查询`);
  // SQLite takes a string for a name where only a name can stand.
  const qualifies = next?.kind === 'symbol' && next.text === '.';
  if (kind !== 'number' && qualifies && (kind === 'string' || SCHEMAS.has(text.toLowerCase())))
    refuse(query, 'forbidden', token, `不能在表名前写“${text}.”，请直接用视图的名称`);
  if ((kind === 'word' || kind === 'quoted') && INNER.test(text))
    refuse(query, 'forbidden', token, `“${text}”不开放，请用 GET /api/query 列出的视图和函数`);
};

/** @throws QueryError */
export const checkText = (query: string): void => {
  if (query.trim() === '') throw new QueryError('syntax', '查询是空的：请写一条 SELECT。');
  if (query.length > QUERY_LENGTH)
    throw new QueryError('too-big', `查询有 ${query.length} 个字符，最多 ${QUERY_LENGTH} 个，请缩短。`);
  const nul = query.indexOf('\0');
  if (nul >= 0) throw new QueryError('syntax', '查询里有 NUL 字符，请去掉。', { position: positionOf(query, nul) });
  const tokens = tokenize(query);
  const [first] = tokens;
  if (first === undefined) throw new QueryError('syntax', '查询里只有注释：请写一条 SELECT。');
  if (first.kind !== 'word' || !BEGINNINGS.has(first.text)) {
    const known =
      /^(?:insert|update|delete|replace|create|drop|alter|attach|detach|vacuum|pragma|explain|begin|commit|end|rollback|savepoint|release|reindex|analyze)$/u;
    const code = first.kind === 'word' && known.test(first.text) ? 'forbidden' : 'syntax';
    refuse(query, code, first, `${ONE_SELECT}，不能以“${first.text}”开头`);
  }
  for (const [i, token] of tokens.entries()) checkToken(query, token, tokens[i + 1]);
};
