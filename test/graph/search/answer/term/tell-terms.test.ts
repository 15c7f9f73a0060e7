import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { PLAIN_ANSWER } from '../../../../../graph/search/answer/plain-answer.ts';
import { tellTerms } from '../../../../../graph/search/answer/term/tell-terms.ts';
import { termState } from '../../../../../graph/search/answer/term/term-state.ts';
import type { Answer } from '../../../../../graph/search/result.ts';
import type { Clause } from '../../../../../ingest/model.ts';
import { shandong } from '../../shandong-document.ts';

const DAY = { from: '2024-06-01', until: '2024-06-01', words: null, today: '2024-06-01' };
const term = (from: string | null, until: string | null) => ({ from, until, span: null });

let plain: Clause;
beforeAll(async () => {
  plain = (await shandong()).clause('租金');
});

const clause = (n: number, ...validity: Clause['validity']): Clause => ({
  ...plain,
  id: `p/${n}`,
  number: `${n}.`,
  validity,
});
const tell = (text: string, ...clauses: Clause[]): Answer =>
  tellTerms(
    {
      ...PLAIN_ANSWER,
      status: 'answered',
      text,
      citations: clauses.map(({ id }) => ({ clauseId: id, start: 0, end: 4 })),
    },
    new Map(clauses.map((one) => [one.id, one])),
    DAY,
    '',
  );
const said = (...clauses: Clause[]) => tell('免租金。', ...clauses).text.replace('免租金。', '');

const state = (...terms: Clause['validity']) => termState({ terms, endless: false }, DAY);

describe('a clause', () => {
  it('is in force if one of its measures is, or if it states no term', () => {
    expect(state().is).toBe('silent');
    expect(state(term(null, '2023-12-31'), term('2024-01-01', null)).is).toBe('endless');
    expect(termState({ terms: [term(null, '2023-12-31')], endless: true }, DAY).is).toBe('endless');
    expect(state(term(null, DAY.from)).is).toBe('running');
    expect(state(term(null, '2022-12-31'), term('2023-01-01', '2023-12-31'))).toMatchObject({
      is: 'expired',
      until: '2023-12-31',
    });
    expect(state(term('2025-01-01', null), term(null, '2023-12-31'))).toMatchObject({
      is: 'future',
      from: '2025-01-01',
    });
  });

  it('holds in a year if it does on one of its days', () => {
    const year = { from: '2023-01-01', until: '2023-12-31' };
    expect(termState({ terms: [term(null, '2023-06-30')], endless: false }, year).is).toBe('running');
    expect(termState({ terms: [term(null, '2022-06-30')], endless: false }, year).is).toBe('expired');
  });
});

describe('an answer says', () => {
  const over = term(null, '2022-12-31');
  it('that its clause has run out, or has not begun', () => {
    expect(said(clause(1, over))).toBe('该条款有效期至2022年12月31日，已过期。');
    expect(said(clause(1, term('2025-01-01', null)))).toBe('该条款自2025年1月1日起执行，尚未开始。');
  });

  it('which of its clauses have', () => {
    expect(said(clause(1, over), clause(2, over))).toBe('以上条款有效期至2022年12月31日，已过期。');
    expect(said(clause(1), clause(2, over))).toMatch(/^其中《.+》第2条有效期至2022年12月31日，已过期。$/u);
    expect(said(clause(1, over), clause(2), clause(3, over), clause(4))).toBe('其中2条已过期。');
  });

  it('nothing where all are in force, and nothing of a refusal', () => {
    expect(said(clause(1), clause(2, term('2022-01-01', null)))).toBe('');
    const refused: Answer = { ...PLAIN_ANSWER, status: 'no-answer', text: '没有。', citations: [] };
    expect(tellTerms(refused, new Map(), DAY, '')).toEqual(refused);
  });

  it('where that is stated', async () => {
    const real = (await shandong()).clause('租金');
    const answer = tell('免租金。', real);
    const last = answer.citations.at(-1);
    expect(answer.text).toContain('有效期至2023年12月31日，已过期');
    expect(real.text.slice(last?.start, last?.end)).toContain('2023年12月31日');
  });

  it('it within the length of the contract', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 350 }), fc.integer({ min: 1, max: 5 }), (length, most) => {
        const clauses = Array.from({ length: most }, (_, i) => clause(i + 1, over));
        const { text } = tell('字'.repeat(length), ...clauses);
        expect(text.length).toBeLessThanOrEqual(Math.max(length, 150 + 50 * most));
      }),
    );
  });
});

describe('what is merely cited beside an answer', () => {
  it('gives its term neither a sentence nor room', () => {
    const told = clause(1, term(null, '2023-12-31'));
    const beside = { ...clause(2, term(null, '2022-12-31')), text: '另一条款的文字' };
    const text = told.text.slice(0, 4);
    expect(tell(`${text}。`, told, beside).text).toBe(`${text}。该条款有效期至2023年12月31日，已过期。`);
  });
});
