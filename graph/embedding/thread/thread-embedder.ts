/**
 * The embedder in a thread of its own: the model computes without giving the thread back, 2 ms for a question and seconds
 * for a document, in which a server would answer nobody. Vectors are those of bge.ts to the bit.
 */
import { RecentValues } from '../../recent-values.ts';
import type { Embedder } from '../embedder.ts';
import { EmbeddingError } from '../embedding-error.ts';
import { EmbeddingThread, type Identity } from './embedding-thread.ts';

/** Questions whose vectors are kept: a person's session, 2 KB each. */
const QUESTIONS_KEPT = 256;
/** Passages on the way at once: the thread never waits for the next one, and a question waits for these at most. */
const AT_ONCE = 2;
/** Milliseconds after which a thread that was refused is tried again: memory may be free, the model's folder back. */
const AGAIN_MS = 30_000;
/** Texts between two reports of progress. */
const PROGRESS_STEP = 32;

/** Takes sentences in Chinese for whoever watches. */
type Say = (line: string) => void;

export interface RestartingEmbedder extends Embedder {
  /** Why there are no vectors just now: its thread ended, and a new one could not open the model. Null where there are. */
  readonly refused: EmbeddingError | null;
}

/** What may be set otherwise, for tests. */
interface Starting {
  start?: (folder: string) => EmbeddingThread;
  againMs?: number;
}

class ThreadEmbedder implements RestartingEmbedder {
  readonly model: string;
  readonly dimensions: number;
  readonly #questions = new RecentValues<Promise<Float32Array>>(QUESTIONS_KEPT);
  readonly #start: () => EmbeddingThread;
  readonly #say: Say;
  #thread: EmbeddingThread;
  readonly #againMs: number;
  #refused: EmbeddingError | null = null;
  /** When a refused thread is tried again; by the clock of `performance`. */
  #againAt = Number.POSITIVE_INFINITY;
  #closed = false;

  constructor(
    thread: EmbeddingThread,
    { model, dimensions }: Identity,
    { start, againMs }: { start: () => EmbeddingThread; againMs: number },
    say: Say,
  ) {
    this.#thread = thread;
    this.#againMs = againMs;
    this.model = model;
    this.dimensions = dimensions;
    this.#start = start;
    this.#say = say;
  }

  get refused(): EmbeddingError | null {
    return this.#refused;
  }

  async embed(texts: readonly string[], onProgress?: (done: number, total: number) => void): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    const asked: Promise<Float32Array>[] = [];
    const total = texts.length;
    while (vectors.length < total) {
      for (const text of texts.slice(vectors.length + asked.length, vectors.length + AT_ONCE)) {
        const vector = this.#ask(text, null);
        vector.catch(() => undefined); // where an earlier one fails, nobody waits for this one
        asked.push(vector);
      }
      vectors.push(...(await Promise.all(asked.splice(0, 1))));
      const done = vectors.length;
      if (done % PROGRESS_STEP === 0 || done === total) onProgress?.(done, total);
    }
    return vectors;
  }

  embedQuery(text: string, statutes = 0): Promise<Float32Array> {
    const key = `${statutes} ${text}`;
    const known = this.#questions.get(key);
    if (known) return known;
    const vector = this.#ask(text, statutes);
    this.#questions.set(key, vector);
    vector.catch(() => this.#questions.delete(key));
    return vector;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#thread.close();
  }

  /** A text whose thread ended before it was answered is asked once more, of a new thread. */
  async #ask(text: string, statutes: number | null): Promise<Float32Array> {
    if (!this.#closed && performance.now() >= this.#againAt) this.#restart();
    const thread = this.#thread;
    try {
      return await thread.ask(text, statutes);
    } catch (error) {
      if (this.#closed || !(error instanceof EmbeddingError && error.code === 'stopped')) throw error;
      if (this.#thread === thread) {
        this.#say(`警告：${error.detail}，正在重新启动。`);
        this.#restart();
      }
      return this.#thread.ask(text, statutes);
    }
  }

  /** A new thread; one that cannot open the model rejects what it is asked until the next is started. */
  #restart(): void {
    this.#againAt = Number.POSITIVE_INFINITY;
    this.#thread = this.#start();
    this.#thread.ready.then(
      () => {
        this.#refused = null;
      },
      (error: EmbeddingError) => {
        // One that ended by a fault is started again by who asks next, one that was closed by nobody.
        if (error.code === 'stopped' || error.code === 'closed') return;
        if (this.#refused === null) this.#say(`警告：语义模型没有能重新启动（${error.detail}），稍后再试。`);
        this.#refused = error;
        this.#againAt = performance.now() + this.#againMs;
      },
    );
  }
}

/**
 * Opens the model in `folder` (see source.ts) in a thread. The thread keeps no process from ending that waits for no vector;
 * where it ends by a fault, `say` tells so, and a new one is started once for each text that was left unanswered; if that one
 * cannot open the model, `refused` says why, and asking tries again after half a minute. Throws EmbeddingError where the folder holds no model that can be run.
 */
export const openThreadEmbedder = async (
  folder: string,
  say: Say = () => {},
  { start = (from) => new EmbeddingThread(from), againMs = AGAIN_MS }: Starting = {},
): Promise<RestartingEmbedder> => {
  const thread = start(folder);
  return new ThreadEmbedder(thread, await thread.ready, { start: () => start(folder), againMs }, say);
};
