/** The one server that the files of this project use in turn. */
import { describe, inject } from 'vitest';
import { Unavailable } from '../or-skip.ts';
import { driverFor } from './driver-for.ts';
import type { Neo4jAddress } from './shared-setup.ts';

const ROWS_AT_ONCE = 10_000;

if (inject('neo4j') === null && process.env.CI === 'true') throw new Unavailable('没有 Neo4j（原因见测试开头）');

/** `describe`, skipped where no Neo4j can be had (which has been said by then; under CI the file has failed). */
export const describeNeo4j = describe.skipIf(inject('neo4j') === null);

/** Only within `describeNeo4j`. */
export const sharedNeo4j = (): Neo4jAddress => {
  const address = inject('neo4j');
  if (address === null) throw new Error('no Neo4j here: test within describeNeo4j');
  return address;
};

export { driverFor };

/** Removes every node, relationship, constraint and index: what a new server looks like. */
export const emptyNeo4j = async (address: Neo4jAddress): Promise<void> => {
  const driver = driverFor(address);
  const session = driver.session();
  try {
    // It makes its own transactions, so it cannot be in one of the driver's (`executeQuery`, `executeWrite`).
    await session.run(`MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF ${ROWS_AT_ONCE} ROWS`);
    const constraints = await session.run('SHOW CONSTRAINTS YIELD name');
    for (const record of constraints.records) await session.run(`DROP CONSTRAINT \`${record.get('name')}\` IF EXISTS`);
    const indexes = await session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");
    for (const record of indexes.records) await session.run(`DROP INDEX \`${record.get('name')}\` IF EXISTS`);
  } finally {
    await session.close();
    await driver.close();
  }
};
