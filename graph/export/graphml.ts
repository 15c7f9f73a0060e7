/** GraphML: typed keys, then nodes, then edges. Source: http://graphml.graphdrawing.org/specification.html */

import type { ExportFormat } from './export-format.ts';
import {
  askedLine,
  attributeText,
  type Columns,
  type ColumnType,
  columnsOf,
  EDGE_COLUMNS,
  type ExportValue,
  NODE_TYPES,
} from './export-graph.ts';
import { xmlText } from './xml-text.ts';

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  integer: 'long',
  number: 'double',
  boolean: 'boolean',
  date: 'string',
  list: 'string',
};
const NODE_KEYS: Columns = { type: 'text', label: 'text', degree: 'integer', ...columnsOf(NODE_TYPES) };
const EDGE_KEYS: Columns = { type: 'text', ...EDGE_COLUMNS };
const GRAPH_KEYS: Columns = { generator: 'text', revision: 'text', filter: 'text' };

const keys = (owner: 'graph' | 'node' | 'edge', columns: Columns): string =>
  Object.entries(columns)
    .map(
      ([name, type]) =>
        `  <key id="${owner}.${name}" for="${owner}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`,
    )
    .join('');

const data = (owner: string, properties: Readonly<Record<string, ExportValue>>): string =>
  Object.entries(properties)
    .map(([name, value]) => {
      const text = attributeText(value);
      return text === null ? '' : `<data key="${owner}.${name}">${xmlText(text)}</data>`;
    })
    .join('');

export const graphml: ExportFormat = {
  name: 'graphml',
  label: 'GraphML',
  extension: 'graphml',
  mediaType: 'application/graphml+xml; charset=utf-8',
  audience: '用 networkx、yEd、Cytoscape、igraph 做网络分析的人。',
  async *write(graph) {
    const { generator, revision } = graph.head;
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ';
    yield 'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
    yield keys('graph', GRAPH_KEYS) + keys('node', NODE_KEYS) + keys('edge', EDGE_KEYS);
    yield `  <graph id="tiaoli" edgedefault="directed">\n    ${data('graph', { generator, revision, filter: askedLine(graph.head) })}\n`;
    for await (const { id, type, label, degree, properties } of graph.nodes())
      yield `    <node id="${xmlText(id)}">${data('node', { type, label, degree, ...properties })}</node>\n`;
    for await (const { id, from, to, type, properties } of graph.edges())
      yield `    <edge id="${xmlText(id)}" source="${xmlText(from)}" target="${xmlText(to)}">${data('edge', { type, ...properties })}</edge>\n`;
    yield '  </graph>\n</graphml>\n';
  },
};
