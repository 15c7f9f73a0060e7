/** How near two titles are, and what the difference between them may mean. */
import { foldText } from '../../ingest/fold.ts';
import { titleKey } from '../reference-match.ts';
import { sameCharacters, slipsBetween, soundAlike } from './near-name.ts';

export type TitleDifference =
  /** Other figures only: another year, another five-year plan. */
  | 'edition'
  /** 条例 for 办法 and the like. */
  | 'kind'
  | 'slip';

export interface NearTitle {
  difference: TitleDifference;
  slips: number;
  /** Hardly two documents: so little differs in so long a title. */
  sure: boolean;
}

/**
 * One slip in so many characters of a title's own words; titles with fewer are too alike anyway (公路法, 铁路法). Of 156
 * titles that real policies cite, each altered in six ways, these find .93 and more of the single slips, and no two of the
 * titles as they are count as near.
 */
const CHARACTERS_PER_SLIP = 3.5;
const SHORTEST = 5;
const SHORTEST_KIND = 4;
/** From so many characters on, no two documents are called the same but for so much. */
const KIND_SURE = 8;
const ONE_SLIP_SURE = 6;
const TWO_SLIPS_SURE = 10;
const WHOLE_SURE = 12;

const KIND =
  /(?:法|法典|条例|办法|规定|规程|规则|细则|意见|通知|公告|决定|方案|规划|计划|纲要|要点|措施|政策|标准|规范|指南|指引|目录|清单|制度|预案|安排)$/u;
/** A text that carries out another one is named after it. */
const CARRYING_OUT = /实施(?:条例|细则|办法|意见|方案|规定)?$/u;
const FIGURES = /[\d〇零一二三四五六七八九十]+|“?十[一二三四五六]五”?/gu;
const STATE = /^中华人民共和国/u;
const TERRITORY = /^(?:.{0,8}?(?:自治区|省|市))/u;

/** A title without blanks and quotes, folded. */
export const plainTitle = (title: string): string => foldText(title).replace(/[\s《》〈〉“”‘’'"]+/gu, '');

const territoryOf = (title: string): string => TERRITORY.exec(plainTitle(title))?.[0] ?? '';

const EDITION = /（([^（）]*(?:版|本|修订|修正|修改|试行|暂行))）$/u;
const editionOf = (title: string): string => EDITION.exec(plainTitle(title))?.[1] ?? '';

/** The same words behind 中华人民共和国, which one of the two has with a slip in it. */
const stateMisspelt = (a: string, b: string): boolean => {
  const words = '中华人民共和国';
  const [right, wrong] = STATE.test(a) ? [a, b] : [b, a];
  const rest = right.slice(words.length);
  return (
    STATE.test(right) &&
    wrong.endsWith(rest) &&
    slipsBetween(wrong.slice(0, wrong.length - rest.length), words, 2) <= 2 &&
    wrong.length - rest.length >= words.length - 2
  );
};

const sureOf = (slips: number, length: number): boolean =>
  (slips === 1 && length >= ONE_SLIP_SURE) || (slips === 2 && length >= TWO_SLIPS_SURE);

/** What tells two titles apart that are nearly the same; null where they are the same, or not near. */
export const nearTitle = (title: string, other: string): NearTitle | null => {
  const [plain, otherPlain] = [plainTitle(title), plainTitle(other)];
  if (plain === otherPlain) return null;
  const [a, b] = [titleKey(title).replace(STATE, ''), titleKey(other).replace(STATE, '')];
  const [ours, theirs] = [territoryOf(title), territoryOf(other)];
  if (ours !== '' && theirs !== '' && !ours.endsWith(theirs) && !theirs.endsWith(ours)) return null;
  const [edition, otherEdition] = [editionOf(title), editionOf(other)];
  if (a === b)
    return edition !== '' && otherEdition !== '' && edition !== otherEdition
      ? { difference: 'edition', slips: 0, sure: false }
      : null;
  if (a.replace(FIGURES, '0') === b.replace(FIGURES, '0')) return { difference: 'edition', slips: 0, sure: false };
  if (stateMisspelt(plain, otherPlain)) return { difference: 'slip', slips: 1, sure: true };
  const [kind, otherKind] = [KIND.exec(a)?.[0] ?? '', KIND.exec(b)?.[0] ?? ''];
  const [core, otherCore] = [a.slice(0, a.length - kind.length), b.slice(0, b.length - otherKind.length)];
  if (core.replace(CARRYING_OUT, '') === otherCore.replace(CARRYING_OUT, '') && core !== otherCore) return null;
  const shorter = Math.min(core.length, otherCore.length);
  const oneIsLaw = STATE.test(plain) !== STATE.test(otherPlain);
  if (core === otherCore)
    return shorter < SHORTEST_KIND || (oneIsLaw && ours !== theirs)
      ? null
      : { difference: 'kind', slips: 2, sure: shorter >= KIND_SURE };
  if (soundAlike(core, otherCore) && kind === otherKind && shorter > 2)
    return { difference: 'slip', slips: 1, sure: true };
  if (Math.min(plain.length, otherPlain.length) >= WHOLE_SURE + (STATE.test(plain) ? 7 : 0))
    if (slipsBetween(plain, otherPlain, 1) === 1) return { difference: 'slip', slips: 1, sure: true };
  if (shorter < SHORTEST) return null;
  const most = Math.max(1, Math.floor(shorter / CHARACTERS_PER_SLIP));
  const slips = slipsBetween(a, b, most);
  if (slips <= most) return { difference: 'slip', slips, sure: kind === otherKind && sureOf(slips, shorter) };
  return sameCharacters(a, b) ? { difference: 'slip', slips: most, sure: true } : null;
};
