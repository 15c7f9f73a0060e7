/** Whether the database is prepared, and what state the corpus is in: looked at again whenever that may have changed. */
import { StoreError } from '../store.ts';
import type { Neo4jConnection } from './driver.ts';
import { type CorpusState, prepare, readState } from './schema.ts';

/**
 * How long the corpus' state is taken to be what it was: the several looks of one search share one. What this process
 * writes it sees at once; what another one writes, this much later.
 */
const STATE_MS = 100;
/** After a wrong password nobody logs in for so long: three in a row shut out everybody of that name on that server. */
const REFUSED_MS = 30_000;

export class CorpusWatch {
  readonly #connection: Neo4jConnection;
  #prepared: Promise<void> | null = null;
  #refused: { until: number; error: StoreError } | null = null;
  #state: { at: number; value: Promise<CorpusState> } | null = null;

  constructor(connection: Neo4jConnection) {
    this.#connection = connection;
  }

  /** Makes the schema when the server is first reached; a failure is tried again with the next call. */
  ready(): Promise<void> {
    const refused = this.#refused;
    if (refused !== null && performance.now() < refused.until) return Promise.reject(refused.error);
    this.#prepared ??= prepare(this.#connection).catch((error: unknown) => {
      this.#prepared = null;
      if (error instanceof StoreError && error.code === 'unauthorized')
        this.#refused = { until: performance.now() + REFUSED_MS, error };
      throw error;
    });
    return this.#prepared;
  }

  /** Something that `ready` made is gone. */
  prepareAgain(): void {
    this.#prepared = null;
  }

  /** The state as it is now, give or take `STATE_MS`. @throws StoreError */
  async state(): Promise<CorpusState> {
    await this.ready();
    if (this.#state !== null && performance.now() - this.#state.at < STATE_MS) return this.#state.value;
    const value = this.#read();
    const state = { at: performance.now(), value };
    this.#state = state;
    value.catch(() => {
      if (this.#state === state) this.#state = null;
    });
    return value;
  }

  /** This process changed something. */
  lookAgain(): void {
    this.#state = null;
  }

  async #read(): Promise<CorpusState> {
    const state = await readState(this.#connection);
    if (state !== null) return state;
    // Somebody emptied the database under us.
    this.prepareAgain();
    throw new StoreError(
      'unavailable',
      `Neo4j 数据库 ${this.#connection.address.url} 被清空了，正在重新准备，请再试一次。`,
    );
  }
}
