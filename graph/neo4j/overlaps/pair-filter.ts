/** Compiles a filter of pairs to Cypher: where the search begins, and a test of a relationship `o` from `a` to `b`. */
import { EDGE_TYPE, ENTITY_OF, entityId } from '../../clause-graph.ts';
import { ranksOf } from '../../overlap/pair-order.ts';
import type { PairFilter, ReviewState } from '../../overlap-store.ts';
import { Bound } from '../bound.ts';
import type { Parameters } from '../driver.ts';

const ENDS = 'WITH DISTINCT o, startNode(o) AS a, endNode(o) AS b';
const RESPONSIBLE = `r:${EDGE_TYPE.agencies} {inherited: false}`;
const agencyIds = (names: readonly string[]): string[] => names.map((name) => entityId(ENTITY_OF.agencies, name));

const either = (test: (side: 'a' | 'b') => string): string => `(${test('a')} OR ${test('b')})`;

/**
 * Each list is met by a document of the pair. Where there are two or more, each of the two documents has to meet one, so
 * that `[['d1'], ['d1']]` are the pairs within d1.
 */
const ofDocuments = (lists: readonly (readonly string[])[], bound: Bound): string[] => {
  const among = (list: readonly string[]) => {
    const names = bound.add(list);
    return (side: string) => `${side}.documentId IN ${names}`;
  };
  const any = among([...new Set(lists.flat())]);
  return [...lists.map((list) => either(among(list))), ...(lists.length > 1 ? [`${any('a')} AND ${any('b')}`] : [])];
};

const ofAgency = (names: readonly string[], bound: Bound): string => {
  const ids = bound.add(agencyIds(names));
  return either((side) => `EXISTS { MATCH (${side})-[${RESPONSIBLE}]->(e:Entity) WHERE e.id IN ${ids} }`);
};

const reviewed = (states: readonly ReviewState[], bound: Bound): string => {
  const given = bound.add(states);
  const outdated = states.includes('outdated') ? 'true' : 'false';
  const some = `EXISTS { MATCH (v:Review {id: o.id}) WHERE CASE v.texts WHEN o.texts THEN v.verdict IN ${given} ELSE ${outdated} END }`;
  return states.includes('none') ? `(${some} OR NOT EXISTS { MATCH (:Review {id: o.id}) })` : some;
};

/** The narrowest way in: a few clauses, pairs, verdicts or agencies, a document; else all pairs as the index has them. */
const startOf = ({ ids, clauses, reviews, documents, agencies }: PairFilter, bound: Bound): string => {
  if (ids) return `MATCH (a:Clause)-[o:OVERLAPS]->(b:Clause) WHERE o.id IN ${bound.add(ids)} WITH o, a, b`;
  if (clauses)
    return `MATCH (c:Clause)-[o:OVERLAPS]-(:Clause) WHERE c.id IN ${bound.add(clauses)} AND c:Current ${ENDS}`;
  if (reviews && !reviews.includes('none'))
    return 'MATCH (v:Review) MATCH (a:Clause)-[o:OVERLAPS {id: v.id}]->(b:Clause) WITH o, a, b';
  if (agencies?.[0])
    return `MATCH (e:Entity)<-[${RESPONSIBLE}]-(:Clause)-[o:OVERLAPS]-(:Clause)
      WHERE e.id IN ${bound.add(agencyIds(agencies[0]))} ${ENDS}`;
  if (documents?.[0])
    return `MATCH (d:Document)<-[:PART_OF]-(:Clause)-[o:OVERLAPS]-(:Clause)
      WHERE d.id IN ${bound.add(documents[0])} AND d:Current ${ENDS}`;
  return '';
};

export interface CompiledFilter {
  /** `MATCH …` of all pairs `o`, whatever their order. */
  match: string;
  parameters: Parameters;
}

/** All pairs `o` that a filter lets through. */
export const compileFilter = (filter: PairFilter): CompiledFilter => {
  const bound = new Bound();
  const ranks = ranksOf(filter);
  const start = startOf(filter, bound);
  const tests = [
    ...(ranks === null ? [] : [`o.rank IN ${bound.add(ranks)}`]),
    ...ofDocuments(filter.documents ?? [], bound),
    ...(filter.differences ?? []).map((types) => `any(type IN o.differences WHERE type IN ${bound.add(types)})`),
    ...(filter.agencies ?? []).map((names) => ofAgency(names, bound)),
    ...(filter.reviews ? [reviewed(filter.reviews, bound)] : []),
    ...(filter.clauses ? [either((side) => `${side}.id IN ${bound.add(filter.clauses)}`)] : []),
    ...(filter.ids ? [`o.id IN ${bound.add(filter.ids)}`] : []),
  ];
  const where = tests.join(' AND ');
  return {
    match:
      start === ''
        ? // Said of what always holds, so that the index on it is taken, in its order.
          `MATCH (a:Clause)-[o:OVERLAPS]->(b:Clause) WHERE o.place >= ''${where && ` AND ${where}`}`
        : `${start} WHERE ${where || 'true'}`,
    parameters: bound.values,
  };
};
