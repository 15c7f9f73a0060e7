/** Compiles a filter of pairs to SQL: each condition becomes a test of one row of `overlaps AS o`. */
import { ranksOf } from '../../overlap/pair-order.ts';
import type { PairFilter, ReviewState } from '../../overlap-store.ts';
import type { Parameter } from '../connection.ts';
import { typesText } from './pair-rows.ts';

export interface Test {
  text: string;
  parameters: Parameter[];
}

const LIST = '(SELECT value FROM json_each(?))';
const DOCUMENTS = `(SELECT d.key FROM documents AS d WHERE d.current = 1 AND d.id IN ${LIST})`;
const CLAUSES = `(SELECT c.key FROM clauses AS c JOIN documents AS d ON d.key = c.document_key AND d.current = 1
  WHERE c.id IN ${LIST})`;
/** Pairs of these clauses, by the index of each side; each clause is looked up once. */
const PAIRS_OF = `(WITH asked AS MATERIALIZED ${CLAUSES}
  SELECT p.key FROM asked JOIN overlaps AS p ON p.a_key = asked.key
  UNION ALL SELECT p.key FROM asked JOIN overlaps AS p ON p.b_key = asked.key)`;
const RESPONSIBLE = `(SELECT m.clause_key FROM entities AS e JOIN mentions AS m ON m.entity_key = e.key AND m.field = 'agencies'
  WHERE e.kind = 'agency' AND e.name IN ${LIST})`;

/** One side of the pair, or the other, or both, are among what a subquery over a list of names gives. */
const sides = (column: 'key' | 'document', join: 'OR' | 'AND', subquery: string, names: readonly string[]): Test => {
  const list = JSON.stringify(names);
  return {
    text: `o.a_${column} IN ${subquery} ${join} o.b_${column} IN ${subquery}`,
    parameters: [list, list],
  };
};

/**
 * Each list is met by a document of the pair. Where there are two or more, each of the two documents has to meet one, so
 * that `[['d1'], ['d1']]` are the pairs within d1.
 */
const ofDocuments = (lists: readonly (readonly string[])[]): Test[] => [
  ...lists.map((list) => sides('document', 'OR', DOCUMENTS, list)),
  ...(lists.length > 1 ? [sides('document', 'AND', DOCUMENTS, [...new Set(lists.flat())])] : []),
];

const differing = (types: Parameters<typeof typesText>[0]): Test => {
  const list = [...types];
  return {
    text: list.map(() => 'instr(o.types, ?) > 0').join(' OR ') || '0',
    parameters: list.map((type) => typesText([type])),
  };
};

/** Verdicts are few: pairs are looked up by theirs, not the other way round. */
const reviewed = (states: readonly ReviewState[]): Test => {
  const verdicts = JSON.stringify(states);
  const outdated = states.includes('outdated') ? 1 : 0;
  const some = `o.key IN (SELECT p.key FROM overlap_reviews AS r JOIN overlaps AS p ON p.id = r.id
    WHERE iif(r.texts = p.texts, r.verdict IN ${LIST}, ?))`;
  const none = states.includes('none') ? ' OR o.id NOT IN (SELECT r.id FROM overlap_reviews AS r)' : '';
  return { text: some + none, parameters: [verdicts, outdated] };
};

/** The tests that a pair has to pass, as one; `1` for no condition. */
export const compileFilter = (filter: PairFilter): Test => {
  const ranks = ranksOf(filter);
  // Clauses have few pairs: they are looked up by their clauses, not read in the order of all there are (hence the +).
  const rank = filter.clauses ? '+o.rank' : 'o.rank';
  const tests: Test[] = [
    ...(ranks === null ? [] : [{ text: `${rank} IN ${LIST}`, parameters: [JSON.stringify(ranks)] }]),
    ...ofDocuments(filter.documents ?? []),
    ...(filter.differences ?? []).map(differing),
    ...(filter.agencies ?? []).map((names) => sides('key', 'OR', RESPONSIBLE, names)),
    ...(filter.reviews ? [reviewed(filter.reviews)] : []),
    ...(filter.clauses ? [{ text: `o.key IN ${PAIRS_OF}`, parameters: [JSON.stringify(filter.clauses)] }] : []),
    ...(filter.ids ? [{ text: `o.id IN ${LIST}`, parameters: [JSON.stringify(filter.ids)] }] : []),
  ];
  return {
    text: tests.map(({ text }) => `(${text})`).join(' AND ') || '1',
    parameters: tests.flatMap(({ parameters }) => parameters),
  };
};
