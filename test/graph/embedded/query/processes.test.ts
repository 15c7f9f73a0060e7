import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openEmbeddedQuery } from '../../../../graph/embedded/query/embedded-query.ts';
import { QueryError } from '../../../../graph/query.ts';
import { type CorpusQuery, openCorpusQuery } from './corpus-query.ts';

const ENDLESS = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n';
const PROGRAM = fileURLToPath(new URL('./endless.ts', import.meta.url));

let open: CorpusQuery;
beforeAll(async () => {
  vi.stubEnv('TIAOLI_TOKEN', 'a-secret-that-nobody-may-see');
  open = await openCorpusQuery();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await open.close();
});

const endless = (timeoutMs: number, signal?: AbortSignal) =>
  open.query.run({ query: ENDLESS, limit: 1, timeoutMs, signal }).catch((error: unknown) => error);

/** Processes beside this one that have the store's file open (Linux). */
const processes = (): string[] =>
  readdirSync('/proc').filter((id) => {
    if (!/^\d+$/u.test(id) || Number(id) === process.pid) return false;
    try {
      return readdirSync(`/proc/${id}/fd`).some((fd) => readlinkSync(`/proc/${id}/fd/${fd}`) === open.location);
    } catch {
      return false;
    }
  });
const oneRuns = async (): Promise<void> => vi.waitFor(() => expect(processes()).toHaveLength(1), { timeout: 15_000 });
const gone = async (): Promise<void> => vi.waitFor(() => expect(processes()).toEqual([]), { timeout: 8000 });

describe('at most two queries run', () => {
  it('some wait, the rest is told to come back, and all is well afterwards', async () => {
    const running = [endless(3000), endless(3000)];
    await pause(100);
    const waiting = Array.from({ length: 8 }, () => open.ask('SELECT count(*) FROM clauses'));
    const refused = await Promise.all([open.refusal('SELECT 1'), open.refusal('SELECT 1')]);
    expect(refused.map(({ code }) => code)).toEqual(['busy', 'busy']);
    expect((await Promise.all(running)).map((error) => (error as QueryError).code)).toEqual(['timeout', 'timeout']);
    for (const { rows } of await Promise.all(waiting)) expect(rows[0]?.[0]).toBeGreaterThan(200);
    expect((await open.ask('SELECT 1')).rows).toEqual([[1]]);
  });

  it('a signal stops one that runs and one that waits', async () => {
    const first = new AbortController();
    const running = [endless(20_000, first.signal), endless(20_000, first.signal)];
    await pause(100);
    const second = new AbortController();
    const waiting = endless(20_000, second.signal);
    second.abort(new Error('changed my mind'));
    expect(await waiting).toMatchObject({ message: 'changed my mind' });
    const began = performance.now();
    first.abort(new Error('enough'));
    for (const error of await Promise.all(running)) expect(error).toMatchObject({ message: 'enough' });
    expect(performance.now() - began).toBeLessThan(2000);
    expect(await endless(1000, AbortSignal.abort(new Error('too late')))).toMatchObject({ message: 'too late' });
    expect((await open.ask('SELECT 1')).rows).toEqual([[1]]);
  });
});

describe.runIf(process.platform === 'linux')('a query process', () => {
  it('is kept for the next query, but not after an error', async () => {
    await open.ask('SELECT 1');
    const [kept, ...more] = processes();
    expect(more).toEqual([]);
    await open.ask('SELECT 2');
    expect(processes()).toEqual([kept]);
    await open.refusal('SELECT foo');
    await gone();
  });

  it('knows no secret, and has nothing open but the store', async () => {
    await open.ask('SELECT 1');
    const [id = ''] = processes();
    const names = readFileSync(`/proc/${id}/environ`, 'utf8')
      .split('\0')
      .filter(Boolean)
      .map((pair) => pair.split('=')[0]);
    expect(names.filter((name) => !name?.startsWith('NODE_CHANNEL_'))).toEqual([]);
    const opened = readdirSync(`/proc/${id}/fd`).map((fd) => readlinkSync(`/proc/${id}/fd/${fd}`));
    const files = opened.filter((name) => name.startsWith('/') && !name.startsWith('/dev/'));
    for (const file of files) expect(file).toMatch(new RegExp(`^${open.location}`, 'u'));
    expect(files.length).toBeGreaterThan(0);
  });

  it('ends with the query that was too long', async () => {
    await endless(1000);
    await gone();
  });

  it('ends when whoever started it is killed, even in mid-query', async () => {
    const program = spawn(process.execPath, ['--import', 'tsx', PROGRAM, open.location, 'endless']);
    await once(program.stdout, 'data');
    await oneRuns();
    program.kill('SIGKILL');
    await gone();
  });

  it('does not keep whoever started it from ending', async () => {
    const program = spawn(process.execPath, ['--import', 'tsx', PROGRAM, open.location, 'short']);
    expect(await once(program, 'exit')).toEqual([0, null]);
    await gone();
  });

  it('that dies while it rests is replaced', async () => {
    await open.ask('SELECT 1');
    for (const id of processes()) process.kill(Number(id), 'SIGKILL');
    await gone();
    // The system knows at once, this process with its next turn: the query goes to another one.
    expect((await open.ask('SELECT 2')).rows).toEqual([[2]]);
  });

  it('that is closed before it has begun is not replaced', async () => {
    const query = openEmbeddedQuery(open.location, open.store);
    const ask = (text: string) => query.run({ query: text, limit: 1, timeoutMs: 5000 });
    const before = processes();
    await ask('SELECT 1');
    expect(processes()).toHaveLength(before.length + 1);
    const asked = ask('SELECT 2').catch((error: unknown) => error);
    await query.close();
    expect(await asked).toMatchObject({ code: 'unavailable' });
    expect(processes()).toEqual(before);
  });

  it('that dies in mid-query is reported', async () => {
    const running = endless(20_000);
    await oneRuns();
    // The store is open a while before the query begins; one that has not begun is asked again of another process.
    await pause(2500);
    for (const id of processes()) process.kill(Number(id), 'SIGKILL');
    expect(await running).toMatchObject({ code: 'unavailable' });
  });
});

it('says what is wrong where there is no store, or it is none', async () => {
  for (const location of ['/no/such/tiaoli.db', PROGRAM]) {
    const query = openEmbeddedQuery(location, open.store);
    const failure = await query.run({ query: 'SELECT 1', limit: 1, timeoutMs: 5000 }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(QueryError);
    expect(failure).toMatchObject({ code: 'unavailable', detail: expect.stringMatching(/数据库/u) });
    await query.close();
  }
});

it('refuses after it has been closed', async () => {
  const query = openEmbeddedQuery(open.location, open.store);
  const running = query.run({ query: ENDLESS, limit: 1, timeoutMs: 20_000 }).catch((error: unknown) => error);
  await pause(50);
  await query.close();
  expect(await running).toMatchObject({ code: 'unavailable' });
  await expect(query.run({ query: 'SELECT 1', limit: 1, timeoutMs: 5000 })).rejects.toMatchObject({
    code: 'unavailable',
  });
});
