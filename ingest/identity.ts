/** Names of documents and of their versions; they depend on the document alone, never on the order of ingest. */
import { createHash } from 'node:crypto';
import { initials } from './initials.ts';
import { editionOf, normaliseTitle, workTitle } from './segment/title.ts';

const MAX_INITIALS = 24;
/** 8 hexadecimal digits: among 10,000 titles of equal initials one chance in 80 of any two alike. */
const HASH_DIGITS = 8;

/** Id of the work that `title` names, whatever its edition: pinyin initials and a short hash. Safe in a URL. */
export const workId = (title: string): string => {
  const work = normaliseTitle(workTitle(title));
  const hash = createHash('sha256').update(work).digest('hex').slice(0, HASH_DIGITS);
  const letters = initials(work).slice(0, MAX_INITIALS);
  return letters === '' ? `doc-${hash}` : `${letters}-${hash}`;
};

/** Which text of the work this is: its date of issue, else its 文号, else its edition label, else 1. */
export const versionOf = (title: string, issued: string | null, number: string | null): string =>
  issued ?? number ?? editionOf(title) ?? '1';
