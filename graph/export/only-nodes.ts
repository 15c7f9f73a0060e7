/** A part of the nodes, for formats with a table for each kind. */
import type { ExportNode } from './export-graph.ts';
import type { ExportGraph } from './graph-stream.ts';

/** Clauses without what they state. */
export async function* clauseNodes(graph: ExportGraph): AsyncGenerator<ExportNode> {
  for await (const { node } of graph.clauses()) yield node;
}

/** Amounts, rates, quantities and periods. */
export async function* valueNodes(graph: ExportGraph): AsyncGenerator<ExportNode> {
  for await (const { values } of graph.clauses()) yield* values;
}
