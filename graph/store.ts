/**
 * What a store can do: one small interface, its typed errors. Two stores implement it (embedded, neo4j) and one
 * contract suite holds both to it. Everything answers by promise, although the embedded store is synchronous inside.
 */
import type { Clause, DocumentHead, PolicyDocument } from '../ingest/model.ts';
import type { ClauseFilter } from './filter.ts';
import type { OverlapStore } from './overlap-store.ts';

/** A stretch of a clause that has a vector of its own: the whole clause, a sentence, or a phrase. */
export interface Passage {
  clauseId: string;
  kind: 'clause' | 'sentence' | 'phrase';
  /** Into the clause's text. */
  start: number;
  end: number;
  /** SHA-256 (hex) of the embedded text; vectors are kept by it, so that no text is embedded twice. */
  hash: string;
}

export interface Vector {
  hash: string;
  /** Name of the model that made it (Embedder.model). */
  model: string;
  values: Float32Array;
}

export type PutOutcome = 'added' | 'replaced' | 'unchanged' | 'new-version';

export interface StoreDescription {
  kind: 'embedded' | 'neo4j';
  location: string;
  schemaVersion: number;
  revision: string;
  documents: number;
  clauses: number;
  mentions: number;
  entities: number;
}

export const ENTITY_KINDS = [
  'document',
  'agency',
  'industry',
  'place',
  'instrument',
  'beneficiary',
  'reference',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** A node of the graph. Ids: a clause's or document's own id; for the others `kind:name`, as in `agency:自治区财政厅`. */
export interface GraphNode {
  id: string;
  kind: EntityKind | 'clause';
  label: string;
  /** GB/T code, level, heading … as the kind has them. */
  properties: Record<string, string | number | boolean | null>;
  /** Clauses that mention it (for a document: that it has). */
  clauses: number;
}

/** An edge with its provenance: which clause says it, where, who recognised it and how sure that is. */
export interface GraphEdge {
  from: string;
  to: string;
  /** PART_OF · CARRIED_BY, and those of clause-graph.ts: RESPONSIBLE, CITES, IN_INDUSTRY … */
  type: string;
  properties: Record<string, string | number | boolean | null>;
}

export interface Graph {
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** True when `limit` cut something off. */
  truncated: boolean;
}

/** One version of a document as it was put, and every vector of its passages, of whatever model. */
export interface VersionContents {
  document: PolicyDocument;
  passages: Passage[];
  vectors: Vector[];
}

export interface Store {
  /** Pairs of clauses and what people said of them; no part of `revision`, they have their own. */
  readonly overlaps: OverlapStore;
  describe(): Promise<StoreDescription>;
  /** Changes with every change of what is stored, and only then; the same content has the same revision. */
  revision(): Promise<string>;
  /**
   * Puts one version of a document in place of its old self, in one transaction. Unchanged bytes and unchanged mentions
   * change nothing. `vectors` holds those that `missingVectors` named.
   */
  putDocument(document: PolicyDocument, passages: readonly Passage[], vectors: readonly Vector[]): Promise<PutOutcome>;
  /** Removes a document in all its versions; false if there was none. */
  removeDocument(id: string): Promise<boolean>;
  /** Of these text hashes, those that have no vector of `model` yet. */
  missingVectors(model: string, hashes: readonly string[]): Promise<string[]>;
  /** The vectors of `model` by the hash of their text; those that are not there are left out. */
  vectors(model: string, hashes: readonly string[]): Promise<Map<string, Float32Array>>;
  /** Adds vectors of stored passages afterwards, as after a build without a model; those of unknown texts are left out. */
  putVectors(vectors: readonly Vector[]): Promise<void>;
  /** Latest version of each, in document order (see document-order.ts). */
  documents(): Promise<(DocumentHead & { versions: string[]; clauses: number })[]>;
  /** `id` or `id@version`; null if there is none. */
  document(reference: string): Promise<PolicyDocument | null>;
  /**
   * In the order asked; unknown ids are left out. `id` or `id@version`. Shared between callers: frozen, do not change.
   * `passing`: for someone who goes over very many, each once: they are not kept, and drive out none that are.
   */
  clauses(ids: readonly string[], reading?: { passing?: boolean }): Promise<Clause[]>;
  /**
   * Ids of the clauses that the filter lets through, in document order, clauses as they stand. It looks at the latest
   * versions, and at those that a `document` condition of `all` names as `id@version`; such a clause's id says its version
   * where it is not the latest.
   */
  select(filter: ClauseFilter): Promise<string[]>;
  /** Every clause of the latest versions, in document order, never all in memory at once. */
  eachClause(): AsyncIterable<Clause>;
  /** Passages with their vectors, for the index that is built from them. */
  eachPassage(model: string): AsyncIterable<Passage & { values: Float32Array }>;
  /** Entities by kind and by a part of their name or alias, most mentioned first. */
  entities(query: { kind?: EntityKind | undefined; text?: string | undefined; limit: number }): Promise<GraphNode[]>;
  /** Nodes by id, in the order asked; unknown ids are left out. `id@version` of a latest version comes back by its bare id. */
  nodes(ids: readonly string[]): Promise<GraphNode[]>;
  /** The edges at each of these nodes (ids as `nodes` gives them), at most `limit` each, in one order for all stores. */
  edgesAt(ids: readonly string[], limit: number): Promise<Map<string, GraphEdge[]>>;
  /** One version with all that belongs to it, by `id` or `id@version`: what a copy needs. */
  contents(reference: string): Promise<VersionContents | null>;
  /** Keeps the bytes of a document as published, under their SHA-256, for as long as a stored version names them. */
  putOriginal(bytes: Uint8Array): Promise<void>;
  /** The bytes as published, by their SHA-256 (hex); null where they were not kept. */
  original(sha256: string): Promise<Uint8Array | null>;
  /** A word that a program left in the store for others that use it, as "this corpus was read"; null if none. */
  stamp(name: string): Promise<string | null>;
  setStamp(name: string, value: string): Promise<void>;
  close(): Promise<void>;
}

/** A candidate of one leg: which clause, how well, and where in it. */
export interface Candidate {
  clauseId: string;
  score: number;
  /** The passage that matched best, into the clause's text. */
  start?: number;
  end?: number;
}

/** Finds candidates by words and by meaning. Caches beside the embedded store; indexes of its own in neo4j. */
export interface SearchIndex {
  /** The revision of the store that it was built from. */
  readonly revision: string;
  /** Best clauses by BM25 for these terms (repeat a term or give a weight), best first. */
  lexical(terms: ReadonlyMap<string, number>, limit: number): Promise<Candidate[]>;
  /** How many clauses there are, and in how many of them each of these terms stands (0 for unknown ones). */
  frequencies(terms: Iterable<string>): Promise<{ clauses: number; containing: Map<string, number> }>;
  /** Best passages by cosine; one candidate per clause; empty where there are no vectors. */
  semantic(vector: Float32Array, limit: number): Promise<Candidate[]>;
}

export class StoreError extends Error {
  /** Machine-readable; `detail` is for people, in Chinese. */
  readonly code:
    | 'unavailable'
    | 'unauthorized'
    | 'unsupported'
    | 'newer-schema'
    | 'corrupt'
    | 'full'
    | 'read-only'
    | 'locked'
    | 'not-writable';
  readonly detail: string;
  constructor(code: StoreError['code'], detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = 'StoreError';
    this.code = code;
    this.detail = detail;
  }
}
