/** SQLite's errors in the words of one who has to mend the query. */
import { QueryError } from '../../query.ts';
import { positionOf, type Token, tokenize } from './tokens.ts';
import { PRIVATE } from './views/view.ts';
import { VIEWS } from './views/views.ts';

const INNER = new RegExp(`${PRIVATE}:(\\w+)`, 'u');

/** V8 and Node where a text outgrows what a string can hold. */
const TOO_LONG = /Invalid string length|Cannot create a string longer/u;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The one place where the query has this name; SQLite tells the word, not where it stands. */
const placeOf = (query: string, name: string) => {
  const wanted = (name.split('.').at(-1) ?? name).toLowerCase();
  let tokens: Token[] = [];
  try {
    tokens = tokenize(query);
  } catch {
    return null;
  }
  const [only, ...more] = tokens.filter(({ text }) => text.toLowerCase() === wanted);
  return only !== undefined && more.length === 0 ? positionOf(query, only.start) : null;
};

const columnsOf = (query: string): string => {
  const words = new Set(tokenize(query).map(({ text }) => text.toLowerCase()));
  return VIEWS.filter(({ name }) => words.has(name))
    .map(({ name, columns }) => `${name}（${columns.map(([column]) => column).join('、')}）`)
    .join('；');
};

const EXPLAINED: readonly (readonly [RegExp, (name: string, query: string) => string])[] = [
  [
    /^no such table: (.+)$/u,
    (name) => `没有“${name}”这个视图。可用的视图：${VIEWS.map((view) => view.name).join('、')}。`,
  ],
  [
    /^no such column: (.+)$/u,
    (name, query) => {
      const columns = columnsOf(query);
      return `没有“${name}”这一列。${columns === '' ? '列名见 GET /api/query。' : `各视图的列：${columns}。`}文字要用单引号括起。`;
    },
  ],
  [/^no such function: (.+)$/u, (name) => `没有“${name}”这个函数。`],
  [/^ambiguous column name: (.+)$/u, (name) => `“${name}”在几个视图里都有，请在前面写上视图的名称或别名。`],
  [/^near "([\s\S]+)": syntax error$/u, (name) => `“${name}”附近有语法错误。`],
  [/^incomplete input$/u, () => '查询没有写完。'],
];

/** `error` as a QueryError; what is no fault of the query becomes `unavailable`. */
export const sqlError = (error: unknown, query: string): QueryError => {
  if (error instanceof QueryError) return error;
  const said = error instanceof Error ? error.message : String(error);
  const inner = INNER.exec(said)?.[1];
  if (inner !== undefined)
    return new QueryError('forbidden', `“${inner}”是内部表，不开放，请用 GET /api/query 列出的视图。`, {
      position: placeOf(query, inner),
    });
  if (/more than one statement/u.test(said))
    return new QueryError('forbidden', '一次只能运行一条查询，分号后面不能再有内容。');
  if (/^cannot modify|readonly database/u.test(said))
    return new QueryError('forbidden', '这里只能查询，不能修改：请写一条 SELECT。');
  if (/^(?:SQLITE_TOOBIG|SQLITE_NOMEM)/u.test(codeOf(error)) || TOO_LONG.test(said))
    return new QueryError('too-big', '查询要用的内存太多，请缩小范围。', { cause: error });
  if (
    /^SQLITE_(?:ERROR|MISMATCH|RANGE|AUTH)/u.test(codeOf(error)) ||
    error instanceof TypeError ||
    error instanceof RangeError
  )
    return syntaxError(said, query);
  return new QueryError('unavailable', `数据库暂时读不了（${codeOf(error) || said}），请稍后再试。`, { cause: error });
};

const syntaxError = (said: string, query: string): QueryError => {
  for (const [pattern, explain] of EXPLAINED) {
    const match = pattern.exec(said);
    if (match === null) continue;
    const position = match[1] === undefined ? null : placeOf(query, match[1]);
    const where = position === null ? '' : `第 ${position.line} 行第 ${position.column} 列：`;
    return new QueryError('syntax', `${where}${explain(match[1] ?? '', query)}SQLite 的原话：${said}`, { position });
  }
  return new QueryError('syntax', `查询有误，SQLite 的原话：${said}`);
};
