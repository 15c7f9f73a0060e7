/**
 * A clause as a piece of the graph: which edges its mentions are. One place, so that neighbours, exports and the store in
 * Neo4j speak of the same relations.
 */
import {
  type Clause,
  type ConflictSeverity,
  MENTION_FIELDS,
  type MentionField,
  type Mentions,
  type OverlapKind,
  type Verdict,
} from '../ingest/model.ts';
import type { EntityKind, GraphEdge } from './store.ts';

/** The type of the edge from a clause to what a mention of the field names or states. */
export const EDGE_TYPE = {
  agencies: 'RESPONSIBLE',
  agencyMentions: 'MENTIONS_AGENCY',
  industries: 'IN_INDUSTRY',
  places: 'IN_PLACE',
  instruments: 'USES_INSTRUMENT',
  beneficiaries: 'BENEFITS',
  references: 'CITES',
  amounts: 'HAS_AMOUNT',
  rates: 'HAS_RATE',
  quantities: 'HAS_QUANTITY',
  periods: 'HAS_PERIOD',
} as const satisfies Record<MentionField, string>;

/** The kind of entity that a field names; figures and periods name none. */
export const ENTITY_OF = {
  agencies: 'agency',
  agencyMentions: 'agency',
  industries: 'industry',
  places: 'place',
  instruments: 'instrument',
  beneficiaries: 'beneficiary',
  references: 'reference',
} as const satisfies Partial<Record<MentionField, EntityKind>>;
export type EntityField = keyof typeof ENTITY_OF;
/** In the order in which a clause's edges are listed, so that a cut falls on the last ones. */
export const ENTITY_FIELDS = Object.keys(ENTITY_OF) as EntityField[];

/** Fields whose mentions state a value of their own and name nothing that other clauses could share. */
export const VALUE_FIELDS = MENTION_FIELDS.filter((field) => !(field in ENTITY_OF)) as Exclude<
  MentionField,
  EntityField
>[];

/** The type of the edge between two clauses that repeat, revise, contain or stand near one another. */
export const OVERLAPS = 'OVERLAPS';

/** Types of the edges between nodes: what can be walked from one to another. */
export const WALKED_TYPES = [
  ...ENTITY_FIELDS.map((field) => EDGE_TYPE[field]),
  'PART_OF',
  'CARRIED_BY',
  OVERLAPS,
] as const;

type Properties = GraphEdge['properties'];

/** Where a mention stands, who recognised it, and what the relation itself says: an agency's role, a citation's 文号. */
export const edgeProperties = (field: MentionField, mention: Mentions[MentionField][number]): Properties => {
  const { surface, start, end, recogniser, confidence } = mention;
  if (field === 'agencies') {
    const { role, first } = mention as Mentions['agencies'][number];
    return { surface, start, end, recogniser, confidence, role, first: first === true, inherited: false };
  }
  if (field === 'references') {
    const { number, documentId } = mention as Mentions['references'][number];
    return { surface, start, end, recogniser, confidence, number, documentId };
  }
  return { surface, start, end, recogniser, confidence };
};

/** Id of an entity's node. */
export const entityId = (kind: EntityKind, name: string): string => `${kind}:${name}`;

const mentionEdges = (from: string, clause: Clause, field: EntityField): GraphEdge[] =>
  (clause[field] as readonly Mentions[EntityField][number][]).flatMap((mention) => {
    const name = 'title' in mention ? mention.title : mention.name;
    const edge = (to: string): GraphEdge => ({
      from,
      to,
      type: EDGE_TYPE[field],
      properties: edgeProperties(field, mention),
    });
    const named = edge(entityId(ENTITY_OF[field], name));
    // A resolved citation leads to the cited title and to the stored document.
    return 'documentId' in mention && mention.documentId !== null ? [named, edge(mention.documentId)] : [named];
  });

/**
 * All edges of a clause to entities and documents, in a fixed order: its document, its mentions field by field, the
 * agencies that it inherits. `from` and `document` are the node ids, which say the version where it is not the latest.
 */
export const clauseEdges = (clause: Clause, from = clause.id, document = clause.document.id): GraphEdge[] => [
  { from, to: document, type: 'PART_OF', properties: {} },
  ...ENTITY_FIELDS.flatMap((field) => mentionEdges(from, clause, field)),
  ...clause.inheritedAgencies.map(({ name, role, from: statedIn }) => ({
    from,
    to: entityId('agency', name),
    type: EDGE_TYPE.agencies,
    properties: { role, first: false, inherited: true, statedIn },
  })),
];

/** A pair as an edge, from the clause that stands earlier; `verdict` and `outdated` are null where nobody gave one. */
export const overlapEdge = ({
  a,
  b,
  pair,
  kind,
  score,
  conflict,
  verdict,
  outdated,
}: {
  a: string;
  b: string;
  pair: string;
  kind: OverlapKind;
  score: number;
  conflict: ConflictSeverity | null;
  verdict: Verdict | null;
  outdated: boolean | null;
}): GraphEdge => ({
  from: a,
  to: b,
  type: OVERLAPS,
  properties: { pair, kind, score, conflict, verdict, outdated },
});

/** Characters of a clause without heading that stand for it in a drawing. */
const LABEL_LENGTH = 24;

/** What a clause is called where there is room for a few words. */
export const clauseLabel = ({ number, heading, text }: Pick<Clause, 'number' | 'heading' | 'text'>): string =>
  `${number}${heading ?? [...text].slice(0, LABEL_LENGTH).join('')}`;
