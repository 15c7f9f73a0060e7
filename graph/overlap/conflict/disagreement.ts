/** What cannot both be applied, before it is told in a sentence. */
import type { ConflictSeverity, DifferenceType, Span } from '../../../ingest/model.ts';
import { type Likeness, type Side, shareIn } from '../align/likeness.ts';
import { phraseCover } from '../differences/find-differences.ts';
import type { ValueMatch } from '../differences/match-values.ts';
import { type StatedValue, sameValue } from '../differences/stated-values.ts';
import { valueSurface } from '../differences/value-surface.ts';
import type { ClauseProfile, Part } from '../text/clause-profile.ts';
import { type Award, awardsOf } from './award-scope.ts';

export interface Disagreement {
  severity: ConflictSeverity;
  type: DifferenceType;
  /** The words on either side; empty where one has none. */
  a: Span[];
  b: Span[];
  /** What is given, as a word of the texts (一次性奖励, 减免); null where they do not say. */
  award: string | null;
}

/** Two aligned clauses. */
export interface AlignedPair {
  a: ClauseProfile;
  b: ClauseProfile;
  likeness: Likeness;
}

/** Around a value, so much of the part of the sentence must agree: else two values only stand near one another. */
const SAME_PLACE = 0.3;
/** And so much of the whole sentence, the value aside: a sentence of the same form about something else has less. */
const SAME_SENTENCE = 0.5;

/** From here on it is one sentence with another figure in it. */
const ONE_SENTENCE = 0.85;

/** Share of the sentence around a value, without that, that agrees with the other text. */
const sentenceCover = ({ sentences }: ClauseProfile, side: Side, { bareStart, bareEnd }: StatedValue): number => {
  const sentence = sentences.find(({ start, end }) => bareStart >= start && bareStart < end);
  return sentence === undefined ? 0 : shareIn(side, sentence, { start: bareStart, end: bareEnd });
};

type PairOfValues = ValueMatch & { a: StatedValue; b: StatedValue };

/** Both texts have a value there, another one, in parts of a sentence that speak of the same. */
export const isChanged = ({ a, b, likeness }: AlignedPair, match: ValueMatch): match is PairOfValues =>
  match.a !== null &&
  match.b !== null &&
  match.placed &&
  !sameValue(match.a, match.b) &&
  likeness.a.counts[match.a.bareStart] === 1 &&
  likeness.b.counts[match.b.bareStart] === 1 &&
  sentenceCover(a, likeness.a, match.a) >= SAME_SENTENCE &&
  sentenceCover(b, likeness.b, match.b) >= SAME_SENTENCE &&
  phraseCover(a, likeness.a, match.a.bareStart) >= SAME_PLACE &&
  phraseCover(b, likeness.b, match.b.bareStart) >= SAME_PLACE;

/** Whether all but nothing of the two sentences differs except their values. */
export const standInOneSentence = ({ a, b, likeness }: AlignedPair, match: PairOfValues): boolean =>
  sentenceCover(a, likeness.a, match.a) >= ONE_SENTENCE && sentenceCover(b, likeness.b, match.b) >= ONE_SENTENCE;

/** A value with the words around it that a reader needs. */
export const spanOfValue = (profile: ClauseProfile, value: StatedValue): Span =>
  valueSurface(profile.folded, value, value.type);

/** The first of these awards that a stretch of the clause belongs to. */
export const awardAround = (part: Part | null, awards: readonly Award[]): Award | null =>
  part === null ? null : (awards.find(({ scope }) => part.start < scope.end && part.end > scope.start) ?? null);

/** Awards of a clause whose granting word stands in a passage that the other text has too. */
export const sharedAwards = (profile: ClauseProfile, shared: Uint8Array): Award[] => {
  const { at } = profile.bare;
  return awardsOf(profile).filter(({ grant, scope }) => {
    for (let i = scope.start; i < scope.end; i++)
      if (at[i]! >= grant.start && at[i]! < grant.end && shared[i] === 1) return true;
    return false;
  });
};
