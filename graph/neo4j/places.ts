/** Places in the graph: nodes by their ids, and the edges at them. */
import type { Clause } from '../../ingest/model.ts';
import { clauseLabel } from '../clause-graph.ts';
import { parseVersionedId } from '../document-order.ts';
import { type DocumentRow, documentNode } from '../entity-list.ts';
import type { GraphEdge, GraphNode } from '../store.ts';
import type { Run } from './driver.ts';
import { readEntities } from './entity-nodes.ts';
import { edgesOfClauses, edgesOfDocuments, edgesOfEntities } from './incident-edges.ts';

interface Found {
  /** By the id that was asked with. */
  entities: Map<string, GraphNode>;
  documents: Map<string, { node: GraphNode; key: string }>;
  clauses: Map<string, Clause>;
}

type ReadClauses = (references: readonly string[]) => Promise<Map<string, Clause>>;

const findPlaces = async (run: Run, readClauses: ReadClauses, ids: readonly string[]): Promise<Found> => {
  const distinct = [...new Set(ids)];
  const entities = await readEntities(run, distinct);
  const found: Found = { entities, documents: new Map(), clauses: new Map() };
  const others = distinct.filter((id) => !entities.has(id));
  if (others.length === 0) return found;
  const asked = others.map((reference) => ({ reference, ...parseVersionedId(reference) }));
  const [documents, clauses] = await Promise.all([
    run<DocumentRow & { reference: string; key: string; current: boolean }>(
      `UNWIND $asked AS asked MATCH (d:Document {id: asked.id})
         WHERE (asked.version IS NULL AND d:Current) OR d.version = asked.version
       RETURN asked.reference AS reference, d.key AS key, d:Current AS current, d.id AS id, d.title AS title,
              d.kind AS kind, d.issuer AS issuer, d.number AS number, d.issued AS issued, d.version AS version,
              COUNT { (d)<-[:PART_OF]-(:Clause) } AS clauses`,
      { asked },
    ),
    readClauses(others),
  ]);
  // The latest version goes by its bare id, however it was asked for.
  for (const { reference, key, current, ...head } of documents)
    found.documents.set(reference, { key, node: { ...documentNode(head), id: current ? head.id : key } });
  found.clauses = clauses;
  return found;
};

const clauseNode = (id: string, { number, heading, text, document }: Clause): GraphNode => ({
  id,
  kind: 'clause',
  label: clauseLabel({ number, heading, text }),
  properties: { number, heading, document: document.id, version: document.version },
  clauses: 0,
});

/** Of clauses asked for as `id@version`, those that are of a latest version. */
const latestAmong = async (run: Run, references: readonly string[]): Promise<Set<string>> => {
  if (references.length === 0) return new Set();
  const rows = await run<{ key: string }>(
    'UNWIND $keys AS key MATCH (c:Clause {key: key}) WHERE c:Current RETURN key',
    { keys: references },
  );
  return new Set(rows.map(({ key }) => key));
};

/** In the order asked; unknown ids are left out. */
export const findNodes = async (run: Run, readClauses: ReadClauses, ids: readonly string[]): Promise<GraphNode[]> => {
  const found = await findPlaces(run, readClauses, ids);
  const latest = await latestAmong(
    run,
    [...found.clauses.keys()].filter((reference) => reference.includes('@')),
  );
  return ids.flatMap((id) => {
    const clause = found.clauses.get(id);
    const known = found.entities.get(id) ?? found.documents.get(id)?.node;
    if (known) return [known];
    return clause ? [clauseNode(latest.has(id) ? clause.id : id, clause)] : [];
  });
};

/** At most `limit` edges at each node. */
export const findEdges = async (
  run: Run,
  readClauses: ReadClauses,
  ids: readonly string[],
  limit: number,
): Promise<Map<string, GraphEdge[]>> => {
  const found = await findPlaces(run, readClauses, ids);
  const documents = [...found.documents.values()].map(({ key, node }) => ({ id: node.id, key }));
  const [ofEntities, ofDocuments, ofClauses] = await Promise.all([
    found.entities.size === 0
      ? new Map<string, GraphEdge[]>()
      : edgesOfEntities(run, [...found.entities.keys()], limit),
    documents.length === 0 ? new Map<string, GraphEdge[]>() : edgesOfDocuments(run, documents, limit),
    edgesOfClauses(run, found.clauses, limit),
  ]);
  return new Map([...ofEntities, ...ofDocuments, ...ofClauses]);
};
