/** A real store with some documents, and its exports as files that other programs can open. */
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpusFiles } from '../../../graph/corpus-files.ts';
import { openEmbeddedStore } from '../../../graph/embedded/store.ts';
import type { ExportEdge, ExportNode } from '../../../graph/export/export-graph.ts';
import { exportBytes, FORMATS } from '../../../graph/export/formats.ts';
import { type ExportGraph, openExportGraph, type Selection } from '../../../graph/export/graph-stream.ts';
import { ingestFiles } from '../../../graph/ingest-files.ts';
import type { Store } from '../../../graph/store.ts';
import type { PolicyDocument } from '../../../ingest/model.ts';
import { CORPUS_FOLDER } from '../../../server/package-root.ts';
import { wholePassages } from '../../contract/sample-documents.ts';

export const WHOLE: Selection = { filter: { all: [] } };

export interface ExportBench {
  store: Store;
  folder: string;
  graph: (selection?: Selection, asked?: Record<string, string>) => Promise<ExportGraph>;
  bytes: (format: string, selection?: Selection) => Promise<Buffer>;
  /** Path of the written file. */
  file: (format: string, selection?: Selection) => Promise<string>;
  close: () => Promise<void>;
}

export const gather = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};

export const formatOf = (name: string) => {
  const format = FORMATS.find((one) => one.name === name);
  if (format === undefined) throw new Error(`no format ${name}`);
  return format;
};

/** `corpus`: with the seed corpus beside the documents. */
export const openBench = async (
  documents: readonly PolicyDocument[],
  { corpus = false }: { corpus?: boolean } = {},
): Promise<ExportBench> => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-export-'));
  const store = openEmbeddedStore(join(folder, 'tiaoli.db'));
  for (const document of documents) await store.putDocument(document, wholePassages(document), []);
  if (corpus) await ingestFiles(store, null, await corpusFiles(CORPUS_FOLDER));
  const graph = (selection: Selection = WHOLE, asked: Record<string, string> = {}) =>
    openExportGraph(store, selection, { generator: 'Tiaoli test', asked });
  const bytes = async (format: string, selection?: Selection) =>
    Buffer.concat(await gather(exportBytes(await graph(selection), formatOf(format))));
  let count = 0;
  return {
    store,
    folder,
    graph,
    bytes,
    file: async (format, selection) => {
      count += 1;
      const path = join(folder, `${count}.${formatOf(format).extension}`);
      await writeFile(path, await bytes(format, selection));
      return path;
    },
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export const everything = async (graph: ExportGraph): Promise<{ nodes: ExportNode[]; edges: ExportEdge[] }> => ({
  nodes: await gather(graph.nodes()),
  edges: await gather(graph.edges()),
});
