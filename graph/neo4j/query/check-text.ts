/**
 * What a query must be before it comes near Neo4j. The plan alone does not say: a subquery inside a list's expression is not
 * in it (`[x IN [1] | COLLECT { LOAD CSV … }]`), nor is what an expression calls.
 */
import { QUERY_LENGTH, QueryError } from '../../query.ts';
import { checkFunctions } from './check-functions.ts';
import { checkGrowth } from './check-growth.ts';
import { checkIterations } from './check-iterations.ts';
import { refuse, type Token, tokenize } from './tokens.ts';

/** Brackets in brackets, and words NOT. Measured on 5.26: 30 are planned in a tenth of a second, 400 NOTs hang the server. */
const DEPTH = 30;
const NOTS = 50;

const BEGINNINGS: ReadonlySet<string> = new Set(['match', 'optional', 'unwind', 'with', 'return', 'call']);
const KNOWN: ReadonlySet<string> = new Set(
  `create merge set delete detach remove foreach load drop alter show terminate use explain profile cypher grant deny
  revoke start stop rename insert begin commit rollback enable dryrun reallocate deallocate finish`.split(/\s+/u),
);
const HOW = '查询以 MATCH、OPTIONAL MATCH、UNWIND、WITH、CALL { … } 或 RETURN 开头';

const isSymbol = (token: Token | undefined, text: string): boolean => token?.kind === 'symbol' && token.text === text;

const checkBeginning = (query: string, first: Token): void => {
  if (first.kind === 'word' && BEGINNINGS.has(first.text)) return;
  const code = first.kind === 'word' && KNOWN.has(first.text) ? 'forbidden' : 'syntax';
  const written = query.slice(first.start, first.start + Math.max(1, first.text.length));
  refuse(query, code, first.start, `这里只能查询，不能以“${written}”开头；${HOW}`);
};

const checkSymbol = (query: string, { text, start }: Token, next: Token | undefined): void => {
  if (text === ';' && next !== undefined)
    refuse(query, 'forbidden', next.start, '一次只能运行一条查询，分号后面不能再有内容');
  if (text === '$') refuse(query, 'syntax', start, '不能用参数，请把值直接写进查询');
  if (text === '~')
    refuse(
      query,
      'forbidden',
      start,
      '正则表达式（=~）不开放，因为服务器不能中断它；请用 CONTAINS、STARTS WITH 或 ENDS WITH',
    );
  if (text === '\\' || text > '\x7f') refuse(query, 'syntax', start, `字符“${text}”只能写在引号里；标点要用半角`);
};

const checkWord = (query: string, { text, start }: Token, next: Token | undefined, inName: boolean): void => {
  if (inName) return;
  if (text === 'load' && next?.text === 'csv') refuse(query, 'forbidden', start, '不能读文件和网址（LOAD CSV）');
  if (text === 'call' && !isSymbol(next, '{') && !isSymbol(next, '('))
    refuse(query, 'forbidden', start, '不能调用过程；CALL 只能用来写子查询 CALL { … }。名称叫 call 时请用反引号');
  if (text === 'use' && (next?.kind === 'word' || next?.kind === 'quoted'))
    refuse(query, 'forbidden', start, '不能换到别的数据库（USE）');
};

const checkDepth = (query: string, tokens: readonly Token[]): void => {
  let depth = 0;
  let nots = 0;
  for (const { kind, text, start } of tokens) {
    if (kind === 'symbol' && '([{'.includes(text)) depth += 1;
    else if (kind === 'symbol' && ')]}'.includes(text)) depth -= 1;
    else if ((kind === 'word' && text === 'not') || (kind === 'symbol' && text === '!')) nots += 1;
    if (depth > DEPTH) refuse(query, 'too-big', start, `括号套得太深，最多 ${DEPTH} 层`);
    if (nots > NOTS) refuse(query, 'too-big', start, `NOT 太多，最多 ${NOTS} 个`);
  }
};

/** @throws QueryError */
export const checkText = (query: string): void => {
  if (query.trim() === '') throw new QueryError('syntax', `查询是空的：${HOW}。`);
  if (query.length > QUERY_LENGTH)
    throw new QueryError('too-big', `查询有 ${query.length} 个字符，最多 ${QUERY_LENGTH} 个，请缩短。`);
  const tokens = tokenize(query);
  const [first] = tokens;
  if (first === undefined) throw new QueryError('syntax', `查询里只有注释：${HOW}。`);
  checkBeginning(query, first);
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1];
    if (token.kind === 'symbol') checkSymbol(query, token, next);
    // A property or a label; `[:` and `n:` alike.
    else if (token.kind === 'word') checkWord(query, token, next, isSymbol(tokens[i - 1], '.'));
  }
  checkDepth(query, tokens);
  checkFunctions(query, tokens);
  checkIterations(query, tokens);
  checkGrowth(query, tokens);
};
