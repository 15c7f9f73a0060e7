import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { B, idf, K1 } from '../../../graph/embedded/bm25.ts';
import { LexicalIndex } from '../../../graph/embedded/lexical.ts';
import { PostingsBuilder } from '../../../graph/embedded/lexical-postings.ts';

type Terms = Map<string, number>;

const counted = (words: readonly string[]): Terms => {
  const terms: Terms = new Map();
  for (const word of words) terms.set(word, (terms.get(word) ?? 0) + 1);
  return terms;
};

const indexOf = (texts: readonly (readonly string[])[]): LexicalIndex => {
  const builder = new PostingsBuilder();
  texts.forEach((words, i) => {
    builder.add(`t${i}`, counted(words));
  });
  return new LexicalIndex(builder.finish());
};

/** BM25 written down as its formula reads, text by text. */
const naive = (texts: readonly (readonly string[])[], asked: Terms): Map<string, number> => {
  const average = texts.reduce((sum, words) => sum + words.length, 0) / texts.length;
  const scores = new Map<string, number>();
  texts.forEach((words, i) => {
    const own = counted(words);
    let score = 0;
    for (const [term, weight] of asked) {
      const frequency = own.get(term) ?? 0;
      const containing = texts.filter((other) => other.includes(term)).length;
      if (frequency === 0) continue;
      const norm = K1 * (1 - B + (B * words.length) / average);
      const information = Math.log(1 + (texts.length - containing + 0.5) / (containing + 0.5));
      score += weight * information * ((frequency * (K1 + 1)) / (frequency + norm));
    }
    if (score > 0) scores.set(`t${i}`, score);
  });
  return scores;
};

const word = fc.constantFrom('补贴', '奖励', '担保', '旅游', '物流', '养老', '税', '租金');
const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 40 });
const question = fc
  .uniqueArray(fc.tuple(word, fc.constantFrom(0.3, 1, 2)), { selector: ([term]) => term, maxLength: 6 })
  .map((pairs) => new Map(pairs));

describe('the lexical index', () => {
  it('gives the scores of the formula, whatever it skips', () => {
    fc.assert(
      fc.property(texts, question, fc.integer({ min: 1, max: 12 }), (corpus, asked, limit) => {
        const wanted = naive(corpus, asked);
        const found = indexOf(corpus).search(asked, limit);
        expect(found).toHaveLength(Math.min(limit, wanted.size));
        const best = [...wanted.values()].sort((a, b) => b - a).slice(0, limit);
        found.forEach(({ clauseId, score }, i) => {
          expect(score).toBeCloseTo(wanted.get(clauseId) as number, 9);
          expect(score).toBeCloseTo(best[i] as number, 9);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('leaves no score of one search for the next', () => {
    const index = indexOf([['补贴', '物流'], ['奖励'], ['物流', '物流']]);
    const first = index.search(new Map([['物流', 1]]), 5);
    index.search(new Map([['奖励', 1]]), 1);
    expect(index.search(new Map([['物流', 1]]), 5)).toEqual(first);
  });

  it('knows how much of a question the corpus has words for', () => {
    const index = indexOf([['补贴'], ['奖励'], ['担保']]);
    expect(index.coverage(new Map([['补贴', 1]]))).toBe(1);
    expect(index.coverage(new Map([['火箭', 1]]))).toBe(0);
    expect(index.coverage(new Map())).toBe(0);
    const half = index.coverage(
      new Map([
        ['补贴', 1],
        ['火箭', 1],
      ]),
    );
    expect(half).toBeCloseTo(idf(3, 1) / (idf(3, 1) + idf(3, 0)), 9);
  });

  it('finds nothing in nothing', () => {
    expect(indexOf([]).search(new Map([['补贴', 1]]), 3)).toEqual([]);
    expect(indexOf([['补贴']]).search(new Map(), 3)).toEqual([]);
  });
});
