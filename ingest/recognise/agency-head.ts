/** What stands before the job in an agency's name: 山东省 | 济南市 | 自治区党委 | 省委 | nothing. */
import { LONGEST_TERRITORY, levels, territories } from './agency-vocabulary.ts';

export interface Head {
  /** Full name of the territory that the name bears (山东省), or null. */
  territory: string | null;
  /** Level word that stands for the issuer's own territory (省), or null. */
  level: string | null;
  /** 党委 or 委 before the job. */
  party: boolean;
}

const levelWords = levels.map(({ prefix }) => prefix).sort((a, b) => b.length - a.length);
const PARTY = /^(?:党委|委)$/u;

/** Longest territory name at the start of `words`, as it stands. */
const territoryAt = (words: string): string | null => {
  for (let length = Math.min(LONGEST_TERRITORY, words.length); length > 1; length -= 1)
    if (territories.has(words.slice(0, length))) return words.slice(0, length);
  return null;
};

/** Reads a whole head; null where something in it is no head. 浙江省义乌市 has the inner territory 义乌市. */
export const parseHead = (words: string): Head | null => {
  const head: Head = { territory: null, level: null, party: false };
  let rest = words.replace(/^中共/u, '').replace(/^国家税务总局(?=.)/u, '');
  for (let place = territoryAt(rest); place !== null; place = territoryAt(rest)) {
    head.territory = territories.get(place)?.name ?? null;
    rest = rest.slice(place.length);
  }
  const level = levelWords.find((word) => rest.startsWith(word));
  if (level !== undefined) {
    // 内蒙古 + 自治区 is read as one territory above; a level word behind a territory belongs to neither.
    if (head.territory !== null && level !== '区') return null;
    if (head.territory === null) head.level = level;
    rest = rest.slice(level.length);
  }
  if (PARTY.test(rest)) return { ...head, party: true };
  return rest === '' ? head : null;
};

/** Level word of a territory's own bodies: 内蒙古自治区 → 自治区, 义乌市 → 市. */
export const levelOf = (territory: string): string =>
  territory.endsWith('自治区') ? '自治区' : (levelWords.find((word) => territory.endsWith(word)) ?? '');
