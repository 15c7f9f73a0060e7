import { describe, expect, it } from 'vitest';
import { briefClause } from '../../../graph/brief-clause.ts';
import { draftReportBlocks, type ReportedDraft } from '../../../graph/draft/draft-report.ts';
import { findingIn } from '../../../graph/draft/finding.ts';
import { reportHtml } from '../../../graph/report/html.ts';
import { draftOf } from './draft-of.ts';

describe('draftReportBlocks', () => {
  it('writes so many findings and says how many it leaves out, with what stands around the words meant', () => {
    const VALUE = '30万元';
    const draft = draftOf(
      `${'支持企业发展壮大，'.repeat(300)}给予${VALUE}奖励。${'做好后续服务保障工作，'.repeat(300)}`,
    );
    const clause = draft.clauses.find(({ text }) => text.includes(VALUE))!;
    const start = clause.text.indexOf(VALUE);
    const findings = Array.from({ length: 230 }, (_, i) => ({
      ...findingIn(clause, {
        code: 'agency-name',
        severity: i < 229 ? 'warning' : 'error',
        spans: [{ start, end: start + VALUE.length }],
        message: `第${i}处`,
        advice: '请核对。',
      }),
      id: String(i),
    }));
    const report = {
      draft: { ...draft, file: '文稿.txt', characters: 1 },
      asOf: '2026-01-01',
      clauses: [{ clause: briefClause(clause), overlaps: [], findings: [] }],
      findings,
      counts: { sorts: {}, severities: { error: 1, warning: 229, note: 0 } },
      notes: [],
      diagnostics: [],
      revision: 'r',
      degraded: [],
    } as unknown as ReportedDraft;
    const page = reportHtml(draftReportBlocks(report, '2026-01-01'));
    expect(page).toContain('共 230 处');
    expect(page).toContain('另有 30 处没有写出');
    expect(page).toContain('第229处');
    expect(page.split(`<span class="differs">${VALUE}</span>`)).toHaveLength(200);
    expect(page.length).toBeLessThan(200 * 1200);
  });
});
