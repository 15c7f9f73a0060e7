/** JSON-LD 1.1: a context of prefixes, and one node object after another. The same triples as in Turtle. */
import type { ExportFormat } from './export-format.ts';
import { type Triple, triples } from './triples.ts';
import { PREFIXES } from './vocabulary.ts';

const TYPE = `${PREFIXES.rdf}type`;

/** The shortest name of an IRI of a vocabulary; resources keep theirs whole. */
const compact = (iri: string): string => {
  const found = Object.entries(PREFIXES).find(([, start]) => iri.startsWith(start));
  return found === undefined ? iri : `${found[0]}:${iri.slice(found[1].length)}`;
};

const termOf = ({ object }: Triple): object | string => {
  if (typeof object === 'string') return { '@id': compact(object) };
  if (object.language !== undefined) return { '@value': object.value, '@language': object.language };
  const type = compact(object.datatype as string);
  return type === 'xsd:string' ? object.value : { '@value': object.value, '@type': type };
};

/** Triples of one subject as a node object. */
const nodeObject = (all: readonly Triple[]): string => {
  const node: Record<string, unknown[] | string> = { '@id': compact(all[0]?.subject ?? '') };
  for (const triple of all) {
    const type = triple.predicate === TYPE;
    const name = type ? '@type' : compact(triple.predicate);
    const value = type ? compact(String(triple.object)) : termOf(triple);
    const known = node[name];
    if (Array.isArray(known)) known.push(value);
    else node[name] = [value];
  }
  return JSON.stringify(node);
};

export const jsonld: ExportFormat = {
  name: 'jsonld',
  label: 'JSON-LD（RDF）',
  extension: 'jsonld',
  mediaType: 'application/ld+json; charset=utf-8',
  audience: '做关联数据又习惯 JSON 的人；与 Turtle 内容完全相同。',
  async *write(graph) {
    yield `{\n"@context": ${JSON.stringify({ '@version': 1.1, ...PREFIXES })},\n"@graph": [\n`;
    let open: Triple[] = [];
    let first = true;
    const close = (): string => {
      const text = `${first ? '' : ',\n'}${nodeObject(open)}`;
      first = false;
      return text;
    };
    for await (const triple of triples(graph)) {
      if (open.length > 0 && open[0]?.subject !== triple.subject) {
        yield close();
        open = [];
      }
      open.push(triple);
    }
    if (open.length > 0) yield close();
    yield '\n]\n}\n';
  },
};
