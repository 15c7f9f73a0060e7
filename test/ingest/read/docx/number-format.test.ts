import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../../ingest/read/docx/number-format.ts';
import { parseOrdinal } from '../../../../ingest/segment/ordinal.ts';

describe('numbers as Word writes them', () => {
  it.each([
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 11, '十一'],
    ['chineseCountingThousand', 20, '二十'],
    ['chineseCountingThousand', 101, '一百零一'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseCountingThousand', 1005, '一千零五'],
    ['ideographDigital', 2022, '二〇二二'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographTraditional', 3, '丙'],
    ['decimalEnclosedCircle', 21, '㉑'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 7, '07'],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 28, 'bb'],
    ['somethingNew', 5, '5'],
    ['lowerRoman', 0, '0'],
  ])('%s %i → %s', (format, value, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });

  it('writes Chinese numbers that ingestion reads as the same number', () => {
    for (let value = 1; value <= 1200; value += 1)
      expect(parseOrdinal(formatNumber(value, 'chineseCountingThousand'))).toBe(value);
  });
});
