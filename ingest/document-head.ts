/** What a text says of itself: title, kind, issuer, 文号, dates. What the hints give wins. */

import { findDate } from './segment/date.ts';
import type { Head } from './segment/head.ts';
import type { Metadata } from './segment/metadata-line.ts';
import { kindOf } from './segment/title.ts';

export interface DocumentFacts {
  title: string;
  kind: string | null;
  issuer: string | null;
  number: string | null;
  /** ISO date. */
  issued: string | null;
}

const BODY = /(?:政府|办公厅|办公室|委员会|国务院|部门|党委|[厅局委部署院会社]|中心|公司|集团|支行|总队|总局)$/u;
/** The issuer stands before the first of these in a title. */
const ISSUER_IN_TITLE = /^(.{2,60}?)(?:关于|印发|转发|批转|公布|发布|对(?!外|口)|令(?:$|[第（(]))/u;
const PERSON = /^(?:总理|主席|省长|市长|部长|局长|主任|署长|行长|县长|区长|州长|会长|院长)[\s\u3000]/u;

const asBody = (name: string): string | null => {
  const one = name.replace(/等\s*[\d一二三四五六七八九十]*\s*(?:个)?(?:部门|单位|厅局)$/u, '').trim();
  return BODY.test(one) && !/[《》，。：]/u.test(one) ? one : null;
};

const fromTitle = (title: string): string | null => {
  const match = ISSUER_IN_TITLE.exec(title.replace(/\s+/gu, ''));
  return match ? asBody(match[1]!) : null;
};

const fromSignature = (metadata: readonly Metadata[]): string | null => {
  const date = metadata.findIndex(({ kind }) => kind === 'date');
  const signed = metadata.filter(({ kind }, i) => kind === 'signature' && (date < 0 || i < date));
  for (const { text } of signed.filter(({ text: name }) => !PERSON.test(name))) {
    const body = asBody(text.split(/[\s\u3000]+/u)[0] ?? '');
    if (body) return body;
  }
  const decree = metadata.find(({ kind, text }) => kind === 'letterhead' && /令$/u.test(text));
  return decree ? decree.text.replace(/^中华人民共和国|令$/gu, '') : null;
};

/** Reads the facts from the head and the metadata lines; `file` names the document where it has no title. */
export const readFacts = (head: Head, metadata: readonly Metadata[], file: string): DocumentFacts => {
  const title = head.title ?? (file.split(/[/\\]/u).at(-1) ?? file).replace(/\.[^.]{1,5}$/u, '');
  const signed = metadata.find(({ kind }) => kind === 'date');
  const imprint = metadata.find(({ kind, text }) => kind === 'distribution' && /印发$/u.test(text));
  return {
    title,
    kind: kindOf(title),
    issuer: fromTitle(title) ?? fromSignature(metadata) ?? (head.origin ? asBody(head.origin) : null),
    number: head.number,
    issued: (signed && findDate(signed.text)) ?? (imprint && findDate(imprint.text)) ?? head.published ?? null,
  };
};
