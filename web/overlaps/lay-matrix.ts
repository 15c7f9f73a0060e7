/** What the table of documents against documents is made of: which documents, how dark a cell, what it says. */
import type { OverlapMatrix } from '../../server/contract.ts';
import { CONFLICT_LABELS, KIND_LABELS, type Severity } from '../words/overlap-labels.ts';

export type MatrixCell = OverlapMatrix['cells'][number];
export type MatrixDocument = OverlapMatrix['documents'][number];

/** Documents that a table can have and still be taken in at a glance. */
export const MOST_DOCUMENTS = 25;
/** Shares from which on a cell is one shade darker. Most pairs of documents share a tenth at most, so steps are finer there. */
const SHADES = [0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.7] as const;

/** 0 (nothing) to 7 (darkest). */
export const shadeOf = (share: number): number => SHADES.filter((from) => share > from).length;

/** .423 → 42%, .004 → <1%, 0 → 0% */
export const sharePercent = (share: number): string => {
  const percent = Math.round(share * 100);
  return percent === 0 && share > 0 ? '<1%' : `${percent}%`;
};

export const conflictCount = ({ conflicts }: MatrixCell): number => conflicts.contradiction + conflicts.inconsistency;

/** Cells by row and column. */
export const cellFinder = (cells: readonly MatrixCell[]) => {
  const rows = new Map<string, Map<string, MatrixCell>>();
  for (const cell of cells) {
    const row = rows.get(cell.a) ?? new Map<string, MatrixCell>();
    rows.set(cell.a, row.set(cell.b, cell));
  }
  return (a: string, b: string): MatrixCell | undefined => rows.get(a)?.get(b);
};

/** Ids of the documents that overlap most with the others or themselves, at most `count`. */
export const mostOverlapping = (
  { documents, cells }: Pick<OverlapMatrix, 'documents' | 'cells'>,
  count: number,
): string[] => {
  const weight = new Map<string, number>();
  for (const { a, b, share } of cells) for (const id of new Set([a, b])) weight.set(id, (weight.get(id) ?? 0) + share);
  return documents
    .map(({ id }) => id)
    .sort((one, other) => (weight.get(other) ?? 0) - (weight.get(one) ?? 0))
    .slice(0, count);
};

const countsIn = <Name extends string>(
  labels: Readonly<Record<Name, string>>,
  counts: Readonly<Record<Name, number>>,
  unit: string,
): string =>
  (Object.entries(counts) as [Name, number][])
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${labels[name]} ${count} ${unit}`)
    .join('、');

/** A cell as a sentence: 《甲》的文字有 42% 也在《乙》里：相同 3 对、修订 4 对；矛盾 1 处。 */
export const cellSentence = (cell: MatrixCell, titleOf: (id: string) => string): string => {
  const percent = sharePercent(cell.share);
  const share = percent.startsWith('<') ? `不到 ${percent.slice(1)}` : ` ${percent}`;
  const head =
    cell.a === cell.b
      ? `《${titleOf(cell.a)}》有${share} 的文字在它自己的别处也有`
      : `《${titleOf(cell.a)}》的文字有${share} 也在《${titleOf(cell.b)}》里`;
  const kinds = countsIn(KIND_LABELS, cell.counts, '对');
  const conflicts = countsIn<Severity>(CONFLICT_LABELS, cell.conflicts, '处');
  return `${head}${kinds && `：${kinds}`}${conflicts && `；${conflicts}`}。`;
};
