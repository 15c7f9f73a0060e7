/** Finds the stretches of a clause in which a recipient is named: 对X给予, 支持X开展, 向X发放 … */
import type { Span } from '../model.ts';
import { readVocabulary } from '../vocabulary.ts';
import { compilePattern } from './label-pattern.ts';

/** money = is paid, relieved or served; act = is encouraged to act; borrow = gets a loan. */
export type FrameKind = 'money' | 'act' | 'borrow';

export interface Region extends Span {
  kind: FrameKind;
  confidence: number;
}

/** A recipient with its conditions, inside one part of a sentence. */
const WHO = '(?<who>[^，。；：]{2,60}?)';
/** The same over commas; a second 对 begins a new recipient. */
const WHO_OVER_COMMAS = '(?<who>(?:(?!(?<![针面应绝反比相核配校])对(?!接|外|应|口|象))[^。；：]){2,160}?)';

const frames = readVocabulary<'kind' | 'confidence' | 'pattern' | 'note'>('beneficiary-frames').map((row) => {
  const pattern = compilePattern(row.pattern.replace('{who+}', WHO_OVER_COMMAS).replace('{who}', WHO));
  if (pattern === null) throw new Error(`vocabulary beneficiary-frames: empty pattern (${row.note})`);
  return { kind: row.kind as FrameKind, confidence: Number(row.confidence), pattern };
});

/** Regions that name recipients, in the order of the frames. Offsets are into `text`. */
export const findRegions = (text: string): Region[] =>
  frames.flatMap(({ kind, confidence, pattern }) => {
    const regions: Region[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const span = match.indices?.groups?.who;
      if (span !== undefined) regions.push({ kind, confidence, start: span[0], end: span[1] });
      pattern.lastIndex = match.index + 1; // frames nest: 鼓励X对Y给予
    }
    return regions;
  });
