/** The real app over a real store with the seed corpus, without a model: what the route tests start once per file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import { corpusFiles } from '../../graph/corpus-files.ts';
import { type App, buildApp } from '../../server/app.ts';
import type { ProblemDocument } from '../../server/contract.ts';
import type { Library } from '../../server/library.ts';
import { openLibrary } from '../../server/open-library.ts';
import { CORPUS_FOLDER } from '../../server/package-root.ts';
import { readSettings } from '../../server/settings.ts';

export interface CorpusApp {
  app: App;
  library: Library;
  /** Answer of a request that succeeds, parsed. */
  get: <T>(url: string) => Promise<T>;
  /** Problem document of a request that fails; checks that it is one. */
  problem: (request: InjectOptions | string) => Promise<ProblemDocument>;
  close: () => Promise<void>;
}

/** Builds it in a folder of its own. `corpus: false` leaves the store empty. */
export const openCorpusApp = async ({
  corpus = true,
  environment = {},
}: {
  corpus?: boolean;
  environment?: Record<string, string>;
} = {}): Promise<CorpusApp> => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-app-'));
  const settings = readSettings({ TIAOLI_DATA: folder, LOG_LEVEL: 'silent', ...environment });
  const library = await openLibrary(settings, { model: false, say: () => undefined });
  if (corpus) await library.ingest(await corpusFiles(CORPUS_FOLDER));
  const app = await buildApp({ library, settings, checkAnswers: true });
  return {
    app,
    library,
    get: async (url) => {
      const answer = await app.inject(url);
      if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} from ${url}: ${answer.body}`);
      return answer.json();
    },
    problem: async (request) => {
      const answer = await app.inject(request);
      const type = answer.headers['content-type'];
      if (type !== 'application/problem+json; charset=utf-8')
        throw new Error(`${answer.statusCode} ${String(type)} is no problem document: ${answer.body}`);
      const problem = answer.json<ProblemDocument>();
      if (problem.status !== answer.statusCode) throw new Error(`${answer.statusCode} told as ${problem.status}`);
      return problem;
    },
    close: async () => {
      await app.close();
      await library.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
