import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { alike, around, citeName, clauseName, cutShort, shortTitle } from '../../../../graph/search/answer/citing.ts';
import { type Shandong, shandong } from '../shandong-document.ts';

let corpus: Shandong;
beforeAll(async () => {
  corpus = await shandong();
});
const words = fc
  .array(fc.constantFrom('补贴', '，', '。', '企业', '、', '；', '：', '\n', '30万元', '的'), { maxLength: 60 })
  .map((list) => list.join(''));

describe('names of clauses', () => {
  it('are short and say the document', () => {
    expect(shortTitle('山东省支持海洋渔业发展若干措施')).toBe('《支持海洋渔业发展若干措施》');
    expect(shortTitle('内蒙古自治区消费促进2022年行动方案')).toBe('《消费促进2022年行动方案》');
    expect(shortTitle('济南市人民政府关于支持渔业发展的意见')).toBe('《支持渔业发展的意见》');
    expect(shortTitle('济南市人民政府关于印发济南市支持渔业发展若干措施的通知')).toBe('《支持渔业发展若干措施》');
    expect(shortTitle('山东省人民政府办公厅印发关于支持\n渔船更新若干措施的通知\n（鲁政办发〔2021〕6号）')).toBe(
      '《支持渔船更新若干措施》',
    );
    expect(shortTitle('山东省推动海洋渔业与乡村旅游深度融合高质量发展三年行动方案（2022版）')).toMatch(
      /^《推动海洋渔业.{0,6}…行动方案（2022版）》$/u,
    );
    expect(shortTitle('广东省人才条例')).toBe('《广东省人才条例》');
    expect(citeName(corpus.clause('网箱'))).toBe('《支持海洋渔业发展若干措施》第1条');
  });

  it('are articles, items, headings or 正文', () => {
    const clause = corpus.clause('网箱');
    expect(clauseName({ ...clause, number: '第十五条' })).toBe('第十五条');
    expect(clauseName({ ...clause, number: '（三）', heading: '“专精特新”' })).toBe('“‘专精特新’”');
    expect(clauseName({ ...clause, number: '', heading: null })).toBe('正文');
    expect(clauseName({ ...clause, id: 'd/1/2/3', number: '3.', heading: null })).toBe('第3条');
  });
});

describe('short passages', () => {
  it('keep to their limit, without hanging punctuation where they are whole', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 80 }), (text, limit) => {
        const short = cutShort(text, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        expect(text.startsWith(short)).toBe(true);
      }),
    );
    expect(cutShort('对企业给予补贴。', 60)).toBe('对企业给予补贴');
  });

  it('hold their focus, inside the text', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.integer({ min: 10, max: 60 }), (text, from, length, limit) => {
        fc.pre(text.length > 0);
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + (length % limit));
        const span = around(text, { start, end }, limit);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.start).toBeLessThanOrEqual(start);
        expect(span.end).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('end with the sentence that their focus ends', () => {
    expect(around('给予补贴。执行至年底，另行通知', { start: 0, end: 5 }, 40)).toEqual({ start: 0, end: 5 });
    expect(around('给予补贴。执行至年底，另行通知', { start: 0, end: 4 }, 40)).toEqual({ start: 0, end: 4 });
  });

  it('are alike by the pairs of characters that they share', () => {
    expect(alike('对企业给予补贴', '对企业给予补贴')).toBe(1);
    expect(alike('对企业给予补贴', '渔船改造')).toBe(0);
    expect(alike('', '渔船')).toBe(0);
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(alike(a, b)).toBe(alike(b, a));
      }),
    );
  });
});
