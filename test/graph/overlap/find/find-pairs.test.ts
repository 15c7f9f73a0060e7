import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CorpusFingerprints } from '../../../../graph/overlap/find/corpus-fingerprints.ts';
import { findPairs } from '../../../../graph/overlap/find/find-pairs.ts';
import { bareText, countedText } from '../../../../graph/overlap/text/bare-text.ts';
import { LetterEmbedder } from '../../letter-embedder.ts';
import { type LinkedCorpus, openLinkedCorpus } from '../linked-corpus.ts';
import { readDocument } from '../read-measure.ts';

const TEA = '对新建的标准化茶园，按每亩1000元给予一次性补助，同一主体最高不超过20万元。';
const SHIP = '对在册渔船更新改造为玻璃钢材质的，按造价的30%给予补贴，单船最高不超过50万元。';
const FUJIAN = { id: 'fujian', title: '福建省扶持茶产业若干措施', issuer: '福建省农业农村厅', issued: '2021-04-01' };
const ZHEJIANG = {
  id: 'zhejiang',
  title: '浙江省扶持茶产业若干措施',
  issuer: '浙江省农业农村厅',
  issued: '2022-04-01',
};

const countedTexts = (measures: readonly string[]) =>
  readDocument(measures, FUJIAN).clauses.map((clause) => countedText(bareText(clause)));

describe('findPairs', () => {
  let corpus: LinkedCorpus;
  beforeAll(async () => {
    corpus = openLinkedCorpus(null);
    await corpus.put(readDocument([TEA, SHIP], FUJIAN), readDocument([TEA.replace('20万元', '30万元')], ZHEJIANG));
  });
  afterAll(() => corpus.close());

  const found = async (measures: readonly string[], head = { ...FUJIAN, id: 'draft:1' }) => {
    const document = readDocument(measures, head);
    return findPairs(await corpus.access(), { head: document, clauses: document.clauses, vectors: null });
  };

  it('puts a draft first, whenever it was written, and brings the clauses that it meets', async () => {
    const { pairs, clauses } = await found([TEA], { ...FUJIAN, id: 'draft:1', issued: '2030-01-01' });
    expect(pairs.map(({ a, b, kind }) => `${a} ${b} ${kind}`).sort()).toEqual([
      'draft:1/1 fujian/1 identical',
      'draft:1/1 zhejiang/1 revised',
    ]);
    expect([...clauses.keys()].sort()).toEqual(['fujian/1', 'zhejiang/1']);
    expect((await corpus.store.documents()).map(({ id }) => id)).toEqual(['fujian', 'zhejiang']);
  });

  it('does not compare a document with its own stored self', async () => {
    const { pairs } = await found([TEA, SHIP], FUJIAN);
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([['fujian/1', 'zhejiang/1']]);
  });

  it('finds what a document says twice, once', async () => {
    const { pairs } = await found([SHIP, '支持茶文化展示馆建设，纳入省级文化场馆名录。', SHIP]);
    expect(pairs.filter(({ b }) => b.startsWith('draft:1/')).map(({ a, b, kind }) => [a, b, kind])).toEqual([
      ['draft:1/1', 'draft:1/3', 'identical'],
    ]);
  });

  it('finds nothing for a measure that the corpus does not have, nor for no clauses at all', async () => {
    expect((await found(['公交车辆更新为新能源车型的，优先办理牌照。'])).pairs).toEqual([]);
    const access = await corpus.access();
    expect(
      await findPairs(access, { head: { ...readDocument([TEA], FUJIAN), id: 'x' }, clauses: [], vectors: null }),
    ).toEqual({
      pairs: [],
      clauses: new Map(),
    });
  });

  it('takes conflicts from clauses of one form where each has its counterpart', async () => {
    const graded = (level: string, sum: string) =>
      `对首次获评${level}茶叶加工示范企业的经营主体，给予一次性奖励${sum}万元，资金由省级财政从农业专项中统筹安排。`;
    const measures = [graded('国家级', '100'), graded('省级', '50')];
    const other = openLinkedCorpus(null);
    try {
      await other.put(readDocument(measures, FUJIAN), readDocument(measures, ZHEJIANG));
      await other.link();
      const pairs = (await other.pairs()).filter(({ a, b }) => a.startsWith('fujian') && b.startsWith('zhejiang'));
      expect(
        pairs
          .filter(({ kind }) => kind === 'identical')
          .map(({ a, b }) => [a, b])
          .sort(),
      ).toEqual([
        ['fujian/1', 'zhejiang/1'],
        ['fujian/2', 'zhejiang/2'],
      ]);
      expect(pairs.map(({ conflict, change }) => conflict ?? change).filter(Boolean)).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('shows what a model finds near by meaning as related, without a conflict', async () => {
    const near = openLinkedCorpus(new LetterEmbedder());
    try {
      await near.put(readDocument([TEA, SHIP], FUJIAN));
      const document = readDocument(['茶园新建标准化的主体，一次性给予每亩1000元补助。'], ZHEJIANG);
      await near.put(document);
      await near.link();
      expect(await near.pairs()).toMatchObject([
        { a: 'fujian/1', b: 'zhejiang/1', kind: 'related', conflict: null, change: null },
      ]);
    } finally {
      await near.close();
    }
  });
});

describe('CorpusFingerprints', () => {
  it('follows the store, also when several ask at once', async () => {
    const corpus = openLinkedCorpus(null);
    try {
      const fingerprints = new CorpusFingerprints();
      const [tea, ship] = countedTexts([TEA, SHIP]) as [string, string];
      const keys = async (text: string) =>
        (await fingerprints.at(corpus.store))
          .candidates(text)
          .map(({ key }) => key)
          .sort();
      expect(await keys(tea)).toEqual([]);
      await corpus.put(readDocument([TEA, SHIP], FUJIAN), readDocument([TEA], ZHEJIANG));
      expect(await Promise.all([keys(tea), keys(tea), keys(ship)])).toEqual([
        ['fujian/1', 'zhejiang/1'],
        ['fujian/1', 'zhejiang/1'],
        ['fujian/2'],
      ]);
      await corpus.put(readDocument([SHIP], FUJIAN));
      expect([await keys(tea), await keys(ship)]).toEqual([['zhejiang/1'], ['fujian/1']]);
      await corpus.store.removeDocument('zhejiang');
      expect(await keys(tea)).toEqual([]);
    } finally {
      await corpus.close();
    }
  });

  it('can be asked again after a store that failed', async () => {
    const corpus = openLinkedCorpus(null);
    try {
      await corpus.put(readDocument([TEA], FUJIAN));
      const fingerprints = new CorpusFingerprints();
      const closed = openLinkedCorpus(null);
      await closed.close();
      await expect(fingerprints.at(closed.store)).rejects.toThrow();
      expect((await fingerprints.at(corpus.store)).candidates(countedTexts([TEA])[0]!)).toHaveLength(1);
    } finally {
      await corpus.close();
    }
  });
});
