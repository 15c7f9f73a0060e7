/**
 * The graph as a stream, read from the store in steps and never whole in memory: the ids of the clauses and the entities
 * met are held, nothing else. A format may go over it several times.
 */
import { setImmediate } from 'node:timers/promises';
import type { Clause, DocumentHead } from '../../ingest/model.ts';
import { ENTITY_FIELDS, ENTITY_OF, entityId } from '../clause-graph.ts';
import type { ClauseFilter } from '../filter.ts';
import type { PairReview, ReviewedPair } from '../overlap-store.ts';
import type { EntityKind, Graph, Store } from '../store.ts';
import { findNeighbors, type NeighborQuery } from '../traverse/neighbors.ts';
import { type ClausePart, clausePart, termProperties } from './clause-part.ts';
import { ExportError } from './export-error.ts';
import { columnsOfEdge, type ExportEdge, type ExportHead, type ExportNode, TYPE_OF_KIND } from './export-graph.ts';
import { lostReviews, overlapEdge, pairsWithin, reviewNode } from './overlap-part.ts';

/** Clauses read at a time: a few milliseconds on the embedded store, so that others are answered in between. */
const CLAUSES_AT_ONCE = 64;
/** Pairs between two looks whether the store is still as it was. */
const PAIRS_AT_ONCE = 256;

/** What is exported: the clauses that a filter lets through with all that they name, or what lies around a node. */
export type Selection = { filter: ClauseFilter } | { around: NeighborQuery };

type Exportable = Pick<
  Store,
  'revision' | 'select' | 'clauses' | 'documents' | 'document' | 'nodes' | 'edgesAt' | 'overlaps'
>;

/** How a clause is named beside its id. */
export interface ClauseHead {
  number: string;
  documentTitle: string;
}

type Head = DocumentHead & { clauses: number };

interface Entity {
  kind: EntityKind;
  name: string;
  code: string | null;
  level: string | null;
  clauses: number;
  degree: number;
}

const changed = (): ExportError => new ExportError('changed', '导出期间图谱有了改动，这份文件不完整，请重新导出。');

const smaller = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);

export class ExportGraph {
  readonly head: ExportHead;
  readonly #store: Exportable;
  readonly #ids: readonly string[];
  readonly #whole: boolean;
  /** Ids of the nodes around a node; null for a filter, whose clauses bring along what they name. */
  readonly #within: ReadonlySet<string> | null;
  readonly #heads: ReadonlyMap<string, Head>;
  readonly #entities = new Map<string, Entity>();
  /** Edges at each document that belongs to the export. */
  readonly #documents = new Map<string, number>();
  /** True once every clause was seen, and entities and documents are complete. */
  #surveyed = false;

  constructor(
    store: Exportable,
    head: ExportHead,
    ids: readonly string[],
    heads: ReadonlyMap<string, Head>,
    around: Graph | null,
    whole: boolean,
  ) {
    this.#store = store;
    this.head = head;
    this.#ids = ids;
    this.#whole = whole;
    this.#heads = heads;
    this.#within = around && new Set(around.nodes.map((node) => node.id));
    if (whole) for (const id of heads.keys()) this.#documents.set(id, 0);
    for (const { id, kind, label, properties } of around?.nodes ?? [])
      if (kind === 'document') this.#documents.set(id, 0);
      else if (kind !== 'clause') {
        const { code = null, level = null } = properties as { code?: string | null; level?: string | null };
        this.#entities.set(id, { kind, name: label, code, level, clauses: 0, degree: 0 });
      }
  }

  /** How many clauses the export has. */
  get size(): number {
    return this.#ids.length;
  }

  /**
   * Clause by clause: node, stated values, edges. In document order; of some clauses alone where `only` names them.
   * @throws ExportError `changed`
   */
  async *clauses(only: readonly string[] = this.#ids): AsyncGenerator<ClausePart> {
    for (let at = 0; at < only.length; at += CLAUSES_AT_ONCE) {
      const ids = only.slice(at, at + CLAUSES_AT_ONCE);
      const clauses = await this.#store.clauses(ids, { passing: true });
      if (clauses.length !== ids.length) throw changed();
      await this.assertUnchanged();
      // Each is let go of as soon as it is passed on.
      for (const id of ids) {
        const clause = clauses.shift() as Clause;
        const { document } = clause;
        const home = id.includes('@') ? `${document.id}@${document.version}` : document.id;
        const part = clausePart(clause, id, home, this.#within);
        if (!this.#surveyed && only === this.#ids) this.#count(part, clause);
        yield part;
      }
      // Reading is synchronous inside the embedded store: let others have their turn.
      await setImmediate();
    }
    if (only === this.#ids) this.#surveyed = true;
  }

  /** All nodes: clauses with what they state, then documents, then entities, then verdicts that lost their pair. */
  async *nodes(): AsyncGenerator<ExportNode> {
    for await (const { node, values } of this.clauses()) {
      yield node;
      yield* values;
    }
    yield* this.documents();
    yield* this.entities();
    yield* this.reviews();
  }

  /** All edges: those of clauses, then those between documents, then those between clauses. */
  async *edges(): AsyncGenerator<ExportEdge> {
    for await (const { edges } of this.clauses()) yield* edges;
    for (const id of await this.#allDocuments()) {
      const carrier = this.#headOf(id)?.carrier;
      if (carrier && this.#documents.has(carrier)) yield carriedBy(id, carrier);
    }
    for await (const pair of this.overlaps()) yield overlapEdge(pair);
  }

  async *documents(): AsyncGenerator<ExportNode> {
    for (const id of await this.#allDocuments()) {
      const head = this.#headOf(id) ?? (await this.#oldHead(id));
      yield documentNode(id, head, this.#documents.get(id) ?? 0);
    }
  }

  async *entities(): AsyncGenerator<ExportNode> {
    await this.#survey();
    for (const [id, { kind, degree, ...properties }] of this.#entities)
      yield { id, type: TYPE_OF_KIND[kind], label: properties.name, properties, degree };
  }

  /** Pairs of which both clauses are in the export: what matters first, see OverlapStore.find. @throws ExportError `changed` */
  async *overlaps(): AsyncGenerator<ReviewedPair> {
    let read = 0;
    for await (const pair of pairsWithin(this.#store, this.#whole ? null : new Set(this.#ids))) {
      if (read % PAIRS_AT_ONCE === 0) {
        await this.assertUnchanged();
        await setImmediate();
      }
      read += 1;
      yield pair;
    }
  }

  /** Verdicts on pairs that are not found any more; they belong to the whole graph alone. */
  async lostReviews(): Promise<PairReview[]> {
    return this.#whole ? lostReviews(this.#store) : [];
  }

  /** The same as nodes. */
  async *reviews(): AsyncGenerator<ExportNode> {
    for (const review of await this.lostReviews()) yield reviewNode(review);
  }

  /** Numbers and documents of clauses by id; those that are gone are left out. */
  async clauseHeads(ids: readonly string[]): Promise<Map<string, ClauseHead>> {
    const clauses = await this.#store.clauses([...new Set(ids)], { passing: true });
    return new Map(clauses.map(({ id, number, document }) => [id, { number, documentTitle: document.title }]));
  }

  /** @throws ExportError `changed` where the store is no longer at the revisions that the head names */
  async assertUnchanged(): Promise<void> {
    const { revision, overlapRevision } = this.head;
    if ((await this.#store.revision()) !== revision || (await this.#store.overlaps.revision()) !== overlapRevision)
      throw changed();
  }

  #count({ edges }: ClausePart, clause: Parameters<typeof clausePart>[0]): void {
    const seen = new Set<string>();
    for (const { to, toType } of edges) {
      if (toType === 'Document') this.#documents.set(to, (this.#documents.get(to) ?? 0) + 1);
      const entity = this.#entities.get(to);
      if (entity !== undefined) entity.degree += 1;
      seen.add(to);
    }
    const meet = (kind: EntityKind, name: string, code: string | null, level: string | null) => {
      const id = entityId(kind, name);
      const known = this.#entities.get(id);
      const fresh = seen.delete(id);
      if (known === undefined && fresh) {
        const degree = edges.filter(({ to }) => to === id).length;
        this.#entities.set(id, { kind, name, code, level, clauses: 1, degree });
      } else if (known !== undefined) {
        if (fresh) known.clauses += 1;
        known.code = smaller(known.code, code);
        known.level = smaller(known.level, level);
      }
    };
    for (const field of ENTITY_FIELDS)
      for (const mention of clause[field]) {
        const name = 'title' in mention ? mention.title : mention.name;
        const code = 'code' in mention ? mention.code : null;
        meet(ENTITY_OF[field], name, code, 'level' in mention ? mention.level : null);
      }
    for (const { name } of clause.inheritedAgencies) meet('agency', name, null, null);
  }

  async #survey(): Promise<void> {
    if (this.#surveyed) return;
    for await (const _ of this.clauses());
  }

  /** In document order; the notices that carry documents of a filter's clauses come along. */
  async #allDocuments(): Promise<string[]> {
    await this.#survey();
    if (this.#within === null)
      for (const id of this.#documents.keys()) {
        const carrier = this.#headOf(id)?.carrier;
        if (carrier && this.#heads.has(carrier) && !this.#documents.has(carrier)) this.#documents.set(carrier, 0);
      }
    const older = [...this.#documents.keys()].filter((id) => !this.#heads.has(id));
    return [...[...this.#heads.keys()].filter((id) => this.#documents.has(id)), ...older];
  }

  #headOf(id: string): Head | undefined {
    return this.#heads.get(id);
  }

  async #oldHead(id: string): Promise<Head> {
    const document = await this.#store.document(id);
    if (document === null) throw changed();
    return { ...document, clauses: document.clauses.length };
  }
}

const carriedBy = (from: string, to: string): ExportEdge => ({
  id: `${from}#carried-by-1`,
  from,
  fromType: 'Document',
  to,
  toType: 'Document',
  type: 'CARRIED_BY',
  properties: {
    ...Object.fromEntries(Object.keys(columnsOfEdge('CARRIED_BY')).map((name) => [name, null])),
    document: from,
  },
});

const documentNode = (id: string, head: Head, degree: number): ExportNode => ({
  id,
  type: 'Document',
  label: head.title,
  properties: {
    title: head.title,
    kind: head.kind,
    issuer: head.issuer,
    number: head.number,
    issued: head.issued,
    version: head.version,
    carrier: head.carrier,
    ...termProperties(head.validity),
    file: head.source.file,
    sha256: head.source.sha256,
    clauses: head.clauses,
  },
  degree,
});

/**
 * Opens a part of the graph, or all of it, for export. `asked` is the question as the user put it.
 * @throws ExportError `no-such-node`, and `changed` from whatever reads the result
 */
export const openExportGraph = async (
  store: Exportable,
  selection: Selection,
  { generator, asked }: Pick<ExportHead, 'generator' | 'asked'>,
): Promise<ExportGraph> => {
  const revision = await store.revision();
  const overlapRevision = await store.overlaps.revision();
  const heads = new Map((await store.documents()).map((head) => [head.id, head]));
  if ('filter' in selection) {
    const { all, none = [] } = selection.filter;
    const ids = await store.select(selection.filter);
    const head = { generator, revision, overlapRevision, asked, truncated: false };
    return new ExportGraph(store, head, ids, heads, null, all.length + none.length === 0);
  }
  const around = await findNeighbors(store, selection.around);
  if (around === null)
    throw new ExportError('no-such-node', `图中没有 ${selection.around.id}；节点的 id 见 /api/entities。`);
  const ids = around.nodes.flatMap(({ id, kind }) => (kind === 'clause' ? [id] : []));
  const head = { generator, revision, overlapRevision, asked, truncated: around.truncated };
  return new ExportGraph(store, head, ids, heads, around, false);
};
