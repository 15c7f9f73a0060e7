/** Compiles a filter to Cypher: each condition becomes a test of one clause, `c`, of one document, `d`. */
import { EDGE_TYPE, ENTITY_OF, entityId } from '../clause-graph.ts';
import { roundingOf } from '../figure-interval.ts';
import type { ClauseFilter, Condition, NamedField } from '../filter.ts';
import { Bound } from './bound.ts';
import type { Run } from './driver.ts';
import { DOCUMENT_ORDER } from './read-documents.ts';

const FIELD_OF = {
  agency: 'agencies',
  industry: 'industries',
  place: 'places',
  instrument: 'instruments',
  beneficiary: 'beneficiaries',
  reference: 'references',
} as const satisfies Record<NamedField, keyof typeof ENTITY_OF>;

const named = ({ field, anyOf, role }: Extract<Condition, { field: NamedField }>, bound: Bound): string => {
  const kind = ENTITY_OF[FIELD_OF[field]];
  const ids = bound.add(anyOf.map((name) => entityId(kind, name)));
  const tests = [`e.id IN ${ids}`, ...(field === 'agency' ? ['NOT r.inherited'] : [])];
  if (field === 'agency' && role) tests.push(`r.role IN ${bound.add(role)}`);
  return `EXISTS { MATCH (c)-[r:${EDGE_TYPE[FIELD_OF[field]]}]->(e:Entity) WHERE ${tests.join(' AND ')} }`;
};

const figure = (condition: Extract<Condition, { field: 'amount' | 'rate' }>, bound: Bound): string => {
  const { min, max, exact } = condition;
  const tests: string[] = [];
  if (max !== null) tests.push(`v.low <= ${bound.add(max)}`);
  if (min !== null) tests.push(`v.high >= ${bound.add(min)}`);
  if (exact) {
    const given = [min, max].flatMap((value) => (value === null ? [] : [roundingOf(value)]));
    const gives = given.map(({ low, high }) => {
      const [from, to] = [bound.add(low), bound.add(high)];
      return `(${from} <= v.min <= ${to} OR ${from} <= v.max <= ${to})`;
    });
    tests.push(`(${gives.join(' OR ') || 'false'})`);
  }
  if (condition.field === 'amount' && condition.kinds) tests.push(`v.kind IN ${bound.add(condition.kinds)}`);
  if (condition.field === 'amount' && condition.per) tests.push(`v.per IN ${bound.add(condition.per)}`);
  const type = condition.field === 'amount' ? EDGE_TYPE.amounts : EDGE_TYPE.rates;
  return `EXISTS { MATCH (c)-[:${type}]->(v) WHERE ${tests.join(' AND ') || 'true'} }`;
};

const period = ({ from, until }: Extract<Condition, { field: 'period' }>, bound: Bound): string => {
  const tests: string[] = [];
  if (from !== undefined) tests.push(`v.from = ${bound.add(from)}`);
  if (until !== undefined) tests.push(`v.until = ${bound.add(until)}`);
  return `EXISTS { MATCH (c)-[:${EDGE_TYPE.periods}]->(v) WHERE ${tests.join(' AND ') || 'true'} }`;
};

/** What the clause states decides; where it states nothing, what the document states; else it is let through. */
const inForce = (date: string, bound: Bound): string => {
  const day = bound.add(date);
  const some = (node: string) =>
    `any(i IN range(0, size(${node}.validFrom) - 1) WHERE ${node}.validFrom[i] <= ${day}
       AND (${node}.validUntil[i] = '' OR ${node}.validUntil[i] >= ${day}))`;
  return `CASE WHEN size(c.validFrom) > 0 THEN ${some('c')} WHEN size(d.validFrom) > 0 THEN ${some('d')} ELSE true END`;
};

const compile = (condition: Condition, bound: Bound): string => {
  switch (condition.field) {
    case 'document': {
      const references = bound.add(condition.anyOf);
      return `((d:Current AND d.id IN ${references}) OR d.key IN ${references})`;
    }
    case 'role':
      return `EXISTS { MATCH (c)-[r:${EDGE_TYPE.agencies}]->() WHERE NOT r.inherited AND r.role IN ${bound.add(condition.anyOf)} }`;
    case 'amount':
    case 'rate':
      return figure(condition, bound);
    case 'period':
      return period(condition, bound);
    case 'asOf':
      return inForce(condition.date, bound);
    default:
      return named(condition, bound);
  }
};

/** The latest versions, and those that the filter names as `id@version`. */
const versionsAskedFor = (filter: ClauseFilter, bound: Bound): string => {
  const versioned = filter.all.flatMap((condition) =>
    condition.field === 'document' ? condition.anyOf.filter((reference) => reference.includes('@')) : [],
  );
  return versioned.length === 0 ? 'd:Current' : `(d:Current OR d.key IN ${bound.add(versioned)})`;
};

/**
 * Where the search begins: at the clauses of a few named entities, if a condition names some, so that a question for one
 * agency does not walk the whole corpus; else at the documents.
 */
const startOf = (filter: ClauseFilter, bound: Bound): string => {
  const condition = filter.all.find((one): one is Extract<Condition, { field: NamedField }> => one.field in FIELD_OF);
  if (condition === undefined) return 'MATCH (d:Document)<-[:PART_OF]-(c:Clause)';
  const field = FIELD_OF[condition.field];
  const ids = bound.add(condition.anyOf.map((name) => entityId(ENTITY_OF[field], name)));
  return `MATCH (e:Entity)<-[:${EDGE_TYPE[field]}]-(c:Clause) WHERE e.id IN ${ids}
    WITH DISTINCT c MATCH (c)-[:PART_OF]->(d:Document)`;
};

/** Ids of the clauses that a filter lets through, in document order; see Store.select. */
export const selectClauses = async (run: Run, filter: ClauseFilter): Promise<string[]> => {
  const bound = new Bound();
  const start = startOf(filter, bound);
  const tests = [
    versionsAskedFor(filter, bound),
    ...filter.all.map((condition) => compile(condition, bound)),
    ...(filter.none ?? []).map((condition) => `NOT coalesce(${compile(condition, bound)}, false)`),
  ];
  const rows = await run<{ id: string }>(
    `${start} WHERE ${tests.join(' AND ')}
     WITH c, d ORDER BY ${DOCUMENT_ORDER}, c.position
     RETURN CASE WHEN d:Current THEN c.id ELSE c.key END AS id`,
    bound.values,
  );
  return rows.map(({ id }) => id);
};
