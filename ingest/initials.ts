/** The one place that knows pinyin-pro. */
import { pinyin } from 'pinyin-pro';

/** First letters of the syllables, with the ASCII letters and digits between them: 湖北省2022年 → hbs2022n */
export const initials = (text: string): string =>
  pinyin(text.normalize('NFKC'), { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '');

/** Pinyin without tones, syllables parted by blanks: 补贴 and 补帖 both give `bu tie`. */
export const soundOf = (text: string): string => pinyin(text, { toneType: 'none', nonZh: 'consecutive' });

/** All readings of one character without tones; what is no Han character is read as itself. */
export const readingsOf = (character: string): string[] =>
  pinyin(character, { toneType: 'none', type: 'array', multiple: true });
