/** The words of a question that go with one of its counts: 公办 with the first, 民办 with the second of 公办30个，民办20个. */
import type { Count } from './calculation-unit.ts';

export interface Said {
  /** The words that go with the count, for each place where those of its neighbours may end. */
  words: string[];
  /** The whole question. */
  whole: string;
}

const PARTED = /[，、；。]|以及|另外|还有|[和与及跟]/gu;

/** The first and the last place between two counts where the words for the one may end and those for the other begin. */
const between = (folded: string, from: number, until: number): [number, number] => {
  const marks = [...folded.slice(from, until).matchAll(PARTED)].map(({ index }) => from + index);
  return [marks[0] ?? from, marks.at(-1) ?? from];
};

/** The words around the count at `at`, from the count before it to the next one; one count has the whole question. */
export const around = (folded: string, counts: readonly (Count | null)[], at: number): Said => {
  const count = counts[at];
  const [before, next] = [counts[at - 1], counts[at + 1]];
  if (!count || counts.length < 2) return { words: [folded], whole: folded };
  const starts = before ? between(folded, before.end, count.start) : ([0, 0] as const);
  const ends = next ? between(folded, count.end, next.start) : ([folded.length, folded.length] as const);
  const words = starts.flatMap((start) =>
    ends.map((end) => folded.slice(start, next ? Math.max(end, count.end + count.noun.length) : end)),
  );
  return { words: [...new Set(words)], whole: folded };
};
