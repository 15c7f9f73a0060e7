/**
 * Lists walked inside one expression: `[x IN list | …]`, `any(x IN list WHERE …)`. Neo4j looks at the clock between rows and
 * not in there, so that what is walked must be short by its form: the parts of a path, a written list, a node's property.
 */
import { closing } from './check-functions.ts';
import { refuse, type Token } from './tokens.ts';

const LONGEST_LIST = 100;
const PREDICATES: ReadonlySet<string> = new Set(['any', 'all', 'none', 'single']);
const PARTS: ReadonlySet<string> = new Set(['nodes', 'relationships', 'labels', 'keys']);
const OPERATORS: ReadonlySet<string> = new Set(
  'and or xor not in contains starts ends with is null true false case when then else end where'.split(' '),
);

const isName = (token: Token | undefined): token is Token => token?.kind === 'word' || token?.kind === 'quoted';
const is = (token: Token | undefined, text: string): boolean => token?.kind !== 'string' && token?.text === text;

interface Iteration {
  variable: Token;
  /** What is walked begins here, and the whole ends there. */
  from: number;
  end: number;
}

const iterationAt = (tokens: readonly Token[], open: number): Iteration | null => {
  const [variable, word] = [tokens[open + 1], tokens[open + 2]];
  const opens = is(tokens[open], '[') || (is(tokens[open], '(') && PREDICATES.has(tokens[open - 1]?.text ?? ''));
  if (tokens[open]?.kind !== 'symbol' || !opens || !isName(variable) || !is(word, 'in')) return null;
  return { variable, from: open + 3, end: closing(tokens, open) };
};

/** Where the body begins, or null where what is walked may be long. */
const afterSource = (tokens: readonly Token[], from: number, lists: boolean): number | null => {
  const first = tokens[from];
  if (is(first, '[')) {
    const close = closing(tokens, from);
    const written = tokens.slice(from + 1, close);
    const plain = written.every(
      ({ kind, text }) => kind === 'string' || kind === 'number' || text === ',' || text === '-',
    );
    return plain && written.length <= 2 * LONGEST_LIST ? close + 1 : null;
  }
  if (first?.kind === 'word' && PARTS.has(first.text) && is(tokens[from + 1], '('))
    return isName(tokens[from + 2]) && is(tokens[from + 3], ')') ? from + 4 : null;
  if (!lists && isName(first) && is(tokens[from + 1], '.') && isName(tokens[from + 2])) return from + 3;
  return null;
};

/** @throws QueryError `forbidden` */
export const checkIterations = (query: string, tokens: readonly Token[]): void => {
  const lists = tokens.some((token) => is(token, 'collect'));
  let inside = 0;
  for (const [i, token] of tokens.entries()) {
    const iteration = iterationAt(tokens, i);
    if (iteration === null) continue;
    const { variable, from, end } = iteration;
    const say = (said: string): void => refuse(query, 'forbidden', token.start, said);
    if (i < inside) say('逐项处理列表的写法不能一层套一层，请用 UNWIND');
    inside = end;
    const body = afterSource(tokens, from, lists);
    const after = tokens[body ?? end];
    if (body === null || !(body === end || is(after, 'where') || is(after, '|')))
      say(
        `逐项处理的列表只能是 nodes(…)、relationships(…)、labels(…)、keys(…)、写出的不超过 ${LONGEST_LIST} 项的列表${lists ? '' : '或节点的属性'}；别的列表请用 UNWIND，这样到时限能停`,
      );
    for (let at = body ?? end; at < end; at += 1) {
      const word = tokens[at];
      if (
        !isName(word) ||
        is(tokens[at - 1], '.') ||
        is(tokens[at - 1], ':') ||
        '(:'.includes(tokens[at + 1]?.text ?? ' ')
      )
        continue;
      if (word.text === variable.text || OPERATORS.has(word.text)) continue;
      if (lists || !is(tokens[at + 1], '.'))
        say(`逐项处理列表时不能用“${word.text}”，只能用当前的一项${lists ? '' : '和节点的属性'}；请用 UNWIND`);
    }
  }
};
