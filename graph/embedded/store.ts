/** The embedded store: one SQLite file, the only truth on one machine. Synchronous inside, promises outside. */
import { setImmediate as giveWay } from 'node:timers/promises';
import type { Clause, DocumentHead, PolicyDocument } from '../../ingest/model.ts';
import { ClauseCache } from '../clause-cache.ts';
import { documentDigest, putOutcome } from '../content-digest.ts';
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
import { affectedBy, resolveCitations } from './citations.ts';
import { Connection, type ConnectionSetting } from './connection.ts';
import { markCurrent, versionsOf } from './current-version.ts';
import { EntityNodes } from './entity-nodes.ts';
import { cachedClauses, findClauses } from './find-clauses.ts';
import { putOriginal, readOriginal } from './originals.ts';
import { EmbeddedOverlaps } from './overlaps/overlaps.ts';
import { findEdges, findNodes } from './places.ts';
import { readClauses } from './read-clauses.ts';
import { clauseKeys, currentKeys, readDocument, readHeads } from './read-documents.ts';
import { ensureRevision, storedRevision, updateRevision } from './revision.ts';
import { selectClauses } from './select.ts';
import { Selections } from './selections.ts';
import { eachPassage, insertVectors, missingVectors, passagesOf, vectorsBy, vectorsOf } from './vectors.ts';
import { deleteDocument, insertDocument, sweep, usedBy } from './write-document.ts';

/** Clauses read at a time by `eachClause`. */
const CLAUSES = 256;

class EmbeddedStore implements Store {
  readonly overlaps: EmbeddedOverlaps;
  readonly #connection: Connection;
  readonly #cache = new ClauseCache();
  readonly #selections = new Selections();
  readonly #entities = new EntityNodes();

  constructor(connection: Connection) {
    this.#connection = connection;
    ensureRevision(connection);
    this.overlaps = new EmbeddedOverlaps(connection);
  }

  async describe(): Promise<StoreDescription> {
    return this.#connection.read(() => {
      const counts = this.#connection.get<{ clauses: number; mentions: number; documents: number }>(
        `SELECT (SELECT count(*) FROM documents WHERE current = 1) AS documents, count(*) AS clauses,
                coalesce(sum((SELECT count(*) FROM mentions AS m WHERE m.clause_key = c.key)), 0) AS mentions
           FROM clauses AS c JOIN documents AS d ON d.key = c.document_key WHERE d.current = 1`,
      ) ?? { documents: 0, clauses: 0, mentions: 0 };
      const revision = storedRevision(this.#connection);
      return {
        kind: 'embedded',
        location: this.#connection.location,
        schemaVersion: this.#connection.schemaVersion,
        revision,
        ...counts,
        entities: this.#entities.at(revision, this.#connection).size,
      };
    });
  }

  async revision(): Promise<string> {
    return storedRevision(this.#connection);
  }

  async putDocument(
    document: PolicyDocument,
    passages: readonly Passage[],
    vectors: readonly Vector[],
  ): Promise<PutOutcome> {
    const connection = this.#connection;
    const { id, version } = document;
    const digest = documentDigest(document, passages);
    return connection.write(() => {
      const stored = connection.all<{ version: string; digest: string }>(
        'SELECT version, digest FROM documents WHERE id = ?',
        [id],
      );
      const outcome = putOutcome(stored, { version, digest });
      updateRevision(connection, (tally) => {
        if (outcome !== 'unchanged') {
          const before = affectedBy(connection, id);
          const used = usedBy(connection, id, version);
          deleteDocument(connection, id, version, tally);
          insertDocument(connection, document, passages, digest, tally);
          markCurrent(connection, id);
          sweep(connection, used, tally);
          resolveCitations(connection, before, affectedBy(connection, id));
        }
        insertVectors(connection, vectors, tally);
      });
      return outcome;
    });
  }

  async removeDocument(id: string): Promise<boolean> {
    const connection = this.#connection;
    return connection.write(() => {
      const versions = versionsOf(connection, id);
      if (versions.length === 0) return false;
      const affected = affectedBy(connection, id);
      const used = usedBy(connection, id, null);
      updateRevision(connection, (tally) => {
        for (const version of versions) deleteDocument(connection, id, version, tally);
        sweep(connection, used, tally);
      });
      resolveCitations(connection, affected);
      return true;
    });
  }

  async missingVectors(model: string, hashes: readonly string[]): Promise<string[]> {
    return missingVectors(this.#connection, model, hashes);
  }

  async vectors(model: string, hashes: readonly string[]): Promise<Map<string, Float32Array>> {
    return vectorsBy(this.#connection, model, hashes);
  }

  async putVectors(vectors: readonly Vector[]): Promise<void> {
    const connection = this.#connection;
    connection.write(() => updateRevision(connection, (tally) => insertVectors(connection, vectors, tally)));
  }

  async documents(): Promise<(DocumentHead & { versions: string[]; clauses: number })[]> {
    return this.#connection.read(() => readHeads(this.#connection));
  }

  async document(reference: string): Promise<PolicyDocument | null> {
    return this.#connection.read(() => readDocument(this.#connection, parseVersionedId(reference)));
  }

  async clauses(ids: readonly string[], { passing = false } = {}): Promise<Clause[]> {
    if (ids.length === 0) return [];
    const known = passing ? null : cachedClauses(this.#cache.at(storedRevision(this.#connection)), ids);
    if (known !== null) return known;
    return this.#connection.read(() =>
      findClauses(this.#connection, passing ? null : this.#cache.at(storedRevision(this.#connection)), ids),
    );
  }

  async select(filter: ClauseFilter): Promise<string[]> {
    return this.#selections
      .at(storedRevision(this.#connection))
      .of(filter, () => selectClauses(this.#connection, filter));
  }

  async *eachClause(): AsyncGenerator<Clause> {
    for (const documentKey of currentKeys(this.#connection)) {
      const keys = clauseKeys(this.#connection, documentKey);
      for (let start = 0; start < keys.length; start += CLAUSES) {
        const part = keys.slice(start, start + CLAUSES);
        const clauses = this.#connection.read(() => readClauses(this.#connection, part));
        for (const key of part) {
          const clause = clauses.get(key);
          if (clause !== undefined) yield clause;
        }
        // Nothing here waits of itself: without a pause no request would be answered until the last clause is read.
        await giveWay();
      }
    }
  }

  async *eachPassage(model: string): AsyncGenerator<Passage & { values: Float32Array }> {
    yield* eachPassage(this.#connection, model, currentKeys(this.#connection));
  }

  async entities(query: {
    kind?: EntityKind | undefined;
    text?: string | undefined;
    limit: number;
  }): Promise<GraphNode[]> {
    return this.#connection.read(() => this.#counted().find(query.kind, query.text, query.limit));
  }

  async nodes(ids: readonly string[]): Promise<GraphNode[]> {
    return this.#connection.read(() => findNodes(this.#connection, this.#counted(), ids));
  }

  async edgesAt(ids: readonly string[], limit: number): Promise<Map<string, GraphEdge[]>> {
    return this.#connection.read(() => findEdges(this.#connection, this.#counted(), ids, limit));
  }

  async contents(reference: string): Promise<VersionContents | null> {
    const connection = this.#connection;
    return connection.read(() => {
      const document = readDocument(connection, parseVersionedId(reference));
      if (document === null) return null;
      const passages = passagesOf(connection, document.id, document.version);
      return { document, passages, vectors: vectorsOf(connection, [...new Set(passages.map(({ hash }) => hash))]) };
    });
  }

  async putOriginal(bytes: Uint8Array): Promise<void> {
    this.#connection.write(() => putOriginal(this.#connection, bytes));
  }

  async original(sha256: string): Promise<Uint8Array | null> {
    return readOriginal(this.#connection, sha256);
  }

  async stamp(name: string): Promise<string | null> {
    return this.#connection.get<{ value: string }>('SELECT value FROM stamps WHERE name = ?', [name])?.value ?? null;
  }

  async setStamp(name: string, value: string): Promise<void> {
    this.#connection.run('INSERT OR REPLACE INTO stamps VALUES (?, ?)', [name, value]);
  }

  async close(): Promise<void> {
    this.#connection.close();
  }

  #counted(): EntityList {
    return this.#entities.at(storedRevision(this.#connection), this.#connection);
  }
}

/**
 * Opens the store in the file at `location`, made (with its folders) and migrated if need be. Throws StoreError:
 * `not-writable`, `corrupt`, `newer-schema`, `locked`, `full`, `read-only`.
 */
export const openEmbeddedStore = (location: string, setting: ConnectionSetting = {}): Store =>
  new EmbeddedStore(new Connection(location, setting));
