import { beforeAll, describe, expect, it } from 'vitest';
import { plantedDocument } from '../../bench/planting/planted-document.ts';
import { type Plant, type PlantSource, plantContradictions, plantRewordings } from '../../bench/planting/plants.ts';
import { corpusFiles } from '../../graph/corpus-files.ts';
import { strongPair } from '../../graph/overlap/compare-clauses.ts';
import { profileClause } from '../../graph/overlap/text/clause-profile.ts';
import type { Conflict } from '../../ingest/model.ts';
import { ingest } from '../../ingest/pipeline.ts';

const corpus = new URL('../../corpus', import.meta.url).pathname;
const SEED = 7;
const FOUND = 0.95;
const WRONGLY_REPORTED = 0.05;

/** What comparing a copy with its original says, whichever comes first. */
const conflictOf = (plant: Plant, number: number): Conflict | null => {
  const planted = plantedDocument(plant, number);
  const original = { profile: profileClause(plant.source.clause), head: { ...plant.source.head, validity: [] } };
  const conflicts = planted.clauses.flatMap((clause) => {
    const copy = { profile: profileClause(clause), head: planted };
    const pair = number % 2 === 0 ? strongPair(original, copy) : strongPair(copy, original);
    return pair?.conflict ?? [];
  });
  return conflicts.find(({ severity }) => severity === 'contradiction') ?? conflicts[0] ?? null;
};

describe('faults planted in copies of the corpus', () => {
  let sources: PlantSource[] = [];
  beforeAll(async () => {
    for (const { bytes, file, hints } of await corpusFiles(corpus)) {
      const { document } = ingest(bytes, file, hints);
      sources = [...sources, ...document.clauses.map((clause) => ({ clause, head: document }))];
    }
  });

  it('finds another cap, sum, rate, day or term', () => {
    const plants = plantContradictions(sources, 8, SEED).filter(({ sort }) => sort !== 'condition');
    const missed = plants
      .filter((plant, i) => conflictOf(plant, i)?.severity !== 'contradiction')
      .map(({ source, from, to }) => `${source.clause.id}: ${from} → ${to}`);
    expect(plants.length).toBeGreaterThanOrEqual(30);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual((1 - FOUND) * plants.length);
  });

  it('says at least that a changed condition is inconsistent', () => {
    const plants = plantContradictions(sources, 8, SEED).filter(({ sort }) => sort === 'condition');
    const missed = plants.filter((plant, i) => conflictOf(plant, i) === null).map(({ text }) => text);
    expect(plants.length).toBeGreaterThanOrEqual(5);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(0.1 * plants.length);
  });

  it('leaves copies in peace that say the same in other words', () => {
    const plants = plantRewordings(sources, 4, SEED);
    const wrong = plants.flatMap((plant, i) => {
      const conflict = conflictOf(plant, i);
      return conflict === null ? [] : [`${plant.sort}: ${conflict.reason}`];
    });
    expect(plants.length).toBeGreaterThanOrEqual(40);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(WRONGLY_REPORTED * plants.length);
  });

  it('plants the same with the same seed, and other faults with another', () => {
    const texts = (seed: number) => plantContradictions(sources, 8, seed).map(({ text }) => text);
    expect(texts(SEED)).toEqual(texts(SEED));
    expect(texts(SEED)).not.toEqual(texts(SEED + 1));
  });
});
