import { defineConfig } from 'vitest/config';

/** What every project is run with; a project inherits none of it by itself. */
const ALL = {
  testTimeout: 60_000,
  hookTimeout: 180_000,
  // Native modules do not like threads.
  pool: 'forks',
} as const;

export default defineConfig({
  test: {
    globalSetup: ['test/build-setup.ts', 'test/model-setup.ts'],
    // Two cores: few processes.
    maxWorkers: 2,
    projects: [
      { test: { ...ALL, name: 'tiaoli', include: ['test/**/*.test.ts'], exclude: ['test/neo4j/**'] } },
      {
        test: {
          ...ALL,
          name: 'neo4j',
          include: ['test/neo4j/**/*.test.ts'],
          // The community edition has one database, and one server is enough: file after file.
          fileParallelism: false,
          // Starting a server takes 4 s by itself, 20 s beside other work, and tests do it again and again.
          testTimeout: 180_000,
          hookTimeout: 300_000,
          globalSetup: ['test/neo4j/shared-setup.ts'],
        },
      },
    ],
  },
});
