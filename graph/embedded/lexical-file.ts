/** The inverted index to and from its cache file. */
import { ownBuffer, packStrings, readCache, type Sections, unpackStrings, writeCache } from './index-file.ts';
import type { Postings } from './lexical-postings.ts';

const bytesOf = (array: Uint32Array | Uint16Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** Writes the postings, stamped with what they were computed from. */
export const writePostings = (path: string, stamp: string, postings: Postings): void => {
  const sections: Sections = new Map([
    ['documents', packStrings(postings.documents)],
    ['terms', packStrings(postings.terms.keys())],
    ['offsets', bytesOf(postings.offsets)],
    ['owners', bytesOf(postings.owners)],
    ['frequencies', bytesOf(postings.frequencies)],
    ['lengths', bytesOf(postings.lengths)],
  ]);
  writeCache(path, stamp, sections);
};

/** The postings computed from `stamp`, or why there are none. */
export const readPostings = (path: string, stamp: string): Postings | 'missing' | 'stale' | 'corrupt' => {
  const read = readCache(path, stamp);
  if (read.state !== 'fresh') return read.state;
  const section = (name: string): Uint8Array => read.sections.get(name) ?? new Uint8Array();
  return {
    documents: unpackStrings(section('documents')),
    terms: new Map(unpackStrings(section('terms')).map((term, number) => [term, number])),
    offsets: new Uint32Array(ownBuffer(section('offsets'))),
    owners: new Uint32Array(ownBuffer(section('owners'))),
    frequencies: new Uint16Array(ownBuffer(section('frequencies'))),
    lengths: new Uint32Array(ownBuffer(section('lengths'))),
  };
};
