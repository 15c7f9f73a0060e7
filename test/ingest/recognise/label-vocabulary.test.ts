/** The label vocabularies: data that a policy person edits, so what they can get wrong is checked here. */
import { describe, expect, it } from 'vitest';
import { readCues } from '../../../ingest/recognise/label-cue.ts';
import { listed, readVocabulary } from '../../../ingest/vocabulary.ts';

const industries = readVocabulary<'name' | 'code' | 'nearest'>('industries');
const instruments = readVocabulary<'name' | 'family'>('instruments');
const labels = {
  industry: new Set(industries.map(({ name }) => name)),
  instrument: new Set(instruments.map(({ name }) => name)),
};

describe('label vocabularies', () => {
  it('name each label once', () => {
    expect(labels.industry.size).toBe(industries.length);
    expect(labels.instrument.size).toBe(instruments.length);
  });

  it('give codes of the shape of GB/T 4754: a section letter and up to four digits', () => {
    for (const { code, nearest } of industries) {
      expect(code).toMatch(/^(?:[A-T](?:\d{1,4})?)?$/u);
      expect(nearest).not.toBe('');
      if (code !== '') expect(nearest).toBe(code);
    }
  });

  it.each([
    ['industry', 'industry-cues'],
    ['instrument', 'instrument-cues'],
  ] as const)('%s cues: each compiles, names a known label, and no label is without one', (field, file) => {
    const named = new Set(readCues(file).map(({ label }) => label));
    expect([...named].filter((label) => !labels[field].has(label))).toEqual([]);
    expect([...labels[field]].filter((label) => !named.has(label))).toEqual([]);
  });

  it('lists no everyday name twice for one label, and each row says where it is from', () => {
    for (const { field, name, surfaces, source } of readVocabulary<'field' | 'name' | 'surfaces' | 'source'>(
      'label-names',
    )) {
      const words = listed(surfaces);
      expect(new Set(words).size, `${name}: ${surfaces}`).toBe(words.length);
      expect(source, name).not.toBe('');
      if (field === 'industry' || field === 'instrument') expect(labels[field].has(name), name).toBe(true);
    }
  });

  it('lists as a false friend no word that is also a name', () => {
    const names = readVocabulary<'field' | 'name' | 'surfaces' | 'source'>('label-names');
    for (const { field, surfaces } of readVocabulary<'field' | 'surfaces'>('label-false-friends')) {
      expect(['industry', 'instrument', 'beneficiary']).toContain(field);
      const taken = new Set(names.filter((row) => row.field === field).flatMap((row) => listed(row.surfaces)));
      expect(listed(surfaces).filter((surface) => taken.has(surface))).toEqual([]);
    }
  });

  it("names each recipient's head under one role", () => {
    const heads = readVocabulary<'role' | 'heads' | 'doer'>('beneficiary-heads').flatMap(({ heads: cell }) =>
      listed(cell),
    );
    expect(heads.filter((head, i) => heads.indexOf(head) !== i)).toEqual([]);
  });
});
