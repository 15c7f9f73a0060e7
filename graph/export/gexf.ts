/** GEXF 1.3 for Gephi: labels, a colour for each kind of node, larger where more edges meet. Source: https://gexf.net */

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
  type NodeType,
} from './export-graph.ts';
import { xmlText } from './xml-text.ts';

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
  date: 'string',
  list: 'string',
};
/** Red, green, blue. Documents and clauses are quiet, what they have in common stands out. */
const COLOURS: Readonly<Record<NodeType, readonly [number, number, number]>> = {
  Document: [38, 50, 56],
  Clause: [144, 164, 174],
  Agency: [198, 40, 40],
  Industry: [46, 125, 50],
  Place: [21, 101, 192],
  Instrument: [106, 27, 154],
  Beneficiary: [239, 108, 0],
  Reference: [121, 85, 72],
  Amount: [249, 168, 37],
  Rate: [251, 192, 45],
  Quantity: [255, 213, 79],
  Period: [0, 131, 143],
  Review: [240, 98, 146],
};
/** Sizes grow with the root of the degree, so that areas compare; a hub of thousands must not cover the rest. */
const LEAST_SIZE = 4;
const GROWTH = 1.5;
const GREATEST_SIZE = 80;
const DECIMALS = 2;

const NODE_ATTRIBUTES: Columns = { type: 'text', ...columnsOf(NODE_TYPES) };
const EDGE_ATTRIBUTES: Columns = EDGE_COLUMNS;

const declared = (owner: 'node' | 'edge', columns: Columns): string =>
  `    <attributes class="${owner}">\n${Object.entries(columns)
    .map(([name, type]) => `      <attribute id="${name}" title="${name}" type="${TYPES[type]}"/>\n`)
    .join('')}    </attributes>\n`;

const values = (properties: Readonly<Record<string, ExportValue>>): string => {
  const given = Object.entries(properties).flatMap(([name, value]) => {
    const text = attributeText(value);
    return text === null ? [] : [`<attvalue for="${name}" value="${xmlText(text)}"/>`];
  });
  return given.length === 0 ? '' : `<attvalues>${given.join('')}</attvalues>`;
};

const look = (type: NodeType, degree: number): string => {
  const [r, g, b] = COLOURS[type];
  const size = Math.min(GREATEST_SIZE, LEAST_SIZE + GROWTH * Math.sqrt(degree));
  return `<viz:color r="${r}" g="${g}" b="${b}"/><viz:size value="${Number(size.toFixed(DECIMALS))}"/>`;
};

export const gexf: ExportFormat = {
  name: 'gexf',
  label: 'GEXF',
  extension: 'gexf',
  mediaType: 'application/gexf+xml; charset=utf-8',
  audience: '用 Gephi 画图的人：打开就有标签、颜色和大小。',
  async *write(graph) {
    const { generator, revision } = graph.head;
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
    yield `  <meta><creator>${xmlText(generator)}</creator><description>${xmlText(`revision ${revision}; ${askedLine(graph.head)}`)}</description></meta>\n`;
    yield '  <graph defaultedgetype="directed" mode="static">\n';
    yield declared('node', NODE_ATTRIBUTES) + declared('edge', EDGE_ATTRIBUTES);
    yield '    <nodes>\n';
    for await (const { id, type, label, degree, properties } of graph.nodes())
      yield `      <node id="${xmlText(id)}" label="${xmlText(label)}">${values({ type, ...properties })}${look(type, degree)}</node>\n`;
    yield '    </nodes>\n    <edges>\n';
    for await (const { id, from, to, type, properties } of graph.edges())
      yield `      <edge id="${xmlText(id)}" source="${xmlText(from)}" target="${xmlText(to)}" label="${type}" kind="${type}">${values(properties)}</edge>\n`;
    yield '    </edges>\n  </graph>\n</gexf>\n';
  },
};
