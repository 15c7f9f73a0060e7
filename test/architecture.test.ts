/** The house's arrows: web → server → graph → ingest, and no cycle; each outside package behind its own file. */
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult, type IModule } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const STAGES = ['ingest', 'graph', 'server', 'web'];
/** Outside packages and the one file (or folder) that may import each. */
const BEHIND: Record<string, RegExp> = {
  nodejieba: /^graph\/text\//,
  'hnswlib-node': /^graph\/embedded\//,
  'better-sqlite3': /^graph\/embedded\/(connection|query\/read-only-database)\.ts$/,
  'neo4j-driver': /^graph\/neo4j\/driver\.ts$/,
  '@huggingface/transformers': /^graph\/embedding\//,
  'iconv-lite': /^ingest\/read\//,
  yauzl: /^ingest\/read\/docx\/archive\.ts$/,
  saxes: /^ingest\/read\/docx\/xml\.ts$/,
  parse5: /^ingest\/read\/html\/page-tree\.ts$/,
  'pdfjs-dist/legacy/build/pdf.mjs': /^ingest\/read\/pdf\/pdfjs\.ts$/,
  'pinyin-pro': /^ingest\//,
  n3: /^graph\/export\/turtle\.ts$/,
  'hyparquet-writer': /^graph\/export\/parquet-table\.ts$/,
  yazl: /^graph\/export\/zip\.ts$/,
  docx: /^graph\/report\/docx\.ts$/,
  '@modelcontextprotocol/server': /^server\/mcp\//,
  '@modelcontextprotocol/server/stdio': /^server\/mcp\//,
};

let modules: IModule[] = [];

beforeAll(async () => {
  const result = await cruise(
    STAGES,
    {
      baseDir: root,
      exclude: { path: '(^|/)(node_modules|dist)/.*/' },
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
      ruleSet: { forbidden: [{ name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } }] },
      validate: true,
    },
    { extensions: ['.ts', '.tsx'] } as never,
  );
  modules = (result.output as ICruiseResult).modules;
});

const stageOf = (path: string) => STAGES.indexOf(path.split('/')[0] ?? '');

describe('architecture', () => {
  it('sees the whole tree', () => {
    for (const stage of STAGES)
      expect(
        modules.some(({ source }) => source.startsWith(`${stage}/`)),
        stage,
      ).toBe(true);
  });

  it('lets each stage look only to the ones before it', () => {
    const wrong = modules.flatMap(({ source, dependencies }) =>
      dependencies
        .filter(({ resolved }) => stageOf(source) >= 0 && stageOf(resolved) > stageOf(source))
        .map(({ resolved }) => `${source} → ${resolved}`),
    );
    expect(wrong).toEqual([]);
  });

  it('lets the pages know nothing of the rest but the contract', () => {
    const wrong = modules
      .filter(({ source }) => source.startsWith('web/'))
      .flatMap(({ source, dependencies }) =>
        dependencies
          .map(({ resolved }) => resolved)
          .filter((to) => /^(ingest|graph|server)\//.test(to) && !/^(server\/contract\.ts|ingest\/model\.ts)$/.test(to))
          .map((to) => `${source} → ${to}`),
      );
    expect(wrong).toEqual([]);
  });

  it('has no cycle', () => {
    const circular = modules.flatMap(({ source, dependencies }) =>
      dependencies.filter((d) => d.circular).map(({ resolved }) => `${source} → ${resolved}`),
    );
    expect(circular).toEqual([]);
  });

  it('keeps each outside package behind one place', () => {
    const wrong = modules.flatMap(({ source, dependencies }) =>
      dependencies
        .map(({ module }) => module)
        .filter((name) => BEHIND[name] !== undefined && !BEHIND[name].test(source))
        .map((name) => `${source} → ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});
