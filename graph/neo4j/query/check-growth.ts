/**
 * How large values can become: each clause that gives names to values (`WITH s + s AS s`) can multiply what the one before it
 * made, and some dozens of them fill any server's memory. What is gathered with `collect` the server counts itself.
 */
import { QueryError } from '../../query.ts';
import type { Token } from './tokens.ts';

/** Times that a value may occur in what is made of it. Queries that people write stay below 100. */
const MOST = 1000;
const NAMING: ReadonlySet<string> = new Set(['with', 'return', 'unwind', 'call']);
/** Braces after these hold clauses; all others hold a map. */
const SUBQUERY: ReadonlySet<string> = new Set(['exists', 'count', 'collect', 'call', ')']);

/** @throws QueryError `too-big` */
export const checkGrowth = (_query: string, tokens: readonly Token[]): void => {
  let product = 1;
  let copies = 1;
  /** For each open bracket: whether its commas part the items of one value. */
  const open: boolean[] = [];
  for (const [i, { kind, text }] of tokens.entries()) {
    const before = tokens[i - 1];
    if (kind === 'word' && NAMING.has(text) && before?.text !== 'starts' && before?.text !== 'ends') {
      product *= copies;
      copies = 1;
    }
    if (kind !== 'symbol') continue;
    if (text === '[' || text === '(') open.push(text === '[');
    else if (text === '{') open.push(!(before !== undefined && SUBQUERY.has(before.text)));
    else if (')]}'.includes(text)) open.pop();
    else if (text === ',' && open.at(-1) === true) copies += isPlain(tokens, i) ? 0 : 1;
    else if (text === '+' || (text === '|' && before?.text === '|')) copies += 1;
  }
  if (product * copies > MOST)
    throw new QueryError('too-big', '查询里一层层地拼接文字或列表，结果可能大得装不下：请少拼几次。');
};

/** True for a comma with written values on both sides. */
const isPlain = (tokens: readonly Token[], comma: number): boolean =>
  [tokens[comma - 1], tokens[comma + 1]].every((token) => token?.kind === 'string' || token?.kind === 'number');
