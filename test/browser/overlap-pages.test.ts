/** The pages about overlaps, in a real browser over a real store with pairs put into it. */
import { expect, test } from 'vitest';
import type { ClausePair } from '../../graph/overlap/clause-pair.ts';
import type { Store } from '../../graph/store.ts';
import type { Clause } from '../../ingest/model.ts';
import type { OverlapDetail, OverlapList, OverlapMatrix } from '../../server/contract.ts';
import { putPairs, samplePair } from '../server/sample-pairs.ts';
import { overflow, seriousViolations } from './check-page.ts';
import { withPages } from './with-pages.ts';

const PHONE = { width: 390, height: 844 };
/** More than one page of the list. */
const PLAIN_PAIRS = 24;

const span = (start: number, end: number) => ({ start, end });
const clash = (a: Clause, b: Clause): ClausePair =>
  samplePair(a, b, {
    spans: [
      { a: span(0, 4), b: span(10, 14), moved: true },
      { a: span(10, 14), b: span(0, 4), moved: false },
    ],
    cover: { a: 0.9, b: 0.8 },
    differences: [
      { type: 'amount', a: a.text.slice(5, 9), b: b.text.slice(5, 9), aSpan: span(5, 9), bSpan: span(5, 9) },
      { type: 'condition', a: '', b: b.text.slice(15, 19), aSpan: null, bSpan: span(15, 19) },
    ],
    conflict: { severity: 'contradiction', type: 'amount', reason: '同一项奖励，两处的金额不同。' },
  });

/** Two documents that repeat and contradict one another, one that repeats itself, and three clauses that say the same. */
const prepare = async (store: Store): Promise<void> => {
  const clauses: Clause[] = [];
  for await (const clause of store.eachClause()) if (clause.text.length > 30) clauses.push(clause);
  const documents = [...new Set(clauses.map(({ document }) => document.id))];
  const [x, y] = documents
    .map((id) => clauses.filter(({ document }) => document.id === id))
    .filter((own) => own.length > PLAIN_PAIRS) as [Clause[], Clause[]];
  const at = (own: Clause[], i: number) => own[i] as Clause;
  await putPairs(store, [
    clash(at(x, 0), at(y, 0)),
    samplePair(at(x, 0), at(x, 1), { kind: 'identical', differences: [], cover: { a: 1, b: 1 } }),
    samplePair(at(x, 1), at(y, 0), { kind: 'contained' }),
    ...Array.from({ length: PLAIN_PAIRS }, (_, i) =>
      samplePair(at(x, i), at(y, i === 0 ? 1 : i), { score: 0.7 - i / 100 }),
    ),
  ]);
};

const visit = withPages(prepare);

const api = async <T>(path: string): Promise<T> => {
  const answer = await visit.page.request.get(`/api/overlaps${path}`);
  return answer.json() as Promise<T>;
};
const open = async (path: string, wanted: string) => {
  await visit.page.goto(path);
  await visit.page.locator(wanted).first().waitFor();
};
const firstPair = async (query = ''): Promise<string> => {
  const [pair] = (await api<OverlapList>(`?limit=1${query}`)).items;
  if (!pair) throw new Error(`no pair for ${query}`);
  return pair.id;
};
const listed = () => visit.page.locator('#pairs-title > .figure').textContent();
const stored = async (id: string) => (await api<OverlapDetail>(`/${id}`)).review;
const loseFocus = () => visit.page.evaluate('document.activeElement.blur()');

test('a cell of the table says what it means and lists the pairs behind it; once more, and all are back', async () => {
  await open('/overlaps', '.matrix-cell');
  const { documents, cells } = await api<OverlapMatrix>('/matrix');
  const cell = cells.find(({ a, b, conflicts }) => a !== b && conflicts.contradiction > 0);
  if (!cell) throw new Error('no two documents that contradict one another');
  const place = (id: string) => documents.findIndex((one) => one.id === id);
  const link = visit.page.locator(`.matrix-cell[data-row="${place(cell.a)}"][data-column="${place(cell.b)}"]`);
  expect(await link.locator('.matrix-conflicts').getAttribute('data-count')).toBe(String(cell.conflicts.contradiction));
  await link.hover();
  expect(await visit.page.locator('.matrix-says').textContent()).toContain(
    `《${documents[place(cell.a)]?.title}》的文字有`,
  );
  const all = await listed();
  await link.click();
  const pairs = Object.values(cell.counts).reduce((sum, count) => sum + count, 0);
  await expect.poll(listed).toBe(`${pairs} 对`);
  expect(visit.parameters().getAll('document')).toEqual([cell.a, cell.b]);
  // The way of the row and that of the column are the same pairs.
  expect(await visit.page.locator('.matrix-cell[data-chosen="true"]').count()).toBe(2);
  await visit.page.reload();
  await expect.poll(listed).toBe(`${pairs} 对`);
  await link.click();
  await expect.poll(listed).toBe(all);
});

test('the table is one stop of the Tab key, and the arrows go through it past what is empty', async () => {
  await open('/overlaps', '.matrix-cell');
  const stops = visit.page.locator('.matrix-cell[tabindex="0"]');
  expect(await stops.count()).toBe(1);
  await stops.focus();
  const before = await stops.getAttribute('aria-label');
  await visit.page.keyboard.press('ArrowRight');
  await expect.poll(() => visit.page.evaluate('document.activeElement.getAttribute("aria-label")')).not.toBe(before);
  const after = await visit.page.evaluate<string>('document.activeElement.getAttribute("aria-label")');
  // The name begins with the figure that stands in the cell.
  const sentence = after.slice(after.indexOf('《'));
  await visit.page.keyboard.press('Enter');
  await expect.poll(() => visit.parameters().getAll('document').length).toBe(2);
  expect(await visit.page.locator('.matrix-says').textContent()).toBe(sentence);
});

test('filters stand in the address, and one click clears them', async () => {
  await open('/overlaps', '.pair-row');
  await visit.page.locator('.choice').filter({ hasText: '矛盾' }).click();
  const { total } = await api<OverlapList>('?conflict=contradiction');
  await expect.poll(listed).toBe(`${total} 对`);
  expect(visit.parameters().get('conflict')).toBe('contradiction');
  expect(await visit.page.locator('.pair-row').count()).toBe(total);
  expect(await visit.page.locator('.pair-row .pair-reason').first().textContent()).toContain('金额不同');
  expect(await visit.page.locator('.pair-report a').first().getAttribute('href')).toContain('conflict=contradiction');
  await visit.page.locator('.choice').filter({ hasText: '期限' }).click();
  await visit.page.locator('.pair-list .notice').waitFor();
  await visit.page.locator('.pair-list .notice button').click();
  await expect.poll(() => [...visit.parameters().keys()].length).toBe(0);
});

test('what is pointed at lights up on both sides and in the table; a moved passage leads to its other place', async () => {
  await open(`/overlaps/${await firstPair('&conflict=contradiction')}`, '.pair-text');
  expect(await visit.page.locator('.pair-banner').textContent()).toContain('矛盾');
  const lit = '.pair-text [data-lit="true"]';
  await visit.page.locator('[data-side="a"] .run-differs').first().hover();
  await expect.poll(() => visit.page.locator(lit).count()).toBe(2);
  expect(await visit.page.locator('.difference-table tr[data-lit="true"]').count()).toBe(1);
  await visit.page.locator('[data-side="a"] .run-moved').focus();
  await expect.poll(() => visit.page.locator(`[data-side="b"] [data-passage="0"][data-lit="true"]`).count()).toBe(1);
  await visit.page.locator('.difference-table tbody tr').last().hover();
  // Words of one side alone have no counterpart.
  await expect.poll(() => visit.page.locator(lit).count()).toBe(1);
});

test('a verdict by key is stored with note and name, shown after a reload, and can be taken back', async () => {
  const id = await firstPair('&kind=contained');
  await open(`/overlaps/${id}`, '.verdict-bar');
  await visit.page.getByLabel('署名').fill('张三');
  await visit.page.getByLabel('说明', { exact: true }).fill('第 1、2 款');
  // Digits in a note are no verdict.
  await visit.page.keyboard.type('13');
  expect(await stored(id)).toBeNull();
  await loseFocus();
  await visit.page.keyboard.press('3');
  await visit.page.locator('.verdict-state strong').waitFor();
  await visit.page.reload();
  await visit.page.locator('.verdict-state strong').waitFor();
  expect(await visit.page.locator('.verdict-state').textContent()).toMatch(/差异可接受张三 · \d{4}年\d+月\d+日/u);
  expect(await visit.page.locator('.verdict-buttons [aria-pressed="true"]').textContent()).toContain('差异可接受');
  expect(await stored(id)).toMatchObject({ verdict: 'accepted', note: '第 1、2 款13', by: '张三', outdated: false });
  await open('/overlaps?review=accepted', '.pair-row');
  expect(await visit.page.locator('.pair-row').first().textContent()).toContain('差异可接受 张三');
  await open(`/overlaps/${id}`, '.verdict-state button');
  await visit.page.locator('.verdict-state button').filter({ hasText: '撤回' }).click();
  await expect.poll(() => stored(id)).toBeNull();
  await expect.poll(() => visit.page.locator('.verdict-state').textContent()).toBe('未下结论');
});

test('who goes through the undecided pairs passes over none, although each verdict shortens the list', async () => {
  const { items } = await api<OverlapList>('?review=none&limit=4');
  await open('/overlaps?review=none', '.pair-row');
  await visit.page.locator('.pair-row h3 a').first().click();
  for (const [i, { id }] of items.slice(0, 3).entries()) {
    await expect.poll(() => new URL(visit.page.url()).pathname).toBe(`/overlaps/${id}`);
    await expect.poll(() => visit.page.locator('.pair-position').textContent()).toContain(`第 ${i + 1} 对`);
    await visit.page.locator('.verdict-bar').waitFor();
    await visit.page.keyboard.press('1');
    await visit.page.locator('.verdict-state strong').waitFor();
    await visit.page.keyboard.press('j');
  }
  await expect.poll(() => new URL(visit.page.url()).pathname).toBe(`/overlaps/${items[3]?.id}`);
  await visit.page.keyboard.press('k');
  await expect.poll(() => new URL(visit.page.url()).pathname).toBe(`/overlaps/${items[2]?.id}`);
  // One step back leads to the list.
  await visit.page.goBack();
  await visit.page.locator('.pair-row').first().waitFor();
  for (const { id } of items) await visit.page.request.delete(`/api/overlaps/${id}/review`);
});

test('three clauses that say the same are a group, which leads to its pairs', async () => {
  await open('/overlaps/groups', '.group-card');
  const card = visit.page.locator('.group-card').first();
  expect(await card.locator('.group-head').textContent()).toContain('矛盾');
  await card.locator('.group-pairs a').first().click();
  await visit.page.locator('.pair-text').first().waitFor();
});

test('a clause’s page leads to its pairs; an id that is none is answered in words', async () => {
  const id = await firstPair('&conflict=contradiction');
  const { a } = await api<OverlapDetail>(`/${id}`);
  await open(`/clauses/${a.id}`, '.overlaps');
  await visit.page.locator(`.overlaps a[href="/overlaps/${id}"]`).click();
  await visit.page.locator('.pair-text').first().waitFor();
  await open('/overlaps/nothing', '.notice-error');
  expect(await visit.page.locator('.notice-error').textContent()).toContain('404');
  visit.expectComplaint('404');
});

const pages = async (): Promise<(readonly [path: string, wanted: string])[]> => [
  ['/overlaps', '.pair-row'],
  ['/overlaps?difference=place%7Cindustry', '.pair-list .notice'],
  [`/overlaps/${await firstPair('&conflict=contradiction')}?at=0`, '.pair-position'],
  ['/overlaps/groups', '.group-card'],
];

test('axe finds nothing serious', async () => {
  for (const [path, wanted] of await pages()) {
    await open(path, wanted);
    expect([path, await seriousViolations(visit.page)]).toEqual([path, []]);
  }
});

test('on a phone nothing is wider than the window, and axe finds nothing serious either', async () => {
  await visit.page.setViewportSize(PHONE);
  for (const [path, wanted] of await pages()) {
    await open(path, wanted);
    expect([path, await overflow(visit.page)]).toEqual([path, 0]);
    expect([path, await seriousViolations(visit.page)]).toEqual([path, []]);
  }
});
