/** What a question asks of the very words of clauses: words in quotes, and how a sum is given (最高不超过, 一次性). */
import type { Clause, Span } from '../../../ingest/model.ts';
import { foldedText } from '../folded-clause.ts';
import type { ReadPlan } from '../plan/read-plan.ts';

/** Words in quotes; a whole sentence in quotes is quoted to be found, not to be met word by word. */
const QUOTED = /“([^“”]{2,12})”/gu;
/** A ceiling with its sum: 最高不超过300万元, 最高300万. */
const CEILING = /(?<![含或及和括])(最高|最多|封顶|上限)[^，。、\d]{0,4}(不超过|不高于)?[\d.]/u;
/** How a sum is given. */
const GIVEN = /一次性/u;
/** Words typed one beside the other, each of which may be met: 50万元 一次性奖励 资助. */
const KEYWORDS = /\p{Script=Han}\s+\p{Script=Han}/u;
/** What bounds a figure. */
const BOUND = /^(不低于|不少于|不超过|不高于|不大于|不小于|至少|至多|最高|最低|最多|最少|以上|以下|左右|以内)$/u;
const MONEY = /(资金|金额|元|钱|补贴|补助|奖励|奖补)/u;
const SHARES = /(比例|百分|占比|费率|税率|利率)/u;
/** Characters before a figure in which a word that bounds it stands. */
const BEFORE = 8;

/** Fields whose names a clause has in words of its own: what the question quotes of them is met as a condition. */
const NAMED: ReadonlySet<string> = new Set(['agency', 'document', 'place', 'period', 'as_of', 'until', 'from', 'role']);

/** The words that the question quotes, without those that name a body, a document, a place or a time. */
export const quotedWords = ({ question: { folded }, readings }: Pick<ReadPlan, 'question' | 'readings'>): string[] =>
  [...folded.matchAll(QUOTED)]
    .filter(
      ({ index, 0: quote }) =>
        !readings.some(
          ({ filter: { field, start, end } }) => NAMED.has(field) && start < index + quote.length && end > index,
        ),
    )
    .map(([, words]) => words ?? '');

const sentenceAround = (text: string, { start, end }: Span): string => {
  const from = Math.max(...['。', '；', '\n'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const length = text.slice(end).search(/[。；\n]/u);
  return text.slice(from, length < 0 ? text.length : end + length);
};

/** The clause has the word at one of its sums or shares, as the question has it (贴息比例“不高于”几成的). */
const bounds = (clause: Clause, word: string, folded: string): boolean => {
  const figures = [
    ...(MONEY.test(folded) || !SHARES.test(folded) ? clause.amounts : []),
    ...(SHARES.test(folded) || !MONEY.test(folded) ? clause.rates : []),
  ];
  const text = foldedText(clause);
  return figures.some(({ start, end }) => text.slice(Math.max(0, start - BEFORE), end + word.length).includes(word));
};

const says = (clause: Clause, word: string, folded: string): boolean =>
  BOUND.test(word) ? bounds(clause, word, folded) : `${clause.heading ?? ''}\n${foldedText(clause)}`.includes(word);

/** Those of the clauses that say all that the question quotes; null where it quotes nothing, or none says it. */
export const sayingQuoted = <Of extends { clause: Clause }>(
  all: readonly Of[],
  read: Pick<ReadPlan, 'question' | 'readings'>,
): Of[] | null => {
  const words = quotedWords(read);
  if (words.length === 0) return null;
  const saying = all.filter(({ clause }) => words.every((word) => says(clause, word, read.question.folded)));
  return saying.length > 0 ? saying : null;
};

/**
 * Of clauses that meet a sum those that give it as the question says: as a ceiling that is just so high, or once. `met` are
 * the places where a clause meets it. All of them where none gives it so.
 */
export const givenSo = <Of extends { clause: Clause }>(
  all: readonly Of[],
  folded: string,
  sums: readonly { min: number | null; max: number | null }[],
  met: (clause: Clause) => readonly Span[],
): readonly Of[] => {
  const once =
    GIVEN.test(folded) && !KEYWORDS.test(folded)
      ? all.filter(({ clause }) => met(clause).some((span) => GIVEN.test(sentenceAround(clause.text, span))))
      : all;
  const some = once.length > 0 ? once : all;
  if (!CEILING.test(folded)) return some;
  const ceilings = sums.flatMap(({ max }) => (max === null ? [] : [max]));
  const capped = some.filter(({ clause }) =>
    clause.amounts.some(({ min, max }) => min === null && max !== null && ceilings.includes(max)),
  );
  return capped.length > 0 ? capped : some;
};
