/** A driver for the database that an address names, whatever the tests ask: never for the user's home database instead. */
import neo4j, { type Driver, type QueryConfig, type SessionConfig } from 'neo4j-driver';
import { parseNeo4jAddress } from '../../graph/neo4j/address.ts';
import type { Neo4jAddress } from './shared-setup.ts';

/** Whoever asks closes it. */
export const driverFor = ({ uri, user, password }: Neo4jAddress): Driver => {
  const address = parseNeo4jAddress(uri);
  if (typeof address === 'string') throw new Error(address);
  const driver = neo4j.driver(address.url, password === '' ? undefined : neo4j.auth.basic(user, password));
  const { database } = address;
  if (database === null) return driver;
  const [session, executeQuery] = [driver.session.bind(driver), driver.executeQuery.bind(driver)];
  return Object.assign(driver, {
    session: (config?: SessionConfig) => session({ database, ...config }),
    executeQuery: (query: string, parameters?: object, config?: QueryConfig) =>
      executeQuery(query, parameters, { database, ...config }),
  });
};
