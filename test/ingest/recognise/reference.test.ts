import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referencesOf } from './agency-context.ts';

const said = (text: string) => referencesOf(text).map(({ title, number }) => [title, number]);

describe('documents that a clause cites', () => {
  it.each<[string, [string, string | null][]]>([
    ['严格落实《政府采购促进中小企业发展管理办法》要求。', [['政府采购促进中小企业发展管理办法', null]]],
    [
      '落实《国务院办公厅转发国家发展改革委若干意见的通知》（国办函〔2021〕103号）精神。',
      [['国务院办公厅转发国家发展改革委若干意见的通知', '国办函〔2021〕103号']],
    ],
    [
      '将《自治区党委自治区人民政府印发〈关于促进民营经济高质量发展若干措施〉的通知》延长。',
      [['自治区党委自治区人民政府印发〈关于促进民营经济高质量发展若干措施〉的通知', null]],
    ],
    ['按照《关于印发《若干办法》的通知》执行。', [['关于印发《若干办法》的通知', null]]],
    ['依据《服务业发展实施方案（2022版）》。', [['服务业发展实施方案（2022版）', null]]],
    ['制定《关于推动旅游业高质量发展的意见》。', [['关于推动旅游业高质量发展的意见', null]]],
    ['落实《医疗器械监督管理条例》（国务院令第739号）。', [['医疗器械监督管理条例', '国务院令第739号']]],
    ['按《若干政策》（财税[2016]36号，以下简称《政策》）执行。', [['若干政策', '财税[2016]36号']]],
    ['按照国发〔2015〕40号文执行。', [['国发〔2015〕40号', '国发〔2015〕40号']]],
    [
      '落实《甲办法》《乙条例》。',
      [
        ['甲办法', null],
        ['乙条例', null],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it.each([
    '在《人民日报》刊登广告。',
    '取得《食品经营许可证》，填写《申请表》，签订《承诺书》。',
    '演出《敖包相会》。',
    '以下简称《办法》。',
    '2021年底前建成40号楼。',
    '《没有写完的书名',
    '》倒过来《',
  ])('none in %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('leaves a line that is nothing but a number to the document', () => {
    expect(said('内政办发〔2022〕29号')).toEqual([]);
  });

  it('has surfaces at their offsets, for any text', () => {
    const piece = fc.constantFrom(
      '《',
      '》',
      '〈',
      '〉',
      '（',
      '）',
      '国发〔2021〕1号',
      '某办法',
      '，',
      '。',
      '\n',
      '关于',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        for (const { surface, start, end } of referencesOf(text)) expect(text.slice(start, end)).toBe(surface);
      }),
    );
  });
});
