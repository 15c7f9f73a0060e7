/** Neo4j stores for tests, on the shared server: each begins empty. */
import { parseNeo4jAddress } from '../../graph/neo4j/address.ts';
import { type Neo4jStore, openNeo4jStore } from '../../graph/neo4j/store.ts';
import { driverFor, sharedNeo4j } from './shared-server.ts';
import type { Neo4jAddress } from './shared-setup.ts';

/** A store on a server, as it is. */
export const storeOn = ({ uri, user, password }: Neo4jAddress): Neo4jStore => {
  const address = parseNeo4jAddress(uri);
  if (typeof address === 'string') throw new Error(address);
  return openNeo4jStore({ ...address, user: password === '' ? null : user, password: password || null });
};

/** Removes every node; constraints and indexes stay, so that the next store need not wait for them. */
export const removeNodes = async (address: Neo4jAddress): Promise<void> => {
  const driver = driverFor(address);
  try {
    await driver.executeQuery('MATCH (n) DETACH DELETE n');
  } finally {
    await driver.close();
  }
};

/** An empty store on the shared server. */
export const openEmptyStore = async (): Promise<{ store: Neo4jStore; dispose(): Promise<void> }> => {
  await removeNodes(sharedNeo4j());
  const store = storeOn(sharedNeo4j());
  return { store, dispose: () => store.close() };
};
