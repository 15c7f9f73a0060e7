/** Waits until a started Neo4j answers queries. */
import { setTimeout as wait } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import type { ServerProcess } from './server-process.ts';

const LIMIT_MS = 120_000;
const PAUSE_MS = 100;

/**
 * Asks until a query on the default database is answered, which is after "Started." and stronger: bolt listens, the
 * password holds, the database is recovered.
 * @throws Error with the server's last words where it ends before, or does not answer in two minutes
 */
export const waitUntilUp = async (
  server: ServerProcess,
  uri: string,
  login: { user: string; password: string } | null,
): Promise<void> => {
  const until = performance.now() + LIMIT_MS;
  const driver = neo4j.driver(uri, login === null ? undefined : neo4j.auth.basic(login.user, login.password), {
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 5_000,
  });
  try {
    for (;;) {
      if (!(await server.isRunning())) throw new Error(`Neo4j ended while starting:\n${await server.lastWords()}`);
      const session = driver.session();
      try {
        await session.run('RETURN 1'); // not executeQuery, which tries again by itself, after longer and longer pauses
        return;
      } catch (cause) {
        if (performance.now() > until)
          throw new Error(`Neo4j was not up in ${LIMIT_MS / 1000} s:\n${await server.lastWords()}`, { cause });
      } finally {
        await session.close();
      }
      await wait(PAUSE_MS);
    }
  } finally {
    await driver.close();
  }
};
