/** The query process on Neo4j: one connection of its own, which ends with it. */
import { serveQueries } from '../../query-process/serve-queries.ts';
import type { Setup } from './messages.ts';
import { Reader } from './reader.ts';

await serveQueries((address: Setup) => {
  const reader = new Reader(address);
  return (ask) => reader.run(ask);
});
