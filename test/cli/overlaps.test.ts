/** tiaoli overlaps, over a data folder with pairs put into it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ClausePair } from '../../graph/overlap/clause-pair.ts';
import { exitCodeOf, sentenceOf, WRONG_USE } from '../../server/cli/exit.ts';
import { program } from '../../server/cli/program.ts';
import type { Clause, OverlapList } from '../../server/contract.ts';
import { openLibrary } from '../../server/open-library.ts';
import { readSettings } from '../../server/settings.ts';
import { sampleDocument } from '../contract/sample-documents.ts';
import { putPairs, samplePair } from '../server/sample-pairs.ts';
import { newFolder, runCli } from './run-cli.ts';

const text = (title: string, reward: string) =>
  new TextEncoder().encode(
    `${title}\n一、加大奖励力度。对新开业的餐饮企业给予一次性奖励${reward}。\n二、鼓励餐饮业创新，支持"老字号"发展。`,
  );

const emptyLibrary = (folder: string) =>
  openLibrary(readSettings({ TIAOLI_DATA: folder, LOG_LEVEL: 'silent' }), { model: false, say: () => undefined });

let data: string;
let pairs: [ClausePair, ClausePair];
beforeAll(async () => {
  data = newFolder();
  const library = await emptyLibrary(data);
  try {
    await library.ingest([
      { file: 'jia.txt', bytes: text('甲省餐饮业若干措施', '20万元'), hints: { id: 'jia' } },
      { file: 'yi.txt', bytes: text('甲省促消费若干措施', '30万元'), hints: { id: 'yi' } },
    ]);
    const clauses: Clause[] = [];
    for await (const clause of library.store.eachClause()) clauses.push(clause);
    const of = (document: string, words: string) =>
      clauses.find((clause) => clause.document.id === document && clause.text.includes(words)) as Clause;
    const conflict = { severity: 'contradiction', type: 'amount', reason: '奖励不同，不能都照办。' } as const;
    const amounts = { type: 'amount', a: '20万元', b: '30万元', aSpan: null, bSpan: null } as const;
    pairs = [
      samplePair(of('jia', '奖励'), of('yi', '奖励'), { conflict, differences: [amounts] }),
      samplePair(of('jia', '创新'), of('yi', '创新'), { kind: 'identical', differences: [], score: 1 }),
    ];
    await putPairs(library.store, pairs);
  } finally {
    await library.close();
  }
});
const overlaps = (...args: string[]) => runCli(['overlaps', ...args], { TIAOLI_DATA: data });

describe('tiaoli overlaps', () => {
  it('prints a table: what matters first, how to cite both, what differs', async () => {
    const { code, out, err } = await overlaps();
    expect([code, err]).toEqual([0, '']);
    const lines = out.split('\n');
    expect(lines[0]?.split(/\s{2,}/u)).toEqual(['配对', '类型', '冲突', '条款甲', '条款乙', '差异', '结论']);
    expect(lines[2]).toContain(pairs[0].id);
    for (const said of ['修订', '矛盾', '甲省餐饮业若干措施 一、 加大奖励力度', '金额：20万元 → 30万元'])
      expect(lines[2]).toContain(said);
    expect(out).toContain('共 2 对：相同 1，修订 1，包含 0，相关 0；矛盾 1，口径不一 0');
  });

  it('filters, and prints JSON as HTTP answers', async () => {
    const { out } = await overlaps('--kind', 'identical', '--document', 'jia', '--document', 'yi', '--json');
    const list = JSON.parse(out) as OverlapList;
    expect([list.total, list.items.map(({ id }) => id)]).toEqual([1, [pairs[1].id]]);
    expect(list.items[0]?.b.document.id).toBe('yi');
  });

  it('prints CSV of all of them, whatever is in the texts', async () => {
    const { out } = await overlaps('--csv');
    expect(out.startsWith('\uFEFF配对,类型,')).toBe(true);
    const lines = out.trimEnd().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(`${pairs[0].id},修订,0.8,矛盾,金额,奖励不同，不能都照办。`);
    expect(lines[2]).toContain('支持""老字号""发展');
  });

  it('runs no note in a spreadsheet', async () => {
    await overlaps('review', pairs[0].id, 'accepted', '--note', '=HYPERLINK("http://a.example")', '--by', '@张三');
    const row = `"'=HYPERLINK(""http://a.example"")",'@张三,`;
    expect((await overlaps('--csv')).out).toContain(row);
    expect((await overlaps('--reviews', '--csv')).out).toContain(row);
    await overlaps('review', pairs[0].id, 'none');
  });

  it('writes a report, whole or not at all', async () => {
    const path = join(newFolder(), '报告.html');
    const { code, out, err } = await overlaps('--report', path, '--kind', 'revised');
    expect([code, out, err]).toEqual([0, '', `已写入 ${path}。\n`]);
    const html = readFileSync(path, 'utf8');
    expect(html).toContain('类型：修订');
    expect(html).toContain('奖励不同，不能都照办。');
    expect(html).not.toContain(pairs[1].id);
  });

  it('prints documents against documents', async () => {
    const { out } = await overlaps('--matrix');
    expect(out).toMatch(/甲省餐饮业若干措施 +甲省促消费若干措施 +\d+\.\d% +1 +1 +0 +0 +1 +0/u);
  });

  it('takes a verdict, and lists it', async () => {
    const put = await overlaps('review', pairs[0].id, 'accepted', '--note', '分类不同', '--by', '张三');
    expect([put.code, put.out]).toEqual([0, expect.stringContaining('差异可接受')]);
    const { out } = await overlaps('--reviews');
    expect(out).toMatch(/差异可接受 +有效 +分类不同 +张三/u);
    expect(out).toContain(pairs[0].id);
  });

  it('takes a verdict back, once', async () => {
    const [id] = pairs.map((pair) => pair.id);
    expect((await overlaps('review', String(id), 'none')).code).toBe(0);
    const again = await overlaps('review', String(id), 'none');
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('没有人的结论')]);
  });

  it.each([
    [['--kind', 'like'], '--kind'],
    [['--limit', '0'], '--limit'],
    [['--reviews', '--kind', 'identical'], '不能同时'],
    [['review', '0123456789abcdef', 'maybe'], 'not-overlap'],
    [['review', '0123456789abcdef'], '缺少参数'],
    [['--report', 'report.pdf'], '.docx 或 .html'],
    [['--report', 'report.docx', '--matrix'], '不能同时'],
    [['rewiev'], '参数太多'],
  ])('%j is wrong use, told in a sentence', async (args, said) => {
    const error = await program()
      .parseAsync(['overlaps', ...args], { from: 'user' })
      .then(
        () => null,
        (thrown: unknown) => thrown,
      );
    expect(exitCodeOf(error)).toBe(WRONG_USE);
    expect(sentenceOf(error)).toContain(said);
  });

  it('warns while documents are not compared', async () => {
    const folder = newFolder();
    const library = await emptyLibrary(folder);
    await library.store.putDocument(sampleDocument('new', '甲省餐饮业政策', ['鼓励餐饮业创新。']), [], []);
    await library.close();
    const { out, err } = await runCli(['overlaps'], { TIAOLI_DATA: folder });
    expect([out.includes('共 0 对'), err]).toEqual([true, expect.stringContaining('1 份文件没有比对完')]);
  });
});
