/** Pairs and verdicts in an export: whole, of a part, and what is left of those whose documents are gone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overlapSheet } from '../../../graph/export/overlap-sheet.ts';
import type { ClausePair } from '../../../graph/overlap/clause-pair.ts';
import type { PairReview } from '../../../graph/overlap-store.ts';
import { CATERING, NOTICE, RETAIL } from '../../contract/sample-documents.ts';
import { putPairs } from '../put-pairs.ts';
import { type ExportBench, everything, gather, openBench } from './export-to-file.ts';

let bench: ExportBench;
let pairs: ClausePair[];
let reviews: PairReview[];
beforeAll(async () => {
  bench = await openBench([NOTICE, CATERING, RETAIL]);
  ({ pairs, reviews } = await putPairs(bench.store));
});
afterAll(() => bench.close());

const of = (...documents: string[]) => ({ filter: { all: [{ field: 'document', anyOf: documents } as const] } });
const rowsOf = async (selection?: Parameters<ExportBench['graph']>[0]) =>
  gather(overlapSheet(await bench.graph(selection)).rows());

describe('the whole graph', () => {
  it('has every pair as an edge between its clauses, with what a person said of it', async () => {
    const { edges } = await everything(await bench.graph());
    const found = edges.filter(({ type }) => type === 'OVERLAPS');
    expect(found.map(({ id }) => id).sort()).toEqual(pairs.map(({ id }) => id).sort());
    const [first, second] = pairs;
    expect(found.find(({ id }) => id === first?.id)).toMatchObject({
      from: first?.a,
      to: first?.b,
      fromType: 'Clause',
      properties: { kind: 'identical', score: 1, conflict: null, verdict: 'accepted', by: '张三', outdated: false },
    });
    expect(found.find(({ id }) => id === second?.id)?.properties).toMatchObject({
      conflict: 'contradiction',
      reason: '同一奖励，金额不同。',
      verdict: 'confirmed',
      note: null,
      outdated: true,
    });
  });

  it('keeps the verdict whose pair is not found any more, as a node', async () => {
    const { nodes } = await everything(await bench.graph());
    const lost = reviews.at(-1);
    expect(nodes.filter(({ type }) => type === 'Review')).toEqual([
      expect.objectContaining({
        id: `review:${lost?.id}`,
        properties: { a: 'gone/1', b: 'gone/2', verdict: 'not-overlap', note: null, by: null, at: lost?.at },
      }),
    ]);
    const lines = (await bench.bytes('jsonl'))
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ type }) => type === 'Review')).toHaveLength(1);
    expect(lines[0].overlapRevision).toBe(await bench.store.overlaps.revision());
  });

  it('has a sheet in Chinese, with what differs as a text and lost verdicts marked', async () => {
    const rows = await rowsOf();
    expect(rows).toHaveLength(pairs.length + 1);
    const row = rows.find(([a, , , b]) => a === pairs[1]?.a && b === pairs[1]?.b);
    const { number, document } = (await bench.store.clauses([pairs[1]?.a ?? '']))[0] ?? {};
    expect(row?.slice(0, 3)).toEqual([pairs[1]?.a, document?.title, number]);
    expect(row?.slice(6)).toEqual([
      '修订',
      0.9,
      '金额：10万元 → 20万元',
      '矛盾',
      '同一奖励，金额不同。',
      '确认属实',
      { date: '2026-03-02' },
      null,
      null,
      '结论后文字有改动',
    ]);
    expect(rows.find(([, , , , , , , , differences]) => String(differences).includes('\n'))?.[8]).toBe(
      '金额：10万元 → 20万元\n条件：无 → 连续两年',
    );
    expect(rows.at(-1)).toEqual([
      ...['gone/1', null, null, 'gone/2', null, null, null, null, null, null, null],
      ...['并非重复或冲突', { date: '2026-03-03' }, null, null, '已不再成对'],
    ]);
  });
});

describe('a part of the graph', () => {
  it('has the pairs of which it has both clauses, and no lost verdicts', async () => {
    const within = pairs.filter(({ a, b }) => a.startsWith('z/') && b.startsWith('z/'));
    expect(within.length).toBeGreaterThan(0);
    expect(within.length).toBeLessThan(pairs.length);
    const { nodes, edges } = await everything(await bench.graph(of('z')));
    expect(new Set(edges.filter(({ type }) => type === 'OVERLAPS').map(({ id }) => id))).toEqual(
      new Set(within.map(({ id }) => id)),
    );
    expect(nodes.map(({ type }) => type)).not.toContain('Review');
    expect(await rowsOf(of('z'))).toHaveLength(within.length);
    expect(await rowsOf(of('none'))).toEqual([]);
  });

  it('around a clause has the clauses that overlap with it', async () => {
    const { edges } = await everything(await bench.graph({ around: { id: 'z/1', depth: 1, limit: 100 } }));
    const wanted = pairs.filter(({ a, b }) => a === 'z/1' || b === 'z/1').map(({ id }) => id);
    expect(edges.map(({ id }) => id)).toEqual(expect.arrayContaining(wanted));
  });
});
