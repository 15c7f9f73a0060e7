/** Texts of one endless line must cost their length, not its square: a small upload must not hold up a server. */
import { expect, it } from 'vitest';
import { ingest } from '../../ingest/pipeline.ts';

const SHORT = 4_000;
/** Four times the text may take this many times as long; a quadratic reader takes sixteen. */
const AT_MOST = 10;

const seconds = (body: string): number => {
  const start = performance.now();
  ingest(new TextEncoder().encode(`关于测试的通知\n\n${body}。\n`), 'long.txt');
  return performance.now() - start;
};

it.each([
  ['numerals', '一'],
  ['digits', '1'],
  ['sums', '财政厅对企业给予100万元补贴，'],
  ['dates', '2022年1月1日至2023年12月31日，'],
  ['open brackets', '（'],
  ['open book marks', '《'],
])('an endless line of %s', (_, unit) => {
  const short = unit.repeat(Math.ceil(SHORT / unit.length));
  seconds(short);
  const once = Math.min(seconds(short), seconds(short));
  const long = short.repeat(4);
  expect(Math.min(seconds(long), seconds(long)) / Math.max(once, 5)).toBeLessThan(AT_MOST);
});
