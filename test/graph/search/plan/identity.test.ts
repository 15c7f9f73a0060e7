import { describe, expect, it } from 'vitest';
import { readVocabulary } from '../../../../ingest/vocabulary.ts';
import { INNER_MONGOLIA, plan } from './lexicon.ts';

const known = {
  ...INNER_MONGOLIA,
  beneficiaries: new Set([
    '小微企业',
    '服务业小微企业',
    '中小微企业',
    '旅游企业',
    '快递企业',
    '个体经营户',
    '零售企业',
  ]),
};
const groups = (text: string, removed: string[] = []) =>
  plan(text, known, removed)
    .readings.filter(({ filter }) => Array.isArray(filter.value))
    .map(({ filter, force }) => [filter.value, filter.surface, force]);

describe('who asks', () => {
  it.each([
    ['我是开民宿的小微企业，有啥补贴', ['服务业小微企业', '中小微企业', '旅游企业'], '民宿的小微企业'],
    ['我家是个体户能减房租吗', ['个体经营户'], '个体户'],
    ['我们商场怎么申请', ['零售企业'], '商场'],
    ['俺开客栈呢，旅行社跟俺没关系', [], ''],
  ])('leans towards the groups of %s', (text, names, surface) => {
    expect(groups(text)).toEqual(names.length > 0 ? [[names, surface, 'prefer']] : []);
  });

  it.each(['旅行社有哪些补贴', '我想问一下，快递进村补多少', '除了我们商场谁能申请'])(
    'says nothing of the asker in %s',
    (text) => {
      expect(groups(text).filter(([, surface]) => String(surface).includes('快递') || text.startsWith('旅'))).toEqual(
        [],
      );
    },
  );

  it('is a chip that can be taken back', () => {
    expect(groups('我们商场怎么申请', ['beneficiary:零售企业'])).toEqual([]);
  });

  it('knows only labels that ingestion has', () => {
    const labels = new Set([
      ...readVocabulary<'name'>('industries').map(({ name }) => name),
      ...readVocabulary<'field' | 'name'>('label-names').map(({ name }) => name),
    ]);
    const who = readVocabulary<'who'>('identities', new URL('../../../../graph/search/vocabulary/', import.meta.url));
    expect(who.map((row) => row.who).filter((name) => !labels.has(name))).toEqual([]);
    expect(new Set(who.map((row) => row.who)).size).toBe(who.length);
  });
});
