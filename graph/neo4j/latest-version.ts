/** Which version of a document is the latest: it and its clauses carry the label `Current`. */
import type { Tally } from '../content-digest.ts';
import { compareVersions } from '../document-order.ts';
import type { Run } from './driver.ts';
import type { Coded } from './entity-counts.ts';
import { forgetPairs } from './overlaps/write-pairs.ts';
import { readTokens, type StatisticsChange } from './term-statistics.ts';

export interface StoredVersion {
  key: string;
  id: string;
  version: string;
  issued: string | null;
  digest: string;
  current: boolean;
}

/** Stored versions of a document, oldest first. */
export const versionsOf = async (run: Run, id: string): Promise<StoredVersion[]> =>
  (
    await run<StoredVersion>(
      `MATCH (d:Document {id: $id})
       RETURN d.key AS key, d.id AS id, d.version AS version, d.issued AS issued, d.digest AS digest, d:Current AS current`,
      { id },
    )
  ).sort(compareVersions);

/** Clauses of a version come into the statistics, or leave them. */
export const countVersion = async (run: Run, key: string, sign: 1 | -1, change: StatisticsChange): Promise<void> => {
  const clauses = await run<{ tokens: string; mentions: number }>(
    `MATCH (:Document {key: $key})<-[:PART_OF]-(c:Clause)
     RETURN c.tokens AS tokens, COUNT { (c)-[r]->(n) WHERE r.surface IS NOT NULL AND NOT n:Document } AS mentions`,
    { key },
  );
  for (const { tokens, mentions } of clauses) {
    change.count(readTokens(tokens), sign);
    change.mentions += sign * mentions;
  }
  const entities = await run<{ id: string; clauses: number; codes: Coded[] }>(
    `MATCH (:Document {key: $key})<-[:PART_OF]-(c:Clause)-[r]->(e:Entity)
     RETURN e.id AS id, count(DISTINCT c) AS clauses, collect(DISTINCT [r.code, r.level]) AS codes`,
    { key },
  );
  for (const entity of entities) change.entities.count(entity.id, entity.clauses, entity.codes, sign);
};

/** Takes the label, and the pairs, from what was the latest version and gives the label to what is. Inside a transaction. */
export const markLatest = async (run: Run, id: string, change: StatisticsChange, overlaps: Tally): Promise<void> => {
  const versions = await versionsOf(run, id);
  const latest = versions.at(-1);
  for (const { key, current } of versions) {
    if (current === (key === latest?.key)) continue;
    if (current) await forgetPairs(run, key, overlaps);
    const mark = current ? 'REMOVE d:Current, c:Current' : 'SET d:Current, c:Current';
    await run(`MATCH (d:Document {key: $key}) OPTIONAL MATCH (d)<-[:PART_OF]-(c:Clause) ${mark}`, { key });
    await countVersion(run, key, current ? -1 : 1, change);
  }
};
