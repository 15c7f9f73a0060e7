/**
 * Terms that stand for one another and differ, although no recogniser has read them (代扣税款的次月十五日内): the same words
 * around another figure before a unit of time.
 */
import { readNumeral } from '../../../ingest/recognise/numeral.ts';
import { type AlignedPair, standInOneSentence } from '../conflict/disagreement.ts';
import { type ClauseProfile, type Part, spanOfPart } from '../text/clause-profile.ts';
import type { FoundDifferences } from './find-differences.ts';
import type { StatedValue } from './stated-values.ts';

/** A figure with its unit, where it ends a stretch or is all of it. */
const TERM =
  /^(?<before>\D*?)(?<figure>\d+|[一二两三四五六七八九十]{1,4})(?<unit>(?:年|个?月|个?工作日|日|天|周|小时)?)$/u;
/** What goes on behind such a stretch, so that it is a term and no date or name (十四五, 一体化). */
const AFTER = /^(?<unit>(?:年|个?月|个?工作日|日|天|周|小时)?)(?:内|以内|之内|后|前|期限|期满)/u;

interface Term {
  value: StatedValue;
  words: string;
}

const termOf = (profile: ClauseProfile, part: Part | null): Term | null => {
  if (part === null) return null;
  const span = spanOfPart(profile, part);
  const inside = TERM.exec(profile.folded.slice(span.start, span.end))?.groups;
  const behind = AFTER.exec(profile.folded.slice(span.end))?.groups;
  const unit = (inside?.unit || behind?.unit) ?? '';
  const figure = inside && readNumeral(inside.figure!)?.min;
  if (!behind || unit === '' || figure === null || figure === undefined) return null;
  const value: StatedValue = {
    ...span,
    end: inside!.unit ? span.end : span.end + unit.length,
    type: 'period',
    key: `${figure}..${figure}`,
    sort: unit,
    bareStart: part.start,
    bareEnd: part.end,
  };
  return { value, words: inside!.before! };
};

const isRead = (value: StatedValue, read: readonly (StatedValue | null)[]): boolean =>
  read.some((other) => other !== null && other.start < value.end && other.end > value.start);

/** Two terms of one sentence with another figure. */
export const unreadTerms = (
  pair: AlignedPair,
  { fragments, values }: FoundDifferences,
): { a: StatedValue; b: StatedValue; placed: true }[] =>
  fragments.flatMap((fragment) => {
    const a = termOf(pair.a, fragment.a);
    const b = termOf(pair.b, fragment.b);
    if (a === null || b === null || a.words !== b.words) return [];
    const match = { a: a.value, b: b.value, placed: true as const };
    const differs = a.value.sort === b.value.sort && a.value.key !== b.value.key && standInOneSentence(pair, match);
    const read =
      isRead(
        a.value,
        values.map((one) => one.a),
      ) ||
      isRead(
        b.value,
        values.map((one) => one.b),
      );
    return differs && !read ? [match] : [];
  });
