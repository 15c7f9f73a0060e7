/** Takes an agency's name apart: head (whose), job (what for), or a national body. */
import { type Head, parseHead } from './agency-head.ts';
import { type Job, jobOf, nationalNames, territories } from './agency-vocabulary.ts';

/** The body that a name names, taken apart; `job` is null for one that the vocabulary does not know. */
export interface ParsedName {
  head: Head;
  job: Job | null;
  /** Canonical name of a national body, or null. */
  national: string | null;
}

const NO_HEAD: Head = { territory: null, level: null, party: false };
/** 中国证券监督管理委员会山东监管局 · 国家金融监督管理总局山东监管局: a branch named after its head office. */
const OFFICE =
  /^(?:中国|国家)?(银行保险监督管理委员会|银保监会|银行业监督管理委员会|银监会|保险监督管理委员会|保监会|证券监督管理委员会|证监会|金融监督管理总局|金融监管总局)(.+?)(?:监管|监督管理)(局|分局)$/u;
const OFFICE_STEMS: readonly [RegExp, string][] = [
  [/银行保险|银保监/u, '银保监'],
  [/银行业|银监/u, '银监'],
  [/证券|证监/u, '证监'],
  [/金融/u, '金融监管'],
  [/保险|保监/u, '保监'],
];
/** 共青团山东省委 · 团省委 · 团区委. */
const LEAGUE = /^(?:共青团|团)(.*?)(自治区|省|市|县|区|旗|盟|州|地)?委(?:员会)?$/u;

/** Takes a name apart; null where it is no known form. `words` are folded, without blanks. */
export const parseName = (words: string): ParsedName | null => {
  const national = nationalNames.get(words);
  if (national !== undefined) return { head: NO_HEAD, job: jobOf(words) ?? null, national };
  const office = OFFICE.exec(words);
  if (office !== null) {
    const stem = OFFICE_STEMS.find(([words]) => words.test(office[1] ?? ''))?.[1] ?? '';
    const head = parseHead(office[2] ?? '');
    if (head !== null)
      return { head, job: { key: stem + office[3], stem, kind: 'branch', local: false }, national: null };
  }
  const league = LEAGUE.exec(words);
  if (league !== null) {
    const place = territories.get(`${league[1]}${league[2] ?? ''}`) ?? territories.get(league[1] ?? '');
    const head = { territory: place?.name ?? null, level: place ? null : (league[2] ?? null), party: false };
    if (place !== undefined || league[1] === '') return { head, job: jobOf('团委') ?? null, national: null };
  }
  for (let start = 0; start < words.length; start += 1) {
    const job = jobOf(words.slice(start));
    if (job === undefined) continue;
    const head = parseHead(words.slice(0, start));
    if (head !== null) return { head, job, national: null };
  }
  return null;
};
