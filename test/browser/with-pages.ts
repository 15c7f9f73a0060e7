/** A browser and the running app for the tests of a file, a fresh page for each of them. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { type Prepare, startPages } from './start-pages.ts';

export const DESK = { width: 1440, height: 900 };

export interface Visit {
  readonly page: Page;
  /** Parameters of the page's address. */
  parameters(): URLSearchParams;
  /** The browser itself reports refused requests; the test says which it provoked, by what the report contains. */
  expectComplaint(part: string): void;
}

/** Registers the hooks; each test fails if its page complained of anything that it did not expect. */
export const withPages = (prepare?: Prepare): Visit => {
  let browser: Browser | null;
  let pages: Awaited<ReturnType<typeof startPages>> | null = null;
  let page: Page;
  let complaints: string[];
  let expected: string[];

  beforeAll(async () => {
    browser = await openBrowser();
    if (browser) pages = await startPages(prepare);
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });
  beforeEach(async (context) => {
    if (!browser || !pages) return context.skip('Chromium cannot run here');
    complaints = [];
    expected = [];
    page = await browser.newPage({ viewport: DESK, baseURL: pages.address, reducedMotion: 'reduce' });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  });
  afterEach(async () => {
    if (!browser) return;
    await page.close();
    expect(complaints.filter((complaint) => !expected.some((part) => complaint.includes(part)))).toEqual([]);
  });

  return {
    get page() {
      return page;
    },
    parameters: () => new URL(page.url()).searchParams,
    expectComplaint: (part) => expected.push(part),
  };
};
