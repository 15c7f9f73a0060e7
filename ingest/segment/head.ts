/** The lines above the body: title (broken over lines, repeated), 文号, 发布日期, addressees. */
import { findDate } from './date.ts';
import { documentNumberLine } from './document-number.ts';
import type { Line } from './lines.ts';
import { isAddressees, isLabelled, isLetterhead, isNote, type Metadata, type MetadataKind } from './metadata-line.ts';
import { readNumber } from './numbering.ts';
import { endsAsTitle, normaliseTitle } from './title.ts';

export interface Head {
  title: string | null;
  /** 文号, or null. */
  number: string | null;
  /** Date of 发布日期 or the like, ISO. */
  published: string | null;
  /** What follows 来源：, 发文机关： or the like. */
  origin: string | null;
  metadata: Metadata[];
  /** Index of the first line of the body. */
  next: number;
}

/** No head is longer than this, whatever the lines look like. */
const MAX_HEAD_LINES = 40;
const MAX_TITLE_LINES = 6;
const MAX_TITLE_LINE = 100;
/** A line of this length that does not end as a title is text. */
const MAX_UNFINISHED_TITLE_LINE = 60;
const DECREE_LINE = /^中华人民共和国\S{1,12}令$/u;
const DECREE_NUMBER = /^(?:第\s*[\d一二三四五六七八九十百]+\s*号|无)$/u;
const HISTORY = /^[（(].*(?:通过|公布|发布|修订|修正|施行).*[)）]$/u;
const ORIGIN = /(?:来源|发文机关|发布机构|发文单位)\s*[:：]\s*([^\s:：]+)/u;

const titleLike = (line: Line | undefined): line is Line =>
  line !== undefined &&
  line.text.length <= MAX_TITLE_LINE &&
  (line.text.length <= MAX_UNFINISHED_TITLE_LINE || endsAsTitle(line.text)) &&
  !/[。；！？：，]$/u.test(line.text) &&
  !/^[（(].*[)）]$/u.test(line.text) &&
  (readNumber(line.text)?.style ?? 'bare') === 'bare' &&
  documentNumberLine(line.text) === null &&
  findDate(line.text) === null;

/** 的通知 · 及薪酬待遇办法（试行） · 》的通知: goes on with the line above even where that ends as a title. */
const goesOn = (line: Line | undefined): boolean =>
  titleLike(line) && /^(?:的|及|和|与|》|”|（试行|（暂行)/u.test(line.text);

/** Lines from `from` on that are one title together; 1 line where they do not end as a title. */
const titleGroup = (lines: readonly Line[], from: number): { lines: Line[]; finished: boolean } => {
  const group: Line[] = [];
  while (group.length < MAX_TITLE_LINES && titleLike(lines[from + group.length])) {
    group.push(lines[from + group.length]!);
    const joined = group.map((line) => line.text).join('');
    const open = (joined.match(/《/gu)?.length ?? 0) > (joined.match(/》/gu)?.length ?? 0);
    if (!open && endsAsTitle(joined) && !goesOn(lines[from + group.length])) return { lines: group, finished: true };
  }
  return { lines: group.slice(0, 1), finished: false };
};

/** A title again: the same, a part of it, or the same words behind another issuer. */
const repeats = (title: string, other: string): boolean => {
  const [a, b] = [normaliseTitle(title), normaliseTitle(other)];
  return a.includes(b) || b.includes(a) || (a.length > 12 && b.endsWith(a.slice(-12)));
};

/** Reads the head of a document (or of one part of it). Never takes a line that may be text. */
export const readHead = (lines: readonly Line[]): Head => {
  const head: Head = { title: null, number: null, published: null, origin: null, metadata: [], next: 0 };
  const take = (kind: MetadataKind, ...taken: Line[]): void => {
    for (const { text, start, end } of taken) head.metadata.push({ kind, text, start, end });
    head.next += taken.length;
  };
  let decree = '';
  while (head.next < Math.min(lines.length, MAX_HEAD_LINES)) {
    const line = lines[head.next]!;
    const number = documentNumberLine(line.text);
    if (number !== null) {
      head.number ??= number;
      take('number', line);
    } else if (isLabelled(line.text)) {
      head.published ??= findDate(line.text);
      head.origin ??= ORIGIN.exec(line.text)?.[1] ?? null;
      take('labelled', line);
    } else if (DECREE_LINE.test(line.text)) {
      decree = line.text.replace(/^中华人民共和国/u, '');
      take('letterhead', line);
    } else if (DECREE_NUMBER.test(line.text) && head.next > 0) {
      if (decree !== '') head.number ??= decree + line.text.replace(/\s/gu, '');
      take('number', line);
    } else if (isLetterhead(line.text)) take('letterhead', line);
    else if (head.title !== null && (isNote(line.text) || HISTORY.test(line.text))) take('note', line);
    else if (isAddressees(line.text)) {
      take('addressees', line);
      break;
    } else {
      const group = titleGroup(lines, head.next);
      const text = group.lines.map((part) => part.text).join('');
      if (group.lines.length === 0) break;
      if (head.title === null) head.title = text;
      else if (!repeats(head.title, text) || (!group.finished && group.lines.length < 1)) break;
      take('title', ...group.lines);
    }
  }
  return head;
};
