import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../graph/evaluation/evaluate.ts';
import { readPublicSet } from '../../../graph/evaluation/public-set.ts';
import { documentOf, textIdsOf, titlesOf } from '../../../graph/evaluation/public-titles.ts';
import { summarise, withoutTexts } from '../../../graph/evaluation/summarise.ts';
import { withTemporaryCorpus } from '../../../graph/evaluation/temporary-corpus.ts';
import { LetterEmbedder } from '../letter-embedder.ts';

const lines = (...records: unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

const smallSet = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-set-'));
  const texts = [
    ['公司法第三条', '公司是企业法人，有独立的法人财产。'],
    ['公司法第四条', '公司股东依法享有资产收益的权利。'],
    ['劳动法第三条', '劳动者享有休息休假的权利。'],
    [undefined, '年休假由单位统筹安排。'],
  ];
  writeFileSync(
    join(folder, 'corpus.jsonl'),
    lines(...texts.map(([title, text], i) => ({ id: `T${i}`, title, text }))),
  );
  writeFileSync(
    join(folder, 'queries-dev.jsonl'),
    lines({ id: 'a', text: '休息休假' }, { id: 'b', text: '股东的资产收益', type: ' 概括 ' }),
  );
  writeFileSync(join(folder, 'qrels-dev.tsv'), 'a\tT2\t1\na\tT3\t1\nb\tT1\t1\nb\tT0\t0\n');
  return folder;
};

describe('an evaluation', () => {
  it('reads a public set: titles as documents, relevant texts as full answers', async () => {
    const { texts, questions } = await readPublicSet(smallSet());
    const titles = titlesOf({ texts });
    const documents = titles.map(documentOf);
    expect(documents.map(({ title, clauses }) => [title, clauses.map(({ number }) => number)])).toEqual([
      ['公司法', ['第三条', '第四条']],
      ['劳动法', ['第三条']],
      ['问答', ['']],
    ]);
    expect(questions.map(({ type, relevant }) => [type, Object.fromEntries(relevant)])).toEqual([
      ['all', { T2: 3, T3: 3 }],
      ['概括', { T1: 3 }],
    ]);
    const textIds = textIdsOf(titles);
    expect(documents.flatMap(({ clauses }) => clauses.map(({ id }) => textIds.get(id)))).toEqual([
      'T0',
      'T1',
      'T2',
      'T3',
    ]);
  });

  it('measures the whole search and every choice of legs, and says what each lacks', async () => {
    const { texts, name, questions } = await readPublicSet(smallSet());
    const titles = titlesOf({ texts });
    const embedder = new LetterEmbedder();
    const done: number[] = [];
    const source = { documents: titles.map(documentOf), clauses: texts.length };
    const telling = { onProgress: (now: number) => done.push(now), say: () => undefined };
    const result = await withTemporaryCorpus(source, embedder, telling, async (corpus) => {
      const setting = {
        ...corpus,
        embedder,
        today: '2026-01-01',
        set: { name, questions },
        goldOf: textIdsOf(titles),
        depth: 100,
      };
      return summarise(setting, await evaluate(setting));
    });
    expect(done.at(-1)).toBe(4);
    expect(result.types.map(({ type }) => type)).toEqual(['all', '概括', null]);
    expect(result.legs.map(({ name: leg }) => leg)).toEqual([
      'fused',
      'lexical',
      'semantic',
      'graph',
      'without-lexical',
      'without-semantic',
      'without-graph',
    ]);
    const leg = (wanted: string) => result.legs.find(({ name: found }) => found === wanted)!;
    // Neither question names anything that is a node, so that the graph finds nothing, and its lack is the whole.
    expect(leg('graph').ndcg10?.value).toBe(0);
    expect(leg('graph').lacks?.value).toBeCloseTo(leg('fused').ndcg10!.value, 12);
    expect(leg('without-semantic').ndcg10?.value).toBeCloseTo(leg('lexical').ndcg10!.value, 12);
    expect(leg('lexical').recall10?.value).toBeGreaterThan(0);
    expect(result.types.at(-1)?.figures.recall100?.value).toBe(1);
    expect(result.unmatched).toEqual({ ids: [], questions: 0 });
    expect(JSON.stringify(withoutTexts(result).misses)).not.toContain('休假');
  });
});
