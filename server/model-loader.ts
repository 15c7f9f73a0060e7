/** The embedding model, loaded behind the server's back: answers do not wait for it longer than they must. */
import type { Embedder } from '../graph/embedding/embedder.ts';
import { EmbeddingError } from '../graph/embedding/embedding-error.ts';
import { findModel } from '../graph/embedding/source.ts';
import type { RestartingEmbedder } from '../graph/embedding/thread/thread-embedder.ts';
import type { Degradation } from './contract.ts';
import type { ModelState } from './library.ts';
import type { Settings } from './settings.ts';

/** A cached model opens in about a second; who asks meanwhile waits for it, but not for a download. */
const PATIENCE_MS = 5000;

export class ModelLoader {
  #state: ModelState = { name: null, state: 'loading' };
  #embedder: RestartingEmbedder | null = null;
  #reasons: string[] = [];
  readonly #settled: Promise<void>;
  readonly #patience: Promise<void>;

  constructor(settings: Pick<Settings, 'data' | 'modelFolder' | 'hub'>, say: (line: string) => void) {
    this.#settled = this.#load(settings, say);
    this.#patience = new Promise((resolve) => {
      setTimeout(resolve, PATIENCE_MS).unref();
    });
  }

  /** Off, too, while the model was there and cannot be opened again. */
  state(): ModelState {
    return this.#embedder?.refused ? { name: null, state: 'off' } : this.#state;
  }

  /** Settles when the model is there or known to be missing; never rejects. */
  settled(): Promise<void> {
    return this.#settled;
  }

  /** The model if it is there, or soon; else null. */
  async soon(): Promise<Embedder | null> {
    await Promise.race([this.#settled, this.#patience]);
    return this.#embedder;
  }

  degraded(): Degradation[] {
    const refused = this.#embedder?.refused;
    if (refused)
      return [{ code: 'semantic-off', message: `语义检索暂时关闭：${refused.detail}。现在只按词语和图谱检索。` }];
    if (this.#state.state === 'ready') return [];
    if (this.#state.state === 'loading')
      return [{ code: 'semantic-loading', message: '语义模型还在加载，暂时只按词语和图谱检索。' }];
    const why = this.#reasons.length > 0 ? `（${this.#reasons.join('；')}）` : '';
    return [{ code: 'semantic-off', message: `语义检索已关闭：没有找到语义模型${why}。现在只按词语和图谱检索。` }];
  }

  async close(): Promise<void> {
    await this.soon();
    await this.#embedder?.close();
    this.#embedder = null;
  }

  async #load({ data, modelFolder, hub }: Pick<Settings, 'data' | 'modelFolder' | 'hub'>, say: (line: string) => void) {
    try {
      const environment = { ...process.env, TIAOLI_MODEL_DIR: modelFolder ?? '', HF_ENDPOINT: hub ?? '' };
      const found = await findModel({ dataFolder: data, environment, onProgress: say });
      if (found.folder === null) throw new EmbeddingError('no-model', found.failures.join('；'));
      const { openThreadEmbedder } = await import('../graph/embedding/thread/thread-embedder.ts');
      this.#embedder = await openThreadEmbedder(found.folder, say);
      this.#state = { name: this.#embedder.model, state: 'ready' };
    } catch (error) {
      this.#reasons = [error instanceof EmbeddingError ? error.detail : String(error)];
      this.#state = { name: null, state: 'off' };
      say(
        this.degraded()
          .map(({ message }) => `警告：${message}`)
          .join(''),
      );
    }
  }
}
