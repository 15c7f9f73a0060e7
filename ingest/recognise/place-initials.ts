/** Foreign partners that are named by one character each, where others stand beside them: 中日韩, 同俄蒙合作, 中老铁路. */
import { readVocabulary } from '../vocabulary.ts';

const names = new Map(readVocabulary<'initial' | 'name'>('place-initials').map(({ initial, name }) => [initial, name]));
const LETTER = `[${[...names.keys()].join('')}]`;
/** What two countries do or share; needed behind a single character (中老年 is no country). */
const SHARED =
  '(?:两国|三国|双边|合作|经贸|贸易|进出口|出口|边境|边贸|口岸|铁路|产业园|产业合作|经济走廊|自贸|自由贸易|友好|毗邻|交流|人文)';
const PARTNERS = new RegExp(
  `(?<=[同与和对向]|推动|深化|加强|^)${LETTER}{2,3}(?=各|等|的|、|，|。|${SHARED})` +
    `|(?<=中)${LETTER}{2,4}(?!古|年|班列|用品|美食)` +
    `|(?<=[中对])${LETTER}(?=${SHARED})`,
  'gu',
);

/** Each of them with the place of its character in folded text. */
export const partnersIn = (folded: string): { start: number; name: string }[] =>
  [...folded.matchAll(PARTNERS)].flatMap((match) =>
    [...match[0]].map((letter, i) => ({ start: match.index + i, name: names.get(letter) ?? '' })),
  );
