/**
 * Whether what stands in a Neo4j is a corpus in one piece: everything that is counted or derived is counted and derived
 * again here, from the nodes alone.
 */
import type { Driver } from 'neo4j-driver';
import { contentLine, documentDigest, pairLine, reviewLine, Tally, vectorLine } from '../../graph/content-digest.ts';
import { compareVersions } from '../../graph/document-order.ts';
import { storeOn } from './open-store.ts';
import { driverFor } from './shared-server.ts';
import type { Neo4jAddress } from './shared-setup.ts';

type Row = Record<string, unknown>;
type Ask = <Shape extends Row>(cypher: string) => Promise<Shape[]>;

const asking =
  (driver: Driver): Ask =>
  async <Shape extends Row>(cypher: string) =>
    (await driver.executeQuery(cypher)).records.map((record) => record.toObject() as Shape);

const KEYS = {
  Corpus: 'id',
  Document: 'key',
  Clause: 'key',
  Entity: 'id',
  Text: 'hash',
  Vector: 'key',
  Term: 'text',
  Original: 'sha256',
  Stamp: 'name',
  Review: 'id',
};

/** Each finds the nodes that must not be; what it returns as `what` names them. */
const FORBIDDEN: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(KEYS).map(([label, key]) => [
      `two ${label} nodes with one ${key}`,
      `MATCH (n:${label}) WITH n.${key} AS what, count(*) AS times WHERE times > 1 OR what IS NULL RETURN what`,
    ]),
  ),
  'document whose key is not id@version': `MATCH (d:Document) WHERE d.key <> d.id + '@' + d.version RETURN d.key AS what`,
  'clause without its one document': `MATCH (c:Clause) WHERE COUNT { (c)-[:PART_OF]->(d:Document)
      WHERE d.id = c.documentId AND d.version = c.version } <> 1 OR COUNT { (c)-[:PART_OF]->() } <> 1 RETURN c.key AS what`,
  'document whose clauses are not numbered through': `MATCH (d:Document)
      WITH d, COLLECT { MATCH (d)<-[:PART_OF]-(c:Clause) RETURN c.position ORDER BY c.position } AS positions
      WHERE positions <> range(0, size(positions) - 1) RETURN d.key AS what`,
  'section without its one document':
    'MATCH (s:Section) WHERE COUNT { (s)<-[:HAS_SECTION]-(:Document) } <> 1 RETURN s.id AS what',
  'value without its one clause': `MATCH (v:Amount|Rate|Quantity|Period) WHERE COUNT { (v)<--(:Clause) } <> 1
      RETURN elementId(v) AS what`,
  'entity that no clause names': 'MATCH (e:Entity) WHERE NOT EXISTS { (e)<--(:Clause) } RETURN e.id AS what',
  'entity whose clauses or code are miscounted': `MATCH (e:Entity) CALL (e) {
        MATCH (e)<-[r]-(c:Clause) WHERE c:Current
        RETURN count(DISTINCT c) AS clauses, coalesce(min(r.code), '') AS code, coalesce(min(r.level), '') AS level
      } WITH e, clauses, code, level WHERE coalesce(e.clauses, 0) <> clauses
        OR (clauses > 0 AND (coalesce(e.code, '') <> code OR coalesce(e.level, '') <> level))
      RETURN e.id + ' ' + coalesce(e.clauses, 0) + '/' + clauses AS what`,
  'text that no clause has': 'MATCH (t:Text) WHERE NOT EXISTS { (t)<-[:PASSAGE]-(:Clause) } RETURN t.hash AS what',
  'vector without its one text': `MATCH (v:Vector) WHERE COUNT { (v)-[:OF]->(t:Text) WHERE t.hash = v.hash } <> 1
      OR COUNT { (v)-[:OF]->() } <> 1 OR v.embedding IS NULL RETURN v.key AS what`,
  'two vectors of one text by one model': `MATCH (t:Text)<-[:OF]-(v:Vector) WITH t, v.model AS model, count(*) AS times
      WHERE times > 1 RETURN t.hash AS what`,
  'original that no document names':
    'MATCH (o:Original) WHERE NOT EXISTS { MATCH (d:Document) WHERE d.sha256 = o.sha256 } RETURN o.sha256 AS what',
  'clause current unlike its document':
    'MATCH (c:Clause)-[:PART_OF]->(d:Document) WHERE c:Current <> d:Current RETURN c.key AS what',
  'term whose clauses are miscounted': `CALL () {
        MATCH (c:Clause:Current) WHERE c.tokens <> '' UNWIND split(c.tokens, ' ') AS text RETURN text, count(DISTINCT c) AS clauses
      } WITH collect({text: text, clauses: clauses}) AS counted
      UNWIND counted AS row OPTIONAL MATCH (t:Term {text: row.text}) WITH row, t
      WHERE t IS NULL OR t.clauses <> row.clauses RETURN row.text AS what`,
  'term that no clause has': `MATCH (c:Clause:Current) UNWIND split(c.tokens, ' ') AS text WITH collect(DISTINCT text) AS known
      MATCH (t:Term) WHERE NOT t.text IN known RETURN t.text AS what`,
  'clause whose length is miscounted': `MATCH (c:Clause)
      WHERE c.length <> CASE c.tokens WHEN '' THEN 0 ELSE size(split(c.tokens, ' ')) END RETURN c.key AS what`,
  'corpus whose clauses or length are miscounted': `MATCH (k:Corpus)
      WITH k, COUNT { (:Clause:Current) } AS clauses, reduce(sum = 0, one IN COLLECT { MATCH (c:Clause:Current) RETURN c.length } | sum + one) AS length
      WHERE k.clauses <> clauses OR k.length <> length
      RETURN k.clauses + '/' + clauses + ' clauses, ' + k.length + '/' + length + ' terms' AS what`,
  'citation that leads elsewhere than it says': `MATCH (c:Clause)-[r:CITES]->(:Reference)
      WHERE COLLECT { MATCH (c)-[s:CITES {position: r.position}]->(d:Document) RETURN d.id }
            <> CASE WHEN r.documentId IS NULL THEN [] ELSE [r.documentId] END RETURN c.key AS what`,
  'overlap of a clause that is not of a latest version':
    'MATCH (a)-[o:OVERLAPS]->(b) WHERE NOT (a:Clause AND a:Current AND b:Clause AND b:Current) RETURN o.id AS what',
  'overlap of a document that is not marked': `MATCH (c:Clause)-[o:OVERLAPS]->(:Clause) MATCH (c)-[:PART_OF]->(d:Document)
      WHERE d.overlapGeneration IS NULL
        AND NOT EXISTS { MATCH (other:Document) WHERE other:Current AND other.overlapGeneration IS NOT NULL
          AND other.id IN [startNode(o).documentId, endNode(o).documentId] } RETURN o.id AS what`,
  'mark at a version that is not the latest':
    'MATCH (d:Document) WHERE d.overlapGeneration IS NOT NULL AND NOT d:Current RETURN d.key AS what',
  'node of no kind': `MATCH (n) WHERE NOT n:${[...Object.keys(KEYS), 'Section', 'Amount', 'Rate', 'Quantity', 'Period'].join('|')}
      RETURN elementId(n) AS what`,
};

type Edition = { id: string; version: string; issued: string | null; current: boolean };

/** Of each document exactly the newest version is marked. */
const wrongLatest = async (ask: Ask): Promise<string[]> => {
  const versions = new Map<string, Edition[]>();
  for (const edition of await ask<Edition>(
    'MATCH (d:Document) RETURN d.id AS id, d.version AS version, d.issued AS issued, d:Current AS current',
  ))
    versions.set(edition.id, [...(versions.get(edition.id) ?? []), edition]);
  return [...versions].flatMap(([id, all]) => {
    const marked = all.filter(({ current }) => current).map(({ version }) => version);
    const newest = all.toSorted(compareVersions).at(-1)?.version;
    return marked.length === 1 && marked[0] === newest ? [] : [`${id}: marked ${marked.join()}, newest ${newest}`];
  });
};

/** Each version's digest over what is read back, and the revision over these and the vectors. */
const wrongRevision = async (ask: Ask, address: Neo4jAddress): Promise<string[]> => {
  const faults: string[] = [];
  const tally = new Tally();
  const store = storeOn(address);
  try {
    const documents = await ask<{ key: string; digest: string }>(
      'MATCH (d:Document) RETURN d.key AS key, d.digest AS digest',
    );
    for (const { key, digest } of documents) {
      const contents = await store.contents(key);
      if (contents === null) {
        faults.push(`${key} cannot be read`);
        continue;
      }
      const { document, passages } = contents;
      if (documentDigest(document, passages) !== digest) faults.push(`${key} is not what was written`);
      tally.add(contentLine({ id: document.id, version: document.version, digest }));
    }
  } finally {
    await store.close();
  }
  for (const vector of await ask<{ model: string; hash: string }>(
    'MATCH (v:Vector) RETURN v.model AS model, v.hash AS hash',
  ))
    tally.add(vectorLine(vector));
  const [corpus] = await ask<{ revision: string }>('MATCH (k:Corpus) RETURN k.revision AS revision');
  if (corpus?.revision !== tally.revision())
    faults.push(`revision ${corpus?.revision}, recomputed ${tally.revision()}`);
  return faults;
};

/** The revision of pairs and verdicts over what is read back. */
const wrongOverlapRevision = async (ask: Ask, address: Neo4jAddress): Promise<string[]> => {
  const tally = new Tally();
  const store = storeOn(address);
  try {
    for await (const pair of store.overlaps.each({})) tally.add(pairLine(pair));
    for (const review of await store.overlaps.reviews()) tally.add(reviewLine(review));
  } finally {
    await store.close();
  }
  const [corpus] = await ask<{ revision: string | null }>('MATCH (k:Corpus) RETURN k.overlapRevision AS revision');
  const kept = corpus?.revision ?? new Tally().revision();
  return kept === tally.revision() ? [] : [`revision of overlaps ${kept}, recomputed ${tally.revision()}`];
};

/** Every fault as a line that names it; none in a sound corpus. */
export const faultsIn = async (address: Neo4jAddress): Promise<string[]> => {
  const driver = driverFor(address);
  const ask = asking(driver);
  try {
    const found: string[] = [];
    for (const [fault, cypher] of Object.entries(FORBIDDEN))
      for (const { what } of await ask<{ what: unknown }>(`${cypher} LIMIT 3`)) found.push(`${fault}: ${String(what)}`);
    return [
      ...found,
      ...(await wrongLatest(ask)),
      ...(await wrongRevision(ask, address)),
      ...(await wrongOverlapRevision(ask, address)),
    ];
  } finally {
    await driver.close();
  }
};
