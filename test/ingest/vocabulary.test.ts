/** Every vocabulary file, whoever adds it: it loads, names its source, repeats nothing, and what it points at exists. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listed, readVocabulary } from '../../ingest/vocabulary.ts';

const folder = new URL('../../ingest/vocabulary/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.tsv'));
const text = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const columnsOf = (file: string) =>
  text(file)
    .split('\n')
    .find((line) => line.trim() !== '' && !line.startsWith('#'))!
    .split('\t');
const rowsOf = (file: string) => readVocabulary<string>(file.replace('.tsv', ''));
const repeated = (values: readonly string[]) => [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];
/** Columns whose cell names the row. A place is named by its code: seven districts are called 城区. */
const key = (file: string): string[] => {
  const columns = columnsOf(file);
  if (file === 'places.tsv') return ['code', 'name'];
  return ['name', 'unit', 'surface', 'organ'].filter((column) => columns.includes(column)).slice(0, 1);
};

describe.each(files)('%s', (file) => {
  it('says where it comes from before its columns', () => {
    const head = text(file).split('\n');
    const comments = head.slice(
      0,
      head.findIndex((line) => !line.startsWith('#')),
    );
    expect(comments.join('\n')).toMatch(/Source|source|after |Own scheme/);
  });

  it('has the cells of its columns and no line twice', () => {
    const rows = rowsOf(file);
    expect(rows.length).toBeGreaterThan(0);
    expect(repeated(rows.map((row) => JSON.stringify(row)))).toEqual([]);
    for (const row of rows) for (const cell of Object.values(row)) expect(cell, JSON.stringify(row)).toBe(cell.trim());
  });

  it('names each row once', () => {
    const columns = key(file);
    if (file === 'label-names.tsv') columns.unshift('field');
    if (columns.length === 0) return expect(columnsOf(file).length).toBeGreaterThan(1);
    expect(repeated(rowsOf(file).map((row) => columns.map((column) => row[column]).join(' ')))).toEqual([]);
  });

  it('gives each alias to one name', () => {
    const column = ['aliases', 'surfaces', 'forms'].find((name) => columnsOf(file).includes(name));
    // Short forms of divisions and labels of two fields may be shared; the recognisers decide by the text around.
    if (column === undefined || file === 'places.tsv' || file === 'label-names.tsv' || file === 'agencies.tsv')
      return expect(rowsOf(file).length).toBeGreaterThan(0);
    expect(repeated(rowsOf(file).flatMap((row) => listed(row[column] ?? '')))).toEqual([]);
  });
});

describe('what the files point at', () => {
  const places = rowsOf('places.tsv');
  const codes = new Set(places.map(({ code }) => code));

  it('has a province for every division, and a code of six digits', () => {
    for (const { code, name } of places) {
      expect(code, name).toMatch(/^\d{6}$/);
      expect(codes.has(`${code!.slice(0, 2)}0000`), `${name} ${code}`).toBe(true);
    }
  });

  it('has one present division for each code', () => {
    const present = places.filter(({ status }) => status === 'current');
    expect(repeated(present.map(({ code }) => code!))).toEqual([]);
    expect(present.filter(({ level }) => level === 'province')).toHaveLength(34);
    expect(present.filter(({ level }) => level === 'city').length).toBeGreaterThan(330);
    expect(present.filter(({ level }) => level === 'county').length).toBeGreaterThan(2800);
  });

  it('has the level that the code says', () => {
    const levelOf = (code: string) => (code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county');
    for (const { code, level, name } of places) expect(levelOf(code!), name).toBe(level);
  });

  it('has every member of a group', () => {
    const names = new Set(places.map(({ name }) => name));
    for (const { name, members } of rowsOf('place-groups.tsv'))
      for (const member of listed(members!)) expect(names.has(member), `${member} of ${name}`).toBe(true);
  });

  it('has a unit for every compound and a known dimension for every unit', () => {
    const surfaces = new Set(rowsOf('units.tsv').flatMap((row) => listed(row.surfaces!)));
    for (const { surface } of rowsOf('unit-compounds.tsv')) expect(surfaces.has(surface!), surface).toBe(true);
    for (const { dimension, unit } of rowsOf('units.tsv'))
      expect(['time', 'count', 'measure', 'currency'], unit).toContain(dimension);
  });

  it('has codes of GB/T 4754 where an industry has one', () => {
    for (const { name, code } of rowsOf('industries.tsv'))
      if (code !== '') expect(code, name).toMatch(/^[A-T]\d{0,4}$/);
  });

  it('has the label of every cue', () => {
    for (const field of ['industry', 'instrument'] as const) {
      const labels = new Set(
        rowsOf(field === 'industry' ? 'industries.tsv' : 'instruments.tsv').map(({ name }) => name),
      );
      for (const { label } of rowsOf(`${field}-cues.tsv`)) expect(labels.has(label), `${field} ${label}`).toBe(true);
      for (const row of rowsOf('label-names.tsv').filter((name) => name.field === field))
        expect(labels.has(row.name), `${field} ${row.name}`).toBe(true);
    }
  });
});
