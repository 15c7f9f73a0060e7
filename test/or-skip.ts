/** What a test needs from outside (a server, another language's tools): there, or missing and said so. */

/** This machine cannot provide it, as against: it is there and failed. The message is a sentence in Chinese. */
export class Unavailable extends Error {
  override name = 'Unavailable';
}

/**
 * What `provide` gives, or null where it is `Unavailable`: the tests then say so and are skipped (`describe.skipIf`),
 * except under CI, where a missing tool is a failure. Any other error is one everywhere.
 * @throws Unavailable if `CI=true`
 */
export const orSkip = async <T>(provide: () => Promise<T>): Promise<T | null> => {
  try {
    return await provide();
  } catch (error) {
    if (!(error instanceof Unavailable) || process.env.CI === 'true') throw error;
    console.warn(`测试跳过：${error.message}`);
    return null;
  }
};
