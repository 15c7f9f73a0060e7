/** Sums, shares, counts and dates as people write them in Chinese. */

interface Interval {
  min: number | null;
  max: number | null;
  approximate?: boolean | undefined;
}

const plain = (value: number): string => {
  const rounded = Math.round(value * 1e6) / 1e6;
  return Number.isInteger(rounded) && Math.abs(rounded) >= 1e4 ? rounded.toLocaleString('en-US') : String(rounded);
};

/** 5000 → 5000元, 1000000 → 100万元, 4e8 → 4亿元. */
export const formatYuan = (yuan: number): string => {
  if (Math.abs(yuan) >= 1e8) return `${plain(yuan / 1e8)}亿元`;
  if (Math.abs(yuan) >= 1e4) return `${plain(yuan / 1e4)}万元`;
  return `${plain(yuan)}元`;
};

/** .3 → 30% */
export const formatRate = (share: number): string => `${plain(share * 100)}%`;

/** An interval in words: 不超过100万元, 不低于30%, 10万元至20万元, 约50家. */
export const formatInterval = ({ min, max, approximate }: Interval, one: (value: number) => string): string => {
  const about = approximate ? '约' : '';
  if (min !== null && max !== null) return min === max ? `${about}${one(min)}` : `${about}${one(min)}至${one(max)}`;
  if (max !== null) return `${about}不超过${one(max)}`;
  if (min !== null) return `${about}不低于${one(min)}`;
  return '未定';
};

/** 2022-04-06 → 2022年4月6日 */
export const formatDate = (iso: string): string => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
};

/** 2022年全年, 至2022年12月31日, 自2022年1月1日起, or both ends. */
export const formatPeriod = (from: string | null, until: string | null): string => {
  if (from && until) {
    if (from === until) return formatDate(from);
    if (from.endsWith('-01-01') && until === `${from.slice(0, 4)}-12-31`) return `${from.slice(0, 4)}年全年`;
    return `${formatDate(from)}至${formatDate(until)}`;
  }
  if (until) return `至${formatDate(until)}`;
  if (from) return `自${formatDate(from)}起`;
  return '未写明';
};
