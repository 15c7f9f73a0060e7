/** What a share is a share of, and the words by which clauses and questions name it: 投资, 贷款, 销售额. */
import type { Span } from '../../../../ingest/model.ts';
import { listed, readVocabulary } from '../../../../ingest/vocabulary.ts';

const BASES = readVocabulary<'base' | 'clause' | 'question'>(
  'calculation-bases',
  new URL('../../vocabulary/', import.meta.url),
).map(({ base, clause, question }) => ({ base, clause: listed(clause), question: listed(question) }));

/** A word that names what a sum is. */
export interface BaseWord {
  base: string;
  start: number;
  end: number;
}

/** Words for bases in a text, longest first where they overlap, in order. */
export const basesIn = (text: string, side: 'clause' | 'question'): BaseWord[] => {
  const found = BASES.flatMap((row) =>
    row[side].flatMap((word) =>
      [...text.matchAll(new RegExp(word, 'gu'))].map(({ index }) => ({
        base: row.base,
        start: index,
        end: index + word.length,
      })),
    ),
  ).sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: BaseWord[] = [];
  for (const word of found)
    if (!kept.some((k) => word.start < k.end && word.end > k.start && !(word.start === k.start && word.end === k.end)))
      kept.push(word);
  return kept.sort((a, b) => a.start - b.start);
};

/** Words by which a question tells a sum of the asker's own: what they borrow, sell, spend or pay. */
export const ownSumsIn = (folded: string): BaseWord[] => basesIn(folded, 'question');

/** What the question's sum is: by the nearest word for a base before it, else behind it. */
export const basesOfSum = (folded: string, { start, end }: Span): string[] => {
  const words = basesIn(folded, 'question');
  const before = words.filter((word) => word.end <= start).at(-1);
  const near = before ?? words.find((word) => word.start >= end);
  return near ? words.filter((word) => word.start === near.start && word.end === near.end).map(({ base }) => base) : [];
};
