/** The answer card with everything that an answer can have, put into an answer of the real server. */
import { expect, test } from 'vitest';
import type { AnswerConflict, OverlapList, SearchResponse } from '../../server/contract.ts';
import { overflow, seriousViolations } from './check-page.ts';
import { withPages } from './with-pages.ts';

const QUESTION = '新建养老床位补贴多少';
const PHONE = { width: 390, height: 844 };

const visit = withPages();

/** Lets the page have the server's answer as `change` makes it. */
const showing = async (change: (result: SearchResponse) => void, question = QUESTION) => {
  await visit.page.route('**/api/search?*', async (route) => {
    const answer = await route.fetch();
    const result = (await answer.json()) as SearchResponse;
    change(result);
    await route.fulfill({ response: answer, json: result });
  });
  await visit.page.goto(`/?${new URLSearchParams({ q: question })}`);
  await visit.page.locator('.answer').waitFor();
};

const conflict = async (): Promise<AnswerConflict> => {
  const answer = await visit.page.request.get('/api/overlaps?conflict=contradiction&limit=1');
  const [pair] = ((await answer.json()) as OverlapList).items;
  if (!pair?.conflict) throw new Error('no contradiction in the corpus');
  const { severity, reason } = pair.conflict;
  return { overlapId: pair.id, a: pair.a.id, b: pair.b.id, severity, reason };
};

const full =
  (contradiction: AnswerConflict) =>
  (result: SearchResponse): void => {
    const clause = result.hits[0]?.clause;
    const other = result.hits[1]?.clause;
    if (!clause || !other) throw new Error('no hits');
    const cite = (id: string, start: number, end: number) => ({ clauseId: id, start, end });
    result.answer = {
      status: 'partial',
      text: '条文没有写明申领时间。相关规定：每张床位4000元，120张×4000元＝48万元。另一条也给补贴。',
      citations: [cite(clause.id, 0, 20), cite(clause.id, 0, 20), cite(other.id, 0, 12)],
      missing: ['条文没有写明申领时间'],
      calculations: [
        {
          formula: '120张×4000元＝48万元',
          result: { value: 480_000, unit: '元', surface: '48万元' },
          operands: [
            { value: 120, unit: '张', surface: '120张', citation: null },
            { value: 4000, unit: '元', surface: '4000元', citation: 2 },
          ],
        },
      ],
      table: {
        columns: ['金额', '期限'],
        rows: [
          { clauseId: clause.id, cells: ['4000元', '至2022年12月31日'] },
          { clauseId: other.id, cells: ['1万元', ''] },
        ],
      },
      conflicts: [contradiction],
      parts: [
        { question: '新建养老床位补贴多少', status: 'answered', text: '每张4000元。' },
        { question: '什么时候申领', status: 'no-answer', text: '没有写明。' },
      ],
      worded: 'model',
    };
  };

test('the card shows what is missing, computed, compared and contradicts, each with its way to the text', async () => {
  await showing(full(await conflict()));
  const card = visit.page.locator('.answer');
  expect(await card.locator('.answer-missing').textContent()).toBe('条文没有写明申领时间');
  expect(await card.locator('.answer-text').textContent()).not.toContain('条文没有写明申领时间');
  expect(await card.locator('.answer-parts li').allTextContents()).toEqual([
    expect.stringMatching(/（1）新建养老床位补贴多少.*有据可答/u),
    expect.stringMatching(/（2）什么时候申领.*文件中没有答案/u),
  ]);
  expect(await card.locator('.formula').textContent()).toBe('120张×4000元，看引用 2＝48万元');
  expect(await card.locator('.answer-table tbody tr').count()).toBe(2);
  expect(await card.locator('.answer-worded').textContent()).toContain('语言模型改写');
  await card.locator('.formula-figure').focus();
  await visit.page.keyboard.press('Enter');
  await visit.page.locator('.hit-followed .mark-cited').first().waitFor();
  expect(await seriousViolations(visit.page)).toEqual([]);
  await visit.page.setViewportSize(PHONE);
  expect(await overflow(visit.page)).toBeLessThanOrEqual(0);
  await card.locator('.conflict-link').click();
  await visit.page.waitForURL(/\/overlaps\/[0-9a-f]+/u);
});

test('a clause of the table leads to its page', async () => {
  await showing(full(await conflict()));
  await visit.page.locator('.answer-table tbody a').first().click();
  await visit.page.locator('.clause-main').waitFor();
});

test('a copied link brings the answer back, and says when the corpus is another one', async () => {
  await visit.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit.page.goto(`/?${new URLSearchParams({ q: QUESTION })}`);
  const said = visit.page.locator('.answer-text');
  await said.waitFor();
  const before = await said.textContent();
  await visit.page.getByRole('button', { name: '复制链接' }).click();
  await visit.page.getByText('已复制').waitFor();
  const link = await visit.page.evaluate<string>('navigator.clipboard.readText()');
  await visit.page.goto(link);
  await said.waitFor();
  expect(await said.textContent()).toBe(before);
  expect(await visit.page.getByText('语料已更新').count()).toBe(0);
  const chip = visit.page.locator('.chip-reader').filter({ hasText: '提问日期' });
  expect(await chip.count()).toBe(1);
  await visit.page.goto(link.replace(/revision=[^&]*/u, 'revision=before'));
  await visit.page.getByText('语料已更新').waitFor();
  await chip.locator('.chip-remove').click();
  await expect.poll(() => [...visit.parameters().keys()]).toEqual(['q']);
});

test('a real contradiction is told, and leads to its pair', async () => {
  await visit.page.goto(`/?${new URLSearchParams({ q: '电商企业搞电商化改造奖励多少' })}`);
  const told = visit.page.locator('.answer-conflicts li').first();
  await told.waitFor();
  expect(await told.textContent()).toContain('金额不同');
  await told.getByRole('link').click();
  await visit.page.locator('.pair-reason, .pair-page, h1').first().waitFor();
});
