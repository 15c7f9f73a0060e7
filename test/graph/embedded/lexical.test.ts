import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LexicalIndex } from '../../../graph/embedded/lexical.ts';
import { PostingsBuilder, WINDOW } from '../../../graph/embedded/lexical-postings.ts';
import { B, coverage, idf, K1 } from '../../../graph/scoring/bm25.ts';

type Terms = Map<string, number>;

const indexOf = (documents: readonly Terms[]): LexicalIndex => {
  const builder = new PostingsBuilder();
  documents.forEach((terms, i) => {
    builder.add(`c${i}`, terms);
  });
  return new LexicalIndex(builder.finish());
};

/** BM25 straight from its definition: every document, every term. */
const oracle = (documents: readonly Terms[], question: Terms, limit: number) => {
  const lengths = documents.map((terms) => [...terms.values()].reduce((a, b) => a + b, 0));
  const average = lengths.reduce((a, b) => a + b, 0) / documents.length;
  const information = new Map(
    [...question.keys()].map((term) => [term, idf(documents.length, documents.filter((d) => d.has(term)).length)]),
  );
  return documents
    .map((terms, i) => {
      let score = 0;
      for (const [term, weight] of question) {
        const frequency = terms.get(term) ?? 0;
        if (frequency === 0) continue;
        score +=
          (weight * information.get(term)! * frequency * (K1 + 1)) /
          (frequency + K1 * (1 - B + (B * lengths[i]!) / average));
      }
      return { clauseId: `c${i}`, score, i };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.i - b.i)
    .slice(0, limit);
};

const DIGITS = 9;
const agree = (index: LexicalIndex, documents: readonly Terms[], question: Terms, limit: number): void => {
  const found = index.search(question, limit);
  const expected = oracle(documents, question, limit);
  expect(found.map(({ score }) => score.toFixed(DIGITS))).toEqual(expected.map(({ score }) => score.toFixed(DIGITS)));
  // Documents whose scores are told apart by more than rounding stand in the same order.
  found.forEach(({ clauseId, score }, at) => {
    const rivals = expected.filter((other) => Math.abs(other.score - score) < 1e-9).map((other) => other.clauseId);
    expect(rivals.length > 1 || expected[at]?.clauseId === clauseId).toBe(true);
  });
};

const terms = (letters: string): fc.Arbitrary<Terms> =>
  fc
    .array(fc.tuple(fc.constantFrom(...letters), fc.integer({ min: 1, max: 4 })), { maxLength: 8 })
    .map((pairs) => new Map(pairs));

describe('lexical index', () => {
  it('finds what the definition of BM25 finds, for any documents and questions', () => {
    fc.assert(
      fc.property(
        fc.array(terms('甲乙丙丁戊己'), { minLength: 1, maxLength: 40 }),
        terms('甲乙丙丁戊己庚'),
        fc.integer({ min: 1, max: 12 }),
        (documents, question, limit) => agree(indexOf(documents), documents, question, limit),
      ),
    );
  });

  it('finds the same over several windows, where frequent terms are skipped', () => {
    // A fixed generator (Park and Miller): each term is in a share of the documents, from nearly all to a handful.
    let seed = 20221126;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    const shares = { 普: 0.9, 常: 0.5, 见: 0.3, 少: 0.02, 罕: 0.001 };
    const documents = Array.from({ length: 3 * WINDOW + 17 }, () => {
      const found: Terms = new Map([['篇', 1 + Math.floor(random() * 30)]]);
      for (const [term, share] of Object.entries(shares)) {
        if (random() < share) found.set(term, 1 + Math.floor(random() * 5));
      }
      return found;
    });
    const index = indexOf(documents);
    for (const question of ['普常见少罕', '普常见', '罕少', '篇普', '少见']) {
      agree(index, documents, new Map([...question].map((term) => [term, 1])), 10);
      agree(index, documents, new Map([...question].map((term, i) => [term, 1 / (i + 1)])), 120);
    }
  });

  it('keeps nothing of one search for the next', () => {
    const documents = [new Map([['补贴', 2]]), new Map([['奖励', 1]]), new Map([['补贴', 1]])];
    const index = indexOf(documents);
    const once = index.search(new Map([['补贴', 1]]), 10);
    index.search(new Map([['奖励', 3]]), 1);
    expect(index.search(new Map([['补贴', 1]]), 10)).toEqual(once);
    expect(once.map(({ clauseId }) => clauseId)).toEqual(['c0', 'c2']);
  });

  it('has nothing for no terms, unknown terms, weightless terms, no room, no documents', () => {
    const index = indexOf([new Map([['补贴', 1]])]);
    expect(index.search(new Map(), 10)).toEqual([]);
    expect(index.search(new Map([['税', 1]]), 10)).toEqual([]);
    expect(index.search(new Map([['补贴', 0]]), 10)).toEqual([]);
    expect(index.search(new Map([['补贴', 1]]), 0)).toEqual([]);
    expect(indexOf([]).search(new Map([['补贴', 1]]), 10)).toEqual([]);
  });

  it('tells how much of a question the corpus knows', () => {
    const index = indexOf([new Map([['补贴', 1]]), new Map([['奖励', 1]])]);
    const known = (terms: Map<string, number>) => coverage(terms, index.frequencies(terms.keys()));
    expect(known(new Map([['补贴', 1]]))).toBe(1);
    expect(known(new Map([['火箭', 1]]))).toBe(0);
    expect(known(new Map())).toBe(0);
    const half = known(
      new Map([
        ['补贴', 1],
        ['火箭', 1],
      ]),
    );
    // A word that nothing has carries more information than one that something has.
    expect(half).toBeCloseTo(idf(2, 1) / (idf(2, 1) + idf(2, 0)), 12);
  });
});
