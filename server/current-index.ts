/** The search index of the store as it is now: reopened when the store's revision is another one. */
import { MODEL_ID } from '../graph/embedding/model.ts';
import type { SearchIndex, Store } from '../graph/store.ts';

export class CurrentIndex {
  readonly #store: Store;
  readonly #folder: string;
  readonly #say: (line: string) => void;
  #index: SearchIndex | null = null;
  #opening: { revision: string; index: Promise<SearchIndex> } | null = null;

  constructor(store: Store, folder: string, say: (line: string) => void) {
    this.#store = store;
    this.#folder = folder;
    this.#say = say;
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
      const { openSearchIndex } = await import('../graph/embedded/index.ts');
      const index = await openSearchIndex(this.#store, this.#folder, MODEL_ID, this.#say);
      this.#index = index;
      return index;
    } finally {
      this.#opening = null;
    }
  }
}
