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
    globalSetup: ['test/model-setup.ts'],
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
          globalSetup: ['test/neo4j/shared-setup.ts'],
        },
      },
    ],
  },
});
