/** Cues: words that suggest a label. Data from `vocabulary/<field>-cues.tsv`, compiled once. */
import { readVocabulary } from '../vocabulary.ts';
import { compilePattern } from './label-pattern.ts';

/** A clause's part that cues may be looked for in beside its measures. */
export type CuePlace = 'aim' | 'effect';

export interface Cue {
  label: string;
  /** How far the cue alone speaks for the label, in [0, 1]; independent cues add up. */
  confidence: number;
  pattern: RegExp;
  /** Must occur in the same sentence. */
  needs: RegExp | null;
  /** Must not occur in the same sentence. */
  without: RegExp | null;
  places: ReadonlySet<CuePlace>;
}

type Column = 'label' | 'confidence' | 'pattern' | 'with' | 'without' | 'places' | 'note';

const isPlace = (word: string): word is CuePlace => word === 'aim' || word === 'effect';

/** Reads a file of cues. Throws where a row has no label, no pattern or a confidence outside (0, 1]. */
export const readCues = (file: string): Cue[] =>
  readVocabulary<Column>(file).map((row) => {
    const confidence = Number(row.confidence);
    const pattern = compilePattern(row.pattern);
    if (row.label === '' || pattern === null || !(confidence > 0 && confidence <= 1))
      throw new Error(`vocabulary ${file}: bad cue "${row.label}" "${row.pattern}"`);
    return {
      label: row.label,
      confidence,
      pattern,
      needs: compilePattern(row.with),
      without: compilePattern(row.without),
      places: new Set(row.places.split(' ').filter(isPlace)),
    };
  });
