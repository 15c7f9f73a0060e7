import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bodyEnd, unitsOf } from '../../../../graph/search/answer/units.ts';
import type { Clause } from '../../../../ingest/model.ts';
import { ingest } from '../../../../ingest/pipeline.ts';
import { type Shandong, shandong } from '../shandong-document.ts';

let corpus: Shandong;
beforeAll(async () => {
  corpus = await shandong();
});

/** The only clause of a text, as ingestion reads it. */
const clauseOf = (text: string): Clause => {
  const { document } = ingest(new TextEncoder().encode(`某省扶持措施\n\n1. ${text}\n`), 'a.txt', {
    issuer: '某省人民政府',
  });
  const clause = document.clauses[0];
  if (!clause || document.clauses.length !== 1) throw new Error('one clause expected');
  return clause;
};
const body = (clause: Clause) => clause.text.slice(0, bodyEnd(clause));

describe('where the words of a clause end', () => {
  it.each([
    ['对企业给予补贴。', '（责任单位：省财政厅）'],
    ['对企业（含个体）给予补贴。', '（省财政厅牵头，省商务厅配合）'],
    ['对企业（含个体）给予补贴。', '责任单位：省财政厅、省商务厅'],
    ['对企业给予补贴。', '【牵头单位：省财政厅】'],
    ['对企业给予补贴', '（省财政厅、省商务厅负责）'],
  ])('is before the responsible ones: %s', (words, responsible) => {
    const clause = clauseOf(`${words}${responsible}`);
    expect(clause.agencies.length).toBeGreaterThan(0);
    expect(body(clause).trim()).toBe(words);
  });

  it('is behind a bracket that more measures follow', () => {
    const clause = clauseOf('对甲企业给予补贴。（省财政厅负责）对乙企业奖励50万元。（省商务厅负责）');
    expect(clause.agencies.map(({ name }) => name)).toEqual(['省财政厅', '省商务厅']);
    expect(body(clause)).toContain('对乙企业奖励50万元');
    expect(body(clause)).not.toContain('省商务厅');
  });

  it('is the end where none is responsible', () => {
    const clause = clauseOf('对企业（含个体）给予补贴。');
    expect(body(clause)).toBe(clause.text);
  });
});

describe('units', () => {
  it('are the sentences without heading and bracket', () => {
    expect(unitsOf(corpus.clause('冷链物流')).map(({ text }) => text)).toEqual([
      '对新建冷库的物流企业，按投资额的20%给予补助，最高不超过200万元。',
    ]);
  });

  it('are slices of the text, in order and apart, whatever it says', () => {
    const pieces = fc.constantFrom(
      '给予补贴',
      '，',
      '；',
      '。',
      '\n',
      '对新建冷库的物流企业',
      '（含个体）',
      ' ',
      '！',
      '200万元',
      '、',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 60 }), fc.boolean(), (list, bracket) => {
        const base = corpus.clause('冷链物流');
        const text = `${list.join('')}${bracket ? '（责任单位：省财政厅）' : ''}`;
        const start = text.lastIndexOf('省财政厅');
        const agency = base.agencies[0]!;
        const agencies = bracket ? [{ ...agency, surface: '省财政厅', start, end: start + 4 }] : [];
        const clause: Clause = { ...base, heading: null, text, agencies };
        let at = 0;
        for (const unit of unitsOf(clause)) {
          expect(text.slice(unit.start, unit.end)).toBe(unit.text);
          expect(unit.text.trim()).not.toBe('');
          expect(unit.start).toBeGreaterThanOrEqual(at);
          at = unit.end;
        }
        expect(at).toBeLessThanOrEqual(bodyEnd(clause));
        const said = unitsOf(clause)
          .map(({ text: words }) => words)
          .join('');
        expect(said.replace(/\s/gu, '')).toBe(text.slice(0, bodyEnd(clause)).replace(/\s/gu, ''));
      }),
    );
  });

  it('part what is too long at ； and then at ，', () => {
    const phrase = '对符合条件的渔业企业给予一次性补贴';
    const clause: Clause = { ...corpus.clause('冷链物流'), heading: null, agencies: [], text: '' };
    const semicolons = { ...clause, text: `${Array(7).fill(phrase).join('；')}。` };
    expect(unitsOf(semicolons).length).toBe(7);
    const commas = { ...clause, text: `${Array(20).fill(phrase).join('，')}。` };
    expect(unitsOf(commas).length).toBeGreaterThan(2);
    for (const { text } of unitsOf(commas)) expect(text.length).toBeLessThanOrEqual(90 + phrase.length + 1);
  });
});
