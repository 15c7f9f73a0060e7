/** The formats in which the graph can be taken away. One is added by adding a file, its name to format-names.ts, and one line here. */
import { bytes } from './bytes.ts';
import { csv } from './csv.ts';
import { cypher } from './cypher.ts';
import type { ExportFormat } from './export-format.ts';
import { EXPORT_FORMATS, type ExportFormatName } from './format-names.ts';
import { gexf } from './gexf.ts';
import type { ExportGraph } from './graph-stream.ts';
import { graphml } from './graphml.ts';
import { jsonl } from './jsonl.ts';
import { jsonld } from './jsonld.ts';
import { parquet } from './parquet.ts';
import { turtle } from './turtle.ts';
import { xlsx } from './xlsx.ts';

const BY_NAME: Readonly<Record<ExportFormatName, ExportFormat>> = {
  xlsx,
  csv,
  gexf,
  graphml,
  cypher,
  jsonl,
  parquet,
  turtle,
  jsonld,
};

/** For people without programs first. */
export const FORMATS: readonly ExportFormat[] = EXPORT_FORMATS.map((name) => BY_NAME[name]);

export const formatNamed = (name: ExportFormatName): ExportFormat => BY_NAME[name];

/**
 * The file's bytes, in order, as fast as they are taken.
 * @throws ExportError `changed` before the last byte where the store was changed meanwhile: what came is not whole
 */
export async function* exportBytes(graph: ExportGraph, format: ExportFormat): AsyncGenerator<Uint8Array> {
  let last: Uint8Array | null = null;
  for await (const piece of bytes(format.write(graph))) {
    if (last !== null) yield last;
    last = piece;
  }
  await graph.assertUnchanged();
  if (last !== null) yield last;
}
