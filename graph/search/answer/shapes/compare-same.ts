/** Clauses that are word for word the same. */
import type { Citation } from '../../result.ts';
import { clauseName, shortTitle } from '../citing.ts';
import { digest } from '../digest.ts';
import { PLAIN_INTEREST, weigher } from '../interest.ts';
import type { Compared } from './compare-pairs.ts';
import type { Drafted } from './drafted.ts';
import type { Composing } from './shape.ts';

/** Characters of one item in a list of pairs, its two numbers aside. */
const PAIR_ITEM = 105;

/** Pairs in the same words, counted, by their numbers, each with the words that stand for it. */
export const samePairs = (compared: readonly Compared[], { asked, terms }: Composing): Drafted => {
  const citations: Citation[] = [];
  const titles = [
    ...new Set(compared.flatMap(({ a, b }) => [a, b].map(({ clause }) => shortTitle(clause.document.title)))),
  ];
  const items = compared.map(({ a, b }) => {
    const { text, spans } = digest(
      a.clause,
      weigher(a.clause, { ...PLAIN_INTEREST, asked, terms, heading: true }),
      PAIR_ITEM,
    );
    for (const { start, end } of spans) {
      citations.push({ clauseId: a.clause.id, start, end });
      const at = b.clause.text.indexOf(a.clause.text.slice(start, end));
      citations.push(
        at < 0
          ? { clauseId: b.clause.id, start: 0, end: Math.min(PAIR_ITEM, b.clause.text.length) }
          : { clauseId: b.clause.id, start: at, end: at + end - start },
      );
    }
    return `${clauseName(a.clause)}＝${clauseName(b.clause)}：${text}`;
  });
  return { text: `正文相同的共${compared.length}组（${titles.join('，')}）。${items.join('；')}。`, citations };
};
