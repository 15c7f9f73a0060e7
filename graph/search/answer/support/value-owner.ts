/** A value stands in the clause, and is somebody else's: 失业保险费率按1% where the rate of 工伤保险 is asked for. */
import type { Clause, Span } from '../../../../ingest/model.ts';
import { foldedText } from '../../folded-clause.ts';
import type { AskedKind } from '../asked.ts';
import type { Evidence } from '../evidence.ts';
import { askedMembers, type Group, has, type Member, withoutMembers } from './contrasts.ts';
import { type Doubt, nearest } from './doubts.ts';

const SENTENCE_ENDS = /[。；\n]/u;
const PHRASE_ENDS = /[，：。；\n]/u;

/** Where the stretch around `at` begins and ends, between marks of that kind. */
const between = (text: string, at: number, ends: RegExp): Span => {
  let start = at;
  while (start > 0 && !ends.test(text[start - 1] as string)) start -= 1;
  let end = at;
  while (end < text.length && !ends.test(text[end] as string)) end += 1;
  return { start, end };
};

/** Whose the value at `at` is: the members that its phrase names or, where it names none, the nearest one before it does. */
const ownersOf = (text: string, at: number, { members, all }: Group): Member[] | 'all' => {
  const sentence = between(text, at, SENTENCE_ENDS);
  let phrase = between(text, at, PHRASE_ENDS);
  for (;;) {
    const said = text.slice(phrase.start, phrase.end);
    const named = members.filter((member) => has(member.named, said));
    if (named.length > 0) return named;
    if (has(all, said) || phrase.start <= sentence.start) return 'all';
    phrase = between(text, phrase.start - 1, PHRASE_ENDS);
  }
};

const VALUES: Partial<Record<AskedKind, (clause: Clause) => readonly Span[]>> = {
  amount: ({ amounts, rates }) => [...amounts.filter(({ kind }) => kind !== 'fund' && kind !== 'threshold'), ...rates],
  rate: ({ rates }) => rates,
  quantity: ({ quantities }) => quantities,
};

/** Pieces of a clause that may hold the answer. */
const BEST_UNITS = 2;
/** Kinds of which clauses give a figure each; others (人群, 店铺) are named beside a figure without owning it. */
const PAIRED: ReadonlySet<string> = new Set(['税', '保险', '规模', '照护']);

/** The folded text of a clause, and where the values of the kind stand in those of its pieces that may hold the answer. */
const valuesIn = ({ clause, units }: Evidence, valuesOf: (clause: Clause) => readonly Span[]) => {
  const best = units.slice(0, BEST_UNITS).filter(({ holds }) => holds);
  const inside = ({ start }: Span) => best.some((unit) => start >= unit.start && start < unit.end);
  return {
    text: foldedText(clause),
    starts: valuesOf(clause)
      .filter(inside)
      .map(({ start }) => start),
  };
};

/**
 * All values of the kind that the clauses found hold where they speak of the (folded) question belong to others of a kind
 * than the one that the question names (contrasts.tsv).
 */
export const ownerDoubt = (folded: string, asked: AskedKind, evidence: readonly Evidence[]): Doubt | null => {
  const valuesOf = VALUES[asked];
  const members = valuesOf ? askedMembers(folded).filter(({ group }) => PAIRED.has(group.name)) : [];
  if (!valuesOf || members.length === 0) return null;
  const found = nearest(evidence)
    .map((one) => valuesIn(one, valuesOf))
    .filter(({ starts }) => starts.length > 0);
  if (found.length === 0) return null;
  for (const { group, asked: own } of members) {
    const elsewhere = found.every(
      ({ text, starts }) =>
        !has(group.all, withoutMembers(text, group)) &&
        starts.every((start) => {
          const owners = ownersOf(text, start, group);
          return owners !== 'all' && !owners.some((owner) => own.includes(owner));
        }),
    );
    const word = own[0]?.said && folded.match(own[0].said)?.[0];
    if (elsewhere) return { code: 'object', text: `条文没有写明“${word ?? own[0]?.name}”的相应数值`, grave: false };
  }
  return null;
};
