/** A link to an answer: the same question at the same revision gives the same answer, and another revision is told. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpusFiles } from '../../graph/corpus-files.ts';
import type { SearchResponse } from '../../server/contract.ts';
import { CORPUS_FOLDER } from '../../server/package-root.ts';
import { type CorpusApp, openCorpusApp } from './corpus-app.ts';

let open: CorpusApp;
let reversed: CorpusApp;
beforeAll(async () => {
  open = await openCorpusApp();
  reversed = await openCorpusApp({ corpus: false });
  await reversed.library.ingest((await corpusFiles(CORPUS_FOLDER)).reverse());
});
afterAll(async () => {
  await open.close();
  await reversed.close();
});

const ask = ({ get }: CorpusApp, q: string, more: Record<string, string> = {}) =>
  get<SearchResponse>(`/api/search?${new URLSearchParams({ q, ...more })}`);
const codes = ({ degraded }: SearchResponse) => degraded.map(({ code }) => code);

describe('a question', () => {
  it.each(['电商化改造奖励多少', '财政厅牵头的奖励有哪些', '失业保险降费执行到什么时候', '火星移民补贴多少钱'])(
    'has one answer, however often and in whatever order of ingest it is asked: %s',
    async (question) => {
      const first = await ask(open, question);
      expect(await ask(open, question)).toEqual(first);
      expect(await ask(reversed, question)).toEqual(first);
      expect(await ask(open, question, { revision: first.revision, asked_on: '2022-06-01' })).toEqual(
        await ask(reversed, question, { revision: first.revision, asked_on: '2022-06-01' }),
      );
    },
  );

  it('is told that the corpus has changed since its link was made', async () => {
    const { revision, answer } = await ask(open, '电商化改造奖励多少');
    expect(codes(await ask(open, '电商化改造奖励多少', { revision }))).not.toContain('corpus-changed');
    const later = await ask(open, '电商化改造奖励多少', { revision: 'before' });
    expect(later.answer).toEqual(answer);
    expect(later.degraded.find(({ code }) => code === 'corpus-changed')?.message).toContain('语料已更新');
    expect(codes(await ask(open, '', { agency: '财政厅', revision: 'before' }))).toContain('corpus-changed');
  });

  it('takes the day of its link for today, and leaves nothing out for it', async () => {
    const question = '现在还有效的奖励有哪些';
    const asked = (day: string) => ask(open, question, { asked_on: day });
    const [then, now] = [await asked('2022-06-01'), await asked('2035-06-01')];
    expect(then.plan.filters).not.toEqual(now.plan.filters);
    expect(now.total).toBeGreaterThan(0);
    expect((await open.problem(`/api/search?q=x&asked_on=today`)).status).toBe(400);
  });
});
