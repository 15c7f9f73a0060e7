/** What holds for every format: the same bytes, nothing after a change, and no reading on for someone who has left. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportBytes, FORMATS } from '../../../graph/export/formats.ts';
import type { ExportGraph } from '../../../graph/export/graph-stream.ts';
import { RETAIL, wholePassages } from '../../contract/sample-documents.ts';
import { putPairs } from '../put-pairs.ts';
import { type ExportBench, formatOf, gather, openBench } from './export-to-file.ts';
import { HARD_TEXTS, hardDocument } from './hard-texts.ts';

let bench: ExportBench;
const TEXTS = Object.values(HARD_TEXTS);
beforeAll(async () => {
  bench = await openBench([hardDocument(TEXTS)], { corpus: true });
  await putPairs(bench.store);
});
afterAll(() => bench.close());

describe.each(FORMATS.map(({ name }) => name))('%s', (name) => {
  it('gives the same bytes for the same store and question', async () => {
    expect((await bench.bytes(name)).equals(await bench.bytes(name))).toBe(true);
  });

  it('says of which revision it is, by what filter and program', async () => {
    const bytes = await bench.bytes(name);
    // Zips compress it; other programs read it in their tests.
    if (!['xlsx', 'csv', 'parquet'].includes(name)) {
      expect(bytes.includes(await bench.store.revision())).toBe(true);
      expect(bytes.includes('Tiaoli test')).toBe(true);
    }
    const asked = await bench.graph({ filter: { all: [] } }, { agency: '自治区财政厅' });
    const other = Buffer.concat(await gather(exportBytes(asked, formatOf(name))));
    expect(other.equals(bytes)).toBe(false);
  });

  it('does not end well where the store was changed before its end', async () => {
    const other = await openBench([hardDocument(TEXTS)]);
    const graph = await other.graph();
    const begun = exportBytes(graph, formatOf(name));
    await other.store.putDocument(RETAIL, wholePassages(RETAIL), []);
    await expect(gather(begun)).rejects.toMatchObject({ code: 'changed' });
    await other.close();
  });

  it('does not end well where a verdict came before its end', async () => {
    const other = await openBench([hardDocument(TEXTS)]);
    const { reviews } = await putPairs(other.store);
    const begun = exportBytes(await other.graph(), formatOf(name));
    await other.store.overlaps.removeReview(reviews[0]?.id ?? '');
    await expect(gather(begun)).rejects.toMatchObject({ code: 'changed' });
    await other.close();
  });

  it('reads no further when its reader has left', async () => {
    const graph = await bench.graph();
    let clauses = 0;
    let ended = 0;
    const all = graph.clauses.bind(graph);
    graph.clauses = async function* (this: ExportGraph) {
      try {
        for await (const part of all()) {
          clauses += 1;
          yield part;
        }
      } finally {
        ended += 1;
      }
    };
    for await (const _ of formatOf(name).write(graph)) if (clauses > 0) break;
    const then = clauses;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(clauses - then).toBeLessThan(50);
    expect(ended).toBeGreaterThan(0);
  });

  it('can be had of an empty store', async () => {
    const empty = await openBench([]);
    expect((await empty.bytes(name)).length).toBeGreaterThan(0);
    await empty.close();
  });
});

describe('half a surrogate pair', () => {
  // The embedded store keeps UTF-8 and can have none; a format must not depend on that.
  const broken = async (name: string) => {
    const graph = await bench.graph({ filter: { all: [{ field: 'document', anyOf: ['hard'] }] } });
    const all = graph.clauses.bind(graph);
    graph.clauses = async function* (this: ExportGraph) {
      for await (const part of all())
        yield { ...part, node: { ...part.node, properties: { ...part.node.properties, text: '甲\ud842乙\udfb7' } } };
    };
    return Buffer.concat(await gather(exportBytes(graph, formatOf(name)))).toString('utf8');
  };

  it.each(['graphml', 'gexf', 'cypher', 'turtle', 'jsonld'])('becomes U+FFFD in %s', async (name) => {
    expect(await broken(name)).toContain('甲\ufffd乙\ufffd');
  });

  it('comes back from JSON Lines as it was', async () => {
    const lines = (await broken('jsonl')).trimEnd().split('\n');
    const clause = lines.map((line) => JSON.parse(line)).find(({ type }) => type === 'Clause');
    expect(clause.properties.text).toBe('甲\ud842乙\udfb7');
  });
});

describe('JSON Lines', () => {
  it('gives every text back as it was', async () => {
    const lines = (await bench.bytes('jsonl')).toString('utf8').trimEnd().split('\n');
    const records = lines.map((line) => JSON.parse(line));
    expect(records[0]).toMatchObject({ record: 'head', revision: await bench.store.revision(), asked: {} });
    const texts = records.filter(({ id, type }) => type === 'Clause' && id.startsWith('hard/'));
    expect(texts.map(({ properties }) => properties.text)).toEqual(TEXTS);
  });
});

describe('JSON-LD', () => {
  it('is read by the reference processor as the triples that Turtle has', async () => {
    const { default: jsonld } = await import('jsonld' as string);
    const { Parser } = await import('n3' as string);
    const document = JSON.parse((await bench.bytes('jsonld')).toString('utf8'));
    const quads = (await jsonld.toRDF(document)) as unknown[];
    const triples = new Parser().parse((await bench.bytes('turtle')).toString('utf8')) as unknown[];
    const key = (quad: unknown) => {
      const { subject, predicate, object } = quad as Record<string, { value: string; language?: string }>;
      return JSON.stringify([subject?.value, predicate?.value, object?.value, object?.language ?? '']);
    };
    expect(new Set(quads.map(key))).toEqual(new Set(triples.map(key)));
    expect(triples.length).toBeGreaterThan(10_000);
  });
});
