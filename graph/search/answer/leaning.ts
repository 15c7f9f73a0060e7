/** What a question's labels say of the phrases that matter: its subject, and the instrument that it asks for. */
import type { Clause, Span } from '../../../ingest/model.ts';
import type { Reading } from '../plan/reading.ts';

/** Instruments that give money: a question for them is one for how much. */
const GIVES_MONEY = /(补贴|奖励|奖补|资金|补助|返还|贴息|降费|减免)/u;

const labelled = (
  readings: readonly Reading[],
  field: 'industry' | 'beneficiary' | 'instrument',
  mentions: readonly (Span & { name: string })[],
): Span[] =>
  mentions.filter(({ name }) =>
    readings.some(
      ({ condition, filter }) => condition.field === field && filter.op !== 'not' && condition.anyOf.includes(name),
    ),
  );

/** Where the clause speaks of whom and what the question is about, wherever the words that say so occur in it. */
export const subjectSpans = (clause: Clause, readings: readonly Reading[]): Span[] => {
  const mentions = [
    ...labelled(readings, 'industry', clause.industries),
    ...labelled(readings, 'beneficiary', clause.beneficiaries),
  ];
  const words = new Set(mentions.map(({ start, end }) => clause.text.slice(start, end)));
  return [...words].flatMap((word) => occurrences(clause.text, word));
};

const occurrences = (text: string, word: string): Span[] => {
  const out: Span[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    out.push({ start: at, end: at + word.length });
  return out;
};

/** Where the clause has the instrument that the question names. */
export const instrumentSpans = (clause: Clause, readings: readonly Reading[]): Span[] =>
  labelled(readings, 'instrument', clause.instruments);

/** True if the question asks for an instrument that gives money. */
export const asksForMoney = (readings: readonly Reading[]): boolean =>
  readings.some(({ filter }) => filter.field === 'instrument' && GIVES_MONEY.test(String(filter.value)));
