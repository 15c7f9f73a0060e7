/** Who pays a contribution by a rate: of 单位费率为0.7%，个人费率为0.3% each pays one of two, of 单位和个人各0.5% both the same. */
import type { Rate } from '../../../../ingest/model.ts';
import { listed, readVocabulary } from '../../../../ingest/vocabulary.ts';
import type { Award } from './calculation-award.ts';

type Side = 'clause' | 'question';

const longestFirst = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

const ROWS = readVocabulary<'payer' | Side>('calculation-payers', new URL('../../vocabulary/', import.meta.url));
/** Words of a side, longest first, each with its payer; `-` for one that names a scheme. */
const wordsOf = (side: Side): { payers: ReadonlyMap<string, string>; pattern: RegExp } => {
  const payers = new Map(ROWS.flatMap((row) => listed(row[side]).map((word) => [word, row.payer] as const)));
  // Whoever pays nothing is no payer; what is paid for somebody is not paid by them.
  const pattern = new RegExp(`(?<![给为替帮])(?:${longestFirst([...payers.keys()])})(?!不|无需|免|暂不)`, 'gu');
  return { payers, pattern };
};
const WORDS: Record<Side, ReturnType<typeof wordsOf>> = { clause: wordsOf('clause'), question: wordsOf('question') };

/** The payers that a folded text names, in order. */
const payersIn = (text: string, side: Side): string[] => {
  const { payers, pattern } = WORDS[side];
  const found = [...text.matchAll(pattern)].flatMap(([word]) => payers.get(word) ?? []);
  return [...new Set(found)].filter((payer) => payer !== '-');
};

const EACH = /各|分别|均|都/u;

/**
 * Who pays by this very rate: named in its part of the sentence before it, else behind it, else in an earlier part, else in
 * a later one without a figure of its own. Several only where each pays it; nobody where the rate is what they pay together.
 * `text` is the clause's, folded.
 */
export const payersOf = ({ member, context, behind, listEnd, until }: Award<Rate>, text: string): string[] => {
  if (member !== null) return payersIn(member, 'clause');
  const [own = '', ...earlier] = context.split('，').reverse();
  const later = text
    .slice(listEnd + behind.length, until)
    .split('，')
    .filter((part) => !/\d/u.test(part));
  for (const part of [own, behind, ...earlier, ...later]) {
    const payers = payersIn(part, 'clause');
    if (payers.length > 0) return payers.length === 1 || EACH.test(part) ? payers : [];
  }
  return [];
};

export interface Shared {
  awards: Award<Rate>[];
  /** Who pays by them; null where the clause parts the contribution among nobody. */
  payer: string | null;
}

/**
 * The rates of a contribution by whom the question asks about: those of the payers that it names, none where the clause has
 * none for them; where it names nobody, what is paid together, else what each pays. `folded` is the question, `text` the
 * clause's text, folded.
 */
export const amongPayers = (folded: string, awards: readonly Award<Rate>[], text: string): Shared[] => {
  const own = awards.map((award) => ({ award, payers: payersOf(award, text) }));
  const of = (payer: string): Shared => ({
    payer,
    awards: own.filter(({ payers }) => payers.includes(payer)).map(({ award }) => award),
  });
  const asked = payersIn(folded, 'question');
  if (asked.length > 0) return asked.map(of).filter((shared) => shared.awards.length > 0);
  const together = own.filter(({ payers }) => payers.length === 0).map(({ award }) => award);
  if (together.length > 0) return [{ awards: together, payer: null }];
  return [...new Set(own.flatMap(({ payers }) => payers))].map(of);
};
