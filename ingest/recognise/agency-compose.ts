/** One body, one name: the canonical name of an agency, whatever the words that stand in the text. */
import { foldText } from '../fold.ts';
import { type Head, levelOf } from './agency-head.ts';
import { type ParsedName, parseName } from './agency-parts.ts';
import { centralNames, type Job, levels, shortTerritory } from './agency-vocabulary.ts';

/** The central bank and its branches, with or without 中国. */
const CENTRAL_BANK = /^(?:中国人民银行|人民银行|人行)(?=.)/u;

/** Whose names are made: level word (省) and full name (山东省) of the issuer's own territory; null if unknown. */
export interface Naming {
  prefix: string | null;
  territory: string | null;
}

/** Levels that have no 厅 of their own: in a county's text 司法厅 is another's. */
const BELOW_PROVINCE = /^(?:市|州|盟|县|区|旗|镇|乡|街道)$/u;

const partyOf = (level: string): string => levels.find(({ prefix }) => prefix === level)?.party ?? `${level}委`;
const leagueOf = (level: string): string => levels.find(({ prefix }) => prefix === level)?.league ?? `${level}团委`;

const withTerritory = (job: Job, territory: string): string => {
  const level = levelOf(territory);
  if (job.kind === 'branch' || (job.kind === 'vertical' && level === '自治区'))
    return shortTerritory(territory) + job.key;
  if (job.kind === 'party') return `${territory}${level === '自治区' || level === '' ? '党委' : '委'}${job.key}`;
  return territory + job.key;
};

const withLevel = (job: Job, level: string, { prefix, territory }: Naming): string => {
  const own = territory !== null && (prefix === null || prefix === level);
  if (own && (job.kind === 'branch' || (job.kind === 'vertical' && level === '自治区')))
    return shortTerritory(territory) + job.key;
  if (job.kind === 'party') return partyOf(level) + job.key;
  if (job.key === '团委') return leagueOf(level);
  return level + job.key;
};

/** Composes the canonical name of a parsed one; `carried` is the head of the body before it in a joint list. */
export const composeName = (parsed: ParsedName, naming: Naming, carried: Head | null = null): string => {
  if (parsed.national !== null) return parsed.national;
  const { job, head } = parsed;
  if (job === null) return '';
  const { territory, level } = (head.territory ?? head.level) ? head : (carried ?? head);
  const own = territory !== null && naming.territory?.endsWith(territory) === true;
  if (territory !== null && !own) return withTerritory(job, territory);
  // 区党委 in an autonomous region is the region's; there is no other 区 with a 党委 so called.
  const said = level === '区' && naming.prefix === '自治区' && head.party ? '自治区' : level;
  const word = own ? (naming.prefix ?? levelOf(territory)) : (said ?? naming.prefix);
  if (word === null || word === '') return (naming.prefix === null ? centralNames.get(job.key) : undefined) ?? job.key;
  const implied = said === null && !own;
  if (implied && job.key.endsWith('厅') && BELOW_PROVINCE.test(word)) return job.key;
  if (implied && job.local && (word === '省' || word === '自治区')) return job.key;
  return withLevel(job, word, naming);
};

/** Blanks, and the brackets inside names of collectives, in one form. */
const tidy = (surface: string): string =>
  foldText(surface).replace(/\s+/gu, '').replace(/〔/gu, '（').replace(/〕/gu, '）');

/** 各区县政府 and 各区县人民政府 are one. */
const COLLECTIVE_GOVERNMENT = /^((?:各|地方|有关|所在地)[^，；]*?|[省市县区旗盟州镇乡])政府$/u;

/**
 * Canonical and complete name of one agency (人社厅, 自治区 → 自治区人力资源社会保障厅). A name that the vocabulary does
 * not know keeps its words. `prefix` is the level word of the issuer's own bodies, `territory` its full name; both may be
 * null, and in a text of the centre they are.
 */
export const canonicalAgency = (
  surface: string,
  prefix: string | null,
  territory: string | null = null,
  carried: Head | null = null,
): string => {
  const words = tidy(surface);
  const central = prefix === null && carried === null ? centralNames.get(words) : undefined;
  if (central !== undefined) return central;
  const parsed = parseName(words);
  if (parsed !== null) return composeName(parsed, { prefix, territory }, carried);
  if (CENTRAL_BANK.test(words)) return words.replace(CENTRAL_BANK, '人民银行');
  const government = COLLECTIVE_GOVERNMENT.exec(words);
  if (government !== null && !words.endsWith('人民政府')) return `${government[1]}人民政府`;
  return words.replace(/行署$/u, '行政公署');
};
