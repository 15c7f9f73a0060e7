/** The whole way from a question to an answer, on the published documents with the real model. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EmbeddingError } from '../../../graph/embedding/embedding-error.ts';
import { leads } from '../../../graph/search/legs.ts';
import type { SearchResult } from '../../../graph/search/result.ts';
import type { Clause } from '../../../ingest/model.ts';
import { openRealSearch, type RealSearch } from './real-search.ts';

const hasModel = process.env.TIAOLI_MODEL_DIR !== undefined;
if (!hasModel) console.warn('no embedding model: questions that need meaning are skipped');

let real: RealSearch;
let bare: RealSearch;
let all: Clause[];
beforeAll(async () => {
  real = await openRealSearch({ semantic: true });
  bare = await openRealSearch({ semantic: false });
  all = [];
  for await (const clause of real.store.eachClause()) all.push(clause);
});
afterAll(async () => {
  await real.close();
  await bare.close();
});

const first = ({ hits }: SearchResult) => hits[0]?.clause.text ?? '';
const cited = ({ answer }: SearchResult) => [...new Set(answer.citations.map(({ clauseId }) => clauseId))].sort();
const idsOf = (fits: (clause: Clause) => boolean) =>
  all
    .filter(fits)
    .map(({ id }) => id)
    .sort();

/** What holds of every result, whatever was asked. */
const sound = (result: SearchResult) => {
  const text = new Map(all.map((clause) => [clause.id, clause.text]));
  expect(result.answer.text).not.toBe('');
  for (const { clauseId, start, end } of result.answer.citations) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.get(clauseId)?.length ?? -1);
  }
  for (const { clause, highlights, why } of result.hits) {
    expect(why.lexical ?? why.semantic ?? why.graph).not.toBeNull();
    for (const { start, end } of highlights) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(clause.text.length);
    }
  }
  expect(new Set(result.hits.map(({ clause }) => clause.id)).size).toBe(result.hits.length);
  expect(result.total).toBeGreaterThanOrEqual(0);
};

describe('a question for one thing', () => {
  it.each([
    ['设备上云能补助多少', '设备上云上平台', '20%'],
    ['高速公路ETC通行费打几折', '高速公路', '5%'],
    ['失业保险、工伤保险降费执行到什么时候', '降低失业保险', '2023年4月30日'],
    ['设备上云补帖多少', '设备上云上平台', '300万元'],
    ['按月免租金，国有房屋减免几个月', '租金', '月'],
  ])('finds its clause first and quotes the value: %s', async (question, words, value) => {
    const result = await real.ask(question);
    sound(result);
    expect(first(result)).toContain(words);
    expect(result.answer.status).toBe('answered');
    expect(result.answer.text).toContain(value);
    expect(result.answer.text.length).toBeLessThanOrEqual(150 + 50 * cited(result).length);
  });

  it('does not take a deed that the corpus words otherwise for a matter it lacks', async () => {
    const result = await real.ask('小规模纳税人减半征税执行到什么时候');
    expect(first(result)).toContain('增值税小规模纳税人');
    expect(result.answer.text).toContain('2024年12月31日');
  });

  it('says who is responsible, and that leading is inferred', async () => {
    const result = await real.ask('二手车交易市场升级改造谁牵头');
    expect(first(result)).toContain('二手车');
    expect(result.answer.text).toContain('自治区商务厅（未指定牵头，列首位）');
  });

  it.runIf(hasModel)('understands everyday words', async () => {
    const result = await real.ask('饭店能少交点社保吗');
    expect(
      result.hits
        .slice(0, 3)
        .map(({ clause }) => clause.text)
        .join(),
    ).toContain('餐饮');
    expect(result.hits.some(({ why }) => why.semantic?.passage)).toBe(true);
  });
});

describe('a question for a set', () => {
  it.each([
    [
      '税务局单独负责的有哪些',
      (clause: Clause) => clause.agencies.some(({ name, role }) => name === '内蒙古税务局' && role === 'sole'),
    ],
    ['人社厅牵头的有哪些', (clause: Clause) => leads(clause, ['自治区人力资源社会保障厅'])],
    ['按床位给的补贴有哪些', (clause: Clause) => clause.amounts.some(({ per }) => per?.includes('床位'))],
    ['满洲里有哪些政策', (clause: Clause) => clause.places.some(({ name }) => name === '满洲里市')],
    ['一共有多少条涉及养老', (clause: Clause) => clause.industries.some(({ name }) => name === '养老服务业')],
    ['2022年12月31日到期的政策有哪些', (clause: Clause) => clause.periods.some(({ until }) => until === '2022-12-31')],
  ])('lists every member and counts them: %s', async (question, fits) => {
    const wanted = idsOf(fits);
    const result = await real.ask(question, { limit: 200 });
    sound(result);
    expect(wanted.length).toBeGreaterThan(0);
    expect(result.total).toBe(wanted.length);
    expect(cited(result)).toEqual(wanted);
    expect(result.answer.text).toContain(`共${wanted.length}条`);
    expect(
      result.hits
        .slice(0, wanted.length)
        .map(({ clause }) => clause.id)
        .sort(),
    ).toEqual(wanted);
  });

  it('counts its facets over the set', async () => {
    const { facets, total } = await real.ask('税务局单独负责的有哪些');
    const agencies = facets.find(({ field }) => field === 'agency')?.values;
    expect(agencies?.[0]).toEqual({ value: '内蒙古税务局', label: '内蒙古税务局', count: total });
  });

  it('keeps to one document that is named', async () => {
    const result = await real.ask('消费促进行动方案里商务厅负责的有哪些');
    expect(cited(result)).toEqual(
      idsOf(
        ({ document, agencies }) =>
          document.title.includes('消费促进') && agencies.some(({ name }) => name === '自治区商务厅'),
      ),
    );
  });
});

describe('a question that the corpus cannot answer', () => {
  it.each([
    ['教育厅单独负责的77万元奖励有哪些', 'no-answer', '77万元'],
    ['7777万元的奖励有哪些', 'no-answer', '7777万元'],
    ['创业担保贷款咨询电话是多少', 'partial', '联系方式'],
    ['2031年设备上云补助多少', 'partial', '2031年'],
    ['设备上云能补助900万元吗', 'partial', '900万元'],
  ])('says what is missing: %s', async (question, status, missing) => {
    const { answer } = await real.ask(question);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(missing);
    if (status === 'no-answer') expect(answer.citations).toEqual([]);
  });

  it.runIf(hasModel).each(['今晚月亮圆不圆', '怎样煮红烧肉', '高考志愿怎么填'])('is refused: %s', async (question) => {
    const { answer } = await real.ask(question);
    expect(answer.status).not.toBe('answered');
  });
});

describe('what a page sends beside the question', () => {
  it('takes a filter back', async () => {
    const before = await real.ask('税务局单独负责的有哪些');
    const after = await real.ask('税务局单独负责的有哪些', { without: ['agency:内蒙古税务局'] });
    expect(before.plan.filters.map(({ field }) => field)).toContain('agency');
    expect(after.plan.filters.map(({ field }) => field)).not.toContain('agency');
    expect(after.plan.text).toContain('税务局');
  });

  it('tells what an everyday word was taken to mean, and searches without it where that is taken back', async () => {
    const question = '最近没生意咋办';
    const terms = ({ hits }: Awaited<ReturnType<typeof real.ask>>) =>
      hits.flatMap(({ why }) => why.lexical?.terms ?? []);
    const before = await real.ask(question);
    const [word] = before.plan.expansions;
    expect(word).toMatchObject({ field: 'everyday', op: 'means', surface: '没生意', start: 2, end: 5 });
    const without = [`everyday:${[word?.value].flat().join('|')}`];
    const plainly = await real.ask(question, { without });
    expect(plainly.plan.expansions).toEqual([]);
    expect(terms(before)).toContain('市场');
    expect(terms(plainly)).not.toContain('市场');
    const both = await real.ask('最近没生意，还给打白条', { without });
    expect(both.plan.expansions.map(({ surface }) => surface)).toEqual(['打白条']);
  });

  it('tells by which part a body is asked about, also of a follow-up', async () => {
    const part = (result: Awaited<ReturnType<typeof real.ask>>) =>
      result.plan.filters.map(({ value, role }) => [value, role]);
    expect(part(await real.ask('商务厅牵头的有哪些'))).toEqual([['自治区商务厅', 'lead']]);
    expect(part(await real.ask('商务厅负责的有哪些'))).toEqual([['自治区商务厅', undefined]]);
    const after = await real.ask('那财政厅呢', { context: ['商务厅配合的有哪些'] });
    expect(part(after)).toEqual([['自治区财政厅', 'cooperate']]);
  });

  it('shuts out what its own filters do not let through', async () => {
    const filter = { all: [{ field: 'industry' as const, anyOf: ['养老服务业'] }] };
    const wanted = idsOf(({ industries }) => industries.some(({ name }) => name === '养老服务业'));
    const result = await real.ask('床位补贴标准', { filter, limit: 200 });
    sound(result);
    expect(result.hits.length).toBeGreaterThan(0);
    for (const { clause } of result.hits) expect(wanted).toContain(clause.id);
    for (const id of cited(result)) expect(wanted).toContain(id);
    const nothing = await real.ask('床位补贴标准', { filter: { all: [{ field: 'place', anyOf: ['无此地'] }] } });
    expect([nothing.hits, nothing.total, nothing.answer.status]).toEqual([[], 0, 'no-answer']);
  });

  it('keeps to both its filters and the set', async () => {
    const filter = { all: [{ field: 'document' as const, anyOf: ['nmg-2022-small-business-policies'] }] };
    const result = await real.ask('税务局单独负责的有哪些', { filter });
    expect(cited(result)).toEqual(
      idsOf(
        ({ document, agencies }) =>
          document.id === 'nmg-2022-small-business-policies' &&
          agencies.some(({ name, role }) => name === '内蒙古税务局' && role === 'sole'),
      ),
    );
  });

  it('leans on the questions before', async () => {
    const context = ['税务局单独负责的有哪些'];
    const result = await real.ask('那商务厅呢', { context });
    expect(cited(result)).toEqual(
      idsOf(({ agencies }) => agencies.some(({ name, role }) => name === '自治区商务厅' && role === 'sole')),
    );
    const alone = await real.ask('设备上云的企业能补助多少', { context });
    expect(alone.plan.filters.map(({ field }) => field)).not.toContain('agency');
    expect(first(alone)).toContain('设备上云');
  });

  it('turns pages without a gap or a repetition', async () => {
    const ids = async (offset: number, limit: number) =>
      (await real.ask('消费补贴', { offset, limit })).hits.map(({ clause }) => clause.id);
    const whole = await ids(0, 12);
    expect([...(await ids(0, 5)), ...(await ids(5, 5)), ...(await ids(10, 2))]).toEqual(whole);
    expect(await ids(100_000, 10)).toEqual([]);
    expect(await ids(0, 0)).toEqual([]);
    const { answer, total } = await real.ask('消费补贴', { offset: 5 });
    expect([answer, total]).toEqual([(await real.ask('消费补贴')).answer, (await real.ask('消费补贴')).total]);
  });

  it('brings all mentions only where they are wanted', async () => {
    const brief = await real.ask('设备上云');
    const whole = await real.ask('设备上云', { includeMentions: true });
    expect(brief.hits[0]?.clause).not.toHaveProperty('amounts');
    expect(whole.hits[0]?.clause).toEqual(all.find(({ id }) => id === whole.hits[0]?.clause.id));
  });
});

describe('without a model', () => {
  it('answers from words and graph, and says so', async () => {
    const result = await bare.ask('设备上云能补助多少');
    sound(result);
    expect(result.degraded.map(({ code }) => code)).toEqual(['semantic-off']);
    expect(first(result)).toContain('设备上云上平台');
    expect(result.answer.text).toContain('20%');
    expect(result.hits.every(({ why }) => why.semantic === null)).toBe(true);
  });

  it.runIf(hasModel)('is not said to be so with one', async () => {
    expect((await real.ask('设备上云')).degraded).toEqual([]);
  });
});

describe.runIf(hasModel)('with a model that fails', () => {
  it('answers from words and graph, says why, and is itself again when the model is', async () => {
    const fails = vi.spyOn(real.embedder!, 'embedQuery');
    fails.mockRejectedValue(new EmbeddingError('corrupt-model', '模型文件打不开'));
    const result = await real.ask('设备上云能补助多少').finally(() => fails.mockRestore());
    sound(result);
    expect(result.degraded).toEqual([{ code: 'semantic-off', message: expect.stringContaining('模型文件打不开') }]);
    expect(result.answer.text).toContain('20%');
    expect(result.hits.every(({ why }) => why.semantic === null)).toBe(true);
    expect((await real.ask('设备上云能补助多少')).degraded).toEqual([]);
  });
});

describe('hostile questions', () => {
  const hostile: [string, string][] = [
    ['empty', ''],
    ['blank', ' \u3000\n\t'],
    ['punctuation', '？！，。……《》（）“”、；：'],
    ['control characters', '\u0000\u0001\u001b[31m补贴\u007f'],
    ['SQL', '" OR 1=1 --'],
    ['full-text syntax', 'NEAR(补贴 企业) AND * NOT "'],
    ['a star', '*'],
    ['a pattern', '.*+?^$()|[]{}\\'],
    ['half of a pair', '补贴\ud83d'],
    ['other scripts', 'ß İstanbul ﷺ 🏭 補貼'],
    ['open brackets', '《《（（【'],
    ['figures', '99999999999999999999亿元 -1元 0% 1/0'],
    ['10,000 characters', '财政厅负责的30万元补贴有哪些，'.repeat(667).slice(0, 10_000)],
    ['10,000 times one', '补'.repeat(10_000)],
  ];

  it.each(hostile)('are answered: %s', async (_, question) => {
    for (const searched of [real, bare]) {
      const result = await searched.ask(question);
      expect(result.query).toBe(question);
      sound(result);
    }
  });

  it('are answered as context and as filters taken back, too', async () => {
    for (const [, question] of hostile) sound(await bare.ask('那租金呢', { context: [question], without: [question] }));
  });

  it('find nothing where nothing is asked', async () => {
    for (const question of ['', '？？', '*', '\u0000']) {
      const { hits, answer } = await bare.ask(question);
      expect([hits, answer.status, answer.citations]).toEqual([[], 'no-answer', []]);
    }
  });
});
