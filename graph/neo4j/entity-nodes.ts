/** The entities of the store as it is now, read once per revision. */
import { type DocumentRow, documentNode, EntityList, type EntityRow, entityNode } from '../entity-list.ts';
import type { EntityKind, GraphNode } from '../store.ts';
import type { Run } from './driver.ts';
import { ENTITY_LABEL } from './labels.ts';

const KIND_OF = new Map(Object.entries(ENTITY_LABEL).map(([kind, label]) => [label, kind as EntityKind]));

const ENTITY = `WHERE e.clauses > 0 RETURN e.id AS id, e.name AS name, labels(e) AS labels, e.code AS code, e.level AS level, e.clauses AS clauses`;
const DOCUMENTS = `MATCH (d:Document) WHERE d:Current
  RETURN d.id AS id, d.title AS title, d.kind AS kind, d.issuer AS issuer, d.number AS number, d.issued AS issued,
         d.version AS version, COUNT { (d)<-[:PART_OF]-(:Clause) } AS clauses`;

type Row = Omit<EntityRow, 'kind'> & { id: string; labels: string[] };

const nodeOf = ({ id: _id, labels, ...row }: Row): GraphNode[] => {
  const kind = labels.map((label) => KIND_OF.get(label)).find((found) => found !== undefined);
  return kind ? [entityNode({ ...row, kind })] : [];
};

/** Some entities by their ids; those that no latest version mentions are left out. */
export const readEntities = async (run: Run, ids: readonly string[]): Promise<Map<string, GraphNode>> => {
  const rows = await run<Row>(`UNWIND $ids AS id MATCH (e:Entity {id: id}) ${ENTITY}`, { ids });
  return new Map(rows.flatMap((row) => nodeOf(row).map((node) => [row.id, node] as const)));
};

export class EntityNodes {
  #known: { revision: string; list: Promise<EntityList> } | null = null;

  at(revision: string, run: Run): Promise<EntityList> {
    if (this.#known?.revision === revision) return this.#known.list;
    const list = this.#load(run);
    const known = { revision, list };
    this.#known = known;
    // A server that was away once is asked again.
    list.catch(() => {
      if (this.#known === known) this.#known = null;
    });
    return list;
  }

  async #load(run: Run): Promise<EntityList> {
    const [entities, documents] = await Promise.all([
      run<Row>(`MATCH (e:Entity) ${ENTITY}`),
      run<DocumentRow>(DOCUMENTS),
    ]);
    return new EntityList([...entities.flatMap(nodeOf), ...documents.map(documentNode)]);
  }
}
