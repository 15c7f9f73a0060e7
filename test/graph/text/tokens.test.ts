import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dictionaryWords, stopWords } from '../../../graph/text/dictionary.ts';
import { termsOf, tokenizerIdentity, tokensOf, wordsOf } from '../../../graph/text/tokens.ts';

describe('terms', () => {
  it('are words, parts of long words, and pairs of characters', () => {
    const tokens = tokensOf('增值税留抵退税');
    expect(tokens).toEqual(expect.arrayContaining(['增值税', '增值', '留抵退税', '退税', '税留', '抵退']));
  });

  it('keep policy terms, names of bodies and places whole', () => {
    for (const word of ['留抵退税', '专精特新', '发展改革委', '呼和浩特市']) {
      expect(wordsOf(`关于${word}的规定`)).toContain(word);
    }
  });

  it('are the same for traditional, full-width and upper-case writing', () => {
    expect(tokensOf('給予補貼１００萬元、５Ａ級景區')).toEqual(tokensOf('给予补贴100万元、5a级景区'));
  });

  it('leave out what only frames a question', () => {
    const tokens = tokensOf('请问哪些企业可以享受补贴吗？');
    expect(tokens).toEqual(expect.arrayContaining(['企业', '享受', '补贴']));
    for (const word of ['请问', '哪些', '吗', '？']) expect(tokens).not.toContain(word);
  });

  it('are none for punctuation, blanks and control characters', () => {
    for (const text of ['', '   ', '，。；！？“”（）', '\u0000\u0001\n\t', '" -- * ( ) ;']) {
      expect(tokensOf(text)).toEqual([]);
    }
  });

  it('come from any text without failing, and count what occurs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const tokens = tokensOf(text);
        const terms = termsOf(text);
        expect([...terms.values()].reduce((a, b) => a + b, 0)).toBe(tokens.length);
        expect(tokens.every((token) => token.trim() === token && token !== '')).toBe(true);
      }),
    );
  });

  it('have an identity that stays', () => {
    expect(tokenizerIdentity()).toBe(tokenizerIdentity());
    expect(tokenizerIdentity()).toMatch(/ [0-9a-f]{16}$/u);
  });
});

describe('word lists', () => {
  it('have each word once, and no word that is also left out', () => {
    const words = dictionaryWords();
    expect(new Set(words).size).toBe(words.length);
    expect(words.length).toBeGreaterThan(1000);
    const stops = stopWords();
    expect(words.filter((word) => stops.has(word))).toEqual([]);
  });
});
