/** One reader's way through the real pages, in a real browser. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DocumentList } from '../../server/contract.ts';
import { focused, overflow, seriousViolations } from './check-page.ts';
import { openBrowser } from './open-browser.ts';
import { startPages } from './start-pages.ts';

const QUESTION = '财政厅负责的奖励有哪些';
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

let browser: Browser | null;
let pages: Awaited<ReturnType<typeof startPages>> | null = null;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await openBrowser();
  if (browser) pages = await startPages();
});
afterAll(async () => {
  await browser?.close();
  await pages?.close();
});

beforeEach(async (context) => {
  if (!browser || !pages) return context.skip('Chromium cannot run here');
  complaints = [];
  page = await browser.newPage({ viewport: DESK, baseURL: pages.address, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
});
afterEach(async () => {
  if (!browser) return;
  await page.close();
  expect(complaints).toEqual([]);
});

const ask = async (question = QUESTION) => {
  await page.goto(`/?${new URLSearchParams({ q: question })}`);
  await page.locator('.hit').first().waitFor();
};
const parameters = () => new URL(page.url()).searchParams;
const someDocument = async (): Promise<string> => {
  const list = await page.request.get('/api/documents').then((answer) => answer.json() as Promise<DocumentList>);
  const longest = [...list.items].sort((a, b) => b.clauses - a.clauses)[0];
  if (!longest) throw new Error('the corpus is empty');
  return longest.id;
};

test('an example asks a question, and the address holds it', async () => {
  await page.goto('/');
  const example = page.locator('.examples button').first();
  const question = (await example.textContent()) ?? '';
  await example.click();
  await page.locator('.answer').waitFor();
  expect(parameters().get('q')).toBe(question);
  expect(await page.locator('.answer h2').textContent()).toMatch(/有据可答|部分可答|文件中没有答案/u);
  await page.goBack();
  await page.locator('.examples').waitFor();
});

test('without a model the page says what is missing', async () => {
  await ask();
  expect(await page.locator('.notice-degraded').textContent()).toContain('语义检索未启用');
});

test('a citation leads to its passage, which is marked', async () => {
  await ask();
  const number = page.locator('.answer-text button.cite-number').first();
  await number.click();
  const cited = page.locator('.hit-followed .mark-cited, .clause-main .mark-cited').first();
  await cited.waitFor();
  const box = await cited.boundingBox();
  expect(box?.y).toBeGreaterThan(0);
  expect(box?.y).toBeLessThan(DESK.height);
});

test('a chip can be taken back and restored, and says which words asked for it', async () => {
  await ask();
  const chip = page.locator('.chip-question').filter({ hasText: '自治区财政厅' });
  expect(await chip.locator('.chip-words').textContent()).toBe('财政厅');
  await chip.locator('.chip-remove').click();
  await page.locator('.chip-taken-back').waitFor();
  expect(parameters().getAll('without')).toEqual(['agency:自治区财政厅']);
  expect(await chip.count()).toBe(0);
  await page.locator('.chip-taken-back .chip-remove').click();
  await chip.waitFor();
  expect(parameters().getAll('without')).toEqual([]);
});

test('a chip can be changed to another value', async () => {
  await ask();
  await page.locator('.chip-question .chip-body').filter({ hasText: '自治区财政厅' }).click();
  await page.keyboard.type('商务厅');
  await page.locator('.ant-select-item-option').filter({ hasText: '自治区商务厅' }).first().click();
  await page.locator('.chip-reader').filter({ hasText: '自治区商务厅' }).waitFor();
  expect(parameters().getAll('without')).toEqual(['agency:自治区财政厅']);
  expect(parameters().getAll('agency')).toEqual(['自治区商务厅']);
});

test('a facet narrows the hits', async () => {
  await ask();
  const total = async () => Number(await page.locator('#hits-title > .figure').textContent());
  const before = await total();
  await page.locator('.facet input').first().click();
  await page.locator('.chip-reader').waitFor();
  await expect.poll(total).toBeLessThan(before);
});

test('a clause page shows mentions, table, drawing and its twin, and links back', async () => {
  await ask();
  await page.locator('.hit h3 a').first().click();
  await page.locator('.clause-main .mention').first().waitFor();
  expect(page.url()).toContain('/clauses/');
  expect(await page.locator('.mention-table tbody tr').count()).toBeGreaterThan(0);
  expect(await page.locator('.neighbor-table tbody tr').count()).toBeGreaterThan(1);
  await page.locator('.graph-drawing canvas, .neighbors .notice').first().waitFor();
  await page.locator('.clause-main .mention').first().focus();
  expect(await page.locator('#mention-card').textContent()).toContain('置信度');
  await page.keyboard.press('Escape');
  expect(await page.locator('#mention-card').count()).toBe(0);
});

test('the reader follows its outline, hides kinds, and sets the published text beside the mended one', async () => {
  await page.goto(`/documents/${await someDocument()}`);
  await page.locator('.row .mention[data-kind="agencies"]').first().waitFor();
  // Far down, so that the focus scrolls the page: the card must stay with its words.
  await page.locator('.row .mention[tabindex="0"]').nth(12).focus();
  await page.locator('#mention-card').waitFor();
  expect(await page.locator('#mention-card').isVisible()).toBe(true);
  const last = page.locator('.outline a').last();
  const anchor = (await last.getAttribute('href')) ?? '';
  await last.click();
  await expect.poll(() => page.locator('.outline a[aria-current]').count()).toBe(1);
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe(anchor);
  await page.locator('.kind[data-kind="agencies"] input').click();
  expect(await page.locator('.row .mention[data-kind="agencies"]').count()).toBe(0);
  await page.locator('#original-switch').click();
  await page.locator('.row-original').first().waitFor();
  expect(parameters().get('original')).toBe('1');
  expect(await page.locator('.row-original').count()).toBe(await page.locator('.row').count());
});

test('a text is taken in with what was read from it, and removed again once that is confirmed', async () => {
  const text =
    '某省支持夜市发展若干措施\n一、支持夜市\n1.对新建夜市给予20万元一次性补助。（责任单位：省商务厅）\n2.对夜市商户减免摊位费。（责任单位：省商务厅、省财政厅）\n';
  await page.goto('/documents');
  await page.locator('.ledger tbody tr').first().waitFor();
  const rows = await page.locator('.ledger tbody tr').count();
  await page
    .locator('#upload-files')
    .setInputFiles({ name: '夜市.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.locator('.ingest-summary').waitFor();
  expect(await page.locator('.ingest-summary').textContent()).toContain('收入 1 份');
  const row = page.locator('.ledger tbody tr').filter({ hasText: '夜市' });
  await row.waitFor();
  await row.getByRole('button', { name: /^删除/u }).click();
  await page.locator('.ant-popover button').filter({ hasText: '删除' }).click();
  await expect.poll(() => page.locator('.ledger tbody tr').count()).toBe(rows);
});

test('what is asked wrongly is answered in words', async () => {
  await page.goto('/clauses/no/such/clause');
  await page.locator('.notice-error').waitFor();
  expect(await page.locator('.notice-error').textContent()).toContain('404');
  // The browser itself reports the refused request.
  complaints = complaints.filter((complaint) => !complaint.includes('404'));
});

test('the keyboard alone goes from question to clause', async () => {
  await page.goto('/');
  await page.locator('.examples').waitFor();
  await page.keyboard.press('/');
  expect((await focused(page)).id).toBe('question');
  await page.keyboard.type(QUESTION);
  await page.keyboard.press('Enter');
  await page.locator('.hit').first().waitFor();
  await page.keyboard.press('Escape');
  await page.evaluate('document.activeElement.blur()');
  await page.keyboard.press('j');
  const first = await focused(page);
  expect(first.isHit).toBe(true);
  await page.keyboard.press('ArrowDown');
  expect((await focused(page)).text).not.toBe(first.text);
  await page.keyboard.press('k');
  expect(await focused(page)).toEqual(first);
  await page.keyboard.press('Enter');
  await page.locator('.clause-page').waitFor();
  // Where no field has the focus, the first Tab offers the way past the head of the page.
  await page.goto('/documents');
  await page.locator('main').waitFor();
  await page.keyboard.press('Tab');
  expect((await focused(page)).text).toContain('跳到正文');
});

test('at phone width nothing is wider than the window, and the facets are in a drawer', async () => {
  await page.setViewportSize(PHONE);
  await ask();
  expect(await overflow(page)).toBe(0);
  expect(await page.locator('.facets').isVisible()).toBe(false);
  await page.locator('.facets-opener button').first().click();
  await page.locator('.ant-drawer .facet').first().waitFor();
  await page.keyboard.press('Escape');
  for (const path of ['/', '/documents', `/documents/${await someDocument()}`, '/status']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    expect([path, await overflow(page)]).toEqual([path, 0]);
  }
});

test('axe finds nothing serious on any page', async () => {
  await ask();
  const clause = await page.locator('.hit h3 a').first().getAttribute('href');
  const document = await someDocument();
  expect(await seriousViolations(page)).toEqual([]);
  for (const path of [
    '/',
    '/documents',
    `/documents/${document}`,
    `/documents/${document}?original=1`,
    clause ?? '',
    '/status',
  ]) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    expect([path, await seriousViolations(page)]).toEqual([path, []]);
  }
});
