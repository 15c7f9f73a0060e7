/** Writes one version of a document, and takes one out. To be called inside the transaction that holds the corpus' lock. */
import type { Clause, PolicyDocument } from '../../ingest/model.ts';
import { EDGE_TYPE, ENTITY_FIELDS, VALUE_FIELDS } from '../clause-graph.ts';
import { type Tally, vectorLine } from '../content-digest.ts';
import { numberKey, titleKey } from '../reference-match.ts';
import { searchedTerms } from '../scoring/searched-text.ts';
import type { Passage } from '../store.ts';
import type { Run } from './driver.ts';
import { entityLabel, termsOf, VALUE_LABEL, VALUE_TYPES } from './labels.ts';
import { entityRows, valueRows } from './mention-rows.ts';
import { forgetPairs } from './overlaps/write-pairs.ts';
import { runBatched } from './run-batched.ts';
import { lengthOf, writeTokens } from './term-statistics.ts';

export const versionKey = (id: string, version: string): string => `${id}@${version}`;

const headOf = (document: PolicyDocument, digest: string): Record<string, unknown> => ({
  key: versionKey(document.id, document.version),
  id: document.id,
  version: document.version,
  title: document.title,
  kind: document.kind,
  issuer: document.issuer,
  number: document.number,
  issued: document.issued,
  carrier: document.carrier,
  file: document.source.file,
  sha256: document.source.sha256,
  characters: document.source.characters,
  titleKey: titleKey(document.title),
  numberKey: numberKey(document.number),
  digest,
  ...termsOf(document.validity),
});

const clauseRow = (clause: Clause, position: number): Record<string, unknown> => {
  const terms = searchedTerms(clause);
  return {
    key: versionKey(clause.id, clause.document.version),
    id: clause.id,
    version: clause.document.version,
    documentId: clause.document.id,
    position,
    number: clause.number,
    heading: clause.heading,
    path: clause.path,
    text: clause.text,
    sourceStart: clause.source.start,
    sourceEnd: clause.source.end,
    tokens: writeTokens(terms),
    length: lengthOf(terms),
    ...termsOf(clause.validity),
  };
};

/** Inserts a version that is not there; its clauses' passages with it. Not yet marked as the latest one. */
export const insertDocument = async (
  run: Run,
  document: PolicyDocument,
  passages: readonly Passage[],
  digest: string,
): Promise<void> => {
  const key = versionKey(document.id, document.version);
  const keyOf = (clause: Clause) => versionKey(clause.id, clause.document.version);
  const known = new Set(document.clauses.map(({ id }) => id));
  const stray = passages.find(({ clauseId }) => !known.has(clauseId));
  if (stray) throw new RangeError(`passage of clause ${stray.clauseId}, which ${document.id} has not`);
  await run('CREATE (d:Document) SET d = $head', { head: headOf(document, digest) });
  await run(
    `MATCH (d:Document {key: $key}) UNWIND $sections AS section
       CREATE (d)-[:HAS_SECTION]->(s:Section) SET s = section`,
    {
      key,
      sections: document.sections.map(({ source, ...section }, position) => ({
        ...section,
        position,
        sourceStart: source.start,
        sourceEnd: source.end,
      })),
    },
  );
  await runBatched(
    run,
    'MATCH (d:Document {key: $key}) CREATE (c:Clause)-[:PART_OF]->(d) SET c = row',
    document.clauses.map(clauseRow),
    { key },
  );
  for (const field of ENTITY_FIELDS)
    await runBatched(
      run,
      `MATCH (c:Clause {key: row.clause}) MERGE (e:Entity {id: row.entity})
         ON CREATE SET e.name = row.name, e:${entityLabel(field)}
       CREATE (c)-[r:${EDGE_TYPE[field]}]->(e) SET r = row.properties`,
      entityRows(field, document.clauses, keyOf),
    );
  for (const field of VALUE_FIELDS)
    await runBatched(
      run,
      `MATCH (c:Clause {key: row.clause})
       CREATE (c)-[r:${EDGE_TYPE[field]}]->(v:${VALUE_LABEL[field]}) SET r = row.properties, v = row.value`,
      valueRows(field, document.clauses, keyOf),
    );
  await runBatched(
    run,
    `MATCH (c:Clause {key: row.clause}) MERGE (t:Text {hash: row.hash})
     CREATE (c)-[:PASSAGE {position: row.position, kind: row.kind, start: row.start, end: row.end}]->(t)`,
    passages.map(({ clauseId, ...passage }, position) => ({
      ...passage,
      clause: versionKey(clauseId, document.version),
      position,
    })),
  );
};

/** Entities, texts and published bytes that versions used; those that nothing uses any more can go afterwards. */
export interface Used {
  entities: string[];
  hashes: string[];
  sources: string[];
}

/** Removes versions with everything below them, and says what they used. Call `sweep` once what replaces them is in. */
export const deleteVersions = async (run: Run, keys: readonly string[], overlaps: Tally): Promise<Used> => {
  for (const key of keys) await forgetPairs(run, key, overlaps);
  const clauses = 'UNWIND $keys AS key MATCH (d:Document {key: key})<-[:PART_OF]-(c:Clause)';
  const entities = await run<{ id: string }>(`${clauses} MATCH (c)-->(e:Entity) RETURN DISTINCT e.id AS id`, { keys });
  const texts = await run<{ hash: string }>(
    `${clauses} MATCH (c)-[:PASSAGE]->(t:Text) RETURN DISTINCT t.hash AS hash`,
    { keys },
  );
  const sources = await run<{ sha256: string }>(
    'UNWIND $keys AS key MATCH (d:Document {key: key}) RETURN DISTINCT d.sha256 AS sha256',
    { keys },
  );
  await run(`${clauses} MATCH (c)-[:${VALUE_TYPES}]->(v) DETACH DELETE v`, { keys });
  await run('UNWIND $keys AS key MATCH (d:Document {key: key})-[:HAS_SECTION]->(s) DETACH DELETE s', { keys });
  await run(`${clauses} DETACH DELETE c`, { keys });
  await run('UNWIND $keys AS key MATCH (d:Document {key: key}) DETACH DELETE d', { keys });
  return {
    entities: entities.map(({ id }) => id),
    hashes: texts.map(({ hash }) => hash),
    sources: sources.map(({ sha256 }) => sha256),
  };
};

/** Deletes of `used` what no clause needs any more; returns what the vectors that went were counted as. */
export const sweep = async (run: Run, { entities, hashes, sources }: Used): Promise<string[]> => {
  await run('UNWIND $entities AS id MATCH (e:Entity {id: id}) WHERE NOT EXISTS { (e)<--(:Clause) } DETACH DELETE e', {
    entities,
  });
  const gone = await run<{ model: string; hash: string }>(
    `UNWIND $hashes AS hash MATCH (t:Text {hash: hash}) WHERE NOT EXISTS { (t)<-[:PASSAGE]-() }
     MATCH (t)<-[:OF]-(v:Vector) WITH v, v.model AS model, v.hash AS hash DETACH DELETE v RETURN model, hash`,
    { hashes },
  );
  await run(
    'UNWIND $hashes AS hash MATCH (t:Text {hash: hash}) WHERE NOT EXISTS { (t)<-[:PASSAGE]-() } DETACH DELETE t',
    {
      hashes,
    },
  );
  await run(
    `UNWIND $sources AS sha256 MATCH (o:Original {sha256: sha256})
     WHERE NOT EXISTS { (d:Document) WHERE d.sha256 = sha256 } DELETE o`,
    { sources },
  );
  return gone.map(vectorLine);
};
