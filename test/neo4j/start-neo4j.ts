/** A real Neo4j of the test's own, to be killed and started again at will. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Unavailable } from '../or-skip.ts';
import { dockerProcess } from './docker-process.ts';
import { freePort } from './free-port.ts';
import { javaProcess } from './java-process.ts';
import type { ServerPlan, ServerProcess } from './server-process.ts';
import { waitUntilUp } from './wait-until-up.ts';

const HEAP = '1g';
const PAGE_CACHE = '256m';
/** A server asked to end takes a few seconds; one that does not is killed. */
const END_MS = 30_000;
const PAUSE_MS = 20;

export interface Neo4jOptions {
  /** Where its data lives; kept on `stop`. Default: a new temporary folder, removed on `stop`. */
  home?: string;
  /** Given: user `neo4j` must log in with it (at least 8 characters). Default: no login is asked. */
  password?: string;
  heap?: string;
  /** Further settings, under the names of neo4j.conf. */
  settings?: Record<string, string>;
}

export interface Neo4jServer {
  /** `bolt://127.0.0.1:port`; the same after `restart`. `neo4j://` works as well. */
  readonly uri: string;
  readonly user: string;
  /** Empty where no login is asked. */
  readonly password: string;
  readonly home: string;
  /** What `LOAD CSV FROM 'file:///…'` reads from. */
  readonly importFolder: string;
  /** Null while it does not run, or runs in a container. */
  readonly pid: number | null;
  /** Sends the signal (default SIGKILL) and waits for the end, except with SIGSTOP and SIGCONT. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it on the same home and port, ending it first if it runs; waits until it answers. */
  restart(): Promise<void>;
  /** Ends it and removes what is temporary. */
  stop(): Promise<void>;
}

const processFor = async (plan: ServerPlan): Promise<ServerProcess> => {
  const reasons: string[] = [];
  for (const make of [dockerProcess, javaProcess]) {
    try {
      return await make(plan);
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      reasons.push(error.message);
    }
  }
  throw new Unavailable(`这台机器上启动不了 Neo4j（${reasons.join('；')}）`);
};

/**
 * Starts a Neo4j 5.26 Community and waits until it answers: in Docker, else from Maven's jars.
 * @throws Unavailable where neither can be had; Error with the log's end where it does not come up
 */
export const startNeo4j = async (options: Neo4jOptions = {}): Promise<Neo4jServer> => {
  const homeIsTemporary = options.home === undefined;
  const home = resolve(options.home ?? (await mkdtemp(join(tmpdir(), 'tiaoli-neo4j-'))));
  const plan: ServerPlan = {
    home,
    homeIsTemporary,
    port: await freePort(),
    password: options.password ?? null,
    heap: options.heap ?? HEAP,
    pageCache: PAGE_CACHE,
    settings: options.settings ?? {},
  };
  const uri = `bolt://127.0.0.1:${plan.port}`;
  const login = plan.password === null ? null : { user: 'neo4j', password: plan.password };
  let server: ServerProcess | null = null;

  const ended = async (limitMs: number): Promise<boolean> => {
    for (const until = performance.now() + limitMs; performance.now() < until; await wait(PAUSE_MS))
      if (server === null || !(await server.isRunning())) return true;
    return false;
  };
  const kill = async (signal: NodeJS.Signals = 'SIGKILL'): Promise<void> => {
    if (server === null || !(await server.isRunning())) return;
    await server.signal(signal);
    if (signal === 'SIGSTOP' || signal === 'SIGCONT' || (await ended(END_MS))) return;
    await server.signal('SIGKILL');
    if (!(await ended(END_MS))) throw new Error('Neo4j does not end');
  };
  const stop = async (): Promise<void> => {
    await kill(homeIsTemporary ? 'SIGKILL' : 'SIGTERM');
    await server?.remove();
    if (homeIsTemporary) await rm(home, { recursive: true, force: true, maxRetries: 3 });
  };
  const restart = async (): Promise<void> => {
    await kill('SIGTERM');
    await server?.start();
    if (server) await waitUntilUp(server, uri, login);
  };

  try {
    server = await processFor(plan);
    await restart();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    uri,
    user: 'neo4j',
    password: plan.password ?? '',
    home,
    importFolder: join(home, 'import'),
    get pid() {
      return server.pid;
    },
    kill,
    restart,
    stop,
  };
};
