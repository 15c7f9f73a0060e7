import { beforeAll, describe, expect, it } from 'vitest';
import { agenciesApart, sideBySide } from '../../../graph/search/agencies-apart.ts';
import { PLAIN_ANSWER } from '../../../graph/search/answer/plain-answer.ts';
import { readPlan } from '../../../graph/search/plan/read-plan.ts';
import type { Answer } from '../../../graph/search/result.ts';
import { type Heilongjiang, heilongjiang } from './heilongjiang-document.ts';

let corpus: Heilongjiang;
beforeAll(async () => {
  corpus = await heilongjiang();
});
const apart = (question: string) =>
  agenciesApart(readPlan(question, corpus.lexicon, '2022-06-01')).map(({ text }) => text);

describe('bodies that are asked about apart', () => {
  it('get a question each', () => {
    expect(apart('体育局和财政厅分别负责哪些')).toEqual(['体育局负责哪些', '财政厅负责哪些']);
    expect(apart('民政厅、商务厅各负责哪些措施')).toEqual(['民政厅负责哪些措施', '商务厅负责哪些措施']);
  });

  it('get none where they are asked about together, or one alone is named', () => {
    expect(apart('体育局和财政厅共同负责哪些')).toEqual([]);
    expect(apart('财政厅负责各地的哪些资金')).toEqual([]);
  });
});

const bodies = ['体育局', '财政厅', '商务厅'].map((body) => ({ body, text: `${body}负责哪些` }));
const answered = (texts: string[], more: Partial<Answer> = {}): Answer => ({
  ...PLAIN_ANSWER,
  status: 'answered',
  text: texts.join(''),
  citations: texts.map((_, i) => ({ clauseId: `c${i}`, start: 0, end: 5 })),
  parts: texts.map((text, i) => ({ question: bodies[i]?.text ?? '', status: 'answered', text })),
  ...more,
});

describe('what is told of bodies apart', () => {
  it('stands under the name of each', () => {
    const { text, citations } = sideBySide(answered(['甲。', '乙。']), bodies.slice(0, 2));
    expect(text).toBe('体育局：甲。财政厅：乙。');
    expect(citations).toHaveLength(2);
  });

  it('is told and cited once where it is the same for several', () => {
    const same = { clauseId: 'c', start: 0, end: 5 };
    const other = { clauseId: 'd', start: 2, end: 9 };
    const operand = { value: 2, unit: '元', surface: '2元', citation: 2 };
    const calculation = { formula: '2', result: { value: 2, unit: '元', surface: '2元' }, operands: [operand] };
    const all = answered(['甲。', '甲。', '乙。'], { citations: [same, same, other], calculations: [calculation] });
    const { text, citations, calculations } = sideBySide(all, bodies);
    expect(text).toBe('体育局、财政厅：甲。商务厅：乙。');
    expect(citations).toEqual([same, other]);
    expect(calculations[0]?.operands[0]?.citation).toBe(1);
  });

  it('is told once where all of it stands in one clause, as its citations do', () => {
    const citations = [{ clauseId: 'c', start: 0, end: 9 }];
    const one = answered(['甲（源）。', '乙（源）。'], { text: '甲；乙（源）。', citations });
    expect(sideBySide(one, bodies.slice(0, 2))).toMatchObject({ text: '体育局、财政厅：甲；乙（源）。', citations });
  });

  it('names those that are not told', () => {
    const { status, text, missing } = sideBySide(answered(['甲。', '乙。']), bodies);
    expect(status).toBe('partial');
    expect(text).toMatch(/^体育局：甲。财政厅：乙。.*商务厅未列出/u);
    expect(missing).toEqual([expect.stringContaining('商务厅')]);
  });
});
