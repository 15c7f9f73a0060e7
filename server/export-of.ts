/** A part of the graph as a file, as the contract asks for it; the same for HTTP and the command line. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ExportFormat } from '../graph/export/export-format.ts';
import type { ExportHead } from '../graph/export/export-graph.ts';
import { exportBytes, formatNamed } from '../graph/export/formats.ts';
import { openExportGraph, type Selection } from '../graph/export/graph-stream.ts';
import { resolveFilter } from '../graph/search/resolve-filter.ts';
import type { Store } from '../graph/store.ts';
import { EXPORT_LIMIT, type ExportQuery } from './contract.ts';
import { clauseFilter } from './filter-parameters.ts';
import { kindsOf } from './neighbors-of.ts';
import { PACKAGE_VERSION } from './package-root.ts';

/** Of the revision, in a file's name. */
const SHORT = 8;

export interface Export {
  format: ExportFormat;
  head: ExportHead;
  /** As in tiaoli-1a2b3c4d.gexf */
  fileName: string;
  /** The same for the same bytes. */
  tag: string;
  /** Bytes as they are asked for; destroy it to stop. Fails where the store is changed before the end. */
  stream: () => Readable;
}

/** What was asked for, as it was put; defaults and what was not given are left out. */
const askedOf = ({ format: _, ...query }: ExportQuery): ExportHead['asked'] =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[name, value]],
    ),
  );

const selectionOf = async (store: Store, query: ExportQuery): Promise<Selection> => {
  const { around, depth, limit, kinds } = query;
  if (around === undefined) return { filter: await resolveFilter(store, clauseFilter(query)) };
  return {
    around: {
      id: around,
      depth: depth ?? 1,
      limit: limit ?? EXPORT_LIMIT,
      kinds: kindsOf(kinds),
    },
  };
};

/**
 * @throws Problem 400 for kinds of nodes that there are not, ExportError for a node that there is not
 */
export const exportOf = async (store: Store, query: ExportQuery): Promise<Export> => {
  const format = formatNamed(query.format);
  const generator = `Tiaoli ${PACKAGE_VERSION}`;
  const graph = await openExportGraph(store, await selectionOf(store, query), { generator, asked: askedOf(query) });
  const { head } = graph;
  return {
    format,
    head,
    fileName: `tiaoli-${head.revision.slice(0, SHORT)}.${format.extension}`,
    tag: createHash('sha256')
      .update(JSON.stringify([format.name, head]))
      .digest('base64url'),
    stream: () => Readable.from(exportBytes(graph, format), { objectMode: false }),
  };
};
