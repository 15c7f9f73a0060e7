/** The page of evaluations, in a real browser, over results that lie in the data folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Store } from '../../graph/store.ts';
import { EVALUATION_FIGURES, KeptEvaluation } from '../../server/contract/evaluation.ts';
import { overflow, seriousViolations } from './check-page.ts';
import { withPages } from './with-pages.ts';

const at = (value: number) => ({ value, low: value - 0.1, high: value + 0.05, questions: 8 });
const figures = (value: number) =>
  Object.fromEntries(EVALUATION_FIGURES.map((figure) => [figure, figure === 'recall100' ? null : at(value)]));

const result = KeptEvaluation.parse({
  set: '本地问题',
  questions: 9,
  depth: 40,
  types: [
    { type: 'fact', questions: 8, figures: figures(0.9) },
    { type: '我的题型', questions: 1, figures: figures(0.5) },
    { type: null, questions: 9, figures: figures(0.8) },
  ],
  legs: [
    { name: 'fused', legs: ['lexical', 'graph'], ...figures(0.8), lacks: null, types: [{ type: 'fact', ndcg10: 0.9 }] },
    { name: 'graph', legs: ['graph'], ...figures(0.4), lacks: at(0.4), types: [{ type: 'fact', ndcg10: null }] },
  ],
  misses: [
    {
      id: 'q7',
      type: 'fact',
      ndcg10: 0.2,
      answer: 0,
      status: 'answered',
      question: '充电桩补多少',
      wanted: ['d4/37'],
      got: ['d3/12'],
      said: '每根补助2000元。',
    },
    {
      id: 'q8',
      type: 'fact',
      ndcg10: 0.1,
      answer: 0,
      status: 'no-answer',
      question: null,
      wanted: null,
      got: null,
      said: null,
    },
  ],
  unmatched: { ids: ['x/1'], questions: 1 },
  latency: { p50: 9.4, p95: 20 },
  revision: 'abcdef0123456789',
  model: null,
  date: '2026-01-02',
  version: '0.1.0',
  store: { kind: 'embedded', documents: 5, clauses: 211 },
  machine: { cpu: 'CPU', cores: 2, node: 'v20' },
  seconds: 3,
});

const visit = withPages(async (store: Store) => {
  const folder = join(dirname((await store.describe()).location), 'evaluations');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'eval-mine.json'), JSON.stringify(result));
});

test('results are found from the status page, and drawn with their intervals', async () => {
  const { page } = visit;
  await page.goto('/status');
  await page.getByRole('link', { name: '评测结果' }).click();
  await page.locator('.evaluation-table').first().waitFor();
  await page.goto(`/evaluation?${new URLSearchParams({ set: '本地问题' })}`);
  const first = page.locator('.evaluation-table').first();
  await first.waitFor();
  expect(await first.locator('tbody tr').first().textContent()).toMatch(/事实8\.900 \.80 ~ \.95/u);
  expect(await first.locator('tbody tr').nth(1).textContent()).toContain('我的题型');
  const bar = first.locator('.share').first();
  const track = (await bar.locator('.share-track').boundingBox())!;
  const whisker = (await bar.locator('.share-interval').boundingBox())!;
  expect((whisker.x - track.x) / track.width).toBeCloseTo(0.8, 1);
  expect(whisker.width / track.width).toBeCloseTo(0.15, 1);
  expect(await page.locator('.leg-table tbody tr').nth(1).textContent()).toMatch(/仅图谱.*\.400 \.30 ~ \.45/u);
  expect(await page.locator('.notice').textContent()).toContain('1 个标准条款');
  expect(await seriousViolations(page)).toEqual([]);
});

test('what went wrong is opened, and a phone has room for all of it', async () => {
  const { page } = visit;
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/evaluation?${new URLSearchParams({ set: '本地问题' })}`);
  await page.locator('.misses summary').click();
  expect(await page.locator('.miss-detail').textContent()).toBe('应为d4/37得到d3/12回答每根补助2000元。');
  expect(await page.locator('.misses li').nth(1).textContent()).toContain('q8');
  expect(await overflow(page)).toBe(0);
});
