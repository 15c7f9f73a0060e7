/** Paragraphs → parts of a document: the main text, and what is attached to it; metadata is set aside. */
import { isDateLine } from './date.ts';
import { joinMapped, type MappedText, spanOf } from './mapped-text.ts';
import {
  isAddressees,
  isAttachmentList,
  isAttachmentStart,
  isDistribution,
  isImprint,
  isLabelled,
  isLetterhead,
  isNote,
  isSignatory,
  type Metadata,
  type MetadataKind,
} from './metadata-line.ts';
import type { Paragraph } from './paragraphs.ts';
import { endsAsTitle, normaliseTitle } from './title.ts';

export interface Part {
  /** Title of an attached text; null for the main one. */
  title: MappedText | null;
  paragraphs: Paragraph[];
}

export interface Parts {
  parts: Part[];
  metadata: Metadata[];
}

const MAX_TITLE_LINES = 4;
const MAX_TITLE = 90;
/** 附件： alone, with a numbered list below. */
const ATTACHMENT_COLON = /^附\s*件\s*[:：]$/u;
const CONTENTS = /^目\s*[录次]$/u;
const HISTORY = /^[（(].*(?:通过|公布|发布|修订|修正|施行).*[)）]$/u;
/** Titles that the text announces (现将《…》印发给你们) are looked for among the lines below it. */
const QUOTED = /《((?:[^《》]|《[^《》]*》){4,80})》/gu;

const titleLine = (paragraph: Paragraph | undefined): paragraph is Paragraph =>
  paragraph !== undefined &&
  paragraph.number === null &&
  paragraph.text.text.length <= MAX_TITLE &&
  !/[。；：！？，]$/u.test(paragraph.text.text) &&
  !isDateLine(paragraph.text.text) &&
  !isAttachmentStart(paragraph.text.text);

const metadataOf = (paragraph: Paragraph, kind: MetadataKind): Metadata => ({
  kind,
  text: paragraph.whole.text,
  ...spanOf(paragraph.whole),
});

/** How many paragraphs from `at` on are together a title that `accept` knows; 0 where none is. */
const titleAt = (paragraphs: readonly Paragraph[], at: number, accept: (title: string) => boolean): number => {
  let title = '';
  for (let count = 1; count <= MAX_TITLE_LINES; count += 1) {
    const paragraph = paragraphs[at + count - 1];
    if (!titleLine(paragraph)) return 0;
    title += paragraph.text.text;
    if (accept(title)) return count;
  }
  return 0;
};

/** Length of the table of contents that begins behind `at`: short lines, each of which comes again further down. */
const contentsLength = (paragraphs: readonly Paragraph[], at: number): number => {
  const form = (paragraph: Paragraph): string =>
    paragraph.whole.text
      .normalize('NFKC')
      .replace(/[\s.…·\d]+$/u, '')
      .replace(/\s+/gu, '');
  const forms = paragraphs.map(form);
  let length = 0;
  for (let i = at + 1; i < paragraphs.length; i += 1) {
    const entry = forms[i]!;
    const repeated = forms.slice(i + 1).some((later) => later.startsWith(entry));
    const body = i > at + 1 && entry === forms[at + 1];
    if (body || entry.length > 60 || /[。；]/u.test(entry) || !repeated) break;
    length += 1;
  }
  return length;
};

const simpleKind = (text: string): MetadataKind | null =>
  isNote(text)
    ? 'note'
    : isLabelled(text)
      ? 'labelled'
      : isDistribution(text) || isImprint(text)
        ? 'distribution'
        : isLetterhead(text)
          ? 'letterhead'
          : null;

/** Parts `paragraphs` of a document whose own title is `title` (null where it has none). */
export const findParts = (paragraphs: readonly Paragraph[], title: string | null): Parts => {
  const main: Part = { title: null, paragraphs: [] };
  const parts = [main];
  const metadata: Metadata[] = [];
  const own = title === null ? '' : normaliseTitle(title);
  const quoted = new Set<string>();
  let current = main;
  let closed = false;
  let after = 'start' as MetadataKind | 'start' | null;

  const setAside = (paragraph: Paragraph, kind: MetadataKind): void => {
    metadata.push(metadataOf(paragraph, kind));
    after = kind;
  };
  const begin = (lines: readonly Paragraph[]): void => {
    if (lines.length === 0) {
      current = { title: null, paragraphs: [] };
      parts.push(current);
      closed = false;
      return;
    }
    const heading = joinMapped(
      lines.map((line) => line.text),
      '',
    );
    if (normaliseTitle(heading.text) === own) {
      // The notice or decree above was the frame, this is the text itself.
      for (const line of lines) metadata.push(metadataOf(line, 'title'));
      current = { title: null, paragraphs: [] };
    } else current = { title: heading, paragraphs: [] };
    parts.push(current);
    after = 'start';
    closed = false;
  };
  const sign = (date: Paragraph): void => {
    const count = current.paragraphs.length;
    while (current.paragraphs.length > 0) {
      const signatory = current.paragraphs.at(-1)!;
      if (signatory.number !== null || !isSignatory(signatory.text.text)) break;
      metadata.push(metadataOf(current.paragraphs.pop()!, 'signature'));
    }
    // A signed text is finished: what follows is another, even without a title.
    closed ||= current.paragraphs.length < count;
    setAside(date, 'date');
  };
  const announced = (text: string): boolean => {
    const form = normaliseTitle(text);
    return (
      quoted.has(form) ||
      [...quoted].some((known) => known.length >= 8 && form.endsWith(known) && form.length - known.length <= 14)
    );
  };

  for (let i = 0; i < paragraphs.length; i += 1) {
    const paragraph = paragraphs[i]!;
    const text = paragraph.text.text;
    const atEdge = after !== null;
    if (paragraph.number === null && text !== '') {
      const kind = simpleKind(text);
      const signed = after === 'date' || after === 'note' || after === 'signature' || after === 'attachments';
      const titled = titleAt(paragraphs, i, announced) || (signed ? titleAt(paragraphs, i, endsAsTitle) : 0);
      if (kind) {
        setAside(paragraph, kind);
        continue;
      }
      if (CONTENTS.test(text)) {
        const length = contentsLength(paragraphs, i);
        for (const entry of paragraphs.slice(i, i + length + 1)) setAside(entry, 'contents');
        i += length;
        continue;
      }
      if (isDateLine(text)) {
        sign(paragraph);
        continue;
      }
      const bare = ATTACHMENT_COLON.test(text) && paragraphs[i + 1]?.number?.value === 1;
      if (isAttachmentList(text) || bare) {
        setAside(paragraph, 'attachments');
        const inList = (next: Paragraph | undefined, value: number): next is Paragraph =>
          next?.number?.style === 'arabic' &&
          next.number.value === value &&
          !/[。；]$/u.test(next.text.text) &&
          next.text.text.length <= 80;
        for (let value = bare ? 1 : 2; inList(paragraphs[i + 1], value); value += 1) {
          i += 1;
          setAside(paragraphs[i]!, 'attachments');
        }
        continue;
      }
      if (isAttachmentStart(text)) {
        const count = titleAt(paragraphs, i + 1, endsAsTitle) || (titleLine(paragraphs[i + 1]) ? 1 : 0);
        begin(paragraphs.slice(count > 0 ? i + 1 : i, i + 1 + count));
        if (count > 0) metadata.push(metadataOf(paragraph, 'attachments'));
        i += count;
        continue;
      }
      if (titled > 0) {
        begin(paragraphs.slice(i, i + titled));
        i += titled - 1;
        continue;
      }
      if (atEdge && isAddressees(text)) {
        setAside(paragraph, 'addressees');
        continue;
      }
      if (after === 'start' && current !== main && HISTORY.test(text)) {
        setAside(paragraph, 'note');
        continue;
      }
    }
    for (const [, name] of paragraph.whole.text.matchAll(QUOTED)) quoted.add(normaliseTitle(name!));
    if (closed) begin([]);
    current.paragraphs.push(paragraph);
    after = null;
  }
  const final = current.paragraphs.at(-1);
  if (final && final.number === null && current.paragraphs.length > 1 && isSignatory(final.text.text)) {
    metadata.push(metadataOf(final, 'signature'));
    current.paragraphs.pop();
  }
  return { parts: parts.filter((part) => part.title !== null || part.paragraphs.length > 0), metadata };
};
