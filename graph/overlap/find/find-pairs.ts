/** What given clauses have in common with the corpus, and with one another. */
import type { Clause, DocumentHead } from '../../../ingest/model.ts';
import { compareDocuments } from '../../document-order.ts';
import { passagesOf } from '../../passages.ts';
import { innerProduct } from '../../scoring/likeness.ts';
import type { SearchIndex, Store } from '../../store.ts';
import type { ClausePair } from '../clause-pair.ts';
import { alignClauses, relatedPair, strongPair } from '../compare-clauses.ts';
import type { ComparedHead } from '../conflict/tell-conflict.ts';
import { FingerprintIndex } from '../fingerprint/fingerprint-index.ts';
import { prepareRelated, RELATED_CANDIDATES, type RelatedSide, relatedFrom, relatedness } from '../relatedness.ts';
import { countedText } from '../text/bare-text.ts';
import { type ClauseProfile, profileClause } from '../text/clause-profile.ts';
import type { CorpusFingerprints } from './corpus-fingerprints.ts';
import { settleCounterparts } from './nearer-counterpart.ts';

/** Most clauses of the corpus that are looked at because of their words; a formula that stands everywhere has more. */
const ALIKE = 400;
/**
 * Related pairs that one clause brings along, the nearest ones: in a large corpus on one subject everything is related to
 * everything. In the first corpus a clause has five on average and 30 at most.
 */
const MOST_RELATED = 40;

/** What is compared: a stored document, or a draft that is not stored. */
export interface Compared {
  head: ComparedHead;
  clauses: readonly Clause[];
  /** Vectors of the clauses' passages by the hash of their text (passages.ts); null without a model. */
  vectors: ReadonlyMap<string, Float32Array> | null;
}

export interface CorpusAccess {
  store: Store;
  index: SearchIndex;
  fingerprints: CorpusFingerprints;
  /** Name of the model whose vectors the index has; null: pairs are found by their words alone. */
  model: string | null;
}

export interface FoundPairs {
  pairs: ClausePair[];
  /** The clauses of the corpus that stand in pairs, by id. */
  clauses: Map<string, Clause>;
}

/** A clause with all that comparing needs of it. */
interface Prepared {
  clause: Clause;
  head: ComparedHead;
  profile: ClauseProfile;
  related: RelatedSide;
  /** Vectors of the whole clause (first) and of its sentences: what the corpus is asked by. */
  asks: Float32Array[];
}

const prepare = (clause: Clause, head: ComparedHead, vectors: ReadonlyMap<string, Float32Array> | null): Prepared => {
  const passages = passagesOf(clause).flatMap(({ kind, start, end, hash }) => {
    const values = vectors?.get(hash);
    return values === undefined ? [] : [{ kind, start, end, values }];
  });
  return {
    clause,
    head,
    profile: profileClause(clause),
    related: prepareRelated(clause, passages.length === 0 ? null : passages),
    asks: passages.filter(({ kind }) => kind !== 'phrase').map(({ values }) => values),
  };
};

/** Clauses prepared, or compared, in one go: some 10 ms. */
const BREATH = 8;
/**
 * In a corpus of at most so many clauses each is compared: with 211 clauses and 70 asking, to ask the index for the nearest
 * takes twice as long as to compare with the few that it leaves out.
 */
const COMPARED_WHOLE = 512;
/** Clauses whose counterparts are read from the store at a time: a round trip costs as much as comparing a clause. */
const AHEAD = 32;
/** Prepared clauses of the corpus that are kept at a time, some 20 KB each. */
const KEPT = 4096;

/** Lets others have their turn: comparing a clause takes some milliseconds, a document's clauses together too long. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Clauses of the corpus, prepared once for all that are compared with them. */
class Others {
  readonly #known = new Map<string, Prepared>();
  readonly #corpus: CorpusAccess;
  readonly #heads: ReadonlyMap<string, ComparedHead>;

  constructor(corpus: CorpusAccess, heads: ReadonlyMap<string, ComparedHead>) {
    this.#corpus = corpus;
    this.#heads = heads;
  }

  /** Reads them, in one go, for those who `get` them until the next reading. */
  async read(ids: ReadonlySet<string>): Promise<void> {
    if (this.#known.size > KEPT) this.#known.clear();
    const missing = [...ids].filter((id) => !this.#known.has(id));
    if (missing.length === 0) return;
    const { store, model } = this.#corpus;
    const clauses = await store.clauses(missing);
    const hashes = model === null ? [] : clauses.flatMap((clause) => passagesOf(clause).map(({ hash }) => hash));
    const vectors = model === null || hashes.length === 0 ? null : await store.vectors(model, hashes);
    for (const [i, clause] of clauses.entries()) {
      const head = this.#heads.get(clause.document.id);
      if (head) this.#known.set(clause.id, prepare(clause, head, vectors));
      if (i % BREATH === 0) await breathe();
    }
  }

  /** Those of them that are there. */
  get(ids: Iterable<string>): Prepared[] {
    return [...ids].flatMap((id) => this.#known.get(id) ?? []);
  }
}

/** The pair of two clauses, `a` first, or null. Strong kinds come before `related`. */
const pairOf = (a: Prepared, b: Prepared, alike: boolean): ClausePair | null => {
  const [left, right] = [
    { profile: a.profile, head: a.head },
    { profile: b.profile, head: b.head },
  ];
  const aligned = alike ? alignClauses(a.profile, b.profile) : undefined;
  const strong = aligned && strongPair(left, right, aligned);
  if (strong) return strong;
  const score = relatedness(a.related, b.related);
  return score >= relatedFrom(a.related, b.related) ? relatedPair(left, right, score, aligned) : null;
};

const nearest = (a: readonly Float32Array[], b: readonly Float32Array[]): number => {
  let best = -1;
  for (const one of a) for (const other of b) best = Math.max(best, innerProduct(one, other));
  return best;
};

/** Places of the clauses nearest in meaning. */
const nearestOf = (one: Prepared, own: readonly Prepared[]): number[] =>
  own
    .map((other, j) => ({ j, score: other === one ? -1 : nearest(one.asks, other.asks) }))
    .sort((x, y) => y.score - x.score || x.j - y.j)
    .slice(0, RELATED_CANDIDATES)
    .map(({ j }) => j);

/** Without the related pairs beyond the nearest ones. */
const kept = (pairs: readonly ClausePair[]): ClausePair[] => {
  const related = pairs
    .filter(({ kind }) => kind === 'related')
    .sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1));
  return [...pairs.filter(({ kind }) => kind !== 'related'), ...related.slice(0, MOST_RELATED)];
};

/** The clauses among themselves: by words through an index of their own, by meaning each with its nearest. */
const withinPairs = async (own: readonly Prepared[]): Promise<ClausePair[]> => {
  const index = new FingerprintIndex();
  for (const [i, { profile }] of own.entries()) index.add(String(i), countedText(profile.bare));
  const known = new Map<string, ClausePair | null>();
  /** Each pair is met from both sides. */
  const pairAt = (i: number, j: number, alike: boolean): ClausePair | null => {
    const [first, second] = i < j ? [i, j] : [j, i];
    const key = `${first} ${second} ${alike}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const pair = pairOf(own[first]!, own[second]!, alike);
    known.set(key, pair);
    return pair;
  };
  const found: ClausePair[] = [];
  for (const [i, one] of own.entries()) {
    const alike = new Set(index.candidates(countedText(one.profile.bare), ALIKE).map(({ key }) => Number(key)));
    const near = own.length <= RELATED_CANDIDATES ? own.keys() : nearestOf(one, own);
    const pairs = [...new Set([...alike, ...near])]
      .filter((j) => j !== i)
      .flatMap((j) => pairAt(i, j, alike.has(j)) ?? []);
    found.push(...kept(pairs));
    await breathe();
  }
  return found;
};

/**
 * Pairs of the given clauses with clauses of the corpus (other than those of a document of the same id), and among
 * themselves. A pair is the same whichever of two documents is compared with a corpus that has the other; whether it is
 * looked at may depend on that in a large corpus, where candidates are cut off (the store keeps what either side found).
 */
export const findPairs = async (
  corpus: CorpusAccess,
  { head, clauses, vectors }: Compared,
  onProgress?: (done: number, total: number) => void,
): Promise<FoundPairs> => {
  const heads = new Map((await corpus.store.documents()).map((stored) => [stored.id, stored]));
  const order = (id: string): Pick<DocumentHead, 'id' | 'issued' | 'carrier'> | undefined => heads.get(id);
  const ownOrder = order(head.id);
  const fingerprints = await corpus.fingerprints.at(corpus.store);
  const others = new Others(corpus, heads);
  const own: Prepared[] = [];
  for (const [i, clause] of clauses.entries()) {
    own.push(prepare(clause, head, vectors));
    if (i % BREATH === 0) await breathe();
  }
  const pairs = new Map((await withinPairs(own)).map((pair) => [pair.id, pair]));
  const met = new Map<string, Clause>();
  const whole = fingerprints.size <= COMPARED_WHOLE ? new Set(fingerprints.keys()) : null;
  const candidatesOf = async (one: Prepared) => {
    const alike = new Set(fingerprints.candidates(countedText(one.profile.bare), ALIKE).map(({ key }) => key));
    if (whole) return { one, alike, ids: whole };
    const near = await Promise.all(one.asks.map((vector) => corpus.index.semantic(vector, RELATED_CANDIDATES)));
    return { one, alike, ids: new Set([...alike, ...near.flat().map(({ clauseId }) => clauseId)]) };
  };
  for (let at = 0; at < own.length; at += AHEAD) {
    const asked: Awaited<ReturnType<typeof candidatesOf>>[] = [];
    for (const one of own.slice(at, at + AHEAD)) asked.push(await candidatesOf(one));
    await others.read(new Set(asked.flatMap(({ ids }) => [...ids])));
    for (const [i, { one, alike, ids }] of asked.entries()) {
      const found = others.get(ids).filter(({ clause }) => clause.document.id !== head.id);
      const withOthers: ClausePair[] = [];
      for (const [j, other] of found.entries()) {
        if (j % BREATH === 0) await breathe();
        const otherOrder = order(other.clause.document.id);
        // A draft has no place among the documents: it stands first.
        const first = ownOrder === undefined || otherOrder === undefined || compareDocuments(ownOrder, otherOrder) < 0;
        const isAlike = alike.has(other.clause.id);
        const pair = first ? pairOf(one, other, isAlike) : pairOf(other, one, isAlike);
        if (pair === null) continue;
        met.set(other.clause.id, other.clause);
        withOthers.push(pair);
      }
      for (const pair of kept(withOthers)) pairs.set(pair.id, pair);
      onProgress?.(at + i + 1, own.length);
      await breathe();
    }
  }
  const documents = new Map([...met, ...clauses.map((clause) => [clause.id, clause] as const)]);
  const settled = settleCounterparts([...pairs.values()], (id) => documents.get(id)?.document.id);
  return { pairs: settled, clauses: met };
};
