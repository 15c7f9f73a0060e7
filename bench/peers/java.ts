/** A Java that runs Lucene 10: 21 or newer. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../../test/run-program.ts';

const OLDEST = 21;
/** Where packages and installers put them. */
const HOMES = ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines', '/opt/java', '/opt'];
const ASK_MS = 20_000;

const versionOf = async (command: string): Promise<number> => {
  try {
    return Number(
      /^java\.base@(\d+)/mu.exec(await runProgram(command, ['--list-modules'], { limitMs: ASK_MS }))?.[1] ?? 0,
    );
  } catch {
    return 0; // not there, or no Java
  }
};

const commandIn = (home: string): string => join(home, 'bin', 'java');

/** `$TIAOLI_BENCH_JAVA` (a command, or a Java's home), else `$JAVA_HOME`, `java`, and what known folders hold; null for none. */
export const benchJava = async (environment: NodeJS.ProcessEnv): Promise<string | null> => {
  const given = environment.TIAOLI_BENCH_JAVA;
  const installed = HOMES.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder).flatMap((name) => [join(folder, name), join(folder, name, 'Contents', 'Home')]),
  );
  const homes = [...(given ? [given] : []), ...(environment.JAVA_HOME ? [environment.JAVA_HOME] : [])];
  const commands = [
    ...(given ? [given] : []),
    ...homes.map(commandIn).filter((file) => existsSync(file)),
    'java',
    ...installed.map(commandIn).filter((file) => existsSync(file)),
  ];
  for (const command of commands) if ((await versionOf(command)) >= OLDEST) return command;
  return null;
};
