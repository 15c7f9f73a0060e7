/** What a copy does with verdicts: they come along, and none of the target's own is lost to an older one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyCorpus } from '../../graph/copy.ts';
import { openEmbeddedStore } from '../../graph/embedded/store.ts';
import { fillForCopy, shelfOf } from './copied-store.ts';

it('brings verdicts along; of two on one pair the later one stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-copy-'));
  const [from, to] = ['from', 'to'].map((name) => openEmbeddedStore(join(folder, name)));
  if (from === undefined || to === undefined) throw new Error('no stores');
  await fillForCopy(from);
  const [one, other] = await from.overlaps.reviews();
  if (one === undefined || other === undefined) throw new Error('no verdicts to copy');
  const [later, earlier, own] = ['2026-04-01', '2026-01-01', '2020-01-01'].map((day) => `${day}T00:00:00.000Z`);
  await to.overlaps.putReview({ ...one, verdict: 'confirmed', at: later ?? '' });
  await to.overlaps.putReview({ ...other, verdict: 'confirmed', at: earlier ?? '' });
  await to.overlaps.putReview({ ...one, id: 'own', at: own ?? '' });
  await copyCorpus(from, to);
  expect(await to.overlaps.reviews()).toEqual([
    { ...one, verdict: 'confirmed', at: later },
    other,
    { ...one, id: 'own', at: own },
  ]);
  for (const id of ['own', one.id]) await to.overlaps.removeReview(id);
  await copyCorpus(from, to);
  expect(await shelfOf(to)).toEqual(await shelfOf(from));
  for (const store of [from, to]) await store.close();
  rmSync(folder, { recursive: true, force: true });
});
