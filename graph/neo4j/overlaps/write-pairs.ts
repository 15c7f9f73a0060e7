/** Writes the pairs of one version of a document, and takes them out. Inside the transaction that holds the corpus' lock. */
import { pairLine, type Tally } from '../../content-digest.ts';
import type { ClausePair } from '../../overlap/clause-pair.ts';
import type { Run } from '../driver.ts';
import { runBatched } from '../run-batched.ts';
import { PAIR, type PairRow, pairOf, propertiesOf } from './pair-rows.ts';

/** Pairs read and deleted at a time. */
const PAIRS = 1000;

/** Deletes the pairs `o` that a query matches, from either end. */
const deletePairs = async (
  run: Run,
  match: string,
  parameters: Record<string, unknown>,
  tally: Tally,
): Promise<void> => {
  for (let gone = PAIRS; gone === PAIRS; ) {
    const rows = await run<PairRow>(
      `${match} WITH DISTINCT o LIMIT $limit WITH o, ${PAIR} DELETE o RETURN a, b, properties`,
      { ...parameters, limit: PAIRS },
    );
    for (const row of rows) tally.remove(pairLine(pairOf(row)));
    gone = rows.length;
  }
};

const OF_VERSION = 'MATCH (:Document {key: $key})<-[:PART_OF]-(:Clause)-[o:OVERLAPS]-';

/** Takes out what a version (by its key) that goes, or is the latest no more, has of pairs, and its mark. */
export const forgetPairs = async (run: Run, key: string, tally: Tally): Promise<void> => {
  await deletePairs(run, `${OF_VERSION}(:Clause)`, { key }, tally);
  await run('MATCH (d:Document {key: $key}) REMOVE d.overlapGeneration', { key });
};

/** Takes out the pairs of a version that do not stay beside those found: see OverlapStore.put. */
const deleteReplaced = async (
  run: Run,
  { key, generation, found }: { key: string; generation: string; found: readonly string[] },
  tally: Tally,
): Promise<void> => {
  await deletePairs(
    run,
    `${OF_VERSION}(:Clause)-[:PART_OF]->(other:Document)
      WHERE other.key = $key OR other.overlapGeneration IS NULL OR other.overlapGeneration <> $generation`,
    { key, generation },
    tally,
  );
  for (let at = 0; at < found.length; at += PAIRS)
    await deletePairs(
      run,
      'UNWIND $ids AS id MATCH (:Clause)-[o:OVERLAPS {id: id}]->(:Clause)',
      { ids: found.slice(at, at + PAIRS) },
      tally,
    );
};

/** A clause of a latest version, with the id and digest of that version. */
interface StoredClause {
  id: string;
  key: string;
  document: string;
  digest: string;
}

/** Puts pairs of the latest version (by its key) of a document as OverlapStore.put says, and marks it. */
export const replacePairs = async (
  run: Run,
  { document, key }: { document: string; key: string },
  { generation, pairs, seen }: { generation: string; pairs: readonly ClausePair[]; seen: ReadonlyMap<string, string> },
  tally: Tally,
): Promise<void> => {
  const stored = await run<StoredClause>(
    `UNWIND $ids AS id MATCH (c:Clause {id: id})-[:PART_OF]->(d:Document) WHERE c:Current
     RETURN c.id AS id, c.key AS key, d.id AS document, d.digest AS digest`,
    { ids: [...new Set(pairs.flatMap(({ a, b }) => [a, b]))] },
  );
  const clauses = new Map(stored.map((clause) => [clause.id, clause]));
  const asSeen = (clause: StoredClause): boolean =>
    clause.document === document || seen.get(clause.document) === clause.digest;
  const found = [...new Map(pairs.map((pair) => [pair.id, pair])).values()].flatMap((pair) => {
    const [a, b] = [clauses.get(pair.a), clauses.get(pair.b)];
    if (a === undefined || b === undefined) return [];
    if (a.document !== document && b.document !== document)
      throw new RangeError(`pair ${pair.id} of ${pair.a} and ${pair.b}, which are of other documents`);
    return asSeen(a) && asSeen(b) ? [{ pair, row: { a: a.key, b: b.key, properties: propertiesOf(pair) } }] : [];
  });
  await deleteReplaced(run, { key, generation, found: found.map(({ pair }) => pair.id) }, tally);
  for (const { pair } of found) tally.add(pairLine(pair));
  await runBatched(
    run,
    `MATCH (a:Clause {key: row.a}) MATCH (b:Clause {key: row.b})
     CREATE (a)-[o:OVERLAPS]->(b) SET o = row.properties`,
    found.map(({ row }) => row),
  );
  await run('MATCH (d:Document {key: $key}) SET d.overlapGeneration = $generation', { key, generation });
};
