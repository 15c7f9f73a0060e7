/**
 * What the program needs to find in the database: constraints, indexes, and the one `Corpus` node that carries the schema's
 * version, the corpus' revision and its statistics. Made by whoever comes first; several may come at once.
 */
import { Tally } from '../content-digest.ts';
import { SEARCHED_TERMS_GENERATION, searchedTermsIdentity } from '../scoring/searched-text.ts';
import { StoreError } from '../store.ts';
import type { Neo4jConnection } from './driver.ts';
import { renewTerms } from './renew-terms.ts';
import { renewVectorIndexes, vectorIndexesWanted } from './vectors.ts';

/** Older ones lack dynamic parts of Cypher that we use, and have a published hole (below 5.26.22). */
const OLDEST: readonly [number, number] = [5, 26];

export const TERM_INDEX = 'tiaoli_terms';

/** The n-th list brings a database from version n - 1 to n. Written once, never edited afterwards. */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
    'CREATE CONSTRAINT tiaoli_corpus IF NOT EXISTS FOR (k:Corpus) REQUIRE k.id IS UNIQUE',
    'CREATE CONSTRAINT tiaoli_document IF NOT EXISTS FOR (d:Document) REQUIRE d.key IS UNIQUE',
    'CREATE CONSTRAINT tiaoli_clause IF NOT EXISTS FOR (c:Clause) REQUIRE c.key IS UNIQUE',
    'CREATE CONSTRAINT tiaoli_entity IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE',
    'CREATE CONSTRAINT tiaoli_text IF NOT EXISTS FOR (t:Text) REQUIRE t.hash IS UNIQUE',
    'CREATE CONSTRAINT tiaoli_vector IF NOT EXISTS FOR (v:Vector) REQUIRE v.key IS UNIQUE',
    'CREATE CONSTRAINT tiaoli_term IF NOT EXISTS FOR (t:Term) REQUIRE t.text IS UNIQUE',
    'CREATE CONSTRAINT tiaoli_original IF NOT EXISTS FOR (o:Original) REQUIRE o.sha256 IS UNIQUE',
    'CREATE CONSTRAINT tiaoli_stamp IF NOT EXISTS FOR (s:Stamp) REQUIRE s.name IS UNIQUE',
    'CREATE INDEX tiaoli_document_id IF NOT EXISTS FOR (d:Document) ON (d.id)',
    'CREATE INDEX tiaoli_document_title IF NOT EXISTS FOR (d:Document) ON (d.titleKey)',
    'CREATE INDEX tiaoli_document_number IF NOT EXISTS FOR (d:Document) ON (d.numberKey)',
    'CREATE INDEX tiaoli_document_carrier IF NOT EXISTS FOR (d:Document) ON (d.carrier)',
    'CREATE INDEX tiaoli_document_source IF NOT EXISTS FOR (d:Document) ON (d.sha256)',
    'CREATE INDEX tiaoli_clause_id IF NOT EXISTS FOR (c:Clause) ON (c.id)',
    'CREATE INDEX tiaoli_entity_name IF NOT EXISTS FOR (e:Entity) ON (e.name)',
    'CREATE INDEX tiaoli_cited_title IF NOT EXISTS FOR ()-[r:CITES]-() ON (r.titleKey)',
    'CREATE INDEX tiaoli_cited_number IF NOT EXISTS FOR ()-[r:CITES]-() ON (r.numberKey)',
    'CREATE INDEX tiaoli_amount IF NOT EXISTS FOR (a:Amount) ON (a.low, a.high)',
    `CREATE FULLTEXT INDEX ${TERM_INDEX} IF NOT EXISTS FOR (c:Current) ON EACH [c.tokens]
       OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`,
  ],
  [
    'CREATE CONSTRAINT tiaoli_overlap IF NOT EXISTS FOR ()-[o:OVERLAPS]-() REQUIRE o.id IS UNIQUE',
    'CREATE INDEX tiaoli_overlap_rank IF NOT EXISTS FOR ()-[o:OVERLAPS]-() ON (o.rank)',
    'CREATE INDEX tiaoli_overlap_place IF NOT EXISTS FOR ()-[o:OVERLAPS]-() ON (o.place)',
    'CREATE CONSTRAINT tiaoli_review IF NOT EXISTS FOR (r:Review) REQUIRE r.id IS UNIQUE',
  ],
];
export const SCHEMA_VERSION = MIGRATIONS.length;

export interface CorpusState {
  schema: number;
  revision: string;
  /** Of pairs and verdicts; null as long as nothing of them was ever written. */
  overlapRevision: string | null;
  /** Clauses of the latest versions, and the sum of their lengths in terms. */
  clauses: number;
  length: number;
  mentions: number;
  terms: string;
  /** Which generation of terms, see scoring/searched-text.ts. */
  generation: number;
}

const STATE = `MATCH (k:Corpus {id: 'corpus'})
  RETURN k.schema AS schema, k.revision AS revision, k.overlapRevision AS overlapRevision, k.clauses AS clauses, k.length AS length, k.mentions AS mentions,
    k.terms AS terms, k.generation AS generation`;

/** The corpus' state, or null in a database that is not ours yet. */
export const readState = async (connection: Neo4jConnection): Promise<CorpusState | null> =>
  (await connection.read<CorpusState>(STATE))[0] ?? null;

const checkServer = async (connection: Neo4jConnection): Promise<void> => {
  const [server] = await connection.read<{ version: string }>(
    `CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version`,
  );
  const [major = 0, minor = 0] = (server?.version ?? '').split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new StoreError(
    'unsupported',
    `Neo4j 服务器 ${connection.address.url} 的版本是 ${server?.version ?? '未知'}，条理需要 ${OLDEST.join('.')} 或更新的版本（向量索引和全文索引）。`,
  );
};

/** Another release writes other terms: whichever program is the older one keeps out. */
export const newerTerms = (connection: Neo4jConnection): StoreError =>
  new StoreError(
    'newer-schema',
    `Neo4j 数据库 ${connection.address.url} 里的检索词是另一个版本的条理写的。请让共用它的条理都升级到同一版本，再重新启动。`,
  );

export const tooNew = (connection: Neo4jConnection, schema: number): StoreError =>
  new StoreError(
    'newer-schema',
    `Neo4j 数据库 ${connection.address.url} 的结构版本是 ${schema}，本程序只认识到 ${SCHEMA_VERSION}。请升级条理，或换一个数据库。`,
  );

/** Names of our constraints and indexes that are not there, or not online. */
const missingNames = async (connection: Neo4jConnection): Promise<string[]> => {
  const online = await connection.read<{ name: string }>(
    `SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name`,
  );
  const there = new Set(online.map(({ name }) => name));
  const wanted = MIGRATIONS.flat().flatMap((statement) => /\b(tiaoli_\w+) IF NOT EXISTS/u.exec(statement)?.[1] ?? []);
  return [...wanted, ...(await vectorIndexesWanted(connection))].filter((name) => !there.has(name));
};

/** Makes what is missing, and waits until it can be asked. */
const makeIndexes = async (connection: Neo4jConnection): Promise<void> => {
  for (const statement of MIGRATIONS.flat()) await connection.schema(statement);
  await renewVectorIndexes(connection);
  await connection.read('CALL db.awaitIndexes(120)');
};

/** Checks the server and brings the database to the present schema. Safe to run at any time and by several at once. */
export const prepare = async (connection: Neo4jConnection): Promise<void> => {
  const state = await readState(connection);
  const terms = searchedTermsIdentity();
  if (state !== null) {
    if (state.schema > SCHEMA_VERSION) throw tooNew(connection, state.schema);
    if (state.generation > SEARCHED_TERMS_GENERATION) throw newerTerms(connection);
    // Somebody may have dropped an index, whatever the version says.
    const current = state.schema === SCHEMA_VERSION && (await missingNames(connection)).length === 0;
    if (!current) await makeIndexes(connection);
    if (state.schema < SCHEMA_VERSION)
      await connection.write((run) =>
        run(`MATCH (k:Corpus {id: 'corpus'}) WHERE k.schema < $schema SET k.schema = $schema`, {
          schema: SCHEMA_VERSION,
        }),
      );
    if (state.terms !== terms) await renewTerms(connection);
    return;
  }
  await checkServer(connection);
  const [foreign] = await connection.read('MATCH (n) RETURN 1 AS one LIMIT 1');
  if (foreign !== undefined && (await readState(connection)) === null)
    throw new StoreError(
      'corrupt',
      `Neo4j 数据库 ${connection.address.url} 里有别的程序的数据，不是条理的。请换一个空的数据库。`,
    );
  await makeIndexes(connection);
  await connection.write((run) =>
    run(
      `MERGE (k:Corpus {id: 'corpus'}) ON CREATE SET k.revision = $revision, k.clauses = 0, k.length = 0, k.mentions = 0,
         k.terms = $terms, k.generation = $generation, k.schema = $schema`,
      {
        revision: new Tally().revision(),
        terms,
        generation: SEARCHED_TERMS_GENERATION,
        schema: SCHEMA_VERSION,
      },
    ),
  );
};
