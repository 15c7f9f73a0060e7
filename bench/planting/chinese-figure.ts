/** Writes whole numbers in Chinese figures, as official texts do: 15 → 十五, 300000 → 三十万. */

const DIGITS = [...'零一二三四五六七八九'];
const UNITS = ['', '十', '百', '千'];

const belowTenThousand = (value: number): string => {
  let out = '';
  let gap = false;
  for (const [i, digit] of [...String(value)].entries()) {
    const unit = UNITS[String(value).length - 1 - i]!;
    if (digit === '0') gap = out !== '';
    else {
      out += `${gap ? '零' : ''}${DIGITS[Number(digit)]}${unit}`;
      gap = false;
    }
  }
  return out;
};

/** @throws RangeError unless 0 < value < 10¹² and whole */
export const chineseFigure = (value: number): string => {
  if (!Number.isSafeInteger(value) || value <= 0 || value >= 1e12) throw new RangeError(`no figure for ${value}`);
  const groups: [number, string][] = [
    [Math.floor(value / 1e8), '亿'],
    [Math.floor(value / 1e4) % 1e4, '万'],
    [value % 1e4, ''],
  ];
  let out = '';
  for (const [group, unit] of groups)
    if (group > 0) out += `${out !== '' && group < 1000 ? '零' : ''}${belowTenThousand(group)}${unit}`;
  return /^一十/u.test(out) ? out.slice(1) : out;
};

/** Reads small figures up to 九十九; null for anything else. */
export const readChineseFigure = (words: string): number | null => {
  for (let value = 1; value < 100; value++) if (chineseFigure(value) === words) return value;
  return null;
};
