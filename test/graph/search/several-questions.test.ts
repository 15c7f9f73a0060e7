import { describe, expect, it } from 'vitest';
import { PLAIN_ANSWER } from '../../../graph/search/answer/plain-answer.ts';
import type { Answer } from '../../../graph/search/result.ts';
import { joined } from '../../../graph/search/several-questions.ts';
import { plan } from './plan/lexicon.ts';

const part = (question: string, answer: Partial<Answer>) => ({
  read: { ...plan(question), carried: false },
  answer: { ...PLAIN_ANSWER, status: 'answered' as const, text: `${question}。`, citations: [], ...answer },
});
const cited = (clauseId: string) => ({ clauseId, start: 0, end: 5 });

describe('answers to several questions', () => {
  it('are numbered, with their citations one after another and the operands pointing to them', () => {
    const operand = { value: 2, unit: '元', surface: '2元' };
    const answer = joined([
      part('谁牵头', { citations: [cited('a'), cited('b')] }),
      part('补多少', {
        citations: [cited('c')],
        calculations: [
          {
            formula: '3×2元＝6元',
            result: { value: 6, unit: '元', surface: '6元' },
            operands: [
              { ...operand, citation: null },
              { ...operand, citation: 0 },
            ],
          },
        ],
      }),
    ]);
    expect(answer.text).toBe('（1）谁牵头。（2）补多少。');
    expect(answer.citations.map(({ clauseId }) => clauseId)).toEqual(['a', 'b', 'c']);
    expect(answer.calculations[0]?.operands.map(({ citation }) => citation)).toEqual([null, 2]);
    expect(answer.parts.map(({ question }) => question)).toEqual(['谁牵头', '补多少']);
  });

  it('say the same once', () => {
    expect(joined([part('谁牵头', { text: '同。' }), part('补多少', { text: '同。' })]).text).toBe('同。');
  });

  it('are partial where a part is not answered', () => {
    const none = part('补多少', { status: 'no-answer', missing: ['条文没有写明具体金额'] });
    expect(joined([part('谁牵头', {}), none])).toMatchObject({ status: 'partial', missing: ['条文没有写明具体金额'] });
    expect(joined([none, none]).status).toBe('no-answer');
  });
});
