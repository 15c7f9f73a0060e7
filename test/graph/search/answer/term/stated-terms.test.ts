import { describe, expect, it } from 'vitest';
import { askedStretch } from '../../../../../graph/search/answer/term/asked-stretch.ts';
import { statedTerms } from '../../../../../graph/search/answer/term/stated-terms.ts';
import { plan } from '../../plan/lexicon.ts';

/** A clause whose dates stand in brackets 〔〕, which are taken out. */
const stated = (marked: string, quote: string, question = '') => {
  const text = marked.replace(/[〔〕]/gu, '');
  const validity = [...marked.matchAll(/〔(.*?)〕/gu)].map(({ 0: whole, 1: date = '', index }, i) => {
    const start = index - 2 * i;
    return { from: null, until: `202${i}-12-31`, span: { start, end: start + whole.length - 2 }, date };
  });
  const start = text.indexOf(quote);
  const { terms, endless } = statedTerms(
    { text, validity, heading: null },
    [{ start, end: start + quote.length }],
    question,
  );
  return endless ? 'endless' : terms.map(({ span }) => text.slice(span?.start, span?.end)).join('|');
};

describe('the term of a quoted measure', () => {
  it('is its own, not that of another measure of the clause', () => {
    const toll = '客货车通行费5%折扣长期执行；〔2022年底前〕，对差异化收费路段实行5折优惠。';
    expect(stated(toll, '客货车通行费5%折扣')).toBe('endless');
    expect(stated(toll, '差异化收费路段')).toBe('2022年底前');
    expect(stated(toll, toll.replace(/[〔〕]/gu, ''), '客货车通行费5折优惠现在还有吗')).toBe('2022年底前');
    expect(stated('购置补贴政策〔延长至2022年〕。配备比例不低于30%。', '配备比例')).toBe('');
    expect(
      stated('购置补贴〔延长至2022年〕。新车配备比例30%。', '购置补贴延长至2022年。新车配备比例', '新车配备比例'),
    ).toBe('');
  });

  it('is stated at the head of its sentence, or of all that stands before', () => {
    expect(stated('〔2022年〕减征房产税；免征印花税。', '免征印花税')).toBe('2022年');
    expect(stated('减征房产税。免征印花税。上述政策执行〔至2022年底〕。', '减征房产税')).toBe('至2022年底');
    expect(stated('减征房产税。政策执行期限〔至2022年底〕。', '减征房产税')).toBe('至2022年底');
  });
});

describe('the time asked about', () => {
  it('is the year of the question, else the day that it counts, else today', () => {
    const asked = (text: string) => askedStretch(plan(text), '2026-05-01');
    expect(asked('2024年货车车船税还减半吗')).toMatchObject({
      from: '2024-01-01',
      until: '2024-12-31',
      words: '2024年',
    });
    expect(asked('2022年的减租政策现在还有效吗')).toMatchObject({ from: '2026-05-01', words: null });
    expect(asked('货车车船税减半吗')).toMatchObject({ from: '2026-05-01', words: null });
    expect(asked('货车车船税明年还减半吗')).toMatchObject({ from: '2027-01-01', words: '明年' });
  });
});
