import { describe, expect, it } from 'vitest';
import { answerFigures, rankFigures } from '../../../graph/evaluation/figures.ts';

const relevant = new Map([
  ['a', 3],
  ['b', 2],
  ['c', 1],
]);
const log = Math.log2;

describe('figures of a ranking', () => {
  it('are what one computes by hand', () => {
    // Gains 7, 3, 1 at best; here 0, 3, 7 and c beyond the ten.
    const ranked = ['x', 'b', 'a', ...Array.from({ length: 8 }, (_, i) => `y${i}`), 'c'];
    const figures = rankFigures({ relevant }, ranked, 40);
    expect(figures.ndcg10).toBeCloseTo((3 / log(3) + 7 / log(4)) / (7 + 3 / log(3) + 1 / log(4)), 12);
    expect(figures).toMatchObject({ recall10: 1, recall20: 1, recall100: null, mrr: 1 / 3, mrr10: 1 / 3 });
  });

  it('count recall of at most k, and look for the first clause that answers', () => {
    const many = new Map(Array.from({ length: 12 }, (_, i) => [`w${i}`, 2]));
    const first = Array.from({ length: 9 }, (_, i) => `w${i}`);
    expect(rankFigures({ relevant: many }, first, 40)).toMatchObject({ recall10: 0.9, recall20: 9 / 12, mrr: 0 });
    const late = [...Array.from({ length: 10 }, (_, i) => `x${i}`), 'a'];
    expect(rankFigures({ relevant }, late, 100)).toMatchObject({ mrr: 1 / 11, mrr10: 0, recall100: 0.5, ndcg10: 0 });
  });

  it('do not apply where no clause answers', () => {
    expect(rankFigures({ relevant: new Map([['c', 1]]) }, ['c'], 40)).toMatchObject({ ndcg10: null, mrr: null });
  });
});

describe('figures of an answer', () => {
  const question = { type: 'fact', relevant, values: ['30万元', '2022年底'] };
  const said = { status: 'answered' as const, text: '每个补助 30 万元，到2022年底。', passages: [], cited: [] };
  const everything = () => true;

  it('hold every value, whatever blanks stand between', () => {
    expect(answerFigures(question, said, everything)).toMatchObject({ answer: 1, cited: 0, abstain: null, refused: 0 });
    expect(answerFigures(question, { ...said, text: '每个补助30万元。' }, everything).answer).toBe(0);
  });

  it('ask cited passages only for values that some clause has', () => {
    const passages = ['补助30万元'];
    expect(answerFigures(question, { ...said, passages }, everything).cited).toBe(0);
    expect(answerFigures(question, { ...said, passages }, (value) => value === '30万元').cited).toBe(1);
  });

  it('take whole clauses strung together for no answer', () => {
    const long = '条'.repeat(300);
    expect(answerFigures(question, { ...said, text: said.text + long }, everything).answer).toBe(0);
    expect(answerFigures(question, { ...said, passages: [said.text + long.repeat(2)] }, everything).cited).toBe(0);
  });

  it('tell refusals that are right from those that are not', () => {
    const none = { type: 'unanswerable', relevant: new Map<string, number>(), values: [] };
    const partial = { ...said, status: 'partial' as const };
    expect(answerFigures(none, { ...said, status: 'no-answer' }, everything).abstain).toBe(1);
    expect(answerFigures(none, { ...partial, text: '条文没有写明金额。' }, everything).abstain).toBe(1);
    expect(answerFigures(none, partial, everything).abstain).toBe(0);
    expect(answerFigures(question, { ...said, status: 'no-answer' }, everything)).toMatchObject({
      refused: 1,
      answer: 0,
      cited: 0,
    });
    expect(answerFigures(question, partial, everything)).toMatchObject({ refused: 0, hedged: 1, answer: 1 });
  });

  it('count lists by the clauses that are cited', () => {
    const cited = ['a', 'a', 'c', 'x'];
    expect(answerFigures({ ...question, type: 'amount' }, { ...said, cited }, everything)).toMatchObject({
      listPrecision: 2 / 3,
      listRecall: 1 / 2,
    });
    expect(answerFigures(question, { ...said, cited }, everything).listPrecision).toBeNull();
  });
});
