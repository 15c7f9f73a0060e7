/**
 * The fingerprints of everything that is stored, in memory: a cache that follows the store document by document. Which
 * documents have changed is told by their digests, so that others may write to the store too.
 */
import type { Store } from '../../store.ts';
import { FingerprintIndex } from '../fingerprint/fingerprint-index.ts';
import { bareText, countedText } from '../text/bare-text.ts';

interface Known {
  digest: string;
  clauses: string[];
}

export class CorpusFingerprints {
  readonly #index = new FingerprintIndex();
  readonly #known = new Map<string, Known>();
  #following: Promise<unknown> = Promise.resolve();

  /** The index as the store is now; keys are clause ids. Those who ask at once wait for one another. */
  at(store: Store): Promise<FingerprintIndex> {
    const mine = this.#following.then(() => this.#follow(store));
    this.#following = mine.catch(() => undefined);
    return mine;
  }

  async #follow(store: Store): Promise<FingerprintIndex> {
    const marks = await store.overlaps.marks();
    const there = new Set(marks.map(({ document }) => document));
    for (const document of this.#known.keys()) if (!there.has(document)) this.#forget(document);
    for (const { document, digest } of marks) {
      if (this.#known.get(document)?.digest === digest) continue;
      const stored = await store.document(document);
      this.#forget(document);
      if (stored === null) continue;
      for (const clause of stored.clauses) this.#index.add(clause.id, countedText(bareText(clause)));
      this.#known.set(document, { digest, clauses: stored.clauses.map(({ id }) => id) });
      // A large corpus takes seconds: others have their turn between two documents.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return this.#index;
  }

  #forget(document: string): void {
    for (const id of this.#known.get(document)?.clauses ?? []) this.#index.remove(id);
    this.#known.delete(document);
  }
}
