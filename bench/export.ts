/**
 * Every export format of a store with 100,000 law articles, over HTTP from a server of its own: the most memory that it
 * takes above the idle server, seconds, megabytes. The store is built once (without vectors) and kept in bench/.cache.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openEmbeddedStore } from '../graph/embedded/store.ts';
import { EXPORT_FORMATS, type ExportFormatName } from '../graph/export/format-names.ts';
import { ingestFiles } from '../graph/ingest-files.ts';
import type { Bench } from './bench.ts';
import { rounded } from './data.ts';
import { lawFiles } from './laws.ts';
import { peakMegabytes, residentMegabytes } from './memory.ts';

const ARTICLES = Number(process.env.TIAOLI_BENCH_ARTICLES ?? 100_000);
/** All of them, unless some are named. */
const FORMATS = EXPORT_FORMATS.filter((name) => process.env.TIAOLI_BENCH_FORMATS?.split(',').includes(name) ?? true);
/** Laws between two reports. */
const STEP = 50;
/** After the last request of the warm-up, until the server's memory counts as idle. */
const SETTLE_MS = 3000;
const MEGABYTE = 2 ** 20;

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = fileURLToPath(new URL(`./.cache/export-${ARTICLES}`, import.meta.url));

/** The data folder with the store, or null where the laws are not there. */
const dataFolder = async (say: (line: string) => void): Promise<string | null> => {
  if (existsSync(cache)) return cache;
  const files = lawFiles(ARTICLES);
  if (!files) return null;
  const making = `${cache}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const store = openEmbeddedStore(join(making, 'tiaoli.db'));
  for (let at = 0; at < files.length; at += STEP) {
    const { failed } = await ingestFiles(store, null, files.slice(at, at + STEP));
    for (const { file, detail } of failed) say(`${file}: ${detail}`);
    say(`${Math.min(at + STEP, files.length)} of ${files.length} laws stored`);
  }
  await store.close();
  renameSync(making, cache);
  return cache;
};

interface Server {
  process: ChildProcess;
  pid: number;
  base: string;
}

/** A server on that folder, indexes open, and no model to be had. */
const startServer = async (data: string): Promise<Server> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/cli/main.ts', 'serve', '--no-corpus'], {
    cwd: root,
    env: {
      PATH: '/nowhere',
      HOME: '/nowhere',
      HF_ENDPOINT: 'http://127.0.0.1:9',
      TIAOLI_DATA: data,
      PORT: '0',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const base = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (piece) => {
      said += piece;
      const found = /条理已启动：(http:\/\/[^（]+)/u.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.on('close', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  await (await fetch(`${base}/api/search?q=${encodeURIComponent('政策')}`)).arrayBuffer();
  await wait(SETTLE_MS);
  return { process: child, pid: child.pid as number, base };
};

const stopServer = ({ process: child }: Server): Promise<unknown> =>
  new Promise((resolve) => {
    child.on('close', resolve);
    child.kill('SIGTERM');
  });

const measure = async (data: string, format: ExportFormatName) => {
  const server = await startServer(data);
  const idle = residentMegabytes(server.pid);
  let bytes = 0;
  const start = performance.now();
  const peak = await peakMegabytes(server.pid, async () => {
    const answer = await fetch(`${server.base}/api/export?format=${format}`);
    if (!answer.ok || !answer.body) throw new Error(`${answer.status} for ${format}`);
    for await (const piece of answer.body) bytes += piece.length;
  });
  const seconds = (performance.now() - start) / 1000;
  await stopServer(server);
  return {
    idleMegabytes: Math.round(idle),
    aboveIdleMegabytes: Math.round(peak - idle),
    seconds: rounded(seconds, 1),
    megabytes: rounded(bytes / MEGABYTE, 1),
  };
};

export const exportBench: Bench = async (say) => {
  const data = existsSync('/proc/self/status') ? await dataFolder(say) : null;
  if (data === null) return null;
  const formats: Record<string, Awaited<ReturnType<typeof measure>>> = {};
  const store = openEmbeddedStore(join(data, 'tiaoli.db'));
  const { clauses, documents, mentions } = await store.describe();
  await store.close();
  // Builds the indexes, whose memory would else pass for idle.
  if (!existsSync(join(data, 'index'))) await stopServer(await startServer(data));
  for (const format of FORMATS) {
    formats[format] = await measure(data, format);
    say(`${format}: ${JSON.stringify(formats[format])}`);
  }
  const most = Math.max(...Object.values(formats).map(({ aboveIdleMegabytes }) => aboveIdleMegabytes));
  return { clauses, documents, mentions, mostAboveIdleMegabytes: most, formats };
};
