/** The corpus: byte-faithful, every clause of the gold file and no other, every character in its place. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { uncovered } from '../../ingest/diagnose.ts';
import { ingest } from '../../ingest/pipeline.ts';
import { segment } from '../../ingest/segment/segment.ts';

interface Entry {
  id: string;
  file: string;
  title: string;
  kind: string;
  issuer: string;
  number: string | null;
  issued: string;
  carrier: string | null;
  sha256: string;
}

const corpus = new URL('../../corpus/', import.meta.url);
const shared = new URL('../../../shared/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('manifest.json', corpus), 'utf8')) as Entry[];
const read = ({ file }: Entry): Buffer => readFileSync(new URL(file, corpus));
const BLANKS = /[\s\u200b-\u200d\u2060\u00ad]+/gu;
const bare = (text: string): string => text.replace(BLANKS, '');
/** As the evaluation compares: NFKC, no blanks, one dash, one quote. */
const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[—–－-]+/gu, '-')
    .replace(/[“”"「」]/gu, '"')
    .replace(/[‘’']/gu, "'");

const gold = readFileSync(new URL('../gold/clauses.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => line.split('\t') as [string, string, string]);

describe('manifest', () => {
  it('has the checksum of every file', () => {
    for (const entry of manifest) expect(createHash('sha256').update(read(entry)).digest('hex')).toBe(entry.sha256);
  });
  it('has URL-safe ids, each once, and carriers among them', () => {
    const ids = manifest.map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/u);
    expect(manifest.slice(1).map(({ carrier }) => carrier)).toEqual(Array(5).fill(ids[0]));
  });
  const published = new URL('corpus/nmg-2022-service-industry-policies.txt', shared);
  it.skipIf(!existsSync(published))('is the published file, byte for byte (skipped without ../shared)', () =>
    expect(Buffer.concat(manifest.map(read)).equals(readFileSync(published))).toBe(true),
  );
  it('says what the text says of itself', () => {
    for (const entry of manifest) {
      const { document } = ingest(read(entry), entry.file);
      expect([document.title, document.kind, document.number]).toEqual([entry.title, entry.kind, entry.number]);
    }
    const { document } = ingest(read(manifest[0]!), manifest[0]!.file);
    expect([document.issued, document.issuer]).toEqual(['2022-04-06', manifest[0]!.issuer]);
  });
});

describe('clauses', () => {
  const units = manifest.slice(1).map((entry, i) => ({ key: `d${i + 1}/`, ...segment(read(entry).toString('utf8')) }));

  it.each(units)('$key: those of the gold file, in its order, and no other', ({ key, clauses }) => {
    const wanted = gold
      .filter(([id, , kind]) => id.startsWith(key) && kind === 'clause')
      .map(([, text]) => normalise(text.replace('｜', '')));
    expect(clauses.map(({ text }) => normalise(text.text))).toEqual(wanted);
  });
  it('are 211', () => expect(units.reduce((sum, { clauses }) => sum + clauses.length, 0)).toBe(211));
  it.each(units)('$key: the headings of the gold file are sections', ({ key, sections }) => {
    const wanted = gold
      .filter(([id, , kind]) => id.startsWith(key) && kind === 'heading')
      .map(([, text]) => normalise(text.replace(/[｜。]/gu, '')));
    expect(sections.map(({ heading }) => normalise(heading))).toEqual(wanted);
  });
  it.each(units)('$key: headings parted by a line break are those of the gold file', ({ key, clauses }) => {
    const wanted = gold
      .filter(([id, text, kind]) => id.startsWith(key) && kind === 'clause' && text.includes('｜'))
      .map(([, text]) => text.split('｜')[0]);
    expect(clauses.filter(({ text }) => text.text.includes('\n')).map(({ heading }) => heading)).toEqual(wanted);
  });
  it('of the notice is one', () =>
    expect(segment(read(manifest[0]!).toString('utf8')).clauses.map(({ localId }) => localId)).toEqual(['p1']));
});

const places = (source: string): void => {
  const segmented = segment(source);
  const furniture = segmented.metadata.filter(({ kind }) => kind === 'furniture');
  for (const { number, text, source: span } of segmented.clauses) {
    let published = source.slice(span.start, span.end);
    for (const line of furniture.filter(({ start, end }) => start >= span.start && end <= span.end))
      published = published.replace(line.text, '');
    expect(bare(published)).toBe(bare(number + text.text));
    text.at.forEach((offset, i) => {
      if (!/\s/u.test(text.text[i]!)) expect(source[offset]).toBe(text.text[i]);
    });
  }
  expect(uncovered(source, segmented).map(({ start, end }) => source.slice(start, end))).toEqual([]);
  expect(new Set(segmented.clauses.map(({ localId }) => localId)).size).toBe(segmented.clauses.length);
  for (const { localId } of [...segmented.clauses, ...segmented.sections])
    expect(localId).toMatch(/^[A-Za-z0-9._~/-]+$/u);
};

describe('every clause leads back to the published text, and no character is lost', () => {
  it.each(manifest.map(({ file }) => file))('%s', (file) => places(readFileSync(new URL(file, corpus), 'utf8')));
  const policies = new URL('data/policies/txt/', shared);
  const others = existsSync(policies) ? readdirSync(policies) : [];
  it.skipIf(others.length === 0)(
    '72 policies of the State Council, provinces and counties (skipped without ../shared)',
    () => {
      for (const file of others) places(readFileSync(new URL(file, policies), 'utf8'));
    },
  );
});

describe('metadata', () => {
  const meta = new URL('data/policies/meta.jsonl', shared);
  it.skipIf(!existsSync(meta))('titles and 文号 of 72 policies (skipped without ../shared)', () => {
    const rows = readFileSync(meta, 'utf8')
      .split('\n')
      .filter((line) => line.includes('"txt/'))
      .map((line) => JSON.parse(line) as { file: string; title: string; doc_no?: string });
    let [titles, numbers] = [0, 0];
    for (const row of rows) {
      const { head } = segment(readFileSync(new URL(`data/policies/${row.file}`, shared), 'utf8'));
      const number = bare(row.doc_no ?? '').replace(/^无$/u, '') || null;
      if (head.title !== null && bare(row.title).startsWith(bare(head.title))) titles += 1;
      if (head.number === number) numbers += 1;
    }
    // C001 and C002 begin behind their titles.
    expect([titles, numbers]).toEqual([rows.length - 2, rows.length]);
  });
});
