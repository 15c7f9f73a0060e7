/** Listens: opens the library, brings in the corpus if the store has not got it, prints the address, leaves gracefully. */
import type { AddressInfo } from 'node:net';
import { StoreError } from '../graph/store.ts';
import { type App, buildApp } from './app.ts';
import { markCorpus, missingCorpus } from './corpus-state.ts';
import type { IngestProgress, Library } from './library.ts';
import { openLibrary } from './open-library.ts';
import { checkPort, listenFailure } from './port.ts';
import { Problem } from './problem.ts';
import type { Settings } from './settings.ts';

/** Requests under way get this long to end after a signal. */
const GRACE_MS = 10_000;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

export interface ServeOptions {
  /** Whether to bring in the seed corpus. */
  corpus: boolean;
  /** Lines for whoever started the server. */
  say: (line: string) => void;
  /** Progress of the first ingestion. */
  onProgress?: (progress: IngestProgress) => void;
}

/** What a store on another machine may get over without us: the rest needs somebody to act, and is said at once. */
const PASSING: ReadonlySet<string> = new Set<StoreError['code']>(['unavailable', 'unauthorized', 'locked']);

/** False where files are left because a store on another machine was away meanwhile. */
const bringInCorpus = async (
  library: Library,
  settings: Settings,
  { say, onProgress }: ServeOptions,
): Promise<boolean> => {
  const missing = await missingCorpus(library.store);
  if (!missing) return true;
  await library.settled();
  say(`正在读入语料：${missing.files.length} 个文件…`);
  const { items, failed } = await library.ingest(missing.files, onProgress);
  for (const { file, detail } of failed) say(`未能读入 ${file}：${detail}`);
  if (settings.store !== null && failed.some(({ code }) => PASSING.has(code))) return false;
  say(`语料已就绪：${items.length} 个文件，${items.reduce((sum, { document }) => sum + document.clauses, 0)} 条。`);
  if (failed.length === 0) await markCorpus(library.store, missing.stamp);
  return true;
};

/** A server that is away is asked again this often. */
const AGAIN_MS = 5000;
/** One that refuses the password, seldom: after three wrong ones it shuts out everybody of that name for a while. */
const REFUSED_MS = 60_000;

/** Null where the corpus is in; else after how many milliseconds to try again, when it has been said why. */
const triedCorpus = async (library: Library, settings: Settings, options: ServeOptions): Promise<number | null> => {
  try {
    return (await bringInCorpus(library, settings, options)) ? null : AGAIN_MS;
  } catch (error) {
    if (settings.store === null || (error instanceof StoreError && !PASSING.has(error.code))) throw error;
    options.say(error instanceof StoreError ? error.detail : `读入语料时程序出错：${String(error)}`);
    if (!(error instanceof StoreError)) return REFUSED_MS;
    return error.code === 'unauthorized' ? REFUSED_MS : AGAIN_MS;
  }
};

/** Goes on asking until the store is there and the corpus is in; false when the server was closed meanwhile. */
const keepTrying = async (
  library: Library,
  settings: Settings,
  options: ServeOptions,
  app: App,
  pause: number,
): Promise<boolean> => {
  let closed = false;
  app.server.once('close', () => {
    closed = true;
  });
  // The reason is said when it is another one than before.
  let reason = '';
  const seldom = {
    ...options,
    say: (line: string) => {
      if (line !== reason && !closed) options.say(line);
      reason = line;
    },
  };
  for (let next: number | null = pause; next !== null; next = await triedCorpus(library, settings, seldom)) {
    await new Promise((resolve) => setTimeout(resolve, next ?? 0).unref());
    if (closed) return false;
  }
  options.say('库已恢复，语料已就绪。');
  return true;
};

/** What a first question would otherwise wait for: the dictionary, the indexes, the model. */
const WARM_UP = {
  question: '政策',
  limit: 1,
  offset: 0,
  filter: { all: [] },
  without: [],
  context: [],
  includeMentions: false,
};

/**
 * Vectors that a build without a model left out come in when there is one, and indexes are opened; nobody has to wait
 * for either.
 */
const fillLater = (library: Library, say: (line: string) => void): void => {
  library
    .settled()
    .then(() => library.fillVectors())
    .then((filled) => filled > 0 && say(`已补上 ${filled} 段文字的语义向量。`))
    .then(() => library.linkOverlaps())
    .then((linked) => linked > 0 && say(`已比对 ${linked} 份文件的条款。`))
    .then(() => library.search(WARM_UP))
    .catch((error: unknown) => say(`未能备好检索：${error instanceof Error ? error.message : String(error)}`));
};

const addressOf = (app: App): string => {
  const { address, port, family } = app.server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
};

/** Ends the process after the first signal when all is closed, at the second one at once. */
const leaveOnSignal = (app: App, library: Library, say: (line: string) => void): void => {
  let leaving = false;
  const leave = async (): Promise<void> => {
    if (leaving) process.exit(1);
    leaving = true;
    say('正在停止…');
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    await app.close();
    await library.close();
    process.exit(0);
  };
  for (const signal of SIGNALS) process.on(signal, () => void leave());
};

const listen = async (app: App, settings: Settings): Promise<void> => {
  try {
    await app.listen({ host: settings.host, port: settings.port });
  } catch (error) {
    throw listenFailure(error, settings);
  }
};

/**
 * Starts the server and returns when it listens.
 * @throws Problem when the port cannot be had, StoreError when the data folder cannot be used
 */
export const serve = async (settings: Settings, options: ServeOptions): Promise<{ app: App; library: Library }> => {
  await checkPort(settings);
  const library = await openLibrary(settings, { model: true, say: options.say });
  try {
    const again = options.corpus ? await triedCorpus(library, settings, options) : null;
    const app = await buildApp({ library, settings });
    await listen(app, settings);
    leaveOnSignal(app, library, options.say);
    if (again === null) fillLater(library, options.say);
    else
      keepTrying(library, settings, options, app, again).then(
        (there) => there && fillLater(library, options.say),
        (error: unknown) => options.say(error instanceof StoreError ? error.detail : String(error)),
      );
    options.say(`条理已启动：${addressOf(app)}（接口文档 ${addressOf(app)}/api/docs，按 Ctrl-C 停止）`);
    return { app, library };
  } catch (error) {
    await library.close();
    throw error instanceof Error ? error : new Problem(500, 'internal', String(error), { cause: error });
  }
};
