/**
 * Whether a cited title (《…》) is a stored document's. Tolerant of what drafters leave out: the edition label, the issuer
 * before 关于, the territory's name before 自治区, 省 or 市. The outcome depends on the set of documents alone.
 */
import { foldText } from '../ingest/fold.ts';
import type { DocumentHead } from '../ingest/model.ts';
import { compareVersions } from './document-order.ts';

/** Longest issuer that may stand before 关于, longest territory name before 自治区, 省, 市. */
const ISSUER_LENGTH = 30;
const TERRITORY_LENGTH = 8;

const EDITION = /（([^（）]*(?:版|本|修订|修正|修改|试行|暂行))）$/u;
const ABOUT = new RegExp(`^.{0,${ISSUER_LENGTH}}?关于`, 'u');
const TERRITORY = new RegExp(`^.{0,${TERRITORY_LENGTH}}?(?:自治区|省|市)`, 'u');
const BARE_TERRITORY = /^(?:自治区|省|市)/u;

const plain = (text: string): string =>
  foldText(text)
    .toLowerCase()
    .replace(/[\s《》〈〉“”‘’'"]+/gu, '');

interface Title {
  work: string;
  /** (2022版) → 2022版; empty without a label. */
  edition: string;
}

const readTitle = (title: string): Title => {
  const text = plain(title);
  const edition = EDITION.exec(text);
  return edition === null ? { work: text, edition: '' } : { work: text.slice(0, edition.index), edition: edition[1]! };
};

/** The same for any two titles that could match; candidates are looked up by it. */
export const titleKey = (title: string): string => {
  const { work } = readTitle(title);
  return ABOUT.test(work) ? work.replace(ABOUT, '关于') : work.replace(TERRITORY, '');
};

/** 内政办发〔2022〕15号 in one form; null where there is none. */
export const numberKey = (number: string | null): string | null => {
  const text = number === null ? '' : plain(number).replace(/[〔〕[\]【】（）]/gu, '');
  return text === '' ? null : text;
};

export type CitedCandidate = Pick<
  DocumentHead,
  'id' | 'title' | 'issuer' | 'number' | 'issued' | 'version' | 'carrier'
>;
export interface Citing {
  title: string;
  issuer: string | null;
}

const sameWork = (cited: string, document: CitedCandidate, work: string, citing: Citing): boolean => {
  if (cited === work) return true;
  const issuer = plain(document.issuer ?? '');
  if (issuer !== '' && (cited === issuer + work || work === issuer + cited)) return true;
  if (!BARE_TERRITORY.test(cited) || !work.endsWith(cited)) return false;
  // 《自治区…方案》 in a text of 内蒙古 is 内蒙古自治区…方案, in one of 广西 it is not.
  const territory = work.slice(0, work.length - cited.length);
  return territory.length <= TERRITORY_LENGTH && plain(citing.title + (citing.issuer ?? '')).includes(territory);
};

/**
 * The id of the document that a reference names, of these candidates (latest versions), or null. The title decides, a 文号
 * that differs rules out, and one that agrees is enough by itself; of several editions the named one, else the latest.
 */
export const resolveReference = (
  reference: { title: string; number: string | null },
  citing: Citing,
  candidates: readonly CitedCandidate[],
): string | null => {
  const cited = readTitle(reference.title);
  const number = numberKey(reference.number);
  const ranked: { document: CitedCandidate; rank: number }[] = [];
  for (const document of candidates) {
    const own = readTitle(document.title);
    const ownNumber = numberKey(document.number);
    const sameNumber = number !== null && number === ownNumber;
    if (number !== null && ownNumber !== null && !sameNumber) continue;
    if (sameWork(cited.work, document, own.work, citing)) {
      if (cited.edition === own.edition) ranked.push({ document, rank: sameNumber ? 4 : 3 });
      else if (cited.edition === '' || own.edition === '') ranked.push({ document, rank: 2 });
    } else if (sameNumber) ranked.push({ document, rank: document.carrier === null ? 1 : 0 });
  }
  ranked.sort(
    (a, b) => b.rank - a.rank || compareVersions(b.document, a.document) || (a.document.id < b.document.id ? -1 : 1),
  );
  return ranked[0]?.document.id ?? null;
};
