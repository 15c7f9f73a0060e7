import { describe, expect, it } from 'vitest';
import { withSurroundings } from '../../../../../graph/search/answer/overlaps/surroundings.ts';

const shown = (text: string, words: string, room = 4): string => {
  const start = text.indexOf(words);
  const span = withSurroundings(text, { start, end: start + words.length }, room);
  return text.slice(span.start, span.end);
};

describe('what surrounds a short difference', () => {
  it('begins and ends where a word does, within its phrase', () => {
    expect(shown('对新认定的创新型中小企业给予奖励', '企业')).toBe('中小企业给予奖励');
    expect(shown('对农户，给予补贴，按年发放', '补贴')).toBe('给予补贴');
  });

  it('shows a word whole that the difference is a part of, and the figure that follows', () => {
    expect(shown('承租国有企业房屋', '企业', 2)).toContain('国有企业');
    expect(shown('全年补贴10000艘', '全年')).toBe('全年补贴10000艘');
  });
});
