/** Chromium from npm, where this machine can run it. */
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** The package is made for a place that allows one process only; here that makes it crash between pages. */
const UNWANTED = /^--(single-process|no-zygote|headless)/u;

/**
 * Starts a browser. Null where none can run here (another system, missing libraries): the tests then say so and are
 * skipped, except under CI, where a missing browser is a failure.
 * @throws the launch error if `CI=true`
 */
export const openBrowser = async (): Promise<Browser | null> => {
  try {
    return await playwright.launch({
      executablePath: await chromium.executablePath(),
      args: [...chromium.args.filter((arg) => !UNWANTED.test(arg)), '--enable-unsafe-swiftshader'],
      headless: true,
    });
  } catch (error) {
    if (process.env.CI === 'true') throw error;
    console.warn(
      `浏览器测试跳过：这台机器启动不了 Chromium（${error instanceof Error ? error.message : String(error)}）`,
    );
    return null;
  }
};
