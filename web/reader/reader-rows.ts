/** A document in reading order: its headings and its clauses as one list. */
import type { Clause, PolicyDocument, Section } from '../../server/contract.ts';
import { clauseTitle } from '../text/clause-title.ts';

export type ReaderRow = { type: 'section'; section: Section } | { type: 'clause'; clause: Clause };

/** By place in the published text; a heading stands before the clause that begins with it. */
export const readerRows = (document: Pick<PolicyDocument, 'sections' | 'clauses'>): ReaderRow[] => {
  const rows: ReaderRow[] = [
    ...document.sections.map((section): ReaderRow => ({ type: 'section', section })),
    ...document.clauses.map((clause): ReaderRow => ({ type: 'clause', clause })),
  ];
  const start = (row: ReaderRow) => (row.type === 'section' ? row.section : row.clause).source.start;
  return rows.sort((a, b) => start(a) - start(b) || Number(a.type === 'clause') - Number(b.type === 'clause'));
};

/** Id of the element that a row is shown in; the part of a clause's id after its document. */
export const anchorOf = (id: string): string => id.split('/').slice(1).join('/') || id;

export interface OutlineEntry {
  anchor: string;
  label: string;
  depth: number;
  /** Anchor of the section that it stands in; null for what stands under none. */
  parent: string | null;
}

const LABEL_LENGTH = 18;

/** Headings and clauses of the outline. A clause is named by its number and heading, or by its first words. */
export const outline = (rows: readonly ReaderRow[]): OutlineEntry[] => {
  let section: Section | null = null;
  return rows.map((row): OutlineEntry => {
    if (row.type === 'section') {
      section = row.section;
      const { id, number, heading, depth } = row.section;
      return { anchor: anchorOf(id), label: `${number}${heading}`, depth, parent: null };
    }
    const { id, path } = row.clause;
    const inside = path.length > 0 && section !== null;
    return {
      anchor: anchorOf(id),
      label: clauseTitle(row.clause, LABEL_LENGTH),
      depth: inside ? (section?.depth ?? 0) + 1 : 1,
      parent: inside && section ? anchorOf(section.id) : null,
    };
  });
};
