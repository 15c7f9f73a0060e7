import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../../../../graph/embedded/store.ts';
import { ingestFiles } from '../../../../../graph/ingest-files.ts';
import { quoteShape } from '../../../../../graph/search/answer/shapes/quote.ts';
import { exclusionDoubt } from '../../../../../graph/search/answer/support/exclusions.ts';
import { ownCaseFirst } from '../../../../../graph/search/answer/support/own-case.ts';
import { readPlan } from '../../../../../graph/search/plan/read-plan.ts';
import { questionTerms } from '../../../../../graph/search/question-terms.ts';
import type { Clause } from '../../../../../ingest/model.ts';
import { type Heilongjiang, heilongjiang } from '../../heilongjiang-document.ts';
import { gather } from '../evidence-of.ts';

/** Invented measures of a fourth province, by number from 1. */
const QINGHAI = `青海省稳定经济若干措施

1. 稳定岗位。对不裁员、少裁员的用人单位，返还上年度失业保险费的60%。（责任单位：省人力资源社会保障厅）

2. 规范受理。技改资金由企业申报，对不符合条件的企业，不予受理。（责任单位：省工业和信息化厅）

3. 补贴就业见习。对未享受过见习补贴的企业，每人补贴2000元。（责任单位：省人力资源社会保障厅）

4. 减免税款。月销售额12万元以下（不含增值税）的小规模纳税人，免征。（责任单位：省税务局）

5. 减征印花税。小微企业减征印花税（不含证券交易印花税）。（责任单位：省税务局）

6. 加强征管。加强非税收入征收管理。（责任单位：省财政厅）

7. 保护遗产。支持非物质文化遗产工坊，每家补助5万元。（责任单位：省文化和旅游厅）

8. 优化监管。推行非现场检查。（责任单位：省市场监管局）

9. 支持充电。对非营运车每辆补贴500元。（责任单位：省交通运输厅）

10. 优惠用气。对非居民用户的气价下调5%。（责任单位：省发展改革委）

11. 国有房减租。承租国有房屋的商户，减免4个月租金。（责任单位：省国资委）

12. 缓缴租金。承租人可以申请缓缴租金。（责任单位：省住房城乡建设厅）

13. 非国有房减租。鼓励非国有房屋的业主减免2个月租金。（责任单位：省住房城乡建设厅）

14. 管好队伍。对未开除员工的企业，优先评为先进，对不整改的企业，责令停业。（责任单位：省总工会）
`;

let corpus: Heilongjiang;
let qinghai: readonly Clause[];
beforeAll(async () => {
  corpus = await heilongjiang();
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-qinghai-'));
  const store = openEmbeddedStore(join(folder, 'store.db'));
  try {
    await ingestFiles(store, null, [
      {
        bytes: new TextEncoder().encode(QINGHAI),
        file: '稳定.txt',
        hints: { id: 'qh', issuer: '青海省人民政府', issued: '2022-05-10' },
      },
    ]);
    qinghai = await store.clauses(await store.select({ all: [] }));
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
const measure = (number: number): Clause => {
  const found = qinghai.find((clause) => clause.number === `${number}.`);
  if (!found) throw new Error(`no clause ${number}`);
  return found;
};
const told = (question: string, number: number) =>
  exclusionDoubt(question, gather([measure(number)], question))?.text ?? null;
const doubt = (question: string, ...numbers: number[]) =>
  exclusionDoubt(
    question,
    gather(
      numbers.map((number) => corpus.clause(number)),
      question,
    ),
  )?.text ?? null;

describe('an asker whom the measure leaves out', () => {
  it.each([
    ['营利性养老院有建设补贴吗', 7, '条文只适用于“非营利性”，不包括“营利性”'],
    ['房地产企业新纳入统计能拿奖励吗', 8, '条文把“房地产企业”排除在外'],
    ['进口设备能算首台套奖励吗', 9, '条文把“进口设备”排除在外'],
  ])('is told so: %s', (question, number, text) => {
    expect(doubt(question, number)).toBe(text);
  });

  it.each([
    ['非营利性养老院有建设补贴吗', 7],
    ['养老院有建设补贴吗', 7],
    ['商贸企业新纳入统计能拿奖励吗', 8],
    ['首台套设备能拿多少奖励', 9],
  ])('is nobody else: %s', (question, number) => {
    expect(doubt(question, number)).toBeNull();
  });
});

describe('an asker who did what a measure forbids', () => {
  it.each(['裁员了还能领稳岗返还吗', '我厂裁了二十个人，还有返还吗', '去年已裁员，能返还吗', '单位刚刚裁员能返还吗'])(
    'is told so: %s',
    (question) => {
      expect(told(question, 1)).toBe('条文只适用于“不裁员、少裁员”的情形');
    },
  );

  it.each([
    ['裁员率4%以内能领稳岗返还吗', 1],
    ['裁员率多高就没有返还了', 1],
    ['我们没怎么裁员，能返还吗', 1],
    ['单位没裁过人，能返还吗', 1],
    ['不裁员的单位返还多少', 1],
    ['只要裁员就没有返还吗', 1],
    ['符合哪些条件可以申报技改资金', 2],
    ['已符合了条件怎么申报技改资金', 2],
    ['每人能享受多少见习补贴', 3],
    ['企业整改了还会停业吗', 14],
  ])('is not read into a question that does not say so: %s', (question, number) => {
    expect(told(question, number)).toBeNull();
  });
});

describe('a sum that is told without a tax', () => {
  it('leaves nobody out', () => {
    expect(told('月销售额8万元要交增值税吗', 4)).toBeNull();
    expect(told('月销售额8万元增值税免不免', 4)).toBeNull();
  });

  it('is no tax that is left out of a relief', () => {
    expect(told('证券交易印花税能减征吗', 5)).toBe('条文把“证券交易印花税”排除在外');
  });
});

describe('a term that begins with 非', () => {
  it.each([
    ['税收有什么优惠', 6],
    ['物质奖励有多少', 7],
    ['现场检查怎么做', 8],
  ])('is no opposite of a recipient: %s', (question, number) => {
    expect(told(question, number)).toBeNull();
  });

  it.each([
    ['营运车有充电补贴吗', 9, '条文只适用于“非营运”，不包括“营运”'],
    ['居民用气降价吗', 10, '条文只适用于“非居民”，不包括“居民”'],
  ])('is one before a kind of recipient: %s', (question, number, text) => {
    expect(told(question, number)).toBe(text);
  });
});

describe('the clause for the asker among several', () => {
  const question = '租私人门面能减多少租金';
  const ranked = (...numbers: number[]) => ownCaseFirst(question, gather(numbers.map(measure), question));

  it('takes the place of the one for others, before one that settles neither', () => {
    const evidence = ranked(11, 12, 13);
    expect(evidence.map(({ clause }) => clause.number)).toEqual(['13.', '12.', '11.']);
    expect(evidence[0]?.score).toBe(1);
    expect(evidence[1]?.score).toBe(0.95);
  });

  it('does not outrank one that stood before both', () => {
    expect(ranked(12, 11, 13).map(({ clause }) => clause.number)).toEqual(['12.', '13.', '11.']);
  });
});

describe('a clause that settles two cases', () => {
  it('is quoted for the case that is asked about', () => {
    const question = '租私人的摊位能免租吗';
    const read = readPlan(question, corpus.lexicon, '2022-06-01');
    const evidence = ownCaseFirst(read.question.folded, gather([corpus.clause(4)], question));
    const said = quoteShape({
      read,
      asked: 'none',
      evidence,
      isSet: false,
      terms: questionTerms(question).words,
      pairs: [],
      space: 190,
    });
    expect(said?.text).toContain('鼓励非国有市场的业主减免1个月租金');
    expect(said?.text).not.toContain('3个月');
  });
});
