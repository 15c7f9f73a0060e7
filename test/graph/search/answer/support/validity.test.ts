import { beforeAll, describe, expect, it } from 'vitest';
import { PLAIN_ANSWER } from '../../../../../graph/search/answer/plain-answer.ts';
import { standingFirst } from '../../../../../graph/search/answer/support/validity.ts';
import type { Answer } from '../../../../../graph/search/result.ts';
import { plan } from '../../plan/lexicon.ts';
import { type Shandong, shandong } from '../../shandong-document.ts';

let corpus: Shandong;
beforeAll(async () => {
  corpus = await shandong();
});

const on = (day: string) => ({ from: day, until: day, words: null, today: day });
const standing = (text: string, heading: string, day: string, status: Answer['status'] = 'answered') => {
  const clause = corpus.clause(heading);
  const answer = { status, ...PLAIN_ANSWER, text: '原文。', citations: [{ clauseId: clause.id, start: 0, end: 4 }] };
  return standingFirst(plan(text), answer, new Map([[clause.id, clause]]), on(day));
};

describe('whether a measure still holds', () => {
  it('comes first where it is the question, with the words that state the term', () => {
    const answer = standing('房租减免现在还能申请吗', '租金', '2024-05-01');
    expect(answer).toMatchObject({ status: 'answered', text: '该条款有效期至2023年12月31日，已过期。原文。' });
    const [first] = answer?.citations ?? [];
    expect(corpus.clause('租金').text.slice(first?.start, first?.end)).toContain('2023年');
    expect(standing('房租减免过期了没有', '租金', '2023-12-31')?.text).toBe(
      '该条款有效期至2023年12月31日，仍有效。原文。',
    );
  });

  it('says that no term is stated, or no end of it', () => {
    expect(standing('网箱补贴还有效吗', '网箱', '2024-05-01')?.text).toBe('条文没有写明有效期。原文。');
    expect(standing('ETC减半还能享受吗', 'ETC', '2024-05-01')?.text).toBe('该条款没有规定截止日期。原文。');
  });

  it('is told of a past year and of today', () => {
    const clause = corpus.clause('租金');
    const answer = { status: 'partial' as const, ...PLAIN_ANSWER, text: '条文没有写明起止时间。相关规定：原文。' };
    const told = standingFirst(
      plan('2023年房租减免还有效吗'),
      { ...answer, missing: ['条文没有写明起止时间'], citations: [{ clauseId: clause.id, start: 0, end: 4 }] },
      new Map([[clause.id, clause]]),
      { from: '2023-01-01', until: '2023-12-31', words: '2023年', today: '2024-05-01' },
    );
    // No word that dates are missing stands beside one.
    expect(told).toMatchObject({
      status: 'answered',
      missing: [],
      text: '该条款有效期至2023年12月31日，2023年有效，现已过期。原文。',
    });
  });

  it('is left alone where nobody asks for it', () => {
    expect(standing('房租减免几个月', '租金', '2024-05-01')).toBeNull();
    expect(standing('还有效的政策有哪些', '租金', '2024-05-01')).toBeNull();
    expect(standing('房租减免还有效吗', '租金', '2024-05-01', 'no-answer')).toBeNull();
  });
});
