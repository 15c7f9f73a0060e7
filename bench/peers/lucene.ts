/** Lucene 10.5: the last line with the smartcn analyser. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../../test/run-program.ts';
import { cacheFolder } from '../public-sets/cache-folder.ts';
import { DEPTH } from '../rank-means.ts';
import type { Collection } from './collection.ts';
import { inExchange, readRuns } from './exchange.ts';
import { benchJava } from './java.ts';
import type { Run } from './run.ts';
import type { Vectors } from './vectors.ts';

export const LUCENE_VERSION = '10.5.0';
const ARTEFACTS = ['lucene-core', 'lucene-analysis-common', 'lucene-analysis-smartcn'];
const FETCH_MS = 300_000;
const RUN_MS = 1_800_000;
const program = fileURLToPath(new URL('./Lucene.java', import.meta.url));
/** One thread collects garbage; Lucene's own vector code wants the module (it says so itself without). */
const FLAGS = [
  '-Xmx4g',
  '-XX:+UseSerialGC',
  '--add-modules',
  'jdk.incubator.vector',
  '--enable-native-access=ALL-UNNAMED',
];

const POM = `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>tiaoli</groupId><artifactId>lucene-for-benches</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>${ARTEFACTS.map((name) => `<dependency><groupId>org.apache.lucene</groupId><artifactId>${name}</artifactId><version>${LUCENE_VERSION}</version></dependency>`).join('')}</dependencies>
</project>
`;

/** The folder of its jars, fetched once. Half a download is never used: it is renamed into place when whole. */
const library = async (): Promise<string> => {
  const kept = join(cacheFolder(), `lucene-${LUCENE_VERSION}`);
  if (existsSync(kept)) return join(kept, 'lib');
  mkdirSync(cacheFolder(), { recursive: true });
  const fetching = mkdtempSync(`${kept}-`);
  try {
    writeFileSync(join(fetching, 'pom.xml'), POM);
    const copy = [
      '-q',
      '-B',
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${fetching}/lib`,
    ];
    await runProgram('mvn', copy, { limitMs: FETCH_MS, folder: fetching });
    renameSync(fetching, kept);
    return join(kept, 'lib');
  } finally {
    rmSync(fetching, { recursive: true, force: true });
  }
};

export interface Lucene {
  java: string;
  library: string;
}

/** What is needed to run it, or null, and why is said. */
export const findLucene = async (say: (line: string) => void): Promise<Lucene | null> => {
  const java = await benchJava(process.env);
  if (java === null) {
    say('Lucene is skipped: no Java 21 or newer; TIAOLI_BENCH_JAVA can name one');
    return null;
  }
  try {
    return { java, library: await library() };
  } catch (cause) {
    say(`Lucene is skipped: ${(cause as Error).message}`);
    return null;
  }
};

/** Its runs: BM25 over smartcn's words and over CJK bigrams; with vectors HNSW over them, and its ranking fused with the words'. */
export const luceneRuns = (lucene: Lucene, collection: Collection, vectors: Vectors | null): Promise<Run[]> =>
  inExchange(collection, vectors, async (folder) =>
    readRuns(
      await runProgram(
        lucene.java,
        [...FLAGS, '-cp', `${lucene.library}/*`, program, folder, String(DEPTH), String(vectors?.dimensions ?? 0)],
        { limitMs: RUN_MS },
      ),
    ),
  );
