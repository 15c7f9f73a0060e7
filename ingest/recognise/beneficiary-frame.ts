/** Finds the stretches of a clause in which a recipient is named: 对X给予, 支持X开展, 向X发放 … */
import type { Span } from '../model.ts';
import { readVocabulary } from '../vocabulary.ts';
import { BEHIND_HEAD } from './beneficiary-head.ts';
import { compilePattern } from './label-pattern.ts';

/** money = is paid, relieved or served; paid = a body that else acts for others is; act = is encouraged to act; borrow = gets a loan. */
export type FrameKind = 'money' | 'paid' | 'act' | 'borrow';

export interface Region extends Span {
  kind: FrameKind;
  confidence: number;
  /** What makes a recipient of the words: 新能源汽车 + 购买者. */
  suffix: string;
}

/** 对 as a preposition, not in 针对, 对接, 对外 … */
const FOR = '(?<![针面应绝反比相核配校])对于?(?!接|外|标|于|口|象|应|比|话|策|促进)';
/** No recipient's name holds these: a second 对 begins another recipient, a verb of giving or refusing ends it. */
const INSIDE = `(?!${FOR}|给予|予以|不予|不得)`;
/** What stands for the shorthands of the vocabulary file; `who` lies inside one part of a sentence, `who+` may hold commas and ends with a head. */
const SHORTHANDS: Record<string, string> = {
  '{who+}': `(?<who>(?:${INSIDE}[^。；：]){2,160}?)${BEHIND_HEAD}`,
  '{who}': `(?<who>(?:${INSIDE}[^，。；：]){2,100}?)`,
  '{for}': FOR,
  '{,}': '，?',
  '{help}':
    '(?:支持|鼓励|引导|推动|指导|帮助|扶持|促进|允许|准许|(?<=[，。；]|^)(?:组织|推进))(?:[和与、]?(?:支持|鼓励|引导|推动|指导|帮助|组织|允许))*(?!对|以|各(?![类种])|在|和|开展|开发)',
  '{fill}':
    '(?:(?:采取|采用)[^。；]{0,24}方式|再|可|也可|均|分别|继续|依规|原则上|分类|分档|一次性|按规定|[\\d一二三五十]+年(?:内|起|度)?|，)*(?:(?:按照?|根据|依据|在|每|以|经)[^。；]{0,44}?)?(?:分别|一次性|再|可|年度)*',
};

const expand = (pattern: string): string =>
  Object.entries(SHORTHANDS).reduce((text, [shorthand, meaning]) => text.replace(shorthand, meaning), pattern);

const frames = readVocabulary<'kind' | 'confidence' | 'pattern' | 'suffix' | 'note'>('beneficiary-frames').map(
  (row) => {
    const pattern = compilePattern(expand(row.pattern));
    if (pattern === null) throw new Error(`vocabulary beneficiary-frames: empty pattern (${row.note})`);
    return { kind: row.kind as FrameKind, confidence: Number(row.confidence), pattern, suffix: row.suffix };
  },
);

/** Regions that name recipients, in the order of the frames. Offsets are into `text`. */
export const findRegions = (text: string): Region[] =>
  frames.flatMap(({ kind, confidence, pattern, suffix }) => {
    const regions: Region[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const span = match.indices?.groups?.who;
      if (span !== undefined) regions.push({ kind, confidence, suffix, start: span[0], end: span[1] });
      if (suffix === '') pattern.lastIndex = match.index + 1; // frames nest: 鼓励X对Y给予
    }
    return regions;
  });
