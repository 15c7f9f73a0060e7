/** What segmentation hands on: sections and clauses with their places, before anything is recognised in them. */
import type { Section, Span } from '../model.ts';
import type { MappedText } from './mapped-text.ts';

export interface ClauseUnit {
  /** Path below the document: `2/1/3`, `p1`, `a1/5`. */
  localId: string;
  number: string;
  heading: string | null;
  path: string[];
  text: MappedText;
  /** From the number (where there is one) to behind the last character, in the published text. */
  source: Span;
}

export interface SectionUnit extends Omit<Section, 'id'> {
  localId: string;
}

/** A number with nothing behind it. */
export interface EmptyUnit {
  number: string;
  source: Span;
}
