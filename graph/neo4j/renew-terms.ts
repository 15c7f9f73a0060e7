/**
 * Writes the terms of all clauses anew after an upgrade that makes other terms out of the same text, with the statistics
 * over them. One server does it, the others are told to wait; interrupted, it begins again with the next start.
 */
import { randomUUID } from 'node:crypto';
import { SEARCHED_TERMS_GENERATION, searchedTerms, searchedTermsIdentity } from '../scoring/searched-text.ts';
import { StoreError } from '../store.ts';
import type { Neo4jConnection, Run } from './driver.ts';
import { readClausesOf } from './read-clauses.ts';
import { lengthOf, StatisticsChange, writeStatistics, writeTokens } from './term-statistics.ts';

/** Clauses, and terms, in one transaction. */
const CLAUSES = 500;
const TERMS = 10_000;
/** A renewal that has not said anything for so long was interrupted. */
const SILENCE_MS = 60_000;
/** What stands in the terms' place while they are renewed: nobody's identity, so that nobody writes. */
const UNDER_WAY = 'renewal';

const BEGIN = `MATCH (k:Corpus {id: 'corpus'}) SET k.writes = coalesce(k.writes, 0) + 1
  WITH k, k.terms = $underWay AND coalesce(k.renewedAt, 0) > timestamp() - $silence AS held
  FOREACH (_ IN CASE WHEN held THEN [] ELSE [1] END |
    SET k.terms = $underWay, k.renewal = $mine, k.renewedAt = timestamp(), k.clauses = 0, k.length = 0)
  RETURN held`;
/** Goes on only as long as nobody else took over. */
const GO_ON = `MATCH (k:Corpus {id: 'corpus', renewal: $mine}) SET k.renewedAt = timestamp() RETURN 1 AS mine`;

const lost = (connection: Neo4jConnection): StoreError =>
  new StoreError(
    'locked',
    `另一个条理正在更新 Neo4j 数据库 ${connection.address.url} 里的检索词，请稍候，完成后会自动继续。`,
  );

/** Renews the terms of every stored version. @throws StoreError `locked` while another server does it */
export const renewTerms = async (connection: Neo4jConnection): Promise<void> => {
  const mine = randomUUID();
  const step = <Result>(work: (run: Run) => Promise<Result>): Promise<Result> =>
    connection.write(async (run) => {
      const [still] = await run(GO_ON, { mine });
      if (still === undefined) throw lost(connection);
      return work(run);
    });
  const [begun] = await connection.write((run) =>
    run<{ held: boolean }>(BEGIN, { mine, underWay: UNDER_WAY, silence: SILENCE_MS }),
  );
  if (begun?.held !== false) throw lost(connection);

  for (let removed = TERMS; removed === TERMS; )
    removed = await step(async (run) => {
      const [row] = await run<{ removed: number }>(
        'MATCH (t:Term) WITH t LIMIT $limit DELETE t RETURN count(*) AS removed',
        { limit: TERMS },
      );
      return row?.removed ?? 0;
    });

  const versions = await connection.read<{ key: string; current: boolean; clauses: number }>(
    `MATCH (d:Document) RETURN d.key AS key, d:Current AS current, COUNT { (d)<-[:PART_OF]-(:Clause) } AS clauses`,
  );
  for (const { key, current, clauses } of versions)
    for (let from = 0; from < clauses; from += CLAUSES)
      await step(async (run) => {
        const statistics = new StatisticsChange();
        const rows = (await readClausesOf(run, key, from, from + CLAUSES)).map((clause) => {
          const terms = searchedTerms(clause);
          if (current) statistics.count(terms, 1);
          return {
            key: `${clause.id}@${clause.document.version}`,
            tokens: writeTokens(terms),
            length: lengthOf(terms),
          };
        });
        await run(
          'UNWIND $rows AS row MATCH (c:Clause {key: row.key}) SET c.tokens = row.tokens, c.length = row.length',
          { rows },
        );
        await writeStatistics(run, statistics);
        await run(
          `MATCH (k:Corpus {id: 'corpus'}) SET k.clauses = k.clauses + $clauses, k.length = k.length + $length`,
          { clauses: statistics.clauses, length: statistics.length },
        );
      });
  await step((run) =>
    run(
      `MATCH (k:Corpus {id: 'corpus'}) SET k.terms = $terms, k.generation = $generation
       REMOVE k.renewal, k.renewedAt`,
      {
        terms: searchedTermsIdentity(),
        generation: SEARCHED_TERMS_GENERATION,
      },
    ),
  );
};
