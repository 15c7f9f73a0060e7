import { describe, expect, it } from 'vitest';
import { overflow, seriousViolations } from './check-page.ts';
import { withPages } from './with-pages.ts';

const visit = withPages();
const TEXT = `关于支持小微企业的措施
1.对自治区认定的创新型中小企业、“专精特新”中小企业和“小巨人”企业，分别给予20万元、50万元、150万元一次性奖励。（自治区工业和信息化厅、财政局按职责分工负责）
2.到2024年2月30日前完成申报。
`;

const check = async () => {
  await visit.page.goto('/check');
  await visit.page.getByLabel('文稿正文').fill(TEXT);
  await visit.page.getByRole('button', { name: '检查', exact: true }).click();
  await visit.page.locator('.draft-findings').waitFor();
};

describe('the page that checks a draft', () => {
  it('marks findings in place and shows the counterpart with a link to it', async () => {
    await check();
    const { page } = visit;
    expect(await page.locator('.draft-tally').textContent()).toMatch(/须改 [1-9]/u);
    await page.getByRole('button', { name: '财政局', exact: true }).click();
    expect(await page.locator('.draft-finding[data-current="true"]').textContent()).toContain('自治区财政厅');
    await page.locator('.draft-finding > button', { hasText: '100万元' }).first().click();
    const open = page.locator('.draft-finding[data-current="true"]');
    expect(await open.locator('.draft-other mark').textContent()).toContain('100万元');
    expect(await open.locator('.draft-mine mark').textContent()).toContain('150万元');
    expect(await open.locator('.draft-where a').getAttribute('href')).toContain(
      '/clauses/nmg-2022-small-business-policies',
    );
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('goes from finding to finding by keys, and hides a sort', async () => {
    await check();
    const { page } = visit;
    await page.keyboard.press('j');
    expect(await page.locator('.draft-finding').first().getAttribute('data-current')).toBe('true');
    await page.keyboard.press('j');
    expect(await page.locator('.draft-finding').nth(1).getAttribute('data-current')).toBe('true');
    const before = await page.locator('.draft-finding').count();
    await page.getByLabel(/^名称有误/u).uncheck();
    expect(await page.locator('.draft-finding').count()).toBeLessThan(before);
    expect(await page.getByRole('button', { name: '财政局', exact: true }).count()).toBe(0);
  });

  it('takes a file, gives JSON away, and fits a phone', async () => {
    const { page } = visit;
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/check');
    await page.getByText('不会保存').waitFor();
    await page
      .locator('#draft-file')
      .setInputFiles({ name: '稿.txt', mimeType: 'text/plain', buffer: Buffer.from(TEXT) });
    await page.locator('.draft-findings').waitFor();
    expect(await overflow(page)).toBe(0);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 JSON' }).click();
    expect((await download).suggestedFilename()).toBe('文稿检查结果.json');
  });

  it('says in words why a file cannot be checked', async () => {
    const { page } = visit;
    visit.expectComplaint('422');
    visit.expectComplaint('415');
    await page.goto('/check');
    await page
      .locator('#draft-file')
      .setInputFiles({ name: '空.txt', mimeType: 'text/plain', buffer: Buffer.from(' ') });
    expect(await page.getByRole('alert').textContent()).toMatch(/空白|空/u);
  });
});
