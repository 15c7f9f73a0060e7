import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/model-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // Two cores, and native modules that do not like threads: processes, few of them.
    pool: 'forks',
    maxWorkers: 2,
  },
});
