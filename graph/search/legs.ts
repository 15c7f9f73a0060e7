/** Three ways from a question to clauses: its words, its meaning, and the graph around what it names. */
import type { Clause } from '../../ingest/model.ts';
import type { Condition } from '../filter.ts';
import type { Candidate, SearchIndex, Store } from '../store.ts';
import { CANDIDATES } from './constants.ts';
import type { Reading } from './plan/reading.ts';

/** What the graph says of a clause: how many of the plan's conditions it meets, and by which way. */
export interface GraphScore {
  /** Meets every condition of force `set`. */
  inSet: boolean;
  /** Sum of the weights of the conditions that it meets. */
  score: number;
  path: string[];
}

export interface Legs {
  lexical: Candidate[];
  semantic: Candidate[];
  graph: Map<string, GraphScore>;
  /** Some reading asks for a set whose members come first. */
  asksForSet: boolean;
  /** The set is one of places alone, and only a preference: texts of a place need not name it. */
  ofPlaces?: boolean;
}

/** Weight of a preferred condition, by field: how surely a clause with that label is meant. */
const PREFERENCE: Record<string, number> = {
  agency: 1,
  industry: 0.6,
  instrument: 0.6,
  beneficiary: 0.8,
  place: 1,
  reference: 1,
};

/** Clauses that name a place up to which the place alone tells what is asked for (满洲里有哪些政策). */
const PLACE_SET = 40;

/**
 * Runs the conditions of the plan against the store. `pool` is what explicit filters let through, or null for all.
 * `listable`: the set is asked for by more than a document, so that its members are the answer.
 */
export const graphLeg = async (
  store: Store,
  readings: readonly Reading[],
  pool: ReadonlySet<string> | null,
): Promise<{
  scores: Map<string, GraphScore>;
  asksForSet: boolean;
  /** Members come before all others. */
  strict: boolean;
  /** All that is asked for as a set is places, and so many texts name one that it hardly tells them apart. */
  ofPlaces: boolean;
  listable: boolean;
  excluded: ReadonlySet<string>;
}> => {
  const scores = new Map<string, GraphScore>();
  const sets: ReadonlySet<string>[] = [];
  let listable = false;
  let promoted = false;
  let ofPlaces = true;
  const excluded = new Set<string>();
  const asked = readings.filter(({ force }) => force !== 'check');
  const found = await Promise.all(asked.map((reading) => clausesOf(store, reading)));
  for (const [i, reading] of asked.entries()) {
    const ids = found[i] ?? [];
    if (reading.filter.op === 'not') {
      for (const id of ids) excluded.add(id);
      continue;
    }
    if (reading.force === 'set') {
      sets.push(new Set(ids));
      listable ||= reading.filter.field !== 'document';
      promoted ||= reading.promoted === true;
      ofPlaces &&= reading.filter.field === 'place';
    }
    const weight = reading.force === 'set' ? 1 : (PREFERENCE[reading.filter.field] ?? 0.5);
    // A label that fits half of the corpus says little.
    const rarity = reading.force === 'set' ? 1 : 1 / (1 + Math.log10(1 + ids.length));
    for (const id of ids) {
      if (pool && !pool.has(id)) continue;
      const known = scores.get(id) ?? { inSet: false, score: 0, path: [] };
      known.score += weight * rarity;
      known.path.push(stepOf(reading));
      scores.set(id, known);
    }
  }
  for (const [id, score] of scores) score.inSet = sets.length > 0 && sets.every((set) => set.has(id));
  for (const id of excluded) scores.delete(id);
  const empty = promoted && ![...scores.values()].some(({ inSet }) => inSet);
  const asksForSet = sets.length > 0 && !empty;
  ofPlaces &&= sets.some((set) => set.size > PLACE_SET);
  return {
    scores,
    asksForSet,
    strict: asksForSet && !promoted && !ofPlaces,
    ofPlaces,
    listable: listable && !empty,
    excluded,
  };
};

/** What a reading asks beyond its condition, which only the clauses themselves can tell; null where it asks nothing more. */
const beyondCondition = ({ condition, leading, meanings, alone }: Reading): ((clause: Clause) => boolean) | null => {
  if (alone && 'anyOf' in condition) return (clause) => hasNoOther(clause, condition.field, condition.anyOf);
  // A question for what is still in force wants the clauses that state a term, not all those that are silent.
  if (condition.field === 'asOf') return ({ validity }) => validity.length > 0;
  // A question that names a sum lists the clauses that give one within it; what a ceiling merely reaches is a further hit.
  if (condition.field === 'amount' || condition.field === 'rate') return (clause) => gives(clause, condition);
  if (meanings && condition.field === 'period')
    return ({ periods }) => periods.some((p) => p.until === condition.until && meanings.includes(p.meaning));
  if (leading && condition.field === 'agency') return (clause) => leads(clause, condition.anyOf);
  return null;
};

/** The clause is for nothing else of this field: 除了旅游业 leaves out what is for 旅游业 alone. */
const hasNoOther = (clause: Clause, field: string, names: readonly string[]): boolean => {
  const { industries, instruments, beneficiaries, places } = clause;
  const mentions = { industry: industries, instrument: instruments, beneficiary: beneficiaries, place: places }[field];
  return (mentions ?? []).every(({ name }) => names.includes(name));
};

/** Ids of the clauses that a reading asks for. */
const clausesOf = async (store: Store, reading: Reading): Promise<string[]> => {
  const ids = await store.select({ all: [reading.condition] });
  const fits = beyondCondition(reading);
  return fits ? (await store.clauses(ids)).filter(fits).map(({ id }) => id) : ids;
};

/** Some figure of the clause, or a bound that it states, lies within what is asked. */
const gives = (clause: Clause, condition: Extract<Condition, { field: 'amount' | 'rate' }>): boolean => {
  const { min, max } = condition;
  if (min === null && max === null) return true;
  const kinds = condition.field === 'amount' ? condition.kinds : undefined;
  const figures =
    condition.field === 'amount' ? clause.amounts.filter(({ kind }) => !kinds || kinds.includes(kind)) : clause.rates;
  const within = (value: number | null) => value !== null && value >= (min ?? 0) && value <= (max ?? Infinity);
  return figures.some((figure) => within(figure.min) || within(figure.max));
};

/** One of these bodies leads the clause: by designation, by being alone, or by being listed first where none is designated. */
export const leads = ({ agencies }: Clause, names: readonly string[]): boolean => {
  const designated = agencies.some(({ role }) => role === 'lead');
  return agencies.some(
    ({ name, role, first }) =>
      names.includes(name) && (role === 'lead' || role === 'sole' || (!designated && first === true)),
  );
};

/** Names of the fields for people. */
const FIELD_WORDS: Record<string, string> = {
  agency: '责任单位',
  role: '角色',
  document: '文件',
  industry: '行业',
  instrument: '政策工具',
  beneficiary: '受益对象',
  place: '地区',
  amount: '金额',
  amount_kind: '金额种类',
  amount_per: '按件计的金额',
  rate: '比例',
  period: '期限',
  from: '起始日',
  until: '截止日',
  as_of: '在有效期内',
};

/** 商场 → 行业：零售业 — the words of the question, and the entity that they led to. */
const stepOf = ({ filter: { field, value, surface } }: Reading): string =>
  field === 'document' || field === 'amount_kind'
    ? `${surface} → ${FIELD_WORDS[field]}`
    : `${surface} → ${FIELD_WORDS[field] ?? field}：${Array.isArray(value) ? value.join('、') : value}`;

/** How many candidates a leg gives that are cut to `pool` after it. */
const depthFor = (pool: ReadonlySet<string> | null): number => (pool ? CANDIDATES * 10 : CANDIDATES);

const within = (candidates: Candidate[], pool: ReadonlySet<string> | null): Candidate[] =>
  pool ? candidates.filter(({ clauseId }) => pool.has(clauseId)) : candidates;

/** Candidates by their words, cut to `pool`. */
export const lexicalLeg = async (
  index: SearchIndex,
  terms: ReadonlyMap<string, number>,
  pool: ReadonlySet<string> | null,
): Promise<Candidate[]> => within(await index.lexical(terms, depthFor(pool)), pool);

/** Candidates by the likeness of their passages, cut to `pool`; none without a vector. */
export const semanticLeg = async (
  index: SearchIndex,
  vector: Float32Array | null,
  pool: ReadonlySet<string> | null,
): Promise<Candidate[]> => (vector ? within(await index.semantic(vector, depthFor(pool)), pool) : []);

/** Clauses by id, as a map. */
export const byId = (clauses: readonly Clause[]): Map<string, Clause> => new Map(clauses.map((c) => [c.id, c]));
