/** An empty store on a Neo4j server for a bench, beside the embedded one. */
import { parseNeo4jAddress } from '../graph/neo4j/address.ts';
import { startNeo4j } from '../test/neo4j/start-neo4j.ts';

/** The server's address and how to end it; null where none can be had. */
export const benchNeo4j = async (): Promise<{ url: string; stop(): Promise<void> } | null> => {
  const given = process.env.TIAOLI_BENCH_NEO4J;
  if (given !== undefined && typeof parseNeo4jAddress(given) !== 'string')
    return { url: given, stop: async () => undefined };
  try {
    const server = await startNeo4j();
    return { url: server.uri, stop: () => server.stop() };
  } catch {
    return null;
  }
};
