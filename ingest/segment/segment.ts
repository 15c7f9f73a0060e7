/** Published text → outline, clauses, and what the text says of the document itself. Pure. */
import { UnitCollector } from './clauses.ts';
import { type Head, readHead } from './head.ts';
import { splitLines } from './lines.ts';
import type { Metadata } from './metadata-line.ts';
import { buildOutline, type NumberingFault } from './outline.ts';
import { joinLines } from './paragraphs.ts';
import { findParts } from './parts.ts';
import { findRepetition } from './repetition.ts';
import { breakRunOn } from './run-on.ts';
import type { ClauseUnit, EmptyUnit, SectionUnit } from './unit.ts';

export interface Segmented {
  clauses: ClauseUnit[];
  sections: SectionUnit[];
  head: Head;
  /** Everything that is neither clause nor section: titles, signatures, notes, page numbers. */
  metadata: Metadata[];
  faults: NumberingFault[];
  /** Numbers that nothing follows. */
  empty: EmptyUnit[];
}

/** Segments `source`, the text of one document as published. */
export const segment = (source: string): Segmented => {
  const { lines, furniture } = splitLines(source);
  const broken = breakRunOn(lines);
  const head = readHead(broken);
  const again = findRepetition(broken, head.next);
  const body = broken.slice(head.next, again ?? broken.length);
  const { parts, metadata } = findParts(joinLines(source, body), head.title);
  const units = new UnitCollector();
  const faults: NumberingFault[] = [];
  for (const part of parts) {
    const outline = buildOutline(part.paragraphs);
    faults.push(...outline.faults);
    const above = part.title === null ? null : units.attached(part.title);
    units.part(outline.root, above?.localId ?? '', above ? [above.heading] : []);
  }
  const pages: Metadata[] = furniture.map((span) => ({
    kind: 'furniture',
    text: source.slice(span.start, span.end),
    ...span,
  }));
  if (again !== null) {
    const [start, end] = [broken[again]!.start, broken.at(-1)!.end];
    metadata.push({ kind: 'repetition', text: source.slice(start, end), start, end });
  }
  return {
    clauses: units.clauses,
    sections: units.sections,
    head,
    metadata: [...head.metadata, ...metadata, ...pages].sort((a, b) => a.start - b.start),
    faults,
    empty: units.empty,
  };
};
