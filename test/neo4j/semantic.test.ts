/** Candidates from the vector index, as a large corpus needs them, against the exact scan of a small one. */
import { expect, it } from 'vitest';
import { recentVectors, SemanticLeg } from '../../graph/neo4j/semantic.ts';
import type { Vector } from '../../graph/store.ts';
import { sampleDocument, wholePassages } from '../contract/sample-documents.ts';
import { openEmptyStore } from './open-store.ts';
import { describeNeo4j } from './shared-server.ts';

const MODEL = 'random@1';
const DIMENSIONS = 32;
const CLAUSES = 60;

/** A fixed sequence of unit vectors. */
const unit = (seed: number): Float32Array => {
  let state = seed * 7919 + 1;
  const values = Float32Array.from({ length: DIMENSIONS }, () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647 - 0.5;
  });
  const norm = Math.hypot(...values);
  return values.map((value) => value / norm);
};

describeNeo4j('the semantic leg', () => {
  it('finds by the index what a scan finds, although old versions stand nearest', async () => {
    const { store, dispose } = await openEmptyStore();
    const question = unit(0);
    const texts = (version: number) => Array.from({ length: CLAUSES }, (_, i) => `第${version}版第${i}条。`);
    for (let version = 1; version <= 6; version += 1) {
      const document = sampleDocument('z', '甲省餐饮业政策', texts(version), {
        version: String(version),
        issued: `202${version}-01-01`,
      });
      const passages = wholePassages(document);
      const vectors = passages.map(({ hash }, i): Vector => {
        // What is old is as good as the question itself.
        const values =
          version < 6 ? question.map((value, at) => value + (at === i % DIMENSIONS ? 0.01 : 0)) : unit(i + 1);
        return { hash, model: MODEL, values };
      });
      await store.putDocument(document, passages, vectors);
    }
    const leg = (scanned: boolean) => new SemanticLeg(store.run, MODEL, recentVectors(), CLAUSES, scanned);
    const exact = await leg(true).search(question, 10);
    expect(exact).toHaveLength(10);
    expect(await leg(false).search(question, 10)).toEqual(exact);
    await dispose();
  });
});
