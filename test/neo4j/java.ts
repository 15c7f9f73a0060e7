/** The Java that Neo4j runs on, and the words it wants on the command line. */
import { join } from 'node:path';
import { Unavailable } from '../or-skip.ts';
import { runProgram } from '../run-program.ts';
import { neo4jLibrary } from './maven-library.ts';

/** What Neo4j 5 asks for. */
const OLDEST = 17;
const LIMIT_MS = 20_000;
/** For commands that run and end; else Java takes up to a quarter of the machine. */
const ADMIN_HEAP = '-Xmx1g';
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch'];
/** Lets Lucene compare vectors with the processor's wide instructions. */
const VECTOR_MODULE = 'jdk.incubator.vector';

export interface NeoJava {
  command: string;
  /** Everything up to the main class; heap options may be put in front. */
  parameters: string[];
}

/** @throws Unavailable where there is no Java 17 or newer, or no Neo4j to run on it */
export const neo4jJava = async (): Promise<NeoJava> => {
  const home = process.env.JAVA_HOME;
  const command = home ? join(home, 'bin', 'java') : 'java';
  const modules = await runProgram(command, ['--list-modules'], { limitMs: LIMIT_MS }).catch((cause: Error) => {
    throw new Unavailable(`没有可用的 Java ${OLDEST}：${cause.message}`, { cause });
  });
  const version = Number(/^java\.base@(\d+)/mu.exec(modules)?.[1] ?? 0);
  if (version < OLDEST) throw new Unavailable(`Neo4j 需要 Java ${OLDEST} 以上，这里是 ${version}`);
  const library = await neo4jLibrary();
  const vectors = modules.includes(`${VECTOR_MODULE}@`) ? ['--add-modules', VECTOR_MODULE] : [];
  const opened = OPENED.flatMap((name) => ['--add-opens', `java.base/${name}=ALL-UNNAMED`]);
  return { command, parameters: [...opened, ...vectors, '-cp', join(library, '*')] };
};

/**
 * Runs a command of `neo4j-admin` on a server's home folder (which must have its `conf`), and gives what it printed.
 * @throws Unavailable as `neo4jJava`; Error with its output where the command fails
 */
export const runAdmin = async (home: string, parameters: readonly string[], limitMs = 120_000): Promise<string> => {
  const java = await neo4jJava();
  return runProgram(java.command, [ADMIN_HEAP, ...java.parameters, 'org.neo4j.cli.AdminTool', ...parameters], {
    limitMs,
    environment: { NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
  });
};
