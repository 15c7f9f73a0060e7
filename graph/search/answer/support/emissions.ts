/** Emission standards of the vehicle that goes and of the one that comes: 报废国五以下、购买国六 says nothing of a 国六 that goes. */
import { foldedText } from '../../folded-clause.ts';
import type { Evidence } from '../evidence.ts';
import { type Doubt, nearest } from './doubts.ts';

const NUMBERS = '一二三四五六七';
const STANDARD = new RegExp(
  `国(?<number>[${NUMBERS}1-7])(?<and>（含）)?(?:排放)?(?:标准)?(?<range>及?以下|及?以上)?`,
  'gu',
);
const GOES = /报废|淘汰|拆解|注销|置换掉|旧车|老旧|换掉/u;
const COMES = /购买|购置|购入|新购|换购|买|新车|更新为|换[成为]?$/u;
/** Characters before and behind a standard in which it is said what becomes of the vehicle. */
const BEFORE = 12;
const BEHIND = 6;

type Way = 'goes' | 'comes';
interface Said {
  number: number;
  range: 'below' | 'above' | null;
  way: Way | null;
}

const numberOf = (text: string): number => (/\d/u.test(text) ? Number(text) : NUMBERS.indexOf(text) + 1);

/** What becomes of the vehicle at the place: the nearest word before it tells, else the next one behind it. */
const wayAt = (text: string, start: number, end: number): Way | null => {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const last = (pattern: RegExp) => [...before.matchAll(new RegExp(pattern.source, 'gu'))].at(-1)?.index ?? -1;
  const [goes, comes] = [last(GOES), last(COMES)];
  if (goes !== comes) return goes > comes ? 'goes' : 'comes';
  const behind = text.slice(end, end + BEHIND);
  const [out, into] = [behind.search(GOES), behind.search(COMES)];
  if (out < 0 && into < 0) return null;
  return into < 0 || (out >= 0 && out < into) ? 'goes' : 'comes';
};

const standardsIn = (text: string): Said[] =>
  [...text.matchAll(STANDARD)].map(({ 0: whole, index, groups }) => ({
    number: numberOf(groups?.number ?? ''),
    range: groups?.range?.endsWith('下') ? 'below' : groups?.range?.endsWith('上') ? 'above' : null,
    way: wayAt(text, index, index + whole.length),
  }));

const covers = (given: Said, asked: Said): boolean =>
  given.number === asked.number ||
  (given.range === 'below' && asked.number < given.number) ||
  (given.range === 'above' && asked.number > given.number);

/** The (folded) question names a standard for the vehicle that goes, or comes, and the clauses found another one for it. */
export const emissionDoubt = (folded: string, evidence: readonly Evidence[]): Doubt | null => {
  const given = nearest(evidence).flatMap(({ clause }) => standardsIn(foldedText(clause)));
  for (const asked of standardsIn(folded)) {
    const same = given.filter(({ way }) => way !== null && way === asked.way);
    if (same.length > 0 && !same.some((one) => covers(one, asked)))
      return {
        code: 'object',
        text: `条文没有关于${asked.way === 'goes' ? '报废' : '购买'}国${NUMBERS[asked.number - 1]}标准车辆的规定`,
        grave: false,
      };
  }
  return null;
};
