/** Neo4j Community as jars from Maven, fetched once into the data folder. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Unavailable } from '../or-skip.ts';
import { runProgram } from '../run-program.ts';

/** 5.26 before .22 has a published hole. */
export const NEO4J_VERSION = '5.26.25';

const FAMILY = fileURLToPath(new URL('../../data/neo4j', import.meta.url));
/** 118 MB, after Maven's own plugins. */
const LIMIT_MS = 600_000;

const dependency = (group: string, artefact: string): string =>
  `<dependency><groupId>${group}</groupId><artifactId>${artefact}</artifactId><version>${NEO4J_VERSION}</version></dependency>`;

const POM = `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>tiaoli</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>${dependency('org.neo4j.app', 'neo4j-server')}${dependency('org.neo4j', 'neo4j')}</dependencies>
</project>
`;

/**
 * The folder that holds Neo4j's jars and all they need. Several test processes may ask at once: each fetches beside
 * the cache, the first to be done is renamed into it, so that half a download is never used.
 * @throws Unavailable where `mvn` is missing or cannot fetch them
 */
export const neo4jLibrary = async (): Promise<string> => {
  const cache = join(FAMILY, NEO4J_VERSION);
  const library = join(cache, 'lib');
  if (existsSync(library)) return library;
  await mkdir(FAMILY, { recursive: true });
  const fetching = await mkdtemp(join(FAMILY, `${NEO4J_VERSION}-`));
  try {
    console.log(`正在通过 mvn 获取 Neo4j ${NEO4J_VERSION}（约 118 MB）…`);
    await writeFile(join(fetching, 'pom.xml'), POM);
    await runProgram(
      'mvn',
      ['-q', '-B', 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${fetching}/lib`],
      { limitMs: LIMIT_MS, folder: fetching },
    ).catch((cause: Error) => {
      throw new Unavailable(`取不到 Neo4j：${cause.message}`, { cause });
    });
    await rename(fetching, cache).catch((error) => {
      if (!existsSync(library)) throw error; // else another process was first
    });
    return library;
  } finally {
    await rm(fetching, { recursive: true, force: true });
  }
};
