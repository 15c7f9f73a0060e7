/** Other people's programs read our exports: networkx, rdflib, pandas, pyarrow, DuckDB, openpyxl. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  columnsOf,
  EDGE_COLUMNS,
  type ExportEdge,
  type ExportNode,
  NODE_TYPES,
} from '../../graph/export/export-graph.ts';
import { type ExportBench, everything, openBench } from '../graph/export/export-to-file.ts';
import { CONTROL_TEXT, HARD_TEXTS, hardDocument } from '../graph/export/hard-texts.ts';
import { putPairs } from '../graph/put-pairs.ts';
import { orSkip } from '../or-skip.ts';
import { pythonWith } from './python-with.ts';
import { PYTHON_PACKAGES, type PythonPackage } from './versions.ts';

const python = await orSkip(() => pythonWith(Object.keys(PYTHON_PACKAGES) as PythonPackage[]));

const TEXTS = Object.values(HARD_TEXTS);
const CONTROL = `hard/${TEXTS.length + 1}`;
/** What XML can hold of it. */
const PRINTABLE = CONTROL_TEXT.replace(/[\u0000\u0001\u001b\ufffe]/gu, '');

/** Counts, types of attributes by name, and the texts of the hard clauses. */
const NETWORK = `
import json, sys, networkx as nx
graph = nx.read_graphml(sys.argv[2]) if sys.argv[1] == 'graphml' else nx.read_gexf(sys.argv[2], version='1.3')
kinds = {}
for owner, rows in (('node', (d for _, d in graph.nodes(data=True))), ('edge', (d for _, _, d in graph.edges(data=True)))):
    for row in rows:
        for name, value in row.items():
            kinds.setdefault(owner + '.' + name, set()).add(type(value).__name__)
hard = {id: d for id, d in graph.nodes(data=True) if id.startswith('hard/')}
print(json.dumps({
  'nodes': graph.number_of_nodes(), 'edges': graph.number_of_edges(), 'multi': graph.is_multigraph(),
  'directed': graph.is_directed(), 'graph': {k: str(v) for k, v in graph.graph.items()},
  'types': {k: sorted(v) for k, v in kinds.items()},
  'edgeKeys': sorted(str(k) for _, _, k in graph.edges(keys=True)), 'hard': hard,
}, ensure_ascii=False))
`;

const RDF = `
import json, sys
from rdflib import Graph, URIRef
from rdflib.compare import isomorphic
one, two = Graph().parse(sys.argv[1], format='turtle'), Graph().parse(sys.argv[2], format='json-ld')
ask = lambda q: [[str(v) for v in row] for row in one.query(q)]
print(json.dumps({
  'triples': [len(one), len(two)], 'same': isomorphic(one, two),
  'texts': dict(ask('SELECT ?c ?t { ?c a <urn:tiaoli:def:Clause> ; <urn:tiaoli:def:text> ?t FILTER(lang(?t) = "zh") }')),
  'mentions': int(ask('SELECT (count(?m) AS ?n) { ?m a <urn:tiaoli:def:Mention> }')[0][0]),
  'overlaps': int(ask('SELECT (count(?m) AS ?n) { ?m a <urn:tiaoli:def:Overlap> }')[0][0]),
  'cited': ask('''PREFIX eli: <http://data.europa.eu/eli/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    SELECT DISTINCT ?p { ?p rdfs:subPropertyOf eli:cites }'''),
  'types': sorted({str(o.datatype).split('#')[-1] for o in one.objects() if getattr(o, 'datatype', None)}),
  'dates': ask('SELECT ?d { <urn:tiaoli:id:hard> <urn:tiaoli:def:issued> ?d }'),
  'broken': [str(o) for o in one.objects() if getattr(o, 'ill_typed', False)],
}, ensure_ascii=False))
`;

const PARQUET = `
import io, json, sys, zipfile, duckdb, pandas as pd, pyarrow.parquet as pq
folder = sys.argv[1] + '.d'
zipfile.ZipFile(sys.argv[1]).extractall(folder)
out = {}
for name in ('clauses', 'documents', 'entities', 'values', 'reviews', 'edges'):
    path = f'{folder}/{name}.parquet'
    table = pq.read_table(path)
    assert duckdb.sql(f"select count(*) from '{path}'").fetchall()[0][0] == table.num_rows == len(pd.read_parquet(path))
    out[name] = {'rows': table.num_rows, 'types': {f.name: str(f.type) for f in table.schema}}
    meta = {k.decode(): v.decode() for k, v in (table.schema.metadata or {}).items()}
    out[name]['meta'] = meta
clauses = pd.read_parquet(f'{folder}/clauses.parquet')
hard = clauses[clauses.id.str.startswith('hard/')]
out['texts'] = dict(zip(hard.id, hard.text)); out['paths'] = [list(p) for p in hard.path]
out['until'] = duckdb.sql(f"select issued::varchar from '{folder}/documents.parquet' where id = 'hard'").fetchall()[0][0]
out['sum'] = duckdb.sql(f"""select count(*) from '{folder}/edges.parquet' e join '{folder}/values.parquet' v on v.id = e.to
  where e.type = 'HAS_AMOUNT' and v.max = 1000000""").fetchall()[0][0]
print(json.dumps(out, ensure_ascii=False))
`;

const CSV = `
import json, sys, zipfile, pandas as pd
archive = zipfile.ZipFile(sys.argv[1])
tables = {n: pd.read_csv(archive.open(n), keep_default_na=False, dtype=str, lineterminator=None) for n in archive.namelist() if n.endswith('.csv')}
clauses = tables['clauses.csv']
hard = clauses[clauses['id:ID'].str.startswith('hard/')]
typed = pd.read_csv(archive.open('values.csv'))
print(json.dumps({'rows': {n: len(t) for n, t in tables.items()}, 'texts': dict(zip(hard['id:ID'], hard['text:string'])),
  'min': str(typed['min:double'].dtype), 'readme': archive.read('README.txt').decode()}, ensure_ascii=False))
`;

const XLSX = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
rows = {s.title: [[str(c.value) if c.is_date else c.value for c in r] for r in s.iter_rows()] for s in book.worksheets}
types = sorted({c.data_type for s in book.worksheets for r in s.iter_rows() for c in r})
print(json.dumps({'counts': {n: len(r) - 1 for n, r in rows.items()}, 'types': types,
  'clauses': {r[0]: r[6] for r in rows['条款'] if r[0].startswith('hard/')}, 'heads': {n: r[0] for n, r in rows.items()},
  'first': next(r for r in rows['条款'] if r[0] == 'hard/1'), 'note': dict(r[:2] for r in rows['说明']),
  'amounts': [r for r in rows['金额'] if r[0] == 'hard/1']}, ensure_ascii=False))
`;

interface Network {
  nodes: number;
  edges: number;
  multi: boolean;
  directed: boolean;
  graph: Record<string, string>;
  types: Record<string, string[]>;
  edgeKeys: string[];
  hard: Record<string, Record<string, unknown>>;
}

const PYTHON_TYPE = {
  text: 'str',
  integer: 'int',
  number: 'float',
  boolean: 'bool',
  date: 'str',
  list: 'str',
} as const;

describe.skipIf(python === null)('exports, read by Python', () => {
  const run = python as NonNullable<typeof python>;
  let bench: ExportBench;
  let nodes: ExportNode[];
  let edges: ExportEdge[];
  const count = (...types: string[]) => nodes.filter(({ type }) => types.includes(type)).length;
  const hardTexts = (last: string) =>
    Object.fromEntries([...TEXTS, last].map((text, i) => [`hard/${i + 1}`, text] as const));

  beforeAll(async () => {
    bench = await openBench([hardDocument([...TEXTS, CONTROL_TEXT])], { corpus: true });
    await putPairs(bench.store);
    ({ nodes, edges } = await everything(await bench.graph()));
  });
  afterAll(() => bench.close());

  it.each(['graphml', 'gexf'] as const)('networkx reads %s: counts, types, texts', async (format) => {
    const read = (await run(NETWORK, [format, await bench.file(format)])) as Network;
    expect(read).toMatchObject({ nodes: nodes.length, edges: edges.length, multi: true, directed: true });
    expect(read.edgeKeys).toEqual(edges.map(({ id }) => id).sort());
    const columns = { node: columnsOf(NODE_TYPES), edge: EDGE_COLUMNS };
    for (const [owner, table] of Object.entries(columns))
      for (const [name, type] of Object.entries(table)) {
        const seen = read.types[`${owner}.${name}`];
        if (seen !== undefined) expect(seen, `${owner}.${name}`).toEqual([PYTHON_TYPE[type]]);
      }
    for (const name of [
      'node.text',
      'node.min',
      'node.approximate',
      'node.sourceStart',
      'edge.confidence',
      'edge.first',
    ])
      expect(read.types[name], name).toBeDefined();
    const texts = Object.entries(read.hard).flatMap(([id, { text }]) => (text === undefined ? [] : [[id, text]]));
    expect(Object.fromEntries(texts)).toEqual(hardTexts(PRINTABLE));
    expect(read.hard['hard/1#amount-1']).toMatchObject({ type: 'Amount', max: 1_000_000, kind: 'reward', per: '户' });
    if (format === 'graphml')
      expect(read.graph).toMatchObject({ revision: await bench.store.revision(), filter: '全部' });
  });

  it('rdflib reads Turtle and JSON-LD, and both hold the same', async () => {
    const read = (await run(RDF, [await bench.file('turtle'), await bench.file('jsonld')])) as Record<string, unknown>;
    expect(read).toMatchObject({ same: true, cited: [['urn:tiaoli:def:cites']], dates: [['2022-04-06']], broken: [] });
    const [turtle, jsonld] = read.triples as number[];
    expect(turtle).toBe(jsonld);
    expect(read.types).toEqual(['boolean', 'date', 'decimal', 'double', 'integer']);
    expect(read.mentions).toBe(edges.filter(({ type }) => !/^(?:PART_OF|CARRIED_BY|OVERLAPS)$/u.test(type)).length);
    expect(read.overlaps).toBe(edges.filter(({ type }) => type === 'OVERLAPS').length);
    const texts = Object.entries(read.texts as Record<string, string>);
    expect(texts).toHaveLength(count('Clause'));
    const hard = texts.flatMap(([iri, text]) =>
      iri.startsWith('urn:tiaoli:id:hard/') ? [[iri.slice('urn:tiaoli:id:'.length), text]] : [],
    );
    expect(Object.fromEntries(hard)).toEqual(hardTexts(CONTROL_TEXT));
  });

  it('pandas, pyarrow and DuckDB read Parquet', async () => {
    const read = (await run(PARQUET, [await bench.file('parquet')])) as Record<
      string,
      { rows: number; types: Record<string, string>; meta: Record<string, string> }
    >;
    const rows = ['clauses', 'documents', 'values', 'reviews', 'edges'].map((name) => read[name]?.rows);
    expect(rows).toEqual([
      count('Clause'),
      count('Document'),
      count('Amount', 'Rate', 'Quantity', 'Period'),
      count('Review'),
      edges.length,
    ]);
    expect(read.clauses?.types).toMatchObject({ text: 'string', sourceStart: 'int32', validUntil: 'date32[day]' });
    expect(read.clauses?.types.path).toMatch(/^list<.*string>$/u);
    expect(read.values?.types).toMatchObject({ min: 'double', approximate: 'bool', from: 'date32[day]' });
    expect(read.edges?.meta).toMatchObject({ revision: await bench.store.revision() });
    expect(read.texts).toEqual(hardTexts(CONTROL_TEXT));
    expect((read.paths as unknown as string[][])[0]).toEqual(['第一章 “总则”', TEXTS[0]]);
    expect(read).toMatchObject({ until: '2022-04-06' });
    const millions = nodes.filter(({ type, properties }) => type === 'Amount' && properties.max === 1_000_000);
    expect(read.sum).toBe(millions.length);
  });

  it('pandas reads CSV', async () => {
    const read = (await run(CSV, [await bench.file('csv')])) as Record<string, Record<string, unknown> & string>;
    expect(read.rows).toMatchObject({
      'clauses.csv': count('Clause'),
      'documents.csv': count('Document'),
      'values.csv': count('Amount', 'Rate', 'Quantity', 'Period'),
      'reviews.csv': 1,
      'relationships.csv': edges.length,
    });
    expect(read.texts).toEqual(hardTexts(CONTROL_TEXT.replace('\u0000', '')));
    expect(read.min).toBe('float64');
    expect(read.readme).toContain(await bench.store.revision());
  });

  it('openpyxl reads the sheets, and finds no formula', async () => {
    const read = (await run(XLSX, [await bench.file('xlsx')])) as {
      counts: Record<string, number>;
      types: string[];
      clauses: Record<string, string>;
      heads: Record<string, string[]>;
      first: unknown[];
      note: Record<string, unknown>;
      amounts: unknown[][];
    };
    const ofType = (type: string) => edges.filter((edge) => edge.type === type).length;
    expect(read.counts).toMatchObject({
      条款: count('Clause'),
      责任单位: ofType('RESPONSIBLE'),
      金额: count('Amount'),
      比例: count('Rate'),
      数量: count('Quantity'),
      期限: count('Period'),
      重复与冲突: ofType('OVERLAPS') + count('Review'),
    });
    expect(read.types).not.toContain('f');
    // openpyxl leaves Excel's own escapes as they are.
    const texts = Object.entries(read.clauses).map(([id, text]) => [id, text.replaceAll('_x005F_', '_')]);
    expect(Object.fromEntries(texts)).toEqual(hardTexts(PRINTABLE));
    expect(read.first[8]).toBeNull();
    expect(read.amounts[0]?.slice(2, 7)).toEqual([null, 1_000_000, false, '奖励', '户']);
    expect(read.note).toMatchObject({
      图谱版本: await bench.store.revision(),
      筛选条件: '全部',
      配对与结论的版本: await bench.store.overlaps.revision(),
    });
    expect(read.clauses[CONTROL]).toBe(PRINTABLE);
  });
});
