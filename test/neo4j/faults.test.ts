/** The server, or the process that ingests, is killed in mid-write again and again: what was acknowledged is there, whole. */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { generatedDocument } from '../faults/generated-document.ts';
import { orSkip } from '../or-skip.ts';
import { faultsIn } from './check-graph.ts';
import { storeOn } from './open-store.ts';
import { startNeo4j } from './start-neo4j.ts';

/** Ten were measured; each costs a start of the server, so that the suite does with fewer unless it is told otherwise. */
const SERVER_KILLS = Number(process.env.TIAOLI_KILLS ?? 2);
const PROCESS_KILLS = Math.ceil(SERVER_KILLS / 2);
/** Milliseconds of writing before a kill, at most: some ten documents. */
const LONGEST_MS = 600;
/** A process that does not go on within this has not recovered. */
const PATIENCE_MS = 60_000;
/** A minute and a half on a machine of its own; each start of a server takes half a minute beside much other work. */
const LIMIT_MS = 1_800_000;
const ENDLESS = Number.MAX_SAFE_INTEGER;

const script = fileURLToPath(new URL('./ingest-many.ts', import.meta.url));

/** What an ingesting process has said. */
interface Ingesting {
  child: ChildProcess;
  /** Number of the last document that was acknowledged; -1 for none. */
  acknowledged(): number;
  errors(): string;
  /** How often it said that the server is away, and that it is back. */
  outages(): { away: number; back: number };
  /** Waits until it has acknowledged another document. */
  goesOn(): Promise<void>;
  ended: Promise<number | null>;
}

const ingest = (uri: string, count: number): Ingesting => {
  const child = spawn(process.execPath, ['--import', 'tsx', script, uri, String(count)]);
  // Whatever becomes of the test, it does not outlive it; one that stands still as well.
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  let rest = '';
  let errors = '';
  child.stdout.on('data', (part: Buffer) => {
    const parts = (rest + part.toString()).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
  });
  child.stderr.on('data', (part: Buffer) => {
    errors += part.toString();
  });
  const acknowledged = () => Number(lines.findLast((line) => /^\d+$/u.test(line)) ?? -1);
  return {
    child,
    acknowledged,
    errors: () => errors,
    outages: () => ({
      away: lines.filter((line) => line === 'away').length,
      back: lines.filter((line) => line === 'back').length,
    }),
    goesOn: async () => {
      const before = acknowledged();
      for (const until = performance.now() + PATIENCE_MS; acknowledged() === before; await wait(10))
        if (child.exitCode !== null || performance.now() > until)
          throw new Error(`stopped after ${before}: ${lines.slice(-3).join()} ${errors}`);
    },
    ended: new Promise((resolve) => child.on('close', resolve)),
  };
};

const own = await orSkip(() => startNeo4j());

describe.skipIf(own === null)('Neo4j through SIGKILL', () => {
  const server = own as NonNullable<typeof own>;
  beforeEach(() => server.restart());
  afterAll(() => server.stop());

  /** Sound, and as many documents as were acknowledged, or the one more that was committed before the word of it. */
  const check = async (acknowledged: number, written: 'no more' | 'perhaps one more'): Promise<number> => {
    expect(await faultsIn(server)).toEqual([]);
    const store = storeOn(server);
    try {
      const documents = await store.documents();
      expect(documents.length - 1 - acknowledged).toBeGreaterThanOrEqual(0);
      expect(documents.length - 1 - acknowledged).toBeLessThanOrEqual(written === 'no more' ? 0 : 1);
      expect(documents.map(({ id }) => id).sort()).toEqual(documents.map((_, n) => generatedDocument(n).id));
      const last = generatedDocument(acknowledged);
      const contents = await store.contents(last.id);
      expect(contents?.document.clauses.map(({ text }) => text)).toEqual(last.clauses.map(({ text }) => text));
      expect(contents?.vectors.length).toBeGreaterThan(0);
      expect(contents?.vectors.length).toBe(new Set(contents?.passages.map(({ hash }) => hash)).size);
      return documents.length;
    } finally {
      await store.close();
    }
  };

  it(
    'of the server, again and again: the ingesting process goes on by itself',
    async () => {
      const run = ingest(server.uri, ENDLESS);
      for (let kill = 0; kill < SERVER_KILLS; kill += 1) {
        await run.goesOn();
        await wait(Math.random() * LONGEST_MS);
        await server.kill();
        const acknowledged = run.acknowledged();
        // A check has to see what the killed server kept, so nobody may write meanwhile.
        run.child.kill('SIGSTOP');
        await server.restart();
        if (kill % 3 === 2 || kill === SERVER_KILLS - 1) await check(acknowledged, 'perhaps one more');
        run.child.kill('SIGCONT');
      }
      await run.goesOn();
      expect(run.errors()).toBe('');
      const { away, back } = run.outages();
      expect(back).toBe(away);
      run.child.kill('SIGKILL');
      await run.ended;
      await check(run.acknowledged(), 'perhaps one more');
    },
    LIMIT_MS,
  );

  it(
    'of the ingesting process, again and again: the next one goes on from there',
    async () => {
      for (let kill = 0; kill < PROCESS_KILLS; kill += 1) {
        const run = ingest(server.uri, ENDLESS);
        await run.goesOn();
        await wait(Math.random() * LONGEST_MS);
        run.child.kill('SIGKILL');
        await run.ended;
        expect(run.errors()).toBe('');
        await check(run.acknowledged(), 'perhaps one more');
      }
      const store = storeOn(server);
      const goal = (await store.documents()).length + 3;
      await store.close();
      const run = ingest(server.uri, goal);
      expect(await run.ended).toBe(0);
      expect(run.acknowledged()).toBe(goal - 1);
      await check(goal - 1, 'no more');
    },
    LIMIT_MS,
  );
});
