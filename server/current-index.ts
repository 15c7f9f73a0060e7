/** The search index of the store as it is now: reopened when the store's revision is another one. */
import type { SearchIndex, Store } from '../graph/store.ts';

export class CurrentIndex {
  readonly #store: Store;
  readonly #openIndex: () => Promise<SearchIndex>;
  #index: SearchIndex | null = null;
  #opening: { revision: string; index: Promise<SearchIndex> } | null = null;

  constructor(store: Store, openIndex: () => Promise<SearchIndex>) {
    this.#store = store;
    this.#openIndex = openIndex;
  }

  /** Opens or builds it if need be; those who ask meanwhile share the work. */
  async get(): Promise<SearchIndex> {
    const revision = await this.#store.revision();
    if (this.#index?.revision === revision) return this.#index;
    if (this.#opening?.revision !== revision) this.#opening = { revision, index: this.#open() };
    return this.#opening.index;
  }

  async #open(): Promise<SearchIndex> {
    try {
      const index = await this.#openIndex();
      this.#index = index;
      return index;
    } finally {
      this.#opening = null;
    }
  }
}
