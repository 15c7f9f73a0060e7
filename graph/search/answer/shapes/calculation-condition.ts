/** A condition that an award is tied to and that a question leaves open: 对不裁员的, 符合…条件的, 经评审合格的. */
import type { Span } from '../../../../ingest/model.ts';

const CONDITIONS: readonly RegExp[] = [
  /对(?<what>(?:不|未|没有|无|少)[^，。；：的]{2,14})的/gu,
  /(?<what>符合[^，。；：]{2,14}条件)的?/gu,
  /(?<what>经[^，。；：]{0,10}(?:评审|考核|认定|评定|验收|审核|评估)[^，。；：的]{0,4})的?[，。；、]?/gu,
  /对(?<what>(?<deed>列入|纳入|入选|获评|获批)[^，。；：]{2,20})的/gu,
  /(?<what>(?:连续|正常|稳定)[^，。；：的]{0,8}(?:满|达到?)[^，。；：的]{2,8})的/gu,
];

/** Two characters and more that a condition shares with a question which speaks of it. */
const SHARED = 2;

const spokenOf = (condition: string, question: string): boolean => {
  const runs = condition.match(/\p{Script=Han}+/gu) ?? [];
  return runs.some((run) =>
    [...run].some((_, i) => i + SHARED <= run.length && question.includes(run.slice(i, i + SHARED))),
  );
};

/**
 * Where a clause states, between two places of it, conditions that the question says nothing of. Both texts are folded, and
 * folding keeps every character in its place.
 */
export const openConditions = (
  clause: string,
  { start, end }: { start: number; end: number },
  question: string,
): Span[] =>
  CONDITIONS.flatMap((pattern) =>
    [...clause.slice(start, end).matchAll(pattern)].flatMap(({ 0: whole, index, groups }) => {
      const what = groups?.what ?? '';
      // Of what is on a list, the question has to speak of the list, not merely of its matter.
      if (what === '' || (groups?.deed ? question.includes(groups.deed) : spokenOf(what, question))) return [];
      const from = start + index + whole.indexOf(what);
      return [{ start: from, end: from + what.length }];
    }),
  );
