/** An ingesting process is killed in mid-write, again and again: what it acknowledged is there, whole, and it can go on. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { build } from '../../graph/build.ts';
import { openEmbeddedStore } from '../../graph/embedded/store.ts';
import { generatedDocument } from './generated-document.ts';

const KILLS = 20;
/** Milliseconds of writing before a kill, at most; every fifth one hits the process while it starts. */
const LONGEST = 120;
const START = 500;
const TIME_LIMIT = 120_000;

const script = fileURLToPath(new URL('./ingest-many.ts', import.meta.url));

interface Run {
  /** Number of the last document that was acknowledged; -1 for none. */
  acknowledged: number;
  signal: NodeJS.Signals | null;
  exitCode: number | null;
  errors: string;
}

/** Starts the process; kills it `afterStart` or `afterFirst` acknowledgement (milliseconds), or lets it finish. */
const ingest = (file: string, count: number, kill: { afterStart?: number; afterFirst?: number }): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, file, String(count)]);
    let output = '';
    let errors = '';
    const killLater = async (delay: number) => {
      await wait(delay);
      child.kill('SIGKILL');
    };
    if (kill.afterStart !== undefined) void killLater(kill.afterStart);
    child.stdout.on('data', (part: Buffer) => {
      if (output === '' && kill.afterFirst !== undefined) void killLater(kill.afterFirst);
      output += part.toString();
    });
    child.stderr.on('data', (part: Buffer) => {
      errors += part.toString();
    });
    child.on('error', reject);
    child.on('close', (exitCode, signal) => {
      const lines = output.split('\n').slice(0, -1);
      resolve({ acknowledged: Number(lines.at(-1) ?? -1), signal, exitCode, errors });
    });
  });

const integrity = (file: string): unknown[] => {
  const database = new Database(file);
  try {
    return [database.pragma('integrity_check', { simple: true }), database.pragma('foreign_key_check')];
  } finally {
    database.close();
  }
};

it(
  'survives SIGKILL at random moments',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tiaoli-kill-'));
    const file = join(folder, 'killed.sqlite');
    // Written without a fault; at as many documents the killed store has to have the same revision.
    const intact = openEmbeddedStore(join(folder, 'intact.sqlite'));
    let written = 0;
    let acknowledged = -1;
    let killedWriting = 0;
    const check = async () => {
      expect(integrity(file)).toEqual(['ok', []]);
      const store = openEmbeddedStore(file);
      const stored = (await store.documents()).length;
      // One more than acknowledged: killed between the commit and the word of it.
      expect(stored - (acknowledged + 1)).toBeGreaterThanOrEqual(0);
      expect(stored - (acknowledged + 1)).toBeLessThanOrEqual(1);
      for (; written < stored; written += 1) await build(intact, null, generatedDocument(written));
      expect(await store.revision()).toBe(await intact.revision());
      if (stored > 0) {
        const last = generatedDocument(stored - 1);
        expect((await store.document(last.id))?.clauses).toEqual(last.clauses);
      }
      await store.close();
      acknowledged = stored - 1;
    };

    for (let kill = 0; kill < KILLS; kill += 1) {
      const starting = kill % 5 === 4;
      const moment = Math.random();
      const run = await ingest(
        file,
        Number.MAX_SAFE_INTEGER,
        starting ? { afterStart: moment * START } : { afterFirst: moment * LONGEST },
      );
      expect(run).toMatchObject({ signal: 'SIGKILL', errors: '' });
      if (run.acknowledged >= 0) killedWriting += 1;
      acknowledged = Math.max(acknowledged, run.acknowledged);
      await check();
    }
    expect(killedWriting).toBeGreaterThanOrEqual(KILLS * 0.8);

    const goal = acknowledged + 10;
    expect(await ingest(file, goal + 1, {})).toEqual({ acknowledged: goal, signal: null, exitCode: 0, errors: '' });
    acknowledged = goal;
    await check();
    await intact.close();
    await rm(folder, { recursive: true });
  },
  TIME_LIMIT,
);
