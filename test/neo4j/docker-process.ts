/** Neo4j as a container, where a Docker daemon answers. */
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Unavailable } from '../or-skip.ts';
import { runProgram } from '../run-program.ts';
import { type ServerPlan, type ServerProcess, settingsOf } from './server-process.ts';

const IMAGE = 'neo4j:5.26-community';
const ANSWER_MS = 5_000;
const COMMAND_MS = 60_000;
const PULL_MS = 300_000;

const docker = (parameters: string[], limitMs = COMMAND_MS): Promise<string> =>
  runProgram('docker', parameters, { limitMs });

/** The image spells a setting's dots as `_`, and its underlines as `__`. */
const asVariable = (name: string): string => `NEO4J_${name.replaceAll('_', '__').replaceAll('.', '_')}`;

/** The newest of the image, else the one that is here. */
const needImage = async (): Promise<void> => {
  await docker(['version', '--format={{.Server.Version}}'], ANSWER_MS);
  try {
    await docker(['pull', '--quiet', IMAGE], PULL_MS);
  } catch (error) {
    await docker(['image', 'inspect', IMAGE]).catch(() => {
      throw error;
    });
  }
};

/** @throws Unavailable where no daemon answers or the image cannot be had */
export const dockerProcess = async (plan: ServerPlan): Promise<ServerProcess> => {
  await needImage().catch((cause: Error) => {
    throw new Unavailable(`Docker 用不了：${cause.message}`, { cause });
  });
  const name = `tiaoli-test-${randomUUID()}`;
  let made = false;

  const make = async (): Promise<void> => {
    const mounts: string[] = [];
    for (const folder of ['data', 'import', 'logs']) {
      await mkdir(join(plan.home, folder), { recursive: true });
      mounts.push('--volume', `${join(plan.home, folder)}:/${folder}`);
    }
    const settings = { ...settingsOf(plan), 'server.memory.heap.max_size': plan.heap };
    const variables = Object.entries(settings).flatMap(([key, value]) => ['--env', `${asVariable(key)}=${value}`]);
    const owner = process.getuid ? ['--user', `${process.getuid()}:${process.getgid?.() ?? 0}`] : [];
    await docker([
      'create',
      `--name=${name}`,
      `--publish=127.0.0.1:${plan.port}:7687`,
      `--env=NEO4J_AUTH=${plan.password === null ? 'none' : `neo4j/${plan.password}`}`,
      ...owner,
      ...mounts,
      ...variables,
      IMAGE,
    ]);
    made = true;
  };

  return {
    start: async () => {
      if (!made) await make();
      await docker(['start', name]);
    },
    pid: null,
    isRunning: async () => (await docker(['inspect', '--format={{.State.Running}}', name])).trim() === 'true',
    signal: async (signal) => {
      await docker(['kill', `--signal=${signal}`, name]);
    },
    lastWords: () => docker(['logs', '--tail=30', name]).catch((error: Error) => error.message),
    remove: async () => {
      if (made) await docker(['rm', '--force', '--volumes', name]);
    },
  };
};
