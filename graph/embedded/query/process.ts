/** The query process of the embedded store: told the file's place, it has no secrets. */
import { serveQueries } from '../../query-process/serve-queries.ts';
import { ReadOnlyDatabase } from './read-only-database.ts';

await serveQueries((location: string) => {
  const database = new ReadOnlyDatabase(location);
  return ({ query, limit }) => database.run(query, limit);
});
