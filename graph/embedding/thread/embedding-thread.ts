/** One embedding thread seen from outside: started, asked for vectors, and told apart from one that has ended. */
import { Worker } from 'node:worker_threads';
import { EmbeddingError } from '../embedding-error.ts';
import type { Ask, Setup, Told } from './messages.ts';
import { endWork, firstTurn, forbidWork, leftWork, waitToLeave } from './turn.ts';

const PROGRAM = new URL(import.meta.url.endsWith('.ts') ? './from-sources.mjs' : './program.js', import.meta.url);

/** Milliseconds that a thread may take to end by itself; the model's own threads end with it. */
const CLOSE_MS = 5000;

interface Waiting {
  resolve: (vector: Float32Array) => void;
  reject: (error: EmbeddingError) => void;
}

export interface Identity {
  model: string;
  dimensions: number;
}

export class EmbeddingThread {
  readonly #worker: Worker;
  readonly #turn = firstTurn();
  readonly #waiting = new Map<number, Waiting>();
  readonly #exited: Promise<void>;
  /** Settles when the model is open; rejects where it cannot be. */
  readonly ready: Promise<Identity>;
  #asked = 0;
  /** Why it answers nothing any more. */
  #ended: EmbeddingError | null = null;

  constructor(folder: string) {
    const setup: Setup = { folder, turn: this.#turn };
    const worker = new Worker(PROGRAM, { name: 'embedding', workerData: setup, execArgv: [] });
    this.#worker = worker;
    const leave = (): void => waitToLeave(this.#turn);
    process.once('exit', leave);
    let cause: unknown;
    worker.on('error', (error) => {
      cause = error;
    });
    this.#exited = new Promise((resolve) => {
      worker.once('exit', (code) => {
        process.off('exit', leave);
        endWork(this.#turn);
        this.#end(new EmbeddingError('stopped', `语义模型的线程中途退出（${code}）`, { cause }));
        resolve();
      });
    });
    this.ready = new Promise((resolve, reject) => {
      // Until the model is open, this is what is waited for; nothing has the id 0.
      this.#waiting.set(0, { resolve: () => undefined, reject });
      worker.on('message', (told: Told) => this.#hear(told, resolve));
    });
    this.ready.catch(() => undefined);
  }

  /** The vector of one text (`statutes` as in messages.ts); what is asked before the model is open waits. @throws EmbeddingError */
  ask(text: string, statutes: number | null): Promise<Float32Array> {
    if (this.#ended) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      this.#asked += 1;
      if (this.#waiting.size === 0) this.#worker.ref();
      this.#waiting.set(this.#asked, { resolve, reject });
      this.#worker.postMessage({ id: this.#asked, text, statutes } satisfies Ask);
    });
  }

  /** Ends the thread after the text that it is at; what it has not answered is rejected. */
  async close(): Promise<void> {
    this.#end(new EmbeddingError('closed', '语义模型已经关闭'));
    this.#worker.ref();
    // The message waits behind the texts that were asked before; none of them is begun any more.
    forbidWork(this.#turn);
    this.#worker.postMessage('close' satisfies Ask);
    const late = setTimeout(() => void this.kill(), CLOSE_MS);
    await this.#exited;
    clearTimeout(late);
  }

  /** Ends it after the text that it is at, as a fault would: it says nothing more. */
  async kill(): Promise<void> {
    await leftWork(this.#turn);
    await this.#worker.terminate();
  }

  #hear(told: Told, open: (identity: Identity) => void): void {
    if (told.kind === 'refused') {
      this.#end(new EmbeddingError(told.code, told.detail));
      return;
    }
    const id = told.kind === 'ready' ? 0 : told.id;
    if (told.kind === 'ready') open(told);
    else if (told.kind === 'vector') this.#waiting.get(id)?.resolve(told.vector);
    else this.#waiting.get(id)?.reject(new EmbeddingError('failed', `语义模型没有能处理一段文字：${told.reason}`));
    this.#waiting.delete(id);
    // A thread that nobody waits for keeps no process from ending.
    if (this.#waiting.size === 0) this.#worker.unref();
  }

  #end(error: EmbeddingError): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
    this.#waiting.clear();
  }
}
