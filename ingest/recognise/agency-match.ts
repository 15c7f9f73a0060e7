/** Agencies in free text: a question, a sentence. Longest match; resolved to the names of a corpus where these are given. */

import { canonicalAgency, composeName } from './agency-compose.ts';
import { type Head, levelOf, parseHead } from './agency-head.ts';
import { readAgencyList } from './agency-list.ts';
import { type ParsedName, parseName } from './agency-parts.ts';
import {
  alternatives,
  jobNames,
  jobOf,
  nationalNames,
  shortTerritory,
  stemOf,
  territories,
} from './agency-vocabulary.ts';

export interface AgencyMatch {
  name: string;
  start: number;
  end: number;
}

/** How far to the left of a job its head is looked for (内蒙古自治区党委). */
const LONGEST_HEAD = 16;
/** Level words that are part of many other words count only at the start of a word: not the 区 of 新区财政局. */
const SHORT_LEVEL = /^(?:[省市县区旗盟州镇乡]|地区|街道)(?:委)?$/u;
const WORD_START = /(?:^|[^\p{Script=Han}]|[由在向经到与和及报请各本该全从对给按为将是让])$/u;
/** What follows where the last character belongs to the next word: 教育部署, 编办理. */
const NEXT_WORD: readonly [string, RegExp][] = [
  ['部', /^[门队分署级件长位落属下]/u],
  ['局', /^[部面限势]/u],
  ['委', /^(?:[员托外派任]|会(?![同商]))/u],
  ['办', /^[理法公事学好案证结]/u],
  ['会', /^[议员]/u],
  ['联', /^[合网动系席]/u],
  ['院', /^[校士]/u],
  ['行', /^(?:业|政|为|动)/u],
];
/** Jobs that are common words or facilities unless a head says whose they are. */
const NEEDS_HEAD =
  /^(?:人民)?(?:政府|法院|检察院)$|^政府办(?:公[厅室])?$|^团委$|中心$|^.办|^供销|^社科联$|^(?:文化|文明|金融|数据|旅游|公路|就业|招商)[局办]$|^档案馆$|公司$|^(?:组织|宣传|统战|社会工作)部$/u;
/** Of these, the ones that a question may use where the corpus has just such a body. */
const KNOWN_SUFFICES = /中心$|^供销|^(?:组织|宣传|统战|社会工作)部$|^.办|^团委$/u;
const DEPARTMENT_ENDS = ['部门', '主管部门', '行政部门', '行政主管部门'];
/** Words of everyday speech for branches whose proper names bear a territory. */
const SPOKEN: readonly [string, (name: string) => boolean][] = [
  ['银保监', (name) => /银保监(?:局|分局)$/u.test(name)],
  ['证监', (name) => /证监局$/u.test(name)],
  ['海关', (name) => name.endsWith('海关')],
  ['央行', (name) => name.startsWith('人民银行')],
  ['人行', (name) => name.startsWith('人民银行')],
  ['人民银行', (name) => name.startsWith('人民银行')],
  ['中国人民银行', (name) => name.startsWith('人民银行')],
  ['成员单位', (name) => name.endsWith('成员单位')],
  ['预算单位', (name) => name.endsWith('预算单位')],
  ['消防', (name) => /消防救援[总支大]队$/u.test(name)],
  ['民航局', (name) => name.startsWith('民航')],
  ['民航监管局', (name) => /^民航.*监管局$/u.test(name)],
];
const NOT_SPOKEN: Record<string, RegExp> = { 消防: /^(?:设|安|车|器|通|工|站|设施)/u, 证监: /^会/u, 银保监: /^会/u };
/** 盟市政府, 各区县人民政府: governments of a kind, together. */
const GOVERNMENTS = /各?((?:[盟市旗县区州镇乡]){1,4}|乡镇|街道)(?:人民)?政府/gu;

const JOINT_GOVERNMENTS =
  /各[盟市旗县区州镇乡]{1,4}(?:行政公署|行署|人民政府|政府)?(?:、[盟市旗县区州镇乡]{1,4}(?:行政公署|行署|人民政府|政府))+/gu;

const departmentOf = (words: string): string | undefined => {
  for (const end of DEPARTMENT_ENDS)
    if (words.endsWith(end) && stemOf.has(words.slice(0, -end.length))) return stemOf.get(words.slice(0, -end.length));
  return undefined;
};

/** Short forms of a firm or branch that the vocabulary does not know: 内蒙古民航机场集团公司 → 民航机场集团. */
const shortForms = (name: string): string[] => {
  if (!/(?:公司|集团|监管局)$/u.test(name)) return [];
  const place = [...territories.keys()].filter((word) => name.includes(word)).sort((a, b) => b.length - a.length)[0];
  const core = name.replace(place ?? '', '').replace(/(?:有限|责任|股份)*公司$/u, '');
  const tails = core.endsWith('集团') ? [core, core.slice(-4), core.slice(-6)] : [core];
  return [...new Set([name.replace(/(?:有限|责任|股份)*公司$/u, ''), ...tails])].filter((form) => form.length >= 4);
};

interface Lexicon {
  pattern: RegExp;
  /** Known names by what may be said for them. */
  said: Map<string, string[]>;
  parsed: { name: string; parts: ParsedName | null }[];
}

const buildLexicon = (known: readonly string[]): Lexicon => {
  const said = new Map<string, string[]>();
  const say = (words: string, name: string): void => {
    const names = said.get(words) ?? [];
    if (!names.includes(name)) said.set(words, [...names, name]);
  };
  for (const name of known) {
    // A name that begins with a level word is found by its job and head, so that 内蒙古自治区财政厅 is one match.
    if (typeof parseName(name)?.head.level !== 'string') say(name, name);
    for (const form of shortForms(name)) say(form, name);
    for (const [words, fits] of SPOKEN) if (fits(name)) say(words, name);
  }
  const departments = [...stemOf.keys()].flatMap((stem) => DEPARTMENT_ENDS.map((end) => stem + end));
  const words = alternatives([...said.keys(), ...jobNames, ...nationalNames.keys(), ...departments]);
  return {
    pattern: new RegExp(`(?:中国)?人民银行\\p{Script=Han}{2,8}?(?:支行|分行|营业管理部|营管部)|${words}`, 'gu'),
    said,
    parsed: known.map((name) => ({ name, parts: parseName(name) })),
  };
};

/** Building takes milliseconds, so a few are kept, by what they were built from. */
const KEPT_LEXICONS = 8;
const lexicons = new Map<string, Lexicon>();
const NONE_KNOWN: readonly string[] = [];
const lexiconOf = (known: readonly string[]): Lexicon => {
  const key = known.join('|');
  const lexicon = lexicons.get(key) ?? buildLexicon(known);
  lexicons.delete(key);
  lexicons.set(key, lexicon);
  for (const oldest of lexicons.keys()) if (lexicons.size > KEPT_LEXICONS) lexicons.delete(oldest);
  return lexicon;
};

/** The longest head that ends at `end`. */
const headBefore = (text: string, end: number, from: number): { head: Head; start: number } | null => {
  for (let length = Math.min(LONGEST_HEAD, end - from); length > 0; length -= 1) {
    const words = text.slice(end - length, end);
    const head = parseHead(words);
    if (head === null || (head.territory === null && head.level === null && !head.party)) continue;
    if (
      words === '委' ||
      (SHORT_LEVEL.test(words) && !WORD_START.test(text.slice(Math.max(0, end - length - 1), end - length)))
    )
      continue;
    return { head, start: end - length };
  }
  return null;
};

const sameLevel = (name: ParsedName, level: string, prefix: string | null): boolean =>
  name.head.level === level || (name.head.level === null && name.head.territory !== null && level === prefix);

/** Known names that a job means, best first: the prefix's own, else all of the job, else the one of its stem. */
const resolve = (lexicon: Lexicon, named: ParsedName, prefix: string | null): string[] => {
  const { job, head } = named;
  if (job === null) return [];
  const own = composeName(named, { prefix, territory: null });
  const of = (fits: (parts: ParsedName) => boolean): string[] =>
    lexicon.parsed.flatMap(({ name, parts }) => (parts !== null && fits(parts) ? [name] : []));
  if (lexicon.parsed.some(({ name }) => name === own)) return [own];
  const level = head.level ?? (head.territory === null ? null : levelOf(head.territory));
  const same = of((parts) => parts.job?.key === job.key);
  if (level !== null) {
    const bearing = head.territory === null ? null : shortTerritory(head.territory);
    return same.filter((name) => {
      const parts = parseName(name);
      if (parts === null) return false;
      if (bearing !== null && parts.head.territory !== null) return shortTerritory(parts.head.territory) === bearing;
      return sameLevel(parts, level, prefix);
    });
  }
  if (same.length > 0) return same;
  // 金融监管局 for 地方金融监管局, 科技局 for 科技厅: only where no second body could be meant.
  const kin = of((parts) => parts.job?.stem.endsWith(job.stem) === true);
  return kin.length === 1 ? kin : [];
};

/**
 * Finds agency names and short forms in folded free text. With `known` (the names of a corpus) each is resolved to them:
 * 财政厅 → 自治区财政厅, 商务部门 → every known body for 商务; one place may mean several. What the corpus does not know
 * keeps its own canonical name.
 */
export const matchAgencies = (folded: string, prefix: string | null, known?: readonly string[]): AgencyMatch[] => {
  const lexicon = lexiconOf(known ?? NONE_KNOWN);
  const joint = matchJointGovernments(folded);
  const matches: AgencyMatch[] = [...joint];
  const taken = (start: number, end: number): boolean => joint.some((other) => start < other.end && other.start < end);
  let from = 0;
  const put = (names: readonly string[], start: number, end: number): void => {
    for (const name of names) matches.push({ name, start, end });
    from = end;
  };
  for (const match of folded.matchAll(lexicon.pattern)) {
    const words = match[0];
    const end = match.index + words.length;
    if (
      match.index < from ||
      taken(match.index, end) ||
      NEXT_WORD.some(([last, next]) => words.endsWith(last) && next.test(folded.slice(end, end + 2)))
    )
      continue;
    if (NOT_SPOKEN[words]?.test(folded.slice(end, end + 4)) === true) continue;
    const before = headBefore(folded, match.index, from);
    const said = lexicon.said.get(words);
    const job = jobOf(words);
    const national = nationalNames.get(words);
    if (said !== undefined && (before === null || job === undefined)) put(said, match.index, end);
    else if (job !== undefined && (before !== null || national === undefined)) {
      const head = before?.head ?? { territory: null, level: null, party: false };
      const named: ParsedName = { head, job, national: null };
      const names = resolve(lexicon, named, prefix);
      const vague = before === null && NEEDS_HEAD.test(words);
      if (vague && !(KNOWN_SUFFICES.test(words) && names.length > 0)) continue;
      put(
        names.length > 0 ? names : [composeName(named, { prefix, territory: null })],
        before?.start ?? match.index,
        end,
      );
    } else if (national !== undefined) put([national], match.index, end);
    else if (departmentOf(words) !== undefined) {
      const stem = departmentOf(words);
      const names = lexicon.parsed.flatMap(({ name, parts }) => (parts?.job?.stem === stem ? [name] : []));
      put(names.length > 0 ? names : [words], match.index, end);
    } else if (words.includes('人民银行')) put([canonicalAgency(words, prefix)], match.index, end);
  }
  return [...matches, ...matchGovernments(folded, known ?? NONE_KNOWN, matches)].sort((a, b) => a.start - b.start);
};

/** 各盟行政公署、市人民政府: the 各 holds for each, so it is read as the joint list that it is. */
const matchJointGovernments = (folded: string): AgencyMatch[] =>
  [...folded.matchAll(JOINT_GOVERNMENTS)].flatMap((match) =>
    readAgencyList(match[0], match.index, { prefix: null, territory: null }).agencies.map(({ name, start, end }) => ({
      name,
      start,
      end,
    })),
  );

/** 盟市政府 → 各盟行政公署 and 各市人民政府, where the corpus knows them. */
const matchGovernments = (folded: string, known: readonly string[], taken: readonly AgencyMatch[]): AgencyMatch[] => {
  const found: AgencyMatch[] = [];
  for (const match of folded.matchAll(GOVERNMENTS)) {
    const start = match.index;
    const end = start + match[0].length;
    if (taken.some((other) => other.start < end && start < other.end && other.end - other.start >= end - start))
      continue;
    const regions = [match[1] ?? '', ...(match[1] ?? '')];
    for (const name of known)
      if (
        /^各.*(?:行政公署|人民政府)$/u.test(name) &&
        regions.some((region) => name.startsWith(`各${region}`)) &&
        !found.some((other) => other.name === name && other.start === start)
      )
        found.push({ name, start, end });
  }
  return found;
};
