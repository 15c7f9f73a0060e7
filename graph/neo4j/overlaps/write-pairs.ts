/** Writes the pairs of one version of a document, and takes them out. Inside the transaction that holds the corpus' lock. */
import { pairLine, type Tally } from '../../content-digest.ts';
import type { ClausePair } from '../../overlap/clause-pair.ts';
import type { Run } from '../driver.ts';
import { runBatched } from '../run-batched.ts';
import { PAIR, type PairRow, pairOf, propertiesOf } from './pair-rows.ts';

/** Pairs read and deleted at a time. */
const PAIRS = 1000;

const deletePairs = async (run: Run, key: string, tally: Tally): Promise<void> => {
  for (let gone = PAIRS; gone === PAIRS; ) {
    const rows = await run<PairRow>(
      `MATCH (:Document {key: $key})<-[:PART_OF]-(:Clause)-[o:OVERLAPS]-(:Clause) WITH DISTINCT o LIMIT $limit
       WITH o, ${PAIR} DELETE o RETURN a, b, properties`,
      { key, limit: PAIRS },
    );
    for (const row of rows) tally.remove(pairLine(pairOf(row)));
    gone = rows.length;
  }
};

/** Takes out what a version (by its key) that goes, or is the latest no more, has of pairs, and its mark. */
export const forgetPairs = async (run: Run, key: string, tally: Tally): Promise<void> => {
  await deletePairs(run, key, tally);
  await run('MATCH (d:Document {key: $key}) REMOVE d.overlapGeneration', { key });
};

/** Puts the pairs of a document in place of those that its latest version (by its key) has, and marks it. */
export const replacePairs = async (
  run: Run,
  { document, key }: { document: string; key: string },
  generation: string,
  pairs: readonly ClausePair[],
  tally: Tally,
): Promise<void> => {
  await deletePairs(run, key, tally);
  const stored = await run<{ id: string; key: string; document: string }>(
    'UNWIND $ids AS id MATCH (c:Clause {id: id}) WHERE c:Current RETURN c.id AS id, c.key AS key, c.documentId AS document',
    { ids: [...new Set(pairs.flatMap(({ a, b }) => [a, b]))] },
  );
  const clauses = new Map(stored.map((clause) => [clause.id, clause]));
  const rows = [...new Map(pairs.map((pair) => [pair.id, pair])).values()].flatMap((pair) => {
    const [a, b] = [clauses.get(pair.a), clauses.get(pair.b)];
    if (a === undefined || b === undefined) return [];
    if (a.document !== document && b.document !== document)
      throw new RangeError(`pair ${pair.id} of ${pair.a} and ${pair.b}, which are of other documents`);
    tally.add(pairLine(pair));
    return [{ a: a.key, b: b.key, properties: propertiesOf(pair) }];
  });
  await runBatched(
    run,
    `MATCH (a:Clause {key: row.a}) MATCH (b:Clause {key: row.b})
     CREATE (a)-[o:OVERLAPS]->(b) SET o = row.properties`,
    rows,
  );
  await run('MATCH (d:Document {key: $key}) SET d.overlapGeneration = $generation', { key, generation });
};
