/** The pages about the graph as a whole, in a real browser: queries, exports, ways between nodes. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { WAY_TYPES } from '../../web/address/path-address.ts';
import { seriousViolations } from './check-page.ts';
import { withPages } from './with-pages.ts';

const visit = withPages();

const query = async (text: string) => {
  await visit.page.goto(`/query?${new URLSearchParams({ q: text })}`);
  await visit.page.locator('.result, .notice-error').first().waitFor();
};

test('a query is written, run by keyboard, stands in the address, and its ids lead to their pages', async () => {
  await visit.page.goto('/query');
  await visit.page
    .locator('#query-text')
    .fill('SELECT id, length(text) AS size, heading FROM clauses ORDER BY position, id');
  await visit.page.keyboard.press('Control+Enter');
  await visit.page.locator('.result-table tbody tr').first().waitFor();
  expect(visit.parameters().get('q')).toContain('SELECT id');
  const clauses = await visit.page.request.get('/api/clauses?limit=1').then((answer) => answer.json());
  expect(await visit.page.locator('#result-title').textContent()).toContain(`${clauses.total} 行`);
  // A hundred rows a page; figures to the right; gaps as a dash.
  expect(await visit.page.locator('.result-table tbody tr').count()).toBe(100);
  expect(await visit.page.locator('.result-table td:nth-child(3).number').count()).toBe(100);
  expect(await visit.page.locator('.result-table .no-value').first().textContent()).toBe('—');
  await visit.page.locator('.paging').getByTitle('2', { exact: true }).click();
  await expect.poll(() => visit.page.locator('.result-table tbody th').first().textContent()).toBe('101');
  expect(visit.parameters().get('page')).toBe('2');
  await visit.page.locator('.result-table td a').first().click();
  await visit.page.locator('.clause-page').waitFor();
  await visit.page.goBack();
  expect(await visit.page.locator('#query-text').inputValue()).toContain('SELECT id');
});

test('a click on an example runs it, one on the schema writes the name where the cursor stands', async () => {
  await visit.page.goto('/query');
  await visit.page.locator('.query-examples button').first().click();
  await visit.page.locator('.result-table tbody tr').first().waitFor();
  await visit.page.locator('#query-text').fill('SELECT  FROM clauses');
  await visit.page
    .locator('#query-text')
    .evaluate((field) =>
      (field as unknown as { setSelectionRange(a: number, b: number): void }).setSelectionRange(7, 7),
    );
  await visit.page.getByRole('button', { name: 'validity 的列' }).click();
  await visit.page.locator('.schema-columns button').filter({ hasText: /^end$/u }).click();
  expect(await visit.page.locator('#query-text').inputValue()).toBe('SELECT "end" FROM clauses');
});

test('a wrong query is explained in place, and a click leads to the word', async () => {
  await query('SELECT *\n  FROM nope');
  expect(await visit.page.locator('.notice-error').textContent()).toContain('没有“nope”这个视图');
  await visit.page.getByRole('button', { name: '到第 2 行第 8 列' }).click();
  await expect
    .poll(() =>
      visit.page.evaluate<string>(
        'getSelection().toString() || document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)',
      ),
    )
    .toBe('nope');
  expect(await seriousViolations(visit.page)).toEqual([]);
  visit.expectComplaint('400');
});

test('an endless query can be stopped, and shows how long it has been running', async () => {
  await visit.page.goto('/query');
  await visit.page
    .locator('#query-text')
    .fill(
      'SELECT count(*) FROM edges a, edges b, edges c, edges d WHERE a.surface < b.surface || c.surface || d.surface',
    );
  await visit.page.keyboard.press('Control+Enter');
  await expect.poll(() => visit.page.locator('.query-bar [role="timer"]').textContent()).toMatch(/^[1-9]\d*\.\d 秒$/u);
  await visit.page.getByRole('button', { name: '停止' }).click();
  await visit.page.locator('.query-outcome .notice').waitFor();
  expect(await visit.page.locator('.query-outcome').textContent()).toContain('查询已停止');
  // What was stopped does not stand in the way of the next one.
  await query('SELECT 1 AS one');
  expect(await visit.page.locator('.result-table tbody td').textContent()).toBe('1');
});

test('a result of nodes and relations is drawn, with its table, and saved as CSV', async () => {
  await query("SELECT source, target, type, surface FROM edges WHERE type = 'USES_INSTRUMENT' LIMIT 12");
  const [file] = await Promise.all([
    visit.page.waitForEvent('download'),
    visit.page.getByRole('button', { name: '下载 CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('tiaoli-query.csv');
  const csv = readFileSync((await file.path()) ?? '', 'utf8');
  expect(csv.trimEnd().split('\r\n').length).toBe(13);
  await visit.page.locator('.result-head').getByText('图', { exact: true }).click();
  await visit.page.locator('.graph-drawing canvas, .result-graph .notice').first().waitFor();
  expect(visit.parameters().get('view')).toBe('graph');
  expect(await visit.page.locator('.neighbor-table tbody tr').count()).toBe(12);
  expect(await seriousViolations(visit.page)).toEqual([]);
});

test('what the filters select is exported, by a link that downloads', async () => {
  await visit.page.goto(`/?${new URLSearchParams({ agency: '自治区财政厅', amount_min: '100000' })}`);
  const listed = Number(await visit.page.locator('#hits-title > .figure').textContent());
  await visit.page.locator('.plan .export-opener').click();
  const scope = visit.page.locator('.export-scopes label').first();
  await expect.poll(() => scope.textContent()).toBe(`仅自选的条件 ${listed} 条`);
  expect(await seriousViolations(visit.page)).toEqual([]);
  const [file] = await Promise.all([
    visit.page.waitForEvent('download'),
    visit.page.locator('.export-formats a').filter({ hasText: 'JSON Lines' }).click(),
  ]);
  const lines = readFileSync((await file.path()) ?? '', 'utf8')
    .trimEnd()
    .split('\n');
  const clauses = lines.filter((line) => JSON.parse(line).type === 'Clause');
  expect(file.suggestedFilename()).toMatch(/\.jsonl$/u);
  expect(clauses.length).toBe(listed);
  await visit.page.keyboard.press('Escape');
  await visit.page.goto('/documents');
  await visit.page.locator('.ledger .export-opener').first().click();
  await visit.page.locator('.export-formats a').first().waitFor();
  expect(await visit.page.locator('.export-formats a').first().getAttribute('href')).toMatch(/[?&]document=[\w-]+/u);
});

test('a clause’s surroundings are exported as far as they are shown', async () => {
  await visit.page.goto(`/?${new URLSearchParams({ q: '财政厅负责的奖励有哪些' })}`);
  await visit.page.locator('.hit h3 a').first().click();
  await visit.page.locator('.neighbors').getByText('再走一步').click();
  await visit.page.locator('.neighbors .export-opener').click();
  const link = visit.page.locator('.export-formats a').first();
  await link.waitFor();
  expect(await link.getAttribute('href')).toMatch(/around=.+&depth=2/u);
});

test('two ends are chosen, and the ways between them are drawn and told', async () => {
  await visit.page.goto('/path');
  for (const [label, typed, wanted] of [
    ['从', '财政厅', '自治区财政厅'],
    ['到', '旅游', '旅游业'],
  ] as const) {
    await visit.page.getByRole('combobox', { name: label, exact: true }).click();
    await visit.page.keyboard.type(typed);
    await visit.page
      .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
      .filter({ hasText: new RegExp(`^${wanted}（`, 'u') })
      .click();
  }
  await visit.page.locator('.ways li').first().waitFor();
  expect(visit.parameters().get('from')).toBe('agency:自治区财政厅');
  expect(visit.parameters().get('to')).toBe('industry:旅游业');
  expect(await visit.page.locator('.ways li').first().textContent()).toMatch(
    /自治区财政厅.*由其负责.*针对行业.*旅游业/u,
  );
  await visit.page.locator('.graph-drawing canvas, .paths .notice').first().waitFor();
  const direct = await visit.page.locator('#paths-title').textContent();
  await visit.page.locator('.path-types label').filter({ hasText: '针对行业' }).locator('input').click();
  await expect.poll(() => visit.parameters().getAll('types').length).toBe(WAY_TYPES.length - 1);
  await visit.page.locator('#paths-title, .sheet > .notice').first().waitFor();
  await expect.poll(() => visit.page.locator('.sheet').textContent()).not.toContain(direct);
  expect(await visit.page.locator('.ways').count()).toBe(0);
});

test('an end that does not exist is said', async () => {
  await visit.page.goto('/path?from=agency%3A%E6%97%A0%E6%AD%A4%E5%8E%85&to=industry%3A%E6%97%85%E6%B8%B8%E4%B8%9A');
  await visit.page.locator('.notice-error').waitFor();
  expect(await visit.page.locator('.sheet').textContent()).toContain('图中没有 agency:无此厅');
  visit.expectComplaint('404');
});
