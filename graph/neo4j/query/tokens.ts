/**
 * Cypher as tokens, by the rules of Neo4j's own lexer: what is a comment or a string there is one here, so that nothing can
 * hide. Linear in the length of the text.
 */
import { QueryError, type QueryPosition } from '../../query.ts';

export interface Token {
  kind: 'word' | 'quoted' | 'string' | 'number' | 'symbol';
  /** Without quotes; words in lower case; a symbol is one character. */
  text: string;
  start: number;
}

/** Numbers end before letters, so that a keyword behind one stays a word. */
const TOKEN =
  /(?<space>\s+|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)|(?<string>'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*")|(?<quoted>`(?:[^`]|``)*`)|(?<number>\d+(?:\.\d+)?)|(?<word>[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{N}\p{M}_]*)|(?<symbol>[\s\S])/uy;
/** Neo4j lets some of these stand inside names, and takes `\u0027` for a quote before it looks for strings. */
const HIDING = /\\u|[\p{Cf}\0-\x08\x0e-\x1f\x7f-\x9f]/iu;

/** Line and column of an offset, both from one. */
export const positionOf = (query: string, offset: number): QueryPosition => {
  const before = query.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
};

/** @throws QueryError that says where in the query it is */
export const refuse = (query: string, code: QueryError['code'], start: number, said: string): never => {
  const position = positionOf(query, start);
  throw new QueryError(code, `第 ${position.line} 行第 ${position.column} 列：${said}。`, { position });
};

/** @throws QueryError `syntax` where a string, name or comment is not closed, or a character could hide something */
export const tokenize = (query: string): Token[] => {
  const hiding = HIDING.exec(query);
  if (hiding !== null) refuse(query, 'syntax', hiding.index, '不能用 \\u 转义和看不见的控制字符，请直接写出字符');
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(query); match !== null && match[0] !== ''; match = TOKEN.exec(query)) {
    const { space, string, quoted, number, word, symbol } = match.groups ?? {};
    const start = match.index;
    if (space !== undefined) continue;
    if (string !== undefined) tokens.push({ kind: 'string', text: string.slice(1, -1), start });
    else if (quoted !== undefined)
      tokens.push({ kind: 'quoted', text: quoted.slice(1, -1).replaceAll('``', '`'), start });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, start });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word.toLowerCase(), start });
    else if (symbol !== undefined && /['"`]/u.test(symbol)) refuse(query, 'syntax', start, `引号 ${symbol} 没有配对`);
    else if (query.startsWith('/*', start)) refuse(query, 'syntax', start, '注释没有用 */ 结束');
    else tokens.push({ kind: 'symbol', text: symbol ?? '', start });
  }
  return tokens;
};
