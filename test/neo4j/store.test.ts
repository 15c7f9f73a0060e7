/** The store in Neo4j keeps the contract of all stores, on a real server. */
import { beforeAll } from 'vitest';
import { storeContract } from '../contract/store-contract.ts';
import { openEmptyStore } from './open-store.ts';
import { describeNeo4j, emptyNeo4j, sharedNeo4j } from './shared-server.ts';

/** Each new filter is a plan to compile for the server. */
const EFFORT = 0.2;

describeNeo4j('Neo4j', () => {
  beforeAll(() => emptyNeo4j(sharedNeo4j()));
  storeContract('neo4j', openEmptyStore, EFFORT);
});
