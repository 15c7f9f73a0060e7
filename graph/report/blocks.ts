/**
 * A report as data: what stands in it and in which order, not how it looks. `docx.ts` and `html.ts` write it. Texts are
 * plain; whatever is in them is escaped where they are written.
 */

/**
 * What a stretch of text is. Each looks different in black and white too:
 * `agrees` says the same in both texts · `differs` does not · `value-differs` is a sum, rate, date or another value that
 * does not · `quote` is cited from elsewhere · `strong` · `muted` is beside the point · `warning` asks to be looked at.
 */
export const MARKS = ['agrees', 'differs', 'value-differs', 'quote', 'strong', 'muted', 'warning'] as const;
export type Mark = (typeof MARKS)[number];

/** A stretch of text; a line feed in it is a new line. */
export interface Run {
  text: string;
  marks?: readonly Mark[];
}

export type Block =
  /** Level 1 is the largest below the report's title. */
  | { type: 'heading'; level: 1 | 2 | 3; text: string }
  | { type: 'paragraph'; runs: readonly Run[] }
  /** Cells are runs; `widths` are shares of the page's width, equal ones if left out. */
  | {
      type: 'table';
      header: readonly string[];
      rows: readonly (readonly (readonly Run[])[])[];
      widths?: readonly number[];
    }
  | { type: 'page-break' };

export interface Report {
  title: string;
  blocks: readonly Block[];
}

/** One run without marks, or with these: for a paragraph or a cell. */
export const said = (text: string, ...marks: Mark[]): Run[] => [marks.length > 0 ? { text, marks } : { text }];

export const paragraph = (...runs: readonly (Run | string)[]): Block => ({
  type: 'paragraph',
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
});
