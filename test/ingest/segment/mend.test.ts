import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapSource } from '../../../ingest/segment/mapped-text.ts';
import { mend } from '../../../ingest/segment/mend.ts';

const mended = (text: string): string => mend(mapSource(text, 0, text.length)).text;

describe('mending', () => {
  it.each([
    ['给予 20万元和 3万元', '给予20万元和3万元'],
    ['“ 十四五 ”规划', '“十四五”规划'],
    ['达到6. 5%左右', '达到6.5%左右'],
    ['改造 21. 37万户', '改造21.37万户'],
    ['培育 1 —2家', '培育1—2家'],
    ['“互联网 +医疗 ”', '“互联网+医疗”'],
    ['补助3 000万元', '补助3000万元'],
    ['土 地 使 用 期 限', '土地使用期限'],
    ['总　　则', '总则'],
    ['消费集聚\n区，推动', '消费集聚区，推动'],
    ['期限6\n0日', '期限60日'],
    ['零\u200b宽', '零宽'],
    // Blanks that mean something stay.
    ['Belt and Road 倡议', 'Belt and Road倡议'],
    ['machine\nlearning', 'machine learning'],
    ['孙春兰　　国务院副总理', '孙春兰 国务院副总理'],
    ['电话 0577-86897782 17757762688', '电话0577-86897782 17757762688'],
  ])('%s', (text, expected) => expect(mended(text)).toBe(expected));

  const piece = fc.constantFrom(
    '补',
    '贴',
    '，',
    '。',
    '“',
    '”',
    '（',
    '）',
    '6',
    '.',
    '5',
    '%',
    'A',
    'b',
    ' ',
    '\n',
    '　',
    '\t',
    '\u200b',
    '万',
    '元',
    '—',
  );
  const text = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));

  it('takes nothing but blanks, adds nothing, and maps every character to its place', () =>
    fc.assert(
      fc.property(text, (source) => {
        const { text: out, at } = mend(mapSource(source, 0, source.length));
        const bare = (value: string): string => value.replace(/[\s\u200b]+/gu, '');
        expect(bare(out)).toBe(bare(source));
        expect(at).toHaveLength(out.length);
        [...out].forEach((character, i) => {
          if (character === ' ') expect(source[at[i]!]).toMatch(/[\s\u200b]/u);
          else expect(source[at[i]!]).toBe(character);
        });
        for (let i = 1; i < at.length; i += 1) expect(at[i]!).toBeGreaterThan(at[i - 1]!);
      }),
    ));

  it('is idempotent where nothing is a gap of a table', () =>
    fc.assert(
      fc.property(text, (source) => {
        const once = mended(source.replace(/[\t　]/gu, ''));
        expect(mended(once)).toBe(once);
      }),
    ));
});
