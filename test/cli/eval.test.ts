import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { KeptEvaluation } from '../../server/contract.ts';
import { CORPUS_FOLDER } from '../../server/package-root.ts';
import { newFolder, runCli } from './run-cli.ts';

const environment = { TIAOLI_DATA: newFolder() };
const folder = mkdtempSync(join(tmpdir(), 'tiaoli-set-'));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const lines = (...records: unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

/** A clause of the document that is ingested. */
const TEXT = '对自治区认定的创新型中小企业、“专精特新”中小企业和“小巨人”企业';
let clauses: string;
const question = {
  id: 'q1',
  type: 'fact',
  question: '专精特新企业奖励多少',
  relevant: { 'g/1': 3 },
  answer_values: ['100万元'],
};
const impossible = { id: 'q2', type: 'unanswerable', question: '火星探测补贴多少钱', relevant: {} };

beforeAll(async () => {
  const ingested = await runCli(['ingest', join(CORPUS_FOLDER, 'nmg-2022-small-business-policies.txt')], environment);
  if (ingested.code !== 0) throw new Error(ingested.err);
  const found = await runCli(['search', TEXT, '--json', '--limit', '1'], environment);
  const hit = JSON.parse(found.out).hits[0].clause;
  clauses = file(
    'gold.tsv',
    `g/1\t${hit.text.replaceAll('\n', '')}\tclause\ng/2\t支持物流枢纽建设，落实用地保障政策。\tclause\n`,
  );
});

describe('tiaoli eval', () => {
  it('shows tables with intervals, and what went wrong', async () => {
    const set = file(
      'set.jsonl',
      lines(question, { ...impossible, id: 'q3' }, { ...question, id: 'q4', relevant: { 'g/2': 3 } }),
    );
    const { code, out, err } = await runCli(['eval', set, '--clauses', clauses, '--misses'], environment);
    expect(code).toBe(0);
    expect(out).toContain('set：3 个问题');
    expect(out).toMatch(/事实 +2 +\.\d{3} \[\.\d{2}, (1\.00|\.\d{2})\]/u);
    for (const part of ['仅词语', '去掉图谱', '95% 区间', 'q4', '应为 g/2']) expect(out).toContain(part);
    expect(err).toContain('1 个标准条款在库里没有对应的条款（g/2），涉及 1 个问题');
  });

  it('answers programs, and keeps the result where it is told to', async () => {
    const set = file('kept.jsonl', lines(question, impossible));
    const place = newFolder();
    const { code, out } = await runCli(['eval', set, '--clauses', clauses, '--json', '--save', place], environment);
    expect(code).toBe(0);
    const result: KeptEvaluation = JSON.parse(out);
    expect(result.types.at(-1)?.figures.ndcg10?.value).toBe(1);
    expect(JSON.parse(readFileSync(join(place, 'eval-kept.json'), 'utf8'))).toEqual(result);
  });

  it('measures a public set on a corpus of its own', async () => {
    const set = newFolder();
    const texts = ['公司解散应当依法清算', '个体工商户可以起字号', '劳动者有权享受带薪年休假'];
    writeFileSync(
      join(set, 'corpus.jsonl.gz'),
      gzipSync(lines(...texts.map((text, i) => ({ id: `S${i}`, title: `公司法第${'一二三'[i]}条`, text })))),
    );
    writeFileSync(join(set, 'queries-dev.jsonl'), lines({ id: 1, text: '年休假' }, { id: 2, text: '没有答案的' }));
    writeFileSync(join(set, 'qrels-dev.tsv'), '1\tS2\t1\n');
    const { code, out, err } = await runCli(['eval', set], environment);
    expect(err).toContain('没有语义模型');
    expect(code).toBe(0);
    expect(out).toMatch(/1 个问题，1 份文件、3 条条款/u);
    expect(out).toMatch(/全部 +1 +1\.000 \[1\.00, 1\.00\]/u);
    expect(out).toContain('召回@100');
  });

  it.each([
    ['a file that is not there', ['nowhere.jsonl'], '没有这个文件'],
    ['a line that is no JSON', [file('bad.jsonl', `${lines(question)}{oops\n`)], '第 2 行不是 JSON'],
    ['a line that is no question', [file('no.jsonl', '{"id": "q1", "relevant": {}}\n')], '第 1 行不是问题：question'],
    ['an empty set', [file('empty.jsonl', '\n\n')], '没有问题'],
    ['a folder that is no set', [newFolder()], '不是评测集'],
    ['gold that is nowhere', [file('other.jsonl', lines(question))], '一条也没有'],
  ])('refuses %s in one sentence', async (_what, args, said) => {
    const { code, out, err } = await runCli(['eval', ...args], environment);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err.trim().split('\n').at(-1)).toContain(said);
    expect(err).not.toContain('    at ');
  });
});
