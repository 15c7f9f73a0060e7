/** Turtle, written by N3.js (MIT). */
import type { Pieces } from './bytes.ts';
import type { ExportFormat } from './export-format.ts';
import { type Triple, triples } from './triples.ts';
import { PREFIXES } from './vocabulary.ts';

/** Triples handed to the writer before what it wrote is passed on. */
const TRIPLES_AT_ONCE = 500;

async function* write(all: AsyncIterable<Triple>): Pieces & AsyncGenerator<string> {
  // Loaded when it is wanted: no other command needs it.
  const { DataFactory, Writer } = await import('n3');
  const { namedNode, literal } = DataFactory;
  const objectOf = ({ object }: Triple) =>
    typeof object === 'string'
      ? namedNode(object)
      : literal(object.value, object.language ?? namedNode(object.datatype as string));
  let written: string[] = [];
  const take = (): string => {
    const text = written.join('');
    written = [];
    return text;
  };
  const sink = {
    write: (text: string, _encoding: string, done?: () => void) => {
      written.push(text);
      done?.();
    },
    end: (done?: () => void) => done?.(),
  };
  const writer = new Writer(sink, { prefixes: PREFIXES });
  let waiting = 0;
  for await (const triple of all) {
    writer.addQuad(namedNode(triple.subject), namedNode(triple.predicate), objectOf(triple));
    waiting = (waiting + 1) % TRIPLES_AT_ONCE;
    if (waiting === 0) yield take();
  }
  writer.end();
  yield take();
}

export const turtle: ExportFormat = {
  name: 'turtle',
  label: 'Turtle（RDF）',
  extension: 'ttl',
  mediaType: 'text/turtle; charset=utf-8',
  audience: '做关联数据、用 Protégé 或三元组库的人；词汇对应 schema.org 和 ELI。',
  write: (graph) => write(triples(graph)),
};
