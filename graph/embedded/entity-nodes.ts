/** Entities as nodes, counted over the latest versions. Computed once per revision. */
import { type DocumentRow, documentNode, EntityList, type EntityRow, entityNode } from '../entity-list.ts';
import type { Connection } from './connection.ts';

/** One node per name: places that share a name (朝阳区) are one node, as their id says. */
const ENTITIES = `
  WITH uses AS (
    SELECT entity_key, clause_key FROM mentions WHERE entity_key IS NOT NULL
    UNION ALL SELECT entity_key, clause_key FROM inherited_agencies)
  SELECT e.kind, e.name, min(e.code) AS code, min(e.level) AS level, count(DISTINCT u.clause_key) AS clauses
    FROM uses AS u JOIN clauses AS c ON c.key = u.clause_key JOIN documents AS d ON d.key = c.document_key
    JOIN entities AS e ON e.key = u.entity_key
   WHERE d.current = 1 GROUP BY e.kind, e.name`;

const DOCUMENTS = `
  SELECT d.id, d.title, d.kind, d.issuer, d.number, d.issued, d.version,
         (SELECT count(*) FROM clauses AS c WHERE c.document_key = d.key) AS clauses
    FROM documents AS d WHERE d.current = 1`;

/** The entities of the store as it is now; counted again when it has moved on. */
export class EntityNodes {
  #revision: string | null = null;
  #list = new EntityList([]);

  at(revision: string, connection: Connection): EntityList {
    if (revision !== this.#revision)
      this.#list = new EntityList([
        ...connection.all<EntityRow>(ENTITIES).map(entityNode),
        ...connection.all<DocumentRow>(DOCUMENTS).map(documentNode),
      ]);
    this.#revision = revision;
    return this.#list;
  }
}
