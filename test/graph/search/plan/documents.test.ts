import { describe, expect, it } from 'vitest';
import type { KnownDocument } from '../../../../graph/search/plan/documents.ts';
import { readDocuments } from '../../../../graph/search/plan/documents.ts';
import { INNER_MONGOLIA, plan, question, SHANDONG } from './lexicon.ts';

const named = (text: string, { documents }: { documents: readonly KnownDocument[] }) =>
  readDocuments(question(text), documents).map(({ filter: { value, surface } }) => [surface, value]);

describe('documents by their names', () => {
  it.each([
    ['海洋渔业那个文件里有什么补贴', '海洋渔业那个文件', 'fishery'],
    ['渔业措施里有哪些补贴', '渔业措施', 'fishery'],
    ['养老托育行动方案中谁牵头', '养老托育行动方案', 'care'],
    ['按照集成电路办法的规定怎么申请', '集成电路办法', 'chips'],
    ['《山东省集成电路产业促进办法》第三条', '《山东省集成电路产业促进办法》', 'chips'],
  ])('finds one of another province in %s', (text, surface, id) => {
    expect(named(text, SHANDONG)).toEqual([[surface, [id]]]);
  });

  it.each([
    ['小微企业那个文件怎么说', '小微企业那个文件', 'small'],
    ['消费促进行动方案里的夜间消费', '消费促进行动方案', 'consumption'],
    ['生活性服务业行动方案里有哪些养老措施', '生活性服务业行动方案', 'living'],
  ])('finds one of the first corpus in %s', (text, surface, id) => {
    expect(named(text, INNER_MONGOLIA)).toEqual([[surface, [id]]]);
  });

  it('reads two side by side as either, over both their words', () => {
    expect(named('养老方案和渔业措施里都有哪些补贴', SHANDONG)).toEqual([['养老方案和渔业措施', ['care', 'fishery']]]);
    expect(named('养老方案里和渔业措施里都有哪些补贴', SHANDONG)).toEqual([
      ['养老方案里和渔业措施', ['care', 'fishery']],
    ]);
  });

  it('keeps the words between two documents to be read', () => {
    const { readings } = plan('渔业措施里财政厅负责的和养老方案里的有什么不同');
    expect(readings.map(({ filter: { surface, value } }) => [surface, value])).toEqual([
      ['渔业措施', ['fishery', 'care']],
      ['养老方案', ['fishery', 'care']],
      ['财政厅', '省财政厅'],
    ]);
  });

  it.each([
    '有哪些补贴政策',
    '政策里有哪些补贴',
    '这些措施什么时候执行',
    '给个解决办法',
    '《海商法》怎么规定',
    '草原保护条例里怎么说',
  ])('finds none in %s', (text) => {
    expect(named(text, SHANDONG)).toEqual([]);
  });

  it('knows none in an empty corpus', () => {
    expect(readDocuments(question('渔业措施里有哪些补贴'), [])).toEqual([]);
  });
});
