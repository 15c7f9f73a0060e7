import { describe, expect, it } from 'vitest';
import { QUESTION_LIMIT } from '../../server/contract.ts';
import { Problem } from '../../server/problem.ts';
import { cleanQuestion } from '../../server/question.ts';

describe('cleanQuestion', () => {
  it('keeps length, so that offsets hold', () => {
    const asked = '旅游\u0000补贴\u001b[31m\n多少\ud800？😀';
    const clean = cleanQuestion(asked);
    expect(clean).toBe('旅游 补贴 [31m 多少 ？😀');
    expect(clean).toHaveLength(asked.length);
  });
  it('refuses one character more than the limit, and says how many there are', () => {
    expect(cleanQuestion('问'.repeat(QUESTION_LIMIT))).toHaveLength(QUESTION_LIMIT);
    expect(() => cleanQuestion('问'.repeat(QUESTION_LIMIT + 1))).toThrow(Problem);
    expect(() => cleanQuestion('问'.repeat(10_000))).toThrow(/10000 个字/u);
  });
});
