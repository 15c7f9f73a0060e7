/** The lexical leg: the full-text index proposes clauses, BM25 over the corpus' own statistics ranks them exactly. */

import { RecentValues } from '../recent-values.ts';
import { idf, lengthNorm, saturation } from '../scoring/bm25.ts';
import type { Candidate } from '../store.ts';
import type { Run } from './driver.ts';
import { TERM_INDEX } from './schema.ts';
import { lengthOf, readTokens } from './term-statistics.ts';

/**
 * Clauses that the full-text index is asked for, per clause wanted. It weighs terms like us and lengths otherwise
 * (k1 1.2, b .75), so that the best by our formula are among somewhat more of its best.
 */
const PROPOSED_PER_CLAUSE = 4;
/** Lucene takes 1,024 terms in a query; of a longer question the most telling ones. */
const MOST_TERMS = 900;
/** Clauses whose terms are remembered; one takes some 10 KB. */
const REMEMBERED = 4096;

const SPECIAL = /[+\-&|!(){}[\]^"~*?:\\/<>=\s]/gu;

interface Weighted {
  term: string;
  times: number;
  weight: number;
}

export class LexicalLeg {
  readonly #run: Run;
  readonly #clauses: number;
  readonly #averageLength: number;
  readonly #containing = new Map<string, number>();
  readonly #terms = new RecentValues<{ terms: ReadonlyMap<string, number>; length: number }>(REMEMBERED);

  /** For a corpus of so many clauses that have so many terms in all. */
  constructor(run: Run, clauses: number, length: number) {
    this.#run = run;
    this.#clauses = clauses;
    this.#averageLength = clauses === 0 ? 0 : length / clauses;
  }

  async frequencies(terms: Iterable<string>): Promise<{ clauses: number; containing: Map<string, number> }> {
    const asked = [...new Set(terms)];
    const strange = asked.filter((term) => !this.#containing.has(term));
    if (strange.length > 0) {
      const rows = await this.#run<{ text: string; clauses: number }>(
        'UNWIND $terms AS text MATCH (t:Term {text: text}) RETURN text, t.clauses AS clauses',
        { terms: strange },
      );
      for (const term of strange) this.#containing.set(term, 0);
      for (const { text, clauses } of rows) this.#containing.set(text, clauses);
    }
    return {
      clauses: this.#clauses,
      containing: new Map(asked.map((term) => [term, this.#containing.get(term) ?? 0])),
    };
  }

  /** The best clauses for weighted terms, best first. */
  async search(terms: ReadonlyMap<string, number>, limit: number): Promise<Candidate[]> {
    const { containing } = await this.frequencies(terms.keys());
    const weighted = [...terms].flatMap(([term, times]): Weighted[] => {
      const having = containing.get(term) ?? 0;
      return having > 0 && times > 0 ? [{ term, times, weight: times * idf(this.#clauses, having) }] : [];
    });
    if (weighted.length === 0 || limit < 1) return [];
    const proposed = await this.#propose(weighted, limit * PROPOSED_PER_CLAUSE);
    const scored: Candidate[] = [];
    for (const [clauseId, own] of await this.#termsOf(proposed)) {
      const norm = lengthNorm(own.length, this.#averageLength);
      let score = 0;
      for (const { term, weight } of weighted) {
        const frequency = own.terms.get(term);
        if (frequency !== undefined) score += weight * saturation(frequency, norm);
      }
      if (score > 0) scored.push({ clauseId, score });
    }
    return scored.sort((a, b) => b.score - a.score || (a.clauseId < b.clauseId ? -1 : 1)).slice(0, limit);
  }

  async #propose(weighted: readonly Weighted[], limit: number): Promise<string[]> {
    const telling =
      weighted.length <= MOST_TERMS ? weighted : weighted.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_TERMS);
    const question = telling.map(({ term, times }) => `${term.replace(SPECIAL, '\\$&')}^${times}`).join(' ');
    const rows = await this.#run<{ id: string }>(
      `CALL db.index.fulltext.queryNodes('${TERM_INDEX}', $question, {limit: $limit}) YIELD node RETURN node.id AS id`,
      { question, limit },
    );
    return rows.map(({ id }) => id);
  }

  async #termsOf(ids: readonly string[]): Promise<Map<string, { terms: ReadonlyMap<string, number>; length: number }>> {
    const found = new Map(
      ids.flatMap((id) => {
        const known = this.#terms.get(id);
        return known ? [[id, known] as const] : [];
      }),
    );
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length === 0) return found;
    const rows = await this.#run<{ id: string; tokens: string }>(
      'UNWIND $ids AS id MATCH (c:Clause {id: id}) WHERE c:Current RETURN id, c.tokens AS tokens',
      { ids: missing },
    );
    for (const { id, tokens } of rows) {
      const terms = readTokens(tokens);
      const own = { terms, length: lengthOf(terms) };
      this.#terms.set(id, own);
      found.set(id, own);
    }
    return found;
  }
}
