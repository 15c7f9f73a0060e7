/** Texts of odd shapes are segmented in time that grows with their length, not its square. */
import { describe, expect, it } from 'vitest';
import { segment } from '../../../ingest/segment/segment.ts';

/** A quadratic pass over these takes minutes. */
const MAX_MILLISECONDS = 5000;

describe('segmentation of odd shapes', () => {
  it.each([
    ['a run of blanks', `字${' '.repeat(500_000)}字`],
    ['lines that never end a sentence', `${'没有标点的一行文字一共四十个字'.repeat(3)}\n`.repeat(15_000)],
    ['open brackets', '（（（（'.repeat(100_000)],
    ['one number again and again', '1.重复的条款内容，应当编号不同。\n'.repeat(20_001)],
    ['quoted titles', '《某某关于某某的办法》和'.repeat(60_000)],
    ['numbers alone', '一、'.repeat(200_000)],
  ])('%s', (_, text) => {
    const from = performance.now();
    expect(segment(text).clauses.length).toBeGreaterThan(0);
    expect(performance.now() - from).toBeLessThan(MAX_MILLISECONDS);
  });
});
