/** What of a segmentation the golden files pin. */
import { segment } from '../../../ingest/segment/segment.ts';

export const outlineView = (source: string): object => {
  const { head, sections, clauses, metadata, faults, empty } = segment(source);
  return {
    title: head.title,
    number: head.number,
    sections: sections.map(({ localId, number, heading, depth }) => ({ id: localId, number, heading, depth })),
    clauses: clauses.map(({ localId, number, heading, path, text, source: { start, end } }) => ({
      id: localId,
      number,
      heading,
      path,
      text: text.text,
      source: [start, end],
    })),
    metadata: metadata.map(({ kind, text }) => `${kind}: ${text}`),
    faults: [
      ...faults.map(({ code, paragraph }) => `${code}: ${paragraph.number?.surface}`),
      ...empty.map(({ number }) => `empty: ${number}`),
    ],
  };
};
