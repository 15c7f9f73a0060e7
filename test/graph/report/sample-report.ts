/** A report over a pair whose texts would trip a writer that is not careful. */
import { overlapReport } from '../../../graph/report/overlap-report.ts';
import type { BriefClause, Overlap } from '../../../ingest/model.ts';

/** What no XML may have, what XML and HTML read as their own, half a surrogate pair, a character of two units. */
export const HARD =
  '对<b>企业</b>&amp;“个体户”\u0000\u0008\u001b\ud800给予"20万元"奖励\u{20000}]]><script>alert(1)</script>\n第二行';
/** The same as a reader gets it back. */
export const READABLE = '对<b>企业</b>&amp;“个体户”\ufffd给予"20万元"奖励\u{20000}]]><script>alert(1)</script>\n第二行';
export const LONG = '支持餐饮业发展。'.repeat(20_000);

const clause = (id: string, title: string, text: string): BriefClause => ({
  id,
  number: '（一）',
  heading: '加大<奖励>力度',
  path: ['第一章 总则'],
  text,
  document: { id: id.split('/')[0] ?? '', title, version: '1' },
  source: { start: 0, end: text.length },
  validity: [],
});

const VALUE = '20万元';
export const HARD_OVERLAP: Overlap = {
  id: '0123456789abcdef',
  a: clause('jia/1', '甲省“餐饮业”政策 & 措施', HARD),
  b: clause('yi/1', '乙办法', LONG),
  kind: 'revised',
  score: 0.8,
  cover: { a: 0.5, b: 0.01 },
  spans: [{ a: { start: 0, end: 1 }, b: { start: 0, end: 1 }, moved: false }],
  differences: [
    {
      type: 'amount',
      a: VALUE,
      b: '',
      aSpan: { start: HARD.indexOf(VALUE), end: HARD.indexOf(VALUE) + VALUE.length },
      bSpan: null,
    },
  ],
  conflict: { severity: 'contradiction', type: 'amount', reason: '一处奖励20万元，一处<不奖励>。' },
  change: { newer: 'b', type: 'amount', reason: '乙办法晚于甲政策。' },
  texts: 'both',
  review: { verdict: 'confirmed', note: '以<新>文件为准', by: '张三', at: '2026-03-01T17:00:00.000Z', outdated: true },
};

const SIMPLE_OVERLAP: Overlap = {
  ...HARD_OVERLAP,
  id: 'fedcba9876543210',
  b: clause('bing/2', '丙意见', '支持餐饮业。'),
  kind: 'identical',
  differences: [],
  conflict: null,
  change: null,
  review: null,
};

export const HARD_REPORT = overlapReport({
  total: 3,
  counts: { identical: 1, revised: 2, contained: 0, related: 0 },
  conflicts: { contradiction: 1, inconsistency: 0 },
  overlaps: [HARD_OVERLAP, SIMPLE_OVERLAP],
  asked: ['类型：修订或相同', '责任单位：<财政厅>'],
  date: '2026-03-02',
  revision: 'a1b2.c3d4',
  pending: 2,
});
