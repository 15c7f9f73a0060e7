/**
 * Writes one after the other: whoever changes the corpus first locks its node, so that the revision and the statistics stay
 * true whoever else writes. Readers are never held up.
 */
import { Tally } from '../content-digest.ts';
import { searchedTermsIdentity } from '../scoring/searched-text.ts';
import { StoreError } from '../store.ts';
import type { Neo4jConnection, Run } from './driver.ts';
import { type CorpusState, newerTerms, SCHEMA_VERSION, tooNew } from './schema.ts';
import { StatisticsChange, writeStatistics } from './term-statistics.ts';

/** Takes the lock by writing; it is held until the transaction ends. */
const LOCK = `MATCH (k:Corpus {id: 'corpus'}) SET k.writes = coalesce(k.writes, 0) + 1
  RETURN k.revision AS revision, k.overlapRevision AS overlapRevision, k.clauses AS clauses, k.length AS length, k.terms AS terms,
    k.generation AS generation, k.schema AS schema`;

/**
 * Runs a change inside one transaction, and writes the revisions, of the content and of the overlaps, and the statistics that
 * result from it.
 */
export const withCorpusLock = <Result>(
  connection: Neo4jConnection,
  work: (run: Run, tally: Tally, statistics: StatisticsChange, overlaps: Tally) => Promise<Result>,
): Promise<Result> =>
  connection.write(async (run) => {
    const [state] = await run<CorpusState>(LOCK);
    if (state === undefined)
      throw new StoreError('unavailable', `Neo4j 数据库 ${connection.address.url} 还没有准备好，请再试一次。`);
    if (state.schema > SCHEMA_VERSION) throw tooNew(connection, state.schema);
    if (state.terms !== searchedTermsIdentity()) throw newerTerms(connection);
    const tally = new Tally(state.revision);
    const statistics = new StatisticsChange();
    const overlaps = new Tally(state.overlapRevision ?? undefined);
    const overlapsBefore = overlaps.revision();
    const result = await work(run, tally, statistics, overlaps);
    await writeStatistics(run, statistics);
    if (tally.revision() !== state.revision)
      await run(
        `MATCH (k:Corpus {id: 'corpus'})
         SET k.revision = $revision, k.clauses = k.clauses + $clauses, k.length = k.length + $length,
             k.mentions = k.mentions + $mentions`,
        {
          revision: tally.revision(),
          clauses: statistics.clauses,
          length: statistics.length,
          mentions: statistics.mentions,
        },
      );
    if (overlaps.revision() !== overlapsBefore)
      await run(`MATCH (k:Corpus {id: 'corpus'}) SET k.overlapRevision = $revision`, { revision: overlaps.revision() });
    return result;
  });
