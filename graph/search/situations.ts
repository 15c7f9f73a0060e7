/**
 * What two words of a question mean together that neither means alone (银行…收回 → 抽贷). The table is made from general
 * usage, not from anybody's questions.
 */
import { lowerInPlace } from '../../ingest/fold.ts';
import { listed, readVocabulary } from '../../ingest/vocabulary.ts';
import { knownSegmentsOf } from '../text/tokens.ts';

const folder = new URL('./vocabulary/', import.meta.url);

interface Row {
  meant: string[];
}

/** A word of a row: which row, and which of its two sides. */
interface Cue {
  word: string;
  sides: { row: Row; side: 0 | 1 }[];
}

let cues: Map<string, Cue[]> | null = null;

/** Words of all rows, in lower case, by first character, longest first. */
const table = (): Map<string, Cue[]> => {
  if (cues) return cues;
  cues = new Map();
  const groups = new Map(
    readVocabulary<'name' | 'words'>('situation-groups', folder).map(({ name, words }) => [name, listed(words)]),
  );
  const words = (cell: string) =>
    new Set(
      listed(cell)
        .flatMap((word) => groups.get(word) ?? [word])
        .map((word) => word.toLowerCase()),
    );
  const byWord = new Map<string, Cue>();
  for (const { one, other, meant } of readVocabulary<'one' | 'other' | 'meant' | 'domain'>('situations', folder)) {
    const row = { meant: listed(meant) };
    for (const [side, cell] of [one, other].entries())
      for (const word of words(cell)) {
        const cue = byWord.get(word) ?? { word, sides: [] };
        cue.sides.push({ row, side: side as 0 | 1 });
        byWord.set(word, cue);
      }
  }
  for (const cue of byWord.values()) cues.set(cue.word.charAt(0), [...(cues.get(cue.word.charAt(0)) ?? []), cue]);
  for (const list of cues.values()) list.sort((a, b) => b.word.length - a.word.length);
  return cues;
};

interface Place {
  start: number;
  end: number;
}

export interface Situation {
  /** Both words, as 银行…收回. */
  said: string;
  /** Where they stand, the earlier one first. */
  places: [Place, Place];
  meant: string[];
}

/** Characters that may stand between the two words. */
const APART = 14;

/** Two places that do not overlap and are near enough, the nearest ones; null where there are none. */
const nearest = (ones: readonly Place[], others: readonly Place[]): [Place, Place] | null => {
  let best: [Place, Place] | null = null;
  let least = APART + 1;
  for (const one of ones)
    for (const other of others) {
      const [first, second] = one.start < other.start ? [one, other] : [other, one];
      const apart = second.start - first.end;
      if (apart < 0 || apart >= least) continue;
      least = apart;
      best = [first, second];
    }
  return best;
};

/** Where each word of the text begins, and its length. */
const wordLengths = (folded: string): ReadonlyMap<number, number> => {
  const lengths = new Map<number, number>();
  let at = 0;
  for (const word of knownSegmentsOf(folded)) {
    lengths.set(at, word.length);
    at += word.length;
  }
  return lengths;
};

/**
 * Situations that a folded question speaks of, those told by more characters first. One character is heard only where it is
 * a word by itself: no fruit in 如果, no foreigners in 海洋, and no tax that is returned in 退税.
 */
export const situationsOf = (folded: string): Situation[] => {
  const sides = new Map<Row, [Place[], Place[]]>();
  let lengths: ReadonlyMap<number, number> | null = null;
  const isAlone = (at: number): boolean => {
    lengths ??= wordLengths(folded);
    return lengths.get(at) === 1;
  };
  const lower = lowerInPlace(folded);
  for (let at = 0; at < lower.length; at += 1)
    for (const cue of table().get(lower.charAt(at)) ?? []) {
      if (!lower.startsWith(cue.word, at) || (cue.word.length === 1 && !isAlone(at))) continue;
      for (const { row, side } of cue.sides) {
        const known = sides.get(row) ?? [[], []];
        known[side].push({ start: at, end: at + cue.word.length });
        sides.set(row, known);
      }
    }
  const found: Situation[] = [];
  for (const [{ meant }, [ones, others]] of sides) {
    const places = nearest(ones, others);
    if (places) found.push({ said: places.map(({ start, end }) => folded.slice(start, end)).join('…'), places, meant });
  }
  return found.sort((a, b) => b.said.length - a.said.length);
};
