/**
 * SQL as tokens, by the rules of SQLite's own tokenizer (tokenize.c): what is a comment or a string there is one here, so
 * that nothing can hide. Linear in the length of the text.
 */
import { QueryError, type QueryPosition } from '../../query.ts';

export interface Token {
  kind: 'word' | 'quoted' | 'string' | 'number' | 'symbol';
  /** Without quotes; words in lower case. */
  text: string;
  start: number;
}

/** One alternative for each kind, in the order in which SQLite tries them; the last takes any one character. */
const TOKEN =
  /(?<space>[ \t\n\f\r\uFEFF]+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>'(?:[^']|'')*')|(?<blob>[xX]'[0-9a-fA-F]*')|(?<quoted>"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\])|(?<number>(?:0[xX][0-9a-fA-F_]+|\d[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?\d[\d_]*)?|\.\d[\d_]*(?:[eE][+-]?\d[\d_]*)?))|(?<word>[A-Za-z_\u0080-\u{10FFFF}][A-Za-z0-9_$\u0080-\u{10FFFF}]*)|(?<symbol>[\s\S])/uy;

const unquoted = (text: string): string => {
  const close = text.startsWith('[') ? ']' : (text[0] ?? '');
  return text.slice(1, -1).replaceAll(close + close, close);
};

/** Line and column of an offset, both from one. */
export const positionOf = (query: string, offset: number): QueryPosition => {
  const before = query.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
};

/** @throws QueryError `syntax` where a string or a quoted name is not closed */
export const tokenize = (query: string): Token[] => {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(query); match !== null && match[0] !== ''; match = TOKEN.exec(query)) {
    const { space, string, blob, quoted, number, word, symbol } = match.groups ?? {};
    const start = match.index;
    if (space !== undefined) continue;
    if (string !== undefined) tokens.push({ kind: 'string', text: unquoted(string), start });
    else if (blob !== undefined) tokens.push({ kind: 'number', text: blob, start });
    else if (quoted !== undefined) tokens.push({ kind: 'quoted', text: unquoted(quoted), start });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, start });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word.toLowerCase(), start });
    else if (symbol !== undefined && /['"`[]/u.test(symbol)) {
      const position = positionOf(query, start);
      throw new QueryError('syntax', `第 ${position.line} 行第 ${position.column} 列的引号 ${symbol} 没有配对。`, {
        position,
      });
    } else tokens.push({ kind: 'symbol', text: symbol ?? '', start });
  }
  return tokens;
};
