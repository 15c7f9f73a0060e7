/** Whole checks against the seed corpus, by words alone: faults planted in its own clauses, and its own documents as drafts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../../graph/draft/check-draft.ts';
import type { PolicyDocument } from '../../../ingest/model.ts';
import { type CorpusApp, openCorpusApp } from '../../server/corpus-app.ts';
import { sourceOf } from './draft-of.ts';

let corpus: CorpusApp;
let policies: PolicyDocument;

beforeAll(async () => {
  corpus = await openCorpusApp();
  policies = (await corpus.library.store.document('nmg-2022-small-business-policies'))!;
});
afterAll(() => corpus.close());

const check = async (
  lines: readonly string[],
  { title = '关于支持企业的措施（送审稿）', asOf = '2022-06-01' } = {},
) => {
  const text = `${title}\n${lines.map((line, i) => `${i + 1}.${line}`).join('\n')}\n`;
  const access = await corpus.library.corpusAccess();
  return checkDraft(access, null, { source: sourceOf(text), asOf, today: '2026-01-01' });
};

const textOf = (part: string): string => policies.clauses.find(({ text }) => text.includes(part))!.text;

describe('a draft made of clauses of the corpus', () => {
  it('is told which value it contradicts, with both places', async () => {
    const text = textOf('100万元一次性奖励');
    const { findings } = await check([text.replace('100万元一次性奖励', '150万元一次性奖励')]);
    const [first] = findings;
    expect(first).toMatchObject({ code: 'contradicts-corpus', severity: 'error', type: 'amount' });
    expect(first?.quote).toContain('150万元');
    expect(first?.counterpart?.quote).toContain('100万元');
    expect(first?.counterpart?.clause?.text).toBe(text);
    expect(first?.message).not.toContain('《本稿》');
  });

  it('is told of other agencies, titles and numbers, and of what it copies', async () => {
    const cited = textOf('《保障中小企业款项支付条例》');
    const agency = textOf('自治区科技厅');
    const { findings, clauses } = await check([
      cited.replace('保障中小企业款项支付条例', '保障中小企业款项支付办法'),
      agency.replace('自治区科技厅', '自治区水利厅'),
      textOf('地方金融监管局'),
    ]);
    const of = (i: number) => findings.filter(({ id }) => clauses[i]?.findings.includes(id));
    expect(of(0)).toContainEqual(
      expect.objectContaining({ code: 'reference-title', severity: 'error', suggestion: '保障中小企业款项支付条例' }),
    );
    expect(of(1).some(({ code, quote }) => code === 'differs-from-corpus' && quote.includes('水利厅'))).toBe(true);
    expect(of(2).map(({ code }) => code)).toContain('copies-corpus');
    for (const { clauseId, spans, quote } of findings) {
      const { text } = clauses.find(({ clause }) => clause.id === clauseId)!.clause;
      expect(spans.map(({ start, end }) => text.slice(start, end)).join('……')).toBe(quote);
    }
  });

  it('is told where it says two things itself', async () => {
    const line = (sum: string) => `对新认定的智慧养老示范基地，给予${sum}万元一次性奖励，用于设备更新和人员培训。`;
    const { findings } = await check([line('30'), line('50')]);
    expect(findings[0]).toMatchObject({ code: 'contradicts-itself', severity: 'error' });
    expect(findings[0]?.counterpart?.in).toBe('draft');
  });
});

describe('the corpus’ own document as a draft', () => {
  it('is identical clause by clause and has nothing that must change', async () => {
    const report = await check(
      policies.clauses.map(({ text }) => text),
      { title: policies.title },
    );
    expect(report.clauses).toHaveLength(policies.clauses.length);
    for (const { overlaps } of report.clauses) expect(overlaps.some(({ kind }) => kind === 'identical')).toBe(true);
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    // What the original contradicts, its copy does too: told as such.
    const clashes = report.findings.filter(({ sort }) => sort === 'contradiction');
    expect(clashes.every(({ alreadyIn }) => alreadyIn !== null)).toBe(true);
    for (const { counterpart, alreadyIn } of clashes) expect(counterpart?.clause?.id).not.toBe(alreadyIn);
  });

  it('says of the corpus’ policies that have run out when they are cited today', async () => {
    const ended = (await corpus.library.store.documents()).find(({ validity }) => validity.some(({ until }) => until));
    const line = `按照《${policies.title}》执行各项扶持措施，做好政策衔接。`;
    const { findings } = await check([line], { asOf: '2030-01-01' });
    expect(findings.map(({ code }) => code)).not.toContain('reference-unknown');
    if (ended?.id === policies.id) expect(findings.map(({ code }) => code)).toContain('reference-expired');
  });
});
