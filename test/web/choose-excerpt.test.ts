import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseExcerpt } from '../../web/text/choose-excerpt.ts';
import { splitSentences } from '../../web/text/split-sentences.ts';

const TEXT = '第一句说总的要求。第二句说资金安排。第三句说奖励标准。第四句说责任单位。';
const cut = (text: string, spans: { start: number; end: number }[], length: number) => {
  const { start, end } = chooseExcerpt(text, spans, length);
  return text.slice(start, end);
};

test('a short text is shown as it is', () => {
  expect(cut(TEXT, [], 100)).toBe(TEXT);
});

test('without anything that matched the beginning is shown', () => {
  expect(cut(TEXT, [], 20)).toBe('第一句说总的要求。第二句说资金安排。');
});

test('whole sentences around what matched', () => {
  const start = TEXT.indexOf('奖励');
  expect(cut(TEXT, [{ start, end: start + 2 }], 10)).toBe('第三句说奖励标准。');
});

test('sentences keep what closes them and cover the text without gaps', () => {
  const text = '他说：“好。”然后走了！（见附件。）完';
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '他说：“好。”',
    '然后走了！',
    '（见附件。）',
    '完',
  ]);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('字', '。', '”', '；', '\n', ' ', '！') }), (any) => {
      expect(
        splitSentences(any)
          .map(({ start, end }) => any.slice(start, end))
          .join(''),
      ).toBe(any);
    }),
  );
});
