import { describe, expect, it } from 'vitest';
import { asEmbedded, questionTerms, saidWords } from '../../../graph/search/question-terms.ts';

describe('terms of a question', () => {
  it('keeps the matter and drops the asking', () => {
    const { words } = questionTerms('请问我们新建冷库能不能申请补贴呢');
    for (const word of ['冷库', '申请', '补贴']) expect([...words.keys()]).toContain(word);
    for (const word of ['请问', '我们', '能不能', '呢']) expect([...words.keys()]).not.toContain(word);
  });

  it('looks for words and for pairs of characters, and judges by words alone', () => {
    const { search, words } = questionTerms('深水网箱');
    expect([...search.keys()]).toEqual(expect.arrayContaining(['深水', '水网', '网箱']));
    expect(words.has('水网')).toBe(false);
  });

  it('keeps a trade whose name ends like a particle', () => {
    expect([...questionTerms('开酒吧吧').words.keys()]).toContain('酒吧');
    expect([...questionTerms('网吧有补贴吧').words.keys()]).toContain('网吧');
  });

  it('adds official terms for everyday words, lighter than the words themselves', () => {
    const { search, words, meant } = questionTerms('店里没生意');
    expect(meant.length).toBeGreaterThan(0);
    for (const term of meant) {
      const weights = [...words].filter(([word]) => term.includes(word)).map(([, weight]) => weight);
      expect(weights.length, term).toBeGreaterThan(0);
      expect(Math.max(...weights), term).toBeLessThanOrEqual(1);
    }
    expect([...search.values()].some((weight) => weight < 1)).toBe(true);
  });

  it('tells the words that the asker said from what they are taken to mean', () => {
    const terms = questionTerms('店里没生意');
    expect([...terms.words.keys()].filter((word) => !'店里没生意'.includes(word)).length).toBeGreaterThan(0);
    expect(saidWords(terms)).toContain('生意');
    expect(saidWords(terms).filter((word) => !'店里没生意'.includes(word))).toEqual([]);
  });

  it('never makes a word of the question lighter', () => {
    const { search, words } = questionTerms('没生意经营困难');
    expect(words.get('困难')).toBe(1);
    expect(search.get('困难')).toBeGreaterThanOrEqual(1);
  });

  it.each(['', '？？？', '   ', '吗呢吧', '多少钱', '\u0000\u0007'])('has no terms for %j', (text) => {
    const { search, words, meant } = questionTerms(text);
    expect([search.size, words.size, meant.length]).toEqual([0, 0, 0]);
  });

  it('embeds the question with few official terms behind it', () => {
    expect(asEmbedded('网箱', [])).toBe('网箱');
    expect(asEmbedded('网箱', ['甲', '乙', '丙', '丁', '戊'])).toBe('网箱（甲、乙、丙、丁）');
  });
});

describe('official terms for several everyday words', () => {
  it('gives each word its turn before the second term of any', () => {
    const { meant } = questionTerms('老赖打白条');
    expect(meant.slice(0, 2)).toEqual(['拖欠账款', '失信被执行人']);
  });
});
