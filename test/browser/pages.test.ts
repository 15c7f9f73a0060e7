/** One reader's way through the real pages, in a real browser. */
import { expect, test } from 'vitest';
import type { DocumentList } from '../../server/contract.ts';
import { focused, overflow, seriousViolations } from './check-page.ts';
import { DESK, withPages } from './with-pages.ts';

const QUESTION = '财政厅负责的奖励有哪些';
const PHONE = { width: 390, height: 844 };
/** The pages about the graph as a whole, empty and with something to show. */
const GRAPH_PAGES = [
  '/query',
  `/query?${new URLSearchParams({ q: 'SELECT * FROM edges' })}`,
  '/path',
  `/path?${new URLSearchParams({ from: 'agency:自治区财政厅', to: 'industry:旅游业' })}`,
];

const visit = withPages();

const ask = async (question = QUESTION) => {
  await visit.page.goto(`/?${new URLSearchParams({ q: question })}`);
  await visit.page.locator('.hit').first().waitFor();
};
const someDocument = async (): Promise<string> => {
  const list = await visit.page.request.get('/api/documents').then((answer) => answer.json() as Promise<DocumentList>);
  const longest = [...list.items].sort((a, b) => b.clauses - a.clauses)[0];
  if (!longest) throw new Error('the corpus is empty');
  return longest.id;
};

test('an example asks a question, and the address holds it', async () => {
  await visit.page.goto('/');
  const example = visit.page.locator('.examples button').first();
  const question = (await example.textContent()) ?? '';
  await example.click();
  await visit.page.locator('.answer').waitFor();
  expect(visit.parameters().get('q')).toBe(question);
  expect(await visit.page.locator('.answer h2').textContent()).toMatch(/有据可答|部分可答|文件中没有答案/u);
  await visit.page.goBack();
  await visit.page.locator('.examples').waitFor();
});

test('without a model the page says what is missing', async () => {
  await ask();
  expect(await visit.page.locator('.notice-degraded').textContent()).toContain('语义检索未启用');
});

test('a citation leads to its passage, which is marked', async () => {
  await ask();
  const number = visit.page.locator('.answer-text button.cite-number').first();
  await number.click();
  const cited = visit.page.locator('.hit-followed .mark-cited, .clause-main .mark-cited').first();
  await cited.waitFor();
  const box = await cited.boundingBox();
  expect(box?.y).toBeGreaterThan(0);
  expect(box?.y).toBeLessThan(DESK.height);
});

test('a chip can be taken back and restored, and says which words asked for it', async () => {
  await ask();
  const chip = visit.page.locator('.chip-question').filter({ hasText: '自治区财政厅' });
  expect(await chip.locator('.chip-words').textContent()).toBe('财政厅');
  await chip.locator('.chip-remove').click();
  await visit.page.locator('.chip-taken-back').waitFor();
  expect(visit.parameters().getAll('without')).toEqual(['agency:自治区财政厅']);
  expect(await chip.count()).toBe(0);
  await visit.page.locator('.chip-taken-back .chip-remove').click();
  await chip.waitFor();
  expect(visit.parameters().getAll('without')).toEqual([]);
});

test('a chip can be changed to another value', async () => {
  await ask();
  await visit.page.locator('.chip-question .chip-body').filter({ hasText: '自治区财政厅' }).click();
  await visit.page.keyboard.type('商务厅');
  await visit.page.locator('.ant-select-item-option').filter({ hasText: '自治区商务厅' }).first().click();
  await visit.page.locator('.chip-reader').filter({ hasText: '自治区商务厅' }).waitFor();
  expect(visit.parameters().getAll('without')).toEqual(['agency:自治区财政厅']);
  expect(visit.parameters().getAll('agency')).toEqual(['自治区商务厅']);
});

test('a facet narrows the hits', async () => {
  await ask();
  const total = async () => Number(await visit.page.locator('#hits-title > .figure').textContent());
  const before = await total();
  await visit.page.locator('.facet input').first().click();
  await visit.page.locator('.chip-reader').waitFor();
  await expect.poll(total).toBeLessThan(before);
});

test('a clause page shows mentions, table, drawing and its twin, and links back', async () => {
  await ask();
  await visit.page.locator('.hit h3 a').first().click();
  await visit.page.locator('.clause-main .mention').first().waitFor();
  expect(visit.page.url()).toContain('/clauses/');
  expect(await visit.page.locator('.mention-table tbody tr').count()).toBeGreaterThan(0);
  expect(await visit.page.locator('.neighbor-table tbody tr').count()).toBeGreaterThan(1);
  await visit.page.locator('.graph-drawing canvas, .neighbors .notice').first().waitFor();
  await visit.page.locator('.clause-main .mention').first().focus();
  expect(await visit.page.locator('#mention-card').textContent()).toContain('置信度');
  await visit.page.keyboard.press('Escape');
  expect(await visit.page.locator('#mention-card').count()).toBe(0);
});

test('the reader follows its outline, hides kinds, and sets the published text beside the mended one', async () => {
  await visit.page.goto(`/documents/${await someDocument()}`);
  await visit.page.locator('.row .mention[data-kind="agencies"]').first().waitFor();
  // Far down, so that the focus scrolls the page: the card must stay with its words.
  await visit.page.locator('.row .mention[tabindex="0"]').nth(12).focus();
  await visit.page.locator('#mention-card').waitFor();
  expect(await visit.page.locator('#mention-card').isVisible()).toBe(true);
  const last = visit.page.locator('.outline a').last();
  const anchor = (await last.getAttribute('href')) ?? '';
  await last.click();
  await expect.poll(() => visit.page.locator('.outline a[aria-current]').count()).toBe(1);
  expect(decodeURIComponent(new URL(visit.page.url()).hash)).toBe(anchor);
  await visit.page.locator('.kind[data-kind="agencies"] input').click();
  expect(await visit.page.locator('.row .mention[data-kind="agencies"]').count()).toBe(0);
  await visit.page.locator('#original-switch').click();
  await visit.page.locator('.row-original').first().waitFor();
  expect(visit.parameters().get('original')).toBe('1');
  expect(await visit.page.locator('.row-original').count()).toBe(await visit.page.locator('.row').count());
});

test('a text is taken in with what was read from it, and removed again once that is confirmed', async () => {
  const text =
    '某省支持夜市发展若干措施\n一、支持夜市\n1.对新建夜市给予20万元一次性补助。（责任单位：省商务厅）\n2.对夜市商户减免摊位费。（责任单位：省商务厅、省财政厅）\n';
  await visit.page.goto('/documents');
  await visit.page.locator('.ledger tbody tr').first().waitFor();
  const rows = await visit.page.locator('.ledger tbody tr').count();
  await visit.page
    .locator('#upload-files')
    .setInputFiles({ name: '夜市.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await visit.page.locator('.ingest-summary').waitFor();
  expect(await visit.page.locator('.ingest-summary').textContent()).toContain('收入 1 份');
  const row = visit.page.locator('.ledger tbody tr').filter({ hasText: '夜市' });
  await row.waitFor();
  await row.getByRole('button', { name: /^删除/u }).click();
  await visit.page.locator('.ant-popover button').filter({ hasText: '删除' }).click();
  await expect.poll(() => visit.page.locator('.ledger tbody tr').count()).toBe(rows);
});

test('what is asked wrongly is answered in words', async () => {
  await visit.page.goto('/clauses/no/such/clause');
  await visit.page.locator('.notice-error').waitFor();
  expect(await visit.page.locator('.notice-error').textContent()).toContain('404');
  visit.expectComplaint('404');
});

test('the keyboard alone goes from question to clause', async () => {
  await visit.page.goto('/');
  await visit.page.locator('.examples').waitFor();
  await visit.page.keyboard.press('/');
  expect((await focused(visit.page)).id).toBe('question');
  await visit.page.keyboard.type(QUESTION);
  await visit.page.keyboard.press('Enter');
  await visit.page.locator('.hit').first().waitFor();
  await visit.page.keyboard.press('Escape');
  await visit.page.evaluate('document.activeElement.blur()');
  await visit.page.keyboard.press('j');
  const first = await focused(visit.page);
  expect(first.isHit).toBe(true);
  await visit.page.keyboard.press('ArrowDown');
  expect((await focused(visit.page)).text).not.toBe(first.text);
  await visit.page.keyboard.press('k');
  expect(await focused(visit.page)).toEqual(first);
  await visit.page.keyboard.press('Enter');
  await visit.page.locator('.clause-page').waitFor();
  // Where no field has the focus, the first Tab offers the way past the head of the page.
  await visit.page.goto('/documents');
  await visit.page.locator('main').waitFor();
  await visit.page.keyboard.press('Tab');
  expect((await focused(visit.page)).text).toContain('跳到正文');
});

test('at phone width nothing is wider than the window, and the facets are in a drawer', async () => {
  await visit.page.setViewportSize(PHONE);
  await ask();
  expect(await overflow(visit.page)).toBe(0);
  expect(await visit.page.locator('.facets').isVisible()).toBe(false);
  await visit.page.locator('.facets-opener button').first().click();
  await visit.page.locator('.ant-drawer .facet').first().waitFor();
  await visit.page.keyboard.press('Escape');
  for (const path of ['/', '/documents', `/documents/${await someDocument()}`, '/status', ...GRAPH_PAGES]) {
    await visit.page.goto(path);
    await visit.page.waitForLoadState('networkidle');
    expect([path, await overflow(visit.page)]).toEqual([path, 0]);
  }
});

test('axe finds nothing serious on any page', async () => {
  await ask();
  const clause = await visit.page.locator('.hit h3 a').first().getAttribute('href');
  const document = await someDocument();
  expect(await seriousViolations(visit.page)).toEqual([]);
  for (const path of [
    '/',
    '/documents',
    `/documents/${document}`,
    `/documents/${document}?original=1`,
    clause ?? '',
    '/status',
    ...GRAPH_PAGES,
  ]) {
    await visit.page.goto(path);
    await visit.page.waitForLoadState('networkidle');
    expect([path, await seriousViolations(visit.page)]).toEqual([path, []]);
  }
});
