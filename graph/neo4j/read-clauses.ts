/** Nodes and relationships → clauses. */
import { noMentions } from '../../ingest/context.ts';
import type { Clause, MentionField, Mentions } from '../../ingest/model.ts';
import { parseVersionedId } from '../document-order.ts';
import type { Run } from './driver.ts';
import { FIELD_OF, type Terms, VALUE_TYPES, validityOf } from './labels.ts';
import { type MentionRow, mentionOf } from './mention-rows.ts';

interface ClauseRow extends Terms {
  reference: string;
  id: string;
  number: string;
  heading: string | null;
  path: string[];
  text: string;
  sourceStart: number;
  sourceEnd: number;
  document: { id: string; title: string; version: string };
  named: [type: string, properties: Record<string, unknown>, name: string][];
  valued: [type: string, properties: Record<string, unknown>, value: Record<string, unknown>][];
}

const CLAUSE = `MATCH (c)-[:PART_OF]->(d:Document)
  RETURN reference, c.id AS id, c.number AS number, c.heading AS heading, c.path AS path, c.text AS text,
    c.sourceStart AS sourceStart, c.sourceEnd AS sourceEnd, c.validFrom AS validFrom, c.validUntil AS validUntil,
    c.validStart AS validStart, c.validEnd AS validEnd, {id: d.id, title: d.title, version: d.version} AS document,
    [(c)-[r]->(e:Entity) | [type(r), properties(r), e.name]] AS named,
    [(c)-[r:${VALUE_TYPES}]->(v) | [type(r), properties(r), properties(v)]] AS valued`;

const push = <Field extends MentionField>(mentions: Mentions, field: Field, row: MentionRow): void => {
  (mentions[field] as Mentions[Field][number][]).push(mentionOf[field](row));
};

const byPosition = (a: MentionRow, b: MentionRow): number =>
  Number(a.properties.position) - Number(b.properties.position);

const clauseOf = (row: ClauseRow): Clause => {
  const rows = [
    ...row.named.map(([type, properties, name]) => ({ type, properties, name, value: null })),
    ...row.valued.map(([type, properties, value]) => ({ type, properties, value, name: null })),
  ].sort(byPosition);
  const mentions = noMentions();
  const inheritedAgencies: Clause['inheritedAgencies'] = [];
  for (const mention of rows) {
    const { role, statedIn, inherited } = mention.properties;
    if (inherited === true)
      inheritedAgencies.push({
        name: mention.name ?? '',
        role: role as Clause['inheritedAgencies'][number]['role'],
        from: String(statedIn),
      });
    else {
      const field = FIELD_OF.get(mention.type);
      if (field) push(mentions, field, mention);
    }
  }
  return {
    id: row.id,
    number: row.number,
    heading: row.heading,
    path: row.path,
    text: row.text,
    document: row.document,
    source: { start: row.sourceStart, end: row.sourceEnd },
    validity: validityOf(row),
    ...mentions,
    inheritedAgencies,
  };
};

/** Clauses by `id` or `id@version`, by the reference asked with; unknown ones are left out. */
export const readClauses = async (run: Run, references: readonly string[]): Promise<Map<string, Clause>> => {
  const latest = references.filter((reference) => parseVersionedId(reference).version === null);
  const versioned = references.filter((reference) => parseVersionedId(reference).version !== null);
  const rows = await Promise.all([
    latest.length === 0
      ? []
      : run<ClauseRow>(`UNWIND $ids AS reference MATCH (c:Clause {id: reference}) WHERE c:Current ${CLAUSE}`, {
          ids: latest,
        }),
    versioned.length === 0
      ? []
      : run<ClauseRow>(`UNWIND $keys AS reference MATCH (c:Clause {key: reference}) ${CLAUSE}`, { keys: versioned }),
  ]);
  return new Map(rows.flat().map((row) => [row.reference, clauseOf(row)]));
};

/** Clauses of a version in their order, from one position to before another. */
export const readClausesOf = async (run: Run, documentKey: string, from: number, to: number): Promise<Clause[]> => {
  const rows = await run<ClauseRow & { position: number }>(
    `MATCH (:Document {key: $documentKey})<-[:PART_OF]-(c:Clause) WHERE $from <= c.position < $to
     WITH c, c.key AS reference ${CLAUSE}, c.position AS position ORDER BY position`,
    { documentKey, from, to },
  );
  return rows.map(clauseOf);
};
