/** Reading all pairs, while others have their turn and write. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../../graph/embedded/store.ts';
import type { Store } from '../../../graph/store.ts';
import { sampleDocument } from '../../contract/sample-documents.ts';
import { collect, pairOf, putFor } from '../../contract/sample-overlaps.ts';

const CLAUSES = 30;
const ENDS = Array.from({ length: CLAUSES ** 2 }, (_, i) => [1 + (i % CLAUSES), 1 + Math.floor(i / CLAUSES)] as const);
/** Few scores, so that many pairs stand side by side by their ids alone. */
const PAIRS = ENDS.map(([a, b]) => pairOf(`a/${a}`, `z/${b}`, { score: ((a * b) % 3) / 4 }));

describe('all pairs', () => {
  let folder: string;
  let store: Store;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tiaoli-each-pair-'));
    store = openEmbeddedStore(join(folder, 'store.db'));
    for (const id of ['a', 'z'])
      await store.putDocument(
        sampleDocument(
          id,
          id,
          Array.from({ length: CLAUSES }, (_, i) => `第${i}条。`),
        ),
        [],
        [],
      );
    await putFor(store, 'a', PAIRS);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leave others their turn before they are through', async () => {
    let read = 0;
    const turn = new Promise<number>((resolve) => setImmediate(() => resolve(read)));
    for await (const _pair of store.overlaps.each({})) read += 1;
    expect(read).toBe(PAIRS.length);
    expect(await turn).toBeLessThan(PAIRS.length);
  });

  it.each([
    ['of the store', {}],
    ['of a document', { documents: [['z']] }],
  ])('%s that are written anew meanwhile are met once each, in order', async (_name, filter) => {
    const before = (await collect(store.overlaps.each(filter))).map(({ id }) => id);
    const met: string[] = [];
    for await (const { id } of store.overlaps.each(filter)) {
      // The same pairs the other way round: each row key stands for another one then.
      if (met.push(id) === 100) await putFor(store, 'a', [...PAIRS.toReversed(), pairOf('a/1', 'a/2')]);
    }
    expect(met.filter((id) => id !== pairOf('a/1', 'a/2').id)).toEqual(before);
  });
});
