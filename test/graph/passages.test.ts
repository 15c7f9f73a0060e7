import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../graph/passages.ts';

const texts = (text: string) => passagesOf({ text }).map((passage) => [passage.kind, passage.text]);

describe('passages of a clause', () => {
  it('are the whole, its sentences and its phrases, each with its place', () => {
    const text = '对新建冷链物流设施给予补助，最高不超过100万元。鼓励企业开展品牌连锁经营；支持农产品上行。';
    expect(texts(text)).toEqual([
      ['clause', text],
      ['sentence', '对新建冷链物流设施给予补助，最高不超过100万元'],
      ['sentence', '鼓励企业开展品牌连锁经营；支持农产品上行'],
      ['phrase', '对新建冷链物流设施给予补助'],
      ['phrase', '最高不超过100万元'],
      ['phrase', '鼓励企业开展品牌连锁经营'],
    ]);
    for (const { start, end, text: part } of passagesOf({ text })) expect(text.slice(start, end)).toBe(part);
  });

  it('are the clause alone where it is one sentence without parts', () => {
    expect(texts('免征符合条件企业的房产税。')).toEqual([['clause', '免征符合条件企业的房产税。']]);
    expect(texts('支持外贸')).toEqual([['clause', '支持外贸']]);
  });

  it('leave out the responsibility bracket, wherever it stands', () => {
    const body = '加大对文旅企业的信贷支持，降低融资成本。';
    for (const text of [
      `${body}（责任单位：省财政厅、省文化和旅游厅）`,
      `${body}（牵头单位：市商务局；配合单位：市财政局）`,
    ]) {
      for (const passage of passagesOf({ text })) {
        expect(passage.text).not.toMatch(/责任单位|牵头|财政/u);
        expect(passage.start).toBeGreaterThanOrEqual(0);
        expect(passage.end).toBeLessThanOrEqual(body.length);
      }
      expect(passagesOf({ text })[0]?.text).toBe(body);
    }
  });

  it('do not part a figure at its marks', () => {
    const phrases = texts('按照1:0.5的比例给予配套资金支持，补助总额为300,000元的项目优先安排。').map(
      ([, part]) => part,
    );
    expect(phrases).toContain('按照1:0.5的比例给予配套资金支持');
    expect(phrases).toContain('补助总额为300,000元的项目优先安排');
  });

  it('are none of blank text', () => {
    expect(passagesOf({ text: '' })).toEqual([]);
    expect(passagesOf({ text: ' \n ' })).toEqual([]);
  });

  it('lie in the text, are different, and are hashed by what is embedded, for any text', () => {
    const unit = fc.constantFrom(...'给予补贴企业最高万元，。；：！（）责任单位财政厅 \n1,');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 120 }), (text) => {
        const passages = passagesOf({ text });
        expect(new Set(passages.map(({ hash }) => hash)).size).toBe(passages.length);
        passages.forEach(({ kind, start, end, text: part, hash }, i) => {
          expect(kind === 'clause').toBe(i === 0);
          expect(start >= 0 && start < end && end <= text.length).toBe(true);
          if (kind !== 'clause') expect(text.slice(start, end)).toBe(part);
          expect(hash).toBe(createHash('sha256').update(part).digest('hex'));
        });
      }),
    );
  });
});
