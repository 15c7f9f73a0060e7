/**
 * Which clause of a store is which clause of the gold: told by their texts, since the two were numbered apart. A stored
 * clause stands for the gold clause that it is, or is a part of.
 */
import type { Clause } from '../../ingest/model.ts';
import { equalText } from './equal-text.ts';
import { EvaluationError } from './evaluation-error.ts';
import { readLines } from './read-lines.ts';

/** Characters of a shingle. */
const SHINGLE = 6;
/** Share of a stored clause's shingles that must stand in the gold clause. */
const LEAST_INSIDE = 0.6;
/** Of several gold clauses that hold it, the one that it covers best: weights of the two shares. */
const INSIDE_WEIGHT = 0.6;
const COVERED_WEIGHT = 0.4;
/** Share of a document's clauses that must lie in one gold document, so that the others are looked for there alone. */
const LEAST_VOTES = 0.5;

export interface GoldClause {
  id: string;
  text: string;
}

/** A file of id TAB text, where ｜ parts a heading from the body. @throws EvaluationError */
export const readGoldClauses = async (path: string): Promise<GoldClause[]> => {
  const clauses = (await readLines(path)).map(({ text: line, number }) => {
    const [id, text] = line.split('\t');
    if (!id || !text)
      throw new EvaluationError('not-a-question', `${path} 第 ${number} 行不是“条款 id、制表符、条文”。`);
    return { id, text: text.replace('｜', '') };
  });
  if (clauses.length === 0) throw new EvaluationError('empty', `${path} 里没有条款，无法对照。`);
  return clauses;
};

const shinglesOf = (text: string): Set<string> => {
  const body = equalText(text);
  const shingles = new Set<string>();
  for (let i = 0; i + SHINGLE <= body.length; i += 1) shingles.add(body.slice(i, i + SHINGLE));
  return shingles;
};

/** The document that a gold id belongs to: what stands before its first slash. */
const documentOf = (goldId: string): string => goldId.slice(0, goldId.indexOf('/') + 1);

interface Likely {
  goldId: string;
  score: number;
}

/** Best first; of equals, the one that the gold lists first. */
const bestOf = (likely: readonly Likely[]): string | null =>
  likely.reduce<Likely | null>((best, next) => (best === null || next.score > best.score ? next : best), null)
    ?.goldId ?? null;

/** Finds for a text the gold clauses that it may be. */
const finder = (gold: readonly GoldClause[]): ((text: string) => Likely[]) => {
  const sizes: number[] = [];
  const holders = new Map<string, number[]>();
  for (const [at, { text }] of gold.entries()) {
    const shingles = shinglesOf(text);
    sizes.push(shingles.size);
    for (const shingle of shingles) {
      const known = holders.get(shingle);
      if (known) known.push(at);
      else holders.set(shingle, [at]);
    }
  }
  return (text) => {
    const own = shinglesOf(text);
    const shared = new Map<number, number>();
    for (const shingle of own) for (const at of holders.get(shingle) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    return [...shared]
      .sort(([a], [b]) => a - b)
      .filter(([, common]) => common / own.size >= LEAST_INSIDE)
      .map(([at, common]) => ({
        goldId: gold[at]!.id,
        score: (INSIDE_WEIGHT * common) / own.size + (COVERED_WEIGHT * common) / sizes[at]!,
      }));
  };
};

/** The gold document in which most of a document's clauses lie, or null where they lie nowhere in particular. */
const homeOf = (clauses: readonly Likely[][]): string | null => {
  const votes = new Map<string, number>();
  for (const likely of clauses) {
    const best = bestOf(likely);
    if (best !== null) votes.set(documentOf(best), (votes.get(documentOf(best)) ?? 0) + 1);
  }
  const [home, count] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return home !== '' && count >= LEAST_VOTES * clauses.length ? home : null;
};

/** Gold id by stored clause id; stored clauses that are none of the gold's are left out. */
export const matchGold = async (
  stored: AsyncIterable<Pick<Clause, 'id' | 'text' | 'document'>>,
  gold: readonly GoldClause[],
): Promise<Map<string, string>> => {
  const find = finder(gold);
  const documents = new Map<string, { id: string; likely: Likely[] }[]>();
  for await (const { id, text, document } of stored) {
    const entry = { id, likely: find(text) };
    const known = documents.get(document.id);
    if (known) known.push(entry);
    else documents.set(document.id, [entry]);
  }
  const matched = new Map<string, string>();
  for (const clauses of documents.values()) {
    const home = homeOf(clauses.map(({ likely }) => likely));
    for (const { id, likely } of clauses) {
      const best = bestOf(likely.filter(({ goldId }) => home === null || documentOf(goldId) === home));
      if (best !== null) matched.set(id, best);
    }
  }
  return matched;
};
