/** Short names in filters, and what may be said of a text that is brought in. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ClauseList } from '../../server/contract.ts';
import { markCorpus, missingCorpus } from '../../server/corpus-state.ts';
import { type CorpusApp, openCorpusApp } from './corpus-app.ts';

let open: CorpusApp;
beforeAll(async () => {
  open = await openCorpusApp();
});
afterAll(() => open.close());

const total = async (query: string) => (await open.get<ClauseList>(`/api/clauses?${query}`)).total;

it.each([
  ['agency', '财政厅', '自治区财政厅'],
  ['agency', '人社厅', '自治区人力资源社会保障厅'],
  ['place', '呼和浩特', '呼和浩特市'],
])('%s=%s finds what %s finds', async (field, short, full) => {
  expect(await total(`${field}=${encodeURIComponent(short)}`)).toBe(
    await total(`${field}=${encodeURIComponent(full)}`),
  );
  expect(await total(`${field}=${encodeURIComponent(short)}`)).toBeGreaterThan(0);
});

it('finds nothing for a body that does not exist', async () => {
  expect(await total(`agency=${encodeURIComponent('火星事务厅')}`)).toBe(0);
});

it.each([
  ['id', 'x@1'],
  ['id', '../../x'],
  ['id', '<b>中文'],
  ['issued', 'not a date'],
  ['issued', '2022-13-01'],
  ['version', 'a/b'],
])('refuses %s=%s for a text, and keeps nothing of it', async (name, value) => {
  const before = (await open.library.store.describe()).documents;
  const problem = await open.problem({
    method: 'POST',
    url: `/api/documents?file=x.txt&${name}=${encodeURIComponent(value)}`,
    headers: { 'content-type': 'text/plain' },
    payload: '关于测试的通知\n\n一、支持企业发展。\n',
  });
  expect(problem.status).toBe(400);
  expect(problem.detail).toContain(value);
  expect((await open.library.store.describe()).documents).toBe(before);
});

it('keeps no bytes of a text that was removed', async () => {
  const { items } = await open.library.ingest([
    { file: 'gone.txt', bytes: new TextEncoder().encode('关于试行办法的通知\n\n一、支持企业发展。\n') },
  ]);
  const { id, source } = items[0]!.document;
  expect(await open.library.original(source)).toContain('支持企业发展');
  expect(await open.library.remove(id)).toBe(true);
  expect(await open.library.original(source)).toBeNull();
});

it('leaves alone what people removed from the corpus once it is in', async () => {
  const missing = await missingCorpus(open.library.store);
  expect(missing).not.toBeNull();
  await markCorpus(open.library.store, missing?.stamp ?? '');
  await open.library.remove('nmg-2022-policy-notice');
  expect(await missingCorpus(open.library.store)).toBeNull();
});
