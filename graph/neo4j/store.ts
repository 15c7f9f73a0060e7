/**
 * The store in Neo4j: one server or a cluster that any number of programs share. Nothing is kept in the process that
 * another one needs; what is remembered carries the corpus' revision.
 */
import type { Clause, DocumentHead, PolicyDocument } from '../../ingest/model.ts';
import { ClauseCache } from '../clause-cache.ts';
import { contentLine, documentDigest, putOutcome } from '../content-digest.ts';
import { parseVersionedId } from '../document-order.ts';
import type { EntityList } from '../entity-list.ts';
import type { ClauseFilter } from '../filter.ts';
import type {
  EntityKind,
  GraphEdge,
  GraphNode,
  Passage,
  PutOutcome,
  Store,
  StoreDescription,
  Vector,
  VersionContents,
} from '../store.ts';
import type { Neo4jAddress } from './address.ts';
import { affectedBy, resolveCitations } from './citations.ts';
import { CorpusWatch } from './corpus-watch.ts';
import { Neo4jConnection, type Run } from './driver.ts';
import { EntityNodes } from './entity-nodes.ts';
import { isMissingIndex } from './failure.ts';
import { countVersion, markLatest, versionsOf } from './latest-version.ts';
import { withCorpusLock } from './lock.ts';
import { putOriginal, readOriginal } from './originals.ts';
import { Neo4jOverlaps } from './overlaps/overlaps.ts';
import { eachPassage, passagesOf, vectorsOf } from './passages.ts';
import { findEdges, findNodes } from './places.ts';
import { readClauses, readClausesOf } from './read-clauses.ts';
import { currentKeys, readDocument, readHeads } from './read-documents.ts';
import { type CorpusState, SCHEMA_VERSION } from './schema.ts';
import { selectClauses } from './select.ts';
import { ensureVectorIndex, insertVectors, missingVectors, vectorsBy } from './vectors.ts';
import { deleteVersions, insertDocument, sweep } from './write-document.ts';

/** Clauses read at a time by `eachClause`. */
const CLAUSES = 256;
export class Neo4jStore implements Store {
  readonly connection: Neo4jConnection;
  readonly overlaps: Neo4jOverlaps;
  readonly #cache = new ClauseCache();
  readonly #entities = new EntityNodes();
  readonly #corpus: CorpusWatch;

  constructor(connection: Neo4jConnection) {
    this.connection = connection;
    this.#corpus = new CorpusWatch(connection);
    this.overlaps = new Neo4jOverlaps({
      run: this.run,
      change: (work) => this.#change((run, _tally, _statistics, overlaps) => work(run, overlaps)),
      state: () => this.state(),
    });
  }

  /** Makes the schema when the server is first reached; a failure is tried again with the next call. */
  ready(): Promise<void> {
    return this.#corpus.ready();
  }

  /** The corpus' revision and statistics as they are now. @throws StoreError */
  state(): Promise<CorpusState> {
    return this.#corpus.state();
  }

  /** Reads; where an index of ours is gone, it is made again for the next time. */
  readonly run: Run = async (cypher, parameters) => {
    await this.ready();
    try {
      return await this.connection.read(cypher, parameters);
    } catch (error) {
      if (isMissingIndex(error)) this.#corpus.prepareAgain();
      throw error;
    }
  };

  async describe(): Promise<StoreDescription> {
    const { revision, clauses, mentions } = await this.state();
    const [counts] = await this.run<{ documents: number; entities: number }>(
      `RETURN COUNT { (d:Document) WHERE d:Current } AS documents, COUNT { (e:Entity) WHERE e.clauses > 0 } AS entities`,
    );
    const { documents, entities } = counts ?? { documents: 0, entities: 0 };
    return {
      kind: 'neo4j',
      location: this.connection.address.url,
      schemaVersion: SCHEMA_VERSION,
      revision,
      documents,
      clauses,
      mentions,
      entities: entities + documents,
    };
  }

  async revision(): Promise<string> {
    return (await this.state()).revision;
  }

  async putDocument(
    document: PolicyDocument,
    passages: readonly Passage[],
    vectors: readonly Vector[],
  ): Promise<PutOutcome> {
    const { id, version } = document;
    const digest = documentDigest(document, passages);
    await this.#prepareVectors(vectors);
    return this.#change(async (run, tally, statistics, overlaps) => {
      const versions = await versionsOf(run, id);
      const old = versions.find((one) => one.version === version);
      const outcome = putOutcome(versions, { version, digest });
      if (outcome !== 'unchanged') {
        const before = await affectedBy(run, id);
        if (old) {
          tally.remove(contentLine(old));
          if (old.current) await countVersion(run, old.key, -1, statistics);
        }
        const used = old ? await deleteVersions(run, [old.key], overlaps) : null;
        tally.add(contentLine({ id, version, digest }));
        await insertDocument(run, document, passages, digest);
        await markLatest(run, id, statistics, overlaps);
        if (used) for (const vector of await sweep(run, used)) tally.remove(vector);
        await resolveCitations(run, before, await affectedBy(run, id));
      }
      await insertVectors(run, vectors, tally);
      return outcome;
    });
  }

  async removeDocument(id: string): Promise<boolean> {
    return this.#change(async (run, tally, statistics, overlaps) => {
      const versions = await versionsOf(run, id);
      if (versions.length === 0) return false;
      const affected = await affectedBy(run, id);
      for (const version of versions) {
        tally.remove(contentLine(version));
        if (version.current) await countVersion(run, version.key, -1, statistics);
      }
      const used = await deleteVersions(
        run,
        versions.map(({ key }) => key),
        overlaps,
      );
      for (const vector of await sweep(run, used)) tally.remove(vector);
      await resolveCitations(run, affected);
      return true;
    });
  }

  async missingVectors(model: string, hashes: readonly string[]): Promise<string[]> {
    return missingVectors(this.run, model, hashes);
  }

  async vectors(model: string, hashes: readonly string[]): Promise<Map<string, Float32Array>> {
    return vectorsBy(this.run, model, hashes);
  }

  async putVectors(vectors: readonly Vector[]): Promise<void> {
    await this.#prepareVectors(vectors);
    await this.#change((run, tally) => insertVectors(run, vectors, tally));
  }

  async documents(): Promise<(DocumentHead & { versions: string[]; clauses: number })[]> {
    return readHeads(this.run);
  }

  async document(reference: string): Promise<PolicyDocument | null> {
    return readDocument(this.run, parseVersionedId(reference));
  }

  async clauses(references: readonly string[], { passing = false }: { passing?: boolean } = {}): Promise<Clause[]> {
    const clauses = passing ? await readClauses(this.run, [...new Set(references)]) : await this.#clauses(references);
    return references.flatMap((reference) => clauses.get(reference) ?? []);
  }

  async select(filter: ClauseFilter): Promise<string[]> {
    return selectClauses(this.run, filter);
  }

  async *eachClause(): AsyncGenerator<Clause> {
    for (const { key, clauses } of await currentKeys(this.run))
      for (let from = 0; from < clauses; from += CLAUSES)
        yield* await readClausesOf(this.run, key, from, from + CLAUSES);
  }

  eachPassage(model: string): AsyncIterable<Passage & { values: Float32Array }> {
    return eachPassage(this.run, model);
  }

  async entities(query: {
    kind?: EntityKind | undefined;
    text?: string | undefined;
    limit: number;
  }): Promise<GraphNode[]> {
    return (await this.#counted()).find(query.kind, query.text, query.limit);
  }

  async nodes(ids: readonly string[]): Promise<GraphNode[]> {
    return findNodes(this.run, (references) => this.#clauses(references), ids);
  }

  async edgesAt(ids: readonly string[], limit: number): Promise<Map<string, GraphEdge[]>> {
    return findEdges(this.run, (references) => this.#clauses(references), ids, limit);
  }

  async contents(reference: string): Promise<VersionContents | null> {
    const document = await readDocument(this.run, parseVersionedId(reference));
    if (document === null) return null;
    const passages = await passagesOf(this.run, document.id, document.version);
    return { document, passages, vectors: await vectorsOf(this.run, [...new Set(passages.map(({ hash }) => hash))]) };
  }

  async putOriginal(bytes: Uint8Array): Promise<void> {
    // In line with the other writes: a document that goes at the same moment takes its bytes along.
    await this.#change((run) => putOriginal(run, bytes));
  }

  async original(sha256: string): Promise<Uint8Array | null> {
    return readOriginal(this.run, sha256);
  }

  async stamp(name: string): Promise<string | null> {
    const [stamp] = await this.run<{ value: string }>('MATCH (s:Stamp {name: $name}) RETURN s.value AS value', {
      name,
    });
    return stamp?.value ?? null;
  }

  async setStamp(name: string, value: string): Promise<void> {
    await this.ready();
    await this.connection.write((run) => run('MERGE (s:Stamp {name: $name}) SET s.value = $value', { name, value }));
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  async #clauses(references: readonly string[]): Promise<Map<string, Clause>> {
    const cache = this.#cache.at(await this.revision());
    const known = new Map<string, Clause>();
    for (const reference of references) {
      const clause = cache.get(reference);
      if (clause) known.set(reference, clause);
    }
    const missing = [...new Set(references)].filter((reference) => !known.has(reference));
    if (missing.length > 0)
      for (const [reference, clause] of await readClauses(this.run, missing))
        known.set(reference, cache.set(reference, clause));
    return known;
  }

  async #counted(): Promise<EntityList> {
    return this.#entities.at(await this.revision(), this.run);
  }

  /** An index is made outside of the transaction that needs it. */
  async #prepareVectors(vectors: readonly Vector[]): Promise<void> {
    await this.ready();
    const dimensions = new Map(vectors.map(({ model, values }) => [model, values.length]));
    for (const [model, size] of dimensions) await ensureVectorIndex(this.connection, model, size);
  }

  async #change<Result>(work: Parameters<typeof withCorpusLock<Result>>[1]): Promise<Result> {
    await this.ready();
    try {
      return await withCorpusLock(this.connection, work);
    } finally {
      this.#corpus.lookAgain();
    }
  }
}

/** The store on a Neo4j server. It is reached with the first call, which throws StoreError where it can't be. */
export const openNeo4jStore = (address: Neo4jAddress): Neo4jStore => new Neo4jStore(new Neo4jConnection(address));
