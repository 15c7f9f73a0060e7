/** Before the tests on Neo4j: one server for all of them, ended after the last. */
import type { TestProject } from 'vitest/node';
import { Unavailable } from '../or-skip.ts';
import { driverFor } from './driver-for.ts';
import { startNeo4j } from './start-neo4j.ts';

/** How to reach the shared server. */
export interface Neo4jAddress {
  /** With the database as its path, if it is another one than the user's own. */
  uri: string;
  user: string;
  /** Empty where no login is asked. */
  password: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Null where none can be had. */
    neo4j: Neo4jAddress | null;
  }
}

/** `neo4j://user:password@host/database` or the user and password beside it. */
const givenAddress = (given: string): Neo4jAddress => {
  const url = new URL(given);
  const user = decodeURIComponent(url.username) || (process.env.TIAOLI_TEST_NEO4J_USER ?? 'neo4j');
  const password = decodeURIComponent(url.password) || (process.env.TIAOLI_TEST_NEO4J_PASSWORD ?? '');
  return { uri: `${url.protocol}//${url.host}${url.pathname}${url.search}`, user, password };
};

/** The tests empty the database they are given: never one that holds something. */
const refuseUsed = async (address: Neo4jAddress): Promise<void> => {
  const driver = driverFor(address);
  try {
    const { records } = await driver.executeQuery('MATCH (n) RETURN n LIMIT 1');
    if (records.length > 0) throw new Error('TIAOLI_TEST_NEO4J 指向的数据库里有数据；测试会清空它，请给一个空的数据库');
  } finally {
    await driver.close();
  }
};

/** `TIAOLI_TEST_NEO4J` if given, else a server of our own. Vitest runs this only where a test of the project runs. */
export default async ({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const given = process.env.TIAOLI_TEST_NEO4J;
  if (given) {
    const address = givenAddress(given);
    await refuseUsed(address);
    provide('neo4j', address);
    return undefined;
  }
  try {
    const { uri, user, password, stop } = await startNeo4j();
    provide('neo4j', { uri, user, password });
    return stop;
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    // Said here, once. Under CI the files fail that want it (`shared-server.ts`): an error here would end every test.
    console.warn(`没有 Neo4j，在它上面的测试跳过：${error.message}`);
    provide('neo4j', null);
    return undefined;
  }
};
