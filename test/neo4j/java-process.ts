/** Neo4j as a Java process of ours. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { neo4jJava, runAdmin } from './java.ts';
import { guardOrphan } from './orphan-guard.ts';
import { type ServerPlan, type ServerProcess, settingsOf } from './server-process.ts';

const MAIN = 'org.neo4j.server.CommunityEntryPoint';
const SHOWN_LINES = 30;

/** Writes `conf/neo4j.conf` and the folders that Neo4j expects. */
export const writeHome = async (plan: ServerPlan): Promise<void> => {
  for (const folder of ['conf', 'data', 'import', 'logs']) await mkdir(join(plan.home, folder), { recursive: true });
  const settings = { 'server.bolt.listen_address': `127.0.0.1:${plan.port}`, ...settingsOf(plan) };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(join(plan.home, 'conf', 'neo4j.conf'), lines.join(''));
};

/** @throws Unavailable where Java or the jars cannot be had */
export const javaProcess = async (plan: ServerPlan): Promise<ServerProcess> => {
  const java = await neo4jJava();
  const log = join(plan.home, 'logs', 'neo4j.log');
  const errors = join(plan.home, 'logs', 'java.log');
  let child: ChildProcess | null = null;

  const start = async (): Promise<void> => {
    await writeHome(plan);
    // The password can be set only before the first start: afterwards it is in the system database.
    if (plan.password !== null && !existsSync(join(plan.home, 'data', 'databases', 'system')))
      await runAdmin(plan.home, ['dbms', 'set-initial-password', plan.password]);
    await rm(log, { force: true }); // so that its "Started." is this start's
    const output = openSync(errors, 'w');
    const started = spawn(
      java.command,
      [
        '-Xms256m',
        `-Xmx${plan.heap}`,
        ...java.parameters,
        MAIN,
        `--home-dir=${plan.home}`,
        `--config-dir=${join(plan.home, 'conf')}`,
      ],
      { stdio: ['ignore', output, output] },
    );
    closeSync(output);
    const callOff =
      started.pid === undefined ? () => {} : guardOrphan(started.pid, plan.homeIsTemporary ? plan.home : null);
    started.on('error', callOff);
    started.on('exit', () => {
      callOff();
      if (child === started) child = null;
    });
    started.unref();
    child = started;
  };

  return {
    start,
    get pid() {
      return child?.pid ?? null;
    },
    isRunning: async () => child !== null,
    signal: async (signal) => {
      child?.kill(signal);
    },
    lastWords: async () => {
      const texts = await Promise.all([errors, log].map((file) => readFile(file, 'utf8').catch(() => '')));
      return texts.join('').trim().split('\n').slice(-SHOWN_LINES).join('\n');
    },
    remove: async () => {},
  };
};
