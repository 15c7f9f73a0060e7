/** Questions over two hops, and several in one, asked of the published documents. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRealSearch, type RealSearch } from '../real-search.ts';

let real: RealSearch;
beforeAll(async () => {
  real = await openRealSearch({ semantic: true });
});
afterAll(() => real.close());

const agenciesCited = async (question: string) => {
  const { answer } = await real.ask(question);
  const clauses = await real.store.clauses(answer.citations.map(({ clauseId }) => clauseId));
  return { answer, agencies: clauses.map(({ agencies }) => agencies.map(({ name }) => name)) };
};

describe('an answer over two hops', () => {
  it('quotes only what the body is responsible for', async () => {
    const { answer, agencies } = await agenciesCited('负责养老床位补贴的那个厅在托育方面做什么');
    expect(answer.text).toMatch(/^该厅为自治区民政厅（未指定牵头，在\d+个单位中列首位，/u);
    expect(agencies.length).toBeGreaterThan(0);
    for (const names of agencies) expect(names).toContain('自治区民政厅');
  });

  it('says what it did not find of the body', async () => {
    const { answer } = await real.ask('负责养老床位补贴的那个厅在渔船更新方面做什么');
    expect(answer.status).toBe('partial');
    expect(answer.text).toContain('没有找到由自治区民政厅负责、与“渔船更新”有关的条款');
    expect(answer.citations).toHaveLength(1);
  });

  it('does not answer the second part from the first where that leads nowhere', async () => {
    const { answer } = await real.ask('牵头珊瑚打捞的那个局还管什么');
    expect(answer).toMatchObject({ status: 'no-answer', citations: [] });
    expect(answer.text).toContain('没有找到');
  });
});

describe('an answer to a part without a matter of its own', () => {
  it('rests on what speaks of the matter before it', async () => {
    const { answer } = await real.ask('养老床位补贴谁负责？电话多少？');
    expect(answer.status).toBe('partial');
    expect(answer.text).toContain('没有写明联系方式');
    const ids = answer.citations.map(({ clauseId }) => clauseId);
    for (const { text } of await real.store.clauses(ids)) expect(text).toContain('养老');
  });
});
