/** Which functions a query calls: a name before a parenthesis, however it is written. */
import { BEFORE_PARENTHESIS, FUNCTIONS, LONGEST_RANGE } from './functions.ts';
import { refuse, type Token } from './tokens.ts';

const is = (token: Token | undefined, text: string): boolean => token?.kind !== 'string' && token?.text === text;

/** The name that ends at `at`, with what dots put before it. */
const nameAt = (tokens: readonly Token[], at: number): Token[] => {
  let from = at;
  while (is(tokens[from - 1], '.') && ['word', 'quoted'].includes(tokens[from - 2]?.kind ?? '')) from -= 2;
  return tokens.slice(from, at + 1).filter((token) => token.kind !== 'symbol');
};

/** Index of what closes the bracket at `open`; the end of the text where nothing does. */
export const closing = (tokens: readonly Token[], open: number): number => {
  let depth = 0;
  for (let i = open; i < tokens.length; i += 1) {
    const { kind, text } = tokens[i] as Token;
    if (kind !== 'symbol') continue;
    if ('([{'.includes(text)) depth += 1;
    else if (')]}'.includes(text)) depth -= 1;
    if (depth === 0) return i;
  }
  return tokens.length;
};

/** Short where its bounds are numbers that say so; of any length where UNWIND takes its numbers one by one. */
const checkRange = (query: string, tokens: readonly Token[], at: number): void => {
  const close = closing(tokens, at + 1);
  if (is(tokens[at - 1], 'unwind') && is(tokens[close + 1], 'as')) return;
  const inside = tokens.slice(at + 2, close);
  const written = inside.map(({ text }) => text).join('');
  const [from = Number.NaN, until = Number.NaN] = /^[-\d,]+$/u.test(written) ? written.split(',').map(Number) : [];
  if (inside.every(({ kind }) => kind === 'number' || kind === 'symbol') && Math.abs(until - from) < LONGEST_RANGE)
    return;
  refuse(
    query,
    'forbidden',
    (tokens[at] as Token).start,
    `range 的两端要写成数字，而且不超过 ${LONGEST_RANGE} 个数；更长的请写成 UNWIND range(…) AS 名称`,
  );
};

/** @throws QueryError `forbidden` */
export const checkFunctions = (query: string, tokens: readonly Token[]): void => {
  for (const [i, token] of tokens.entries()) {
    if (!is(tokens[i + 1], '(') || (token.kind !== 'word' && token.kind !== 'quoted')) continue;
    const name = nameAt(tokens, i);
    const written = name.map(({ text }) => text).join('.');
    const start = name[0]?.start ?? token.start;
    if (name.some(({ kind }) => kind === 'quoted')) refuse(query, 'forbidden', start, '函数名不能用反引号');
    if (written === 'range') checkRange(query, tokens, i);
    if (FUNCTIONS.has(written) || BEFORE_PARENTHESIS.has(written)) continue;
    const instead =
      written === 'reduce' ? '服务器不能中断它；请用 UNWIND 和 sum、count 等聚合' : '可用的函数见 GET /api/query';
    refuse(query, 'forbidden', start, `函数 ${written} 不开放，${instead}`);
  }
};
