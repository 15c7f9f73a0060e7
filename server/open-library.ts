/** Opens the library of a data folder: store first, the model behind the scenes, the index when it is asked for. */
import { fillVectors } from '../graph/build.ts';
import type { Embedder } from '../graph/embedding/embedder.ts';
import { MODEL_ID } from '../graph/embedding/model.ts';
import type { IngestReport as Ingested, IngestFailure, IngestFile, IngestProgress } from '../graph/ingest-files.ts';
import type { CorpusFingerprints } from '../graph/overlap/find/corpus-fingerprints.ts';
import type { CorpusAccess } from '../graph/overlap/find/find-pairs.ts';
import type { LinkChoice } from '../graph/overlap/find/link-overlaps.ts';
import type { GraphQuery } from '../graph/query.ts';
import type { SearchRequest } from '../graph/search/search.ts';
import type { Store } from '../graph/store.ts';
import type { Degradation, IngestReport, SearchResponse } from './contract.ts';
import { CurrentIndex } from './current-index.ts';
import { filteredList } from './filtered-list.ts';
import { ingestReport } from './ingest-report.ts';
import type { Library, ModelState } from './library.ts';
import { ModelLoader } from './model-loader.ts';
import { type OpenStore, openStore } from './open-store.ts';
import { type PublishedFile, PublishedTexts } from './originals.ts';
import type { Settings } from './settings.ts';
import { today } from './today.ts';
import { Rewording } from './wording/rewording.ts';

export interface LibraryOptions {
  /** False for commands that need no model: none is looked for, and nothing is called degraded. */
  model: boolean;
  /** Where sentences about progress go. */
  say: (line: string) => void;
}

class FolderLibrary implements Library {
  readonly store: Store;
  readonly data: string;
  readonly query: GraphQuery;
  readonly #index: CurrentIndex;
  readonly #loader: ModelLoader | null;
  #search: Promise<typeof import('../graph/search/search.ts')> | null = null;
  #fingerprints: Promise<CorpusFingerprints> | null = null;
  readonly #say: (line: string) => void;
  readonly #published: PublishedTexts;
  readonly #rewording: Rewording | null;
  /** The write that is under way; the next one waits for it. */
  #writing: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor({ store, query, openIndex }: OpenStore, settings: Settings, { model, say }: LibraryOptions) {
    this.store = store;
    this.data = settings.data;
    this.query = query;
    this.#say = say;
    this.#published = new PublishedTexts(store);
    this.#index = new CurrentIndex(store, () => openIndex(MODEL_ID, say));
    this.#loader = model ? new ModelLoader(settings, say) : null;
    this.#rewording = settings.languageModel ? new Rewording(settings.languageModel) : null;
  }

  async search(request: SearchRequest): Promise<SearchResponse> {
    if (request.question.trim() === '') return filteredList(this.store, request);
    // Commands that never search need not load it; an import is resolved anew each time, which costs up to a millisecond.
    this.#search ??= import('../graph/search/search.ts');
    const [{ search }, index, embedder] = await Promise.all([
      this.#search,
      this.#index.get(),
      this.#loader?.soon() ?? null,
    ]);
    const found = await search({ store: this.store, index, embedder, today: today() }, request);
    const result = (await this.#rewording?.reword(this.store, found)) ?? found;
    const known = new Set(this.degraded().map(({ code }) => code));
    return { ...result, degraded: [...this.degraded(), ...result.degraded.filter(({ code }) => !known.has(code))] };
  }

  ingest(files: readonly IngestFile[], onProgress?: (progress: IngestProgress) => void): Promise<IngestReport> {
    return this.#write(async () => {
      const { ingestFiles } = await import('../graph/ingest-files.ts');
      const built = await ingestFiles(this.store, await this.embedder(), files, onProgress);
      await this.#linkIngested(built, onProgress);
      for (const { file, code, detail } of built.failed.filter(isOurs)) this.#say(`${file} [${code}] ${detail}`);
      return ingestReport(this.store, built);
    });
  }

  fillVectors(): Promise<number> {
    return this.#write(async () => {
      const embedder = await this.#loader?.soon();
      return embedder && !this.#closed ? fillVectors(this.store, embedder) : 0;
    });
  }

  async linkOverlaps(onProgress?: (progress: IngestProgress) => void): Promise<number> {
    // A document at a time, so that somebody else's write comes in between.
    for (let linked = 0; ; linked += 1) {
      const more = await this.#write(async () => (this.#closed ? 0 : this.#link(onProgress, { most: 1 })));
      if (more === 0) return linked;
    }
  }

  async embedder(): Promise<Embedder | null> {
    return (await this.#loader?.soon()) ?? null;
  }

  async corpusAccess(): Promise<CorpusAccess> {
    this.#fingerprints ??= import('../graph/overlap/find/corpus-fingerprints.ts').then(
      ({ CorpusFingerprints }) => new CorpusFingerprints(),
    );
    const [index, embedder, fingerprints] = await Promise.all([this.#index.get(), this.embedder(), this.#fingerprints]);
    return { store: this.store, index, fingerprints, model: embedder?.model ?? null };
  }

  remove(id: string): Promise<boolean> {
    return this.#write(() => this.store.removeDocument(id));
  }

  original(source: PublishedFile): Promise<string | null> {
    return this.#published.text(source);
  }

  model(): ModelState {
    return this.#loader?.state() ?? { name: null, state: 'off' };
  }

  degraded(): Degradation[] {
    return this.#loader?.degraded() ?? [];
  }

  async settled(): Promise<void> {
    await this.#loader?.settled();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#writing;
    await this.#loader?.close();
    await this.query.close();
    await this.store.close();
  }

  /** What was ingested is stored, whatever becomes of comparing it: that is done later then. */
  async #linkIngested({ documents }: Ingested, onProgress?: (progress: IngestProgress) => void): Promise<void> {
    try {
      await this.#link(onProgress, { only: new Set(documents.map(({ id }) => id)) });
    } catch (error) {
      this.#say(`未能比对新读入的文件，稍后再比：${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async #link(onProgress: ((progress: IngestProgress) => void) | undefined, choice: LinkChoice): Promise<number> {
    // Comparing takes a while to load, and a start need not wait for it.
    const { linkOverlaps } = await import('../graph/overlap/find/link-overlaps.ts');
    try {
      return await linkOverlaps(
        () => this.corpusAccess(),
        ({ document, done, total }) => {
          if (this.#closed) throw new Leaving();
          onProgress?.({ step: 'compare', file: document, filesDone: 0, files: 1, done, total });
        },
        choice,
      );
    } catch (error) {
      if (error instanceof Leaving) return 0;
      throw error;
    }
  }

  #write<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#writing.then(work);
    this.#writing = mine.catch(() => undefined);
    return mine;
  }
}

/** The library is being closed: what is being compared is due again next time. */
class Leaving extends Error {}

const isOurs = ({ code }: IngestFailure): boolean => code === 'internal';

/**
 * Opens the library of the settings' store and data folder. The caller closes it.
 * @throws StoreError where the store cannot be opened
 */
export const openLibrary = async (settings: Settings, options: LibraryOptions): Promise<Library> => {
  const open = await openStore(settings);
  try {
    return new FolderLibrary(open, settings, options);
  } catch (error) {
    await open.store.close();
    throw error;
  }
};
