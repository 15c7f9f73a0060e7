import { afterEach, describe, expect, it } from 'vitest';
import { fillVectors } from '../../../../graph/build.ts';
import type { ClausePair } from '../../../../graph/overlap/clause-pair.ts';
import { dueDocuments } from '../../../../graph/overlap/find/due-documents.ts';
import { linkOverlaps } from '../../../../graph/overlap/find/link-overlaps.ts';
import type { PolicyDocument } from '../../../../ingest/model.ts';
import { LetterEmbedder } from '../../letter-embedder.ts';
import { type LinkedCorpus, openLinkedCorpus } from '../linked-corpus.ts';
import { readDocument } from '../read-measure.ts';

const RINK = '对新建的室内滑雪场，按设备投资额的10%给予一次性补助，单个项目最高不超过100万元。';
const SCHOOL = '支持中小学校开设冰雪运动课程，每学年不少于8课时，所需经费从教育经费中列支。';
const LOAN = '鼓励金融机构对冰雪装备制造企业发放中长期贷款，按贷款利息的30%给予贴息，期限不超过2年。';
const EVENT = '对承办国家级以上冰雪赛事的企业，给予一次性奖励50万元。';

const document = (id: string, issuer: string, issued: string, ...measures: string[]): PolicyDocument =>
  readDocument(measures, { id, title: `${issuer}支持冰雪产业发展若干措施`, issuer, issued });

const JILIN = document('jilin', '吉林省人民政府', '2022-03-01', RINK, SCHOOL, LOAN, EVENT);
const HARBIN = document(
  'harbin',
  '哈尔滨市人民政府',
  '2022-05-01',
  RINK.replace('100万元', '80万元'),
  `${SCHOOL}${EVENT.replace('企业', '企事业单位')}`,
);
const HEBEI = document('hebei', '河北省人民政府', '2023-01-01', LOAN.replace('30%', '50%'), RINK);
const DOCUMENTS = [JILIN, HARBIN, HEBEI];

const open: LinkedCorpus[] = [];
const corpusWith = (embedder: LetterEmbedder | null): LinkedCorpus => {
  const corpus = openLinkedCorpus(embedder);
  open.push(corpus);
  return corpus;
};
afterEach(async () => {
  for (const corpus of open.splice(0)) await corpus.close();
});

const strong = (pairs: readonly ClausePair[]) => pairs.filter(({ kind }) => kind !== 'related');
/** `a b kind` with the conflict, if there is one. */
const told = (pairs: readonly ClausePair[]): string[] =>
  strong(pairs)
    .map(({ a, b, kind, conflict }) => [a, b, kind, ...(conflict ? [conflict.severity] : [])].join(' '))
    .sort();
/** Pairs in which this document has a part. */
const of = (id: string, pairs: readonly ClausePair[]) =>
  pairs.filter(({ a, b }) => [a, b].some((one) => one.startsWith(`${id}/`)));

describe.each([
  ['without vectors', () => null],
  ['with vectors', () => new LetterEmbedder()],
])('linkOverlaps %s', (_, embedder) => {
  it('finds the same pairs whatever the order in which documents come, at once or one by one', async () => {
    const once = corpusWith(embedder());
    await once.put(...DOCUMENTS);
    expect(await once.link()).toBe(3);
    const wanted = await once.pairs();
    expect(told(wanted)).toEqual([
      'harbin/1 hebei/2 revised contradiction',
      'jilin/1 harbin/1 revised contradiction',
      'jilin/1 hebei/2 identical',
      'jilin/2 harbin/2 contained',
      'jilin/3 hebei/1 revised',
      'jilin/4 harbin/2 contained inconsistency',
    ]);
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ]) {
      const single = corpusWith(embedder());
      for (const i of order) {
        await single.put(DOCUMENTS[i]!);
        expect(await single.link()).toBe(1);
      }
      expect(await single.pairs()).toEqual(wanted);
    }
  });

  it('does nothing where nothing is due', async () => {
    const corpus = corpusWith(embedder());
    await corpus.put(...DOCUMENTS);
    await corpus.link();
    const revision = await corpus.store.overlaps.revision();
    await corpus.put(...DOCUMENTS);
    expect(await corpus.link()).toBe(0);
    expect(await corpus.store.overlaps.revision()).toBe(revision);
  });

  it('compares a replaced document alone, and puts its new pairs in place of the old ones', async () => {
    const corpus = corpusWith(embedder());
    await corpus.put(...DOCUMENTS);
    await corpus.link();
    const before = await corpus.pairs();
    const mended = document('hebei', '河北省人民政府', '2023-01-01', LOAN, EVENT);
    await corpus.put(mended);
    expect(of('hebei', await corpus.pairs())).toEqual([]);
    expect(await corpus.link()).toBe(1);
    const after = await corpus.pairs();
    const others = (pairs: readonly ClausePair[]) => pairs.filter((pair) => !of('hebei', [pair]).length);
    expect(others(after)).toEqual(others(before));
    expect(told(of('hebei', after))).toEqual([
      'harbin/2 hebei/2 contained inconsistency',
      'jilin/3 hebei/1 identical',
      'jilin/4 hebei/2 identical',
    ]);
  });

  it('keeps no pair of a document that is gone', async () => {
    const corpus = corpusWith(embedder());
    await corpus.put(...DOCUMENTS);
    await corpus.link();
    const before = await corpus.pairs();
    await corpus.store.removeDocument('jilin');
    expect(await corpus.link()).toBe(0);
    expect(await corpus.pairs()).toEqual(before.filter((pair) => of('jilin', [pair]).length === 0));
    // Once it is back, what was learned of it in between is not missed.
    await corpus.put(JILIN);
    await corpus.link();
    expect(await corpus.pairs()).toEqual(before);
  });

  it('goes on after it was stopped half-way', async () => {
    const corpus = corpusWith(embedder());
    await corpus.put(...DOCUMENTS);
    let asked = 0;
    const failing = async () => {
      if (asked++ === 1) throw new Error('stopped');
      return corpus.access();
    };
    await expect(linkOverlaps(failing)).rejects.toThrow('stopped');
    expect((await dueDocuments(await corpus.access())).map((mark) => mark.document)).toEqual(['harbin', 'hebei']);
    expect(await corpus.link()).toBe(2);
    const whole = corpusWith(embedder());
    await whole.put(...DOCUMENTS);
    await whole.link();
    expect(await corpus.pairs()).toEqual(await whole.pairs());
  });
});

describe('linkOverlaps', () => {
  it('keeps what a person said, and says when the texts are others since', async () => {
    const corpus = corpusWith(null);
    await corpus.put(JILIN, HARBIN);
    await corpus.link();
    const pair = (await corpus.pairs()).find(({ conflict }) => conflict?.severity === 'contradiction')!;
    const { id, a, b, texts } = pair;
    const at = '2026-03-01T08:00:00.000Z';
    await corpus.store.overlaps.putReview({ id, a, b, texts, verdict: 'accepted', note: '各管一段', by: null, at });
    const review = async () => (await corpus.pairs()).find((one) => one.id === id)?.review;
    await corpus.store.removeDocument('harbin');
    expect(await review()).toBeUndefined();
    await corpus.put(HARBIN, HEBEI);
    await corpus.link();
    expect(await review()).toMatchObject({ verdict: 'accepted', note: '各管一段', outdated: false });
    await corpus.put(document('harbin', '哈尔滨市人民政府', '2022-05-01', RINK.replace('100万元', '90万元')));
    await corpus.link();
    expect(await review()).toMatchObject({ verdict: 'accepted', outdated: true });
  });

  it('compares again once there are vectors, and not again without them', async () => {
    const corpus = corpusWith(null);
    await corpus.put(...DOCUMENTS);
    expect(await corpus.link()).toBe(3);
    const byWords = told(await corpus.pairs());
    corpus.embedder = new LetterEmbedder();
    // A document without its vectors gets what words give, and stays due.
    expect(await dueDocuments(await corpus.access())).toHaveLength(3);
    await corpus.link();
    expect(told(await corpus.pairs())).toEqual(byWords);
    expect(await dueDocuments(await corpus.access())).toHaveLength(3);
    await fillVectors(corpus.store, corpus.embedder);
    expect(await corpus.link()).toBe(3);
    const fresh = corpusWith(new LetterEmbedder());
    await fresh.put(...DOCUMENTS);
    await fresh.link();
    expect(await corpus.pairs()).toEqual(await fresh.pairs());
    corpus.embedder = null;
    expect(await corpus.link()).toBe(0);
  });

  it('says how far it is', async () => {
    const corpus = corpusWith(null);
    await corpus.put(JILIN, HARBIN);
    const steps: string[] = [];
    await linkOverlaps(corpus.access, ({ document: id, done, total }) => steps.push(`${id} ${done}/${total}`));
    expect(steps).toEqual(['jilin 1/4', 'jilin 2/4', 'jilin 3/4', 'jilin 4/4', 'harbin 1/2', 'harbin 2/2']);
  });
});
