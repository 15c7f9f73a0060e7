/** A server on the seed corpus, in this process, for benches that ask over HTTP. */
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../server/serve.ts';
import { readSettings } from '../server/settings.ts';

export interface BenchServer {
  /** Asks one question and reads the whole answer. */
  ask(question: string): Promise<void>;
  stop(): Promise<void>;
}

/** Over one connection, by Node's own client: it runs in the same process, and fetch would add its quarter of a millisecond. */
const readAll = (url: string, agent: Agent): Promise<void> =>
  new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.resume();
      response.once('error', reject);
      response.once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${response.statusCode} for ${url}`));
      });
    }).once('error', reject);
  });

/** Starts on an empty data folder, with further settings of the environment. */
export const benchServer = async (environment: Record<string, string>): Promise<BenchServer> => {
  const data = mkdtempSync(join(tmpdir(), 'tiaoli-bench-'));
  const model = new URL('../data/models/bge-small-zh-v1.5-q', import.meta.url).pathname;
  const settings = readSettings({
    ...process.env,
    TIAOLI_DATA: data,
    PORT: '0',
    LOG_LEVEL: 'silent',
    TIAOLI_MODEL_DIR: process.env.TIAOLI_MODEL_DIR ?? model,
    ...environment,
  });
  const { app, library } = await serve(settings, { corpus: true, say: () => undefined });
  const agent = new Agent({ keepAlive: true });
  const address = app.server.address();
  const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    ask: (question) => readAll(`${base}/api/search?limit=10&q=${encodeURIComponent(question)}`, agent),
    stop: async () => {
      agent.destroy();
      await app.close();
      await library.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
};
