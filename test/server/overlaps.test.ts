/** /api/overlaps: lists and their filters, one pair, verdicts; over a real store with pairs put into it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClausePair, pairId } from '../../graph/overlap/clause-pair.ts';
import type {
  Clause,
  ClauseDetail,
  ClauseList,
  DocumentList,
  OverlapDetail,
  OverlapGroups,
  OverlapList,
  OverlapMatrix,
  ReviewList,
} from '../../server/contract.ts';
import { sampleDocument } from '../contract/sample-documents.ts';
import { type CorpusApp, openCorpusApp } from './corpus-app.ts';
import { putPairs, samplePair } from './sample-pairs.ts';

const AGENCY = '自治区财政厅';
const conflict = {
  severity: 'contradiction',
  type: 'amount',
  reason: '同一项奖励，一处是20万元，一处是30万元。',
} as const;
const amounts = { type: 'amount', a: '20万元', b: '30万元', aSpan: null, bSpan: null } as const;

let open: CorpusApp;
let clauses: Clause[];
let pairs: Record<'same' | 'revised' | 'clash' | 'inside' | 'related', ClausePair>;

const idsOf = async (query: string): Promise<string[]> =>
  (await open.get<OverlapList>(`/api/overlaps?${encodeURI(query)}`)).items.map(({ id }) => id);

beforeAll(async () => {
  open = await openCorpusApp();
  const { items } = await open.get<ClauseList>('/api/clauses?include=mentions&limit=200');
  clauses = items as Clause[];
  const isFinance = ({ agencies }: Clause) => agencies.some(({ name }) => name === AGENCY);
  const one = clauses.find(isFinance) as Clause;
  const others = clauses.filter((clause) => clause.document.id !== one.document.id && !isFinance(clause));
  const [a, b, c, d, e, f] = others.filter(({ text }) => text.length > 20) as [
    Clause,
    Clause,
    Clause,
    Clause,
    Clause,
    Clause,
  ];
  const cover = { a: 0.8, b: 0.7 };
  pairs = {
    same: samplePair(a, one, { kind: 'identical', score: 1, cover: { a: 1, b: 1 } }),
    revised: samplePair(b, one, { cover }),
    clash: samplePair(c, one, { cover, conflict, differences: [amounts] }),
    inside: samplePair(d, e, { kind: 'contained' }),
    related: samplePair(d, f, { kind: 'related', score: 0.3 }),
  };
  await putPairs(open.library.store, Object.values(pairs));
});
afterAll(() => open.close());

describe('GET /api/overlaps', () => {
  it('lists conflicts first, with both clauses briefly, and counts', async () => {
    const list = await open.get<OverlapList>('/api/overlaps');
    expect(list.items.map(({ id }) => id)).toEqual(
      [pairs.clash, pairs.same, pairs.revised, pairs.inside, pairs.related].map(({ id }) => id),
    );
    expect(list).toMatchObject({
      total: 5,
      counts: { identical: 1, revised: 2, contained: 1, related: 1 },
      conflicts: { contradiction: 1, inconsistency: 0 },
      pending: 0,
    });
    const [first] = list.items;
    expect(first).toMatchObject({ a: { id: pairs.clash.a }, b: { id: pairs.clash.b }, conflict, review: null });
    expect(first?.a.text).toBe(clauses.find(({ id }) => id === pairs.clash.a)?.text);
    expect(first?.a).not.toHaveProperty('agencies');
    expect(first?.texts).toBe(pairs.clash.texts);
    const page = await open.get<OverlapList>('/api/overlaps?limit=2&offset=1');
    expect([page.total, page.items.map(({ id }) => id)]).toEqual([5, [pairs.same.id, pairs.revised.id]]);
  });

  it('filters by what the two are to one another', async () => {
    expect(await idsOf('kind=identical|contained')).toEqual([pairs.same.id, pairs.inside.id]);
    expect(await idsOf('kind=identical&kind=contained')).toEqual([]);
    expect(await idsOf('conflict=contradiction|inconsistency')).toEqual([pairs.clash.id]);
    expect(await idsOf('conflict=none&kind=revised')).toEqual([pairs.revised.id]);
    expect(await idsOf('difference=amount')).toEqual([pairs.clash.id]);
  });

  it('filters by documents and clauses: once for one side, twice for both', async () => {
    const { a, b } = pairs.same;
    const [here, there] = [a, b].map((id) => clauses.find((clause) => clause.id === id)?.document.id ?? '');
    expect(await idsOf(`document=${there}`)).toEqual(expect.arrayContaining([pairs.same.id, pairs.clash.id]));
    expect(await idsOf(`document=${here}&document=${there}`)).toContain(pairs.same.id);
    expect(await idsOf(`document=${there}&document=${there}`)).not.toContain(pairs.same.id);
    expect(await idsOf(`clause=${b}`)).toEqual([pairs.clash.id, pairs.same.id, pairs.revised.id]);
    expect(await idsOf(`clause=${b}&clause=${a}`)).toEqual([pairs.same.id]);
    expect(await idsOf(`clause=${a}&clause=${a}`)).toEqual([]);
    expect(await idsOf(`clause=${b}&clause=${a}|${pairs.clash.a}`)).toEqual([pairs.clash.id, pairs.same.id]);
  });

  it('filters by the agency of either side, named as people write it', async () => {
    expect(await idsOf('agency=财政厅')).toEqual([pairs.clash.id, pairs.same.id, pairs.revised.id]);
    expect(await idsOf(`agency=${AGENCY}&kind=identical`)).toEqual([pairs.same.id]);
  });

  it.each(['kind=like', 'conflict=all', 'difference=money', 'review=maybe', 'limit=201', 'colour=red'])(
    'refuses %s in Chinese',
    async (query) => {
      const { status, detail } = await open.problem(`/api/overlaps?${query}`);
      expect([status, detail]).toEqual([400, expect.stringMatching(/\p{Script=Han}/u)]);
    },
  );

  it('says how many documents are not compared yet', async () => {
    await open.library.store.putDocument(sampleDocument('new', '甲省餐饮业政策', ['鼓励餐饮业创新。']), [], []);
    const before = await open.get<OverlapList>('/api/overlaps');
    expect([before.total, before.pending]).toEqual([5, 1]);
    await open.app.inject({ method: 'DELETE', url: '/api/documents/new' });
    const after = await open.get<OverlapList>('/api/overlaps');
    expect(after.pending).toBe(0);
    expect(after.revision).not.toBe(before.revision);
  });
});

describe('GET /api/overlaps/:id', () => {
  it('has both clauses with their mentions', async () => {
    const overlap = await open.get<OverlapDetail>(`/api/overlaps/${pairs.clash.id}`);
    expect(overlap.b.agencies.map(({ name }) => name)).toContain(AGENCY);
    expect(overlap).toMatchObject({ kind: 'revised', conflict, differences: [amounts] });
  });

  it('is not found under an unknown id', async () => {
    const { status, code, detail } = await open.problem(`/api/overlaps/${pairId('x', 'y')}`);
    expect([status, code]).toEqual([404, 'no-such-overlap']);
    expect(detail).toMatch(/\p{Script=Han}/u);
  });

  it('stands at both clauses, and not at those of an earlier version', async () => {
    const detail = await open.get<ClauseDetail>(`/api/clauses/${pairs.clash.b}`);
    expect(detail.overlaps.map(({ id }) => id)).toEqual([pairs.clash.id, pairs.same.id, pairs.revised.id]);
    const id = 'edition';
    for (const version of ['1', '2']) {
      const document = sampleDocument(id, '甲省零售业政策', ['鼓励零售业创新。', `做好统计，第${version}版。`], {
        version,
      });
      await open.library.store.putDocument(document, [], []);
    }
    const { items } = await open.get<ClauseList>(`/api/clauses?document=${id}&include=mentions`);
    const [a, b] = items as [Clause, Clause];
    await putPairs(open.library.store, [...Object.values(pairs), samplePair(a, b)]);
    const overlapsAt = async (reference: string) =>
      (await open.get<ClauseDetail>(`/api/clauses/${encodeURIComponent(reference)}`)).overlaps.length;
    expect([await overlapsAt(a.id), await overlapsAt(`${a.id}@2`), await overlapsAt(`${a.id}@1`)]).toEqual([1, 1, 0]);
    await open.app.inject({ method: 'DELETE', url: `/api/documents/${id}` });
  });
});

describe('GET /api/overlaps/matrix', () => {
  it('has every document with its size, and cells in both directions that the list agrees with', async () => {
    const { documents, cells } = await open.get<OverlapMatrix>('/api/overlaps/matrix');
    expect(documents.map(({ id }) => id)).toEqual(
      (await open.get<DocumentList>('/api/documents')).items.map(({ id }) => id),
    );
    for (const { id, clauses: count, characters } of documents) {
      const { total, items } = await open.get<ClauseList>(`/api/clauses?document=${id}&limit=200`);
      expect([count, characters]).toEqual([total, items.reduce((sum, { text }) => sum + text.length, 0)]);
    }
    expect(cells.length).toBeGreaterThan(2);
    for (const { a, b, share, counts } of cells) {
      expect(cells.filter((cell) => cell.a === b && cell.b === a)).toMatchObject([{ counts }]);
      expect(await open.get(`/api/overlaps?document=${a}&document=${b}`)).toMatchObject({ counts });
      expect(share > 0).toBe(counts.identical + counts.revised + counts.contained > 0);
    }
  });

  it('is not sent again until pairs or verdicts change', async () => {
    const url = '/api/overlaps/matrix';
    const tag = async () => String((await open.app.inject(url)).headers.etag);
    const first = await tag();
    const again = await open.app.inject({ url, headers: { 'if-none-match': first } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const review = `/api/overlaps/${pairs.same.id}/review`;
    await open.app.inject({ method: 'PUT', url: review, payload: { verdict: 'not-overlap' } });
    expect((await open.app.inject({ url, headers: { 'if-none-match': first } })).statusCode).toBe(200);
    await open.app.inject({ method: 'DELETE', url: review });
    expect(await tag()).toBe(first);
  });
});

describe('GET /api/overlaps/groups', () => {
  it('joins clauses that say the same, in document order, also of one document alone', async () => {
    const { revised, same, clash } = pairs;
    const groups = await open.get<OverlapGroups>('/api/overlaps/groups');
    expect(groups.total).toBe(1);
    const [group] = groups.items;
    expect(group).toMatchObject({ identical: false, conflict: 'contradiction' });
    expect(group?.overlaps).toEqual([clash.id, same.id, revised.id]);
    const order = clauses.map(({ id }) => id);
    const wanted = [...new Set([clash, same, revised].flatMap(({ a, b }) => [a, b]))];
    expect(group?.clauses.map(({ id }) => id)).toEqual(wanted.sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    const [first] = group?.clauses ?? [];
    expect(await open.get(`/api/overlaps/groups?document=${first?.document.id}`)).toMatchObject({ total: 1 });
    expect(await open.get('/api/overlaps/groups?document=other')).toMatchObject({ total: 0, items: [] });
    expect(await open.get('/api/overlaps/groups?offset=1')).toMatchObject({ total: 1, items: [] });
    const { pending, revision } = await open.get<OverlapList>('/api/overlaps');
    expect(groups).toMatchObject({ pending, revision });
    expect(group?.size).toBe(wanted.length);
    expect(await open.get('/api/overlaps/matrix')).toMatchObject({ pending, revision });
  });
});

describe('a large group', () => {
  it('shows so many of its clauses and tells how many there are', async () => {
    const id = 'many';
    const lines = Array.from({ length: 60 }, (_, i) => `支持第${i}家零售企业扩大经营，给予奖励。`);
    await open.library.store.putDocument(sampleDocument(id, '甲省零售业政策', lines), [], []);
    const { items } = await open.get<ClauseList>(`/api/clauses?document=${id}&include=mentions&limit=200`);
    const [first, ...rest] = items as [Clause, ...Clause[]];
    await putPairs(
      open.library.store,
      rest.map((other) => samplePair(first, other, { cover: { a: 1, b: 1 } })),
    );
    const { items: groups } = await open.get<OverlapGroups>('/api/overlaps/groups');
    expect(groups.map(({ size, clauses: shown }) => [size, shown.length])).toEqual([[60, 50]]);
    await open.app.inject({ method: 'DELETE', url: `/api/documents/${id}` });
    await putPairs(open.library.store, Object.values(pairs));
  });
});

describe('GET /api/overlaps/report', () => {
  const report = (query: string, headers = {}) =>
    open.app.inject({ url: `/api/overlaps/report?${encodeURI(query)}`, headers });

  it('is a Word file to be saved', async () => {
    const { statusCode, headers, rawPayload } = await report('');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toContain('wordprocessingml');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="tiaoli-overlaps-[0-9a-f]{8}\.docx"$/u);
    expect(rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect(rawPayload.length).toBeGreaterThan(5000);
  });

  it('is a page that opens in place, under a policy of its own', async () => {
    const { headers, body } = await report('format=html&agency=财政厅&conflict=contradiction');
    expect(headers['content-disposition']).toMatch(/^inline; filename="[^"]+\.html"$/u);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/u);
    for (const said of ['冲突：矛盾；责任单位：财政厅', conflict.reason, pairs.clash.id]) expect(body).toContain(said);
    expect(body).not.toContain(pairs.inside.id);
  });

  it('names documents by their titles, and says so where there is nothing', async () => {
    const { items } = await open.get<DocumentList>('/api/documents');
    const { body } = await report(
      `format=html&kind=contained|related&document=${items[0]?.id}&document=${items[0]?.id}`,
    );
    expect(body).toContain(`类型：包含或相关；文件：${items[0]?.title}，并且 ${items[0]?.title}`);
    expect(body).toContain('没有符合条件的配对');
  });

  it('is not sent again until something changes, and refuses what there is not', async () => {
    const tag = String((await report('format=html')).headers.etag);
    expect((await report('format=html', { 'if-none-match': tag })).statusCode).toBe(304);
    expect((await report('format=html&kind=revised', { 'if-none-match': tag })).statusCode).toBe(200);
    expect((await open.problem('/api/overlaps/report?format=pdf')).detail).toContain('docx');
  });
});

describe('a verdict', () => {
  const url = () => `/api/overlaps/${pairs.revised.id}/review`;
  const put = (payload: object) => open.app.inject({ method: 'PUT', url: url(), payload });

  it('is put, replaced, shown, filtered by, listed and taken back', async () => {
    const answer = await put({ verdict: 'confirmed', note: ' 以新文件为准 ', by: '张三' });
    expect(answer.statusCode).toBe(200);
    const { review } = answer.json();
    expect(review).toMatchObject({ verdict: 'confirmed', note: '以新文件为准', by: '张三', outdated: false });
    expect(review.at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u);
    const before = (await open.get<OverlapList>('/api/overlaps')).revision;
    await put({ verdict: 'accepted' });
    expect((await open.get<OverlapList>('/api/overlaps')).revision).not.toBe(before);
    expect(await open.get(`/api/overlaps/${pairs.revised.id}`)).toMatchObject({
      review: { verdict: 'accepted', note: null, by: null },
    });
    expect(await idsOf('review=accepted')).toEqual([pairs.revised.id]);
    expect(await idsOf('review=none')).toHaveLength(4);
    expect(await open.get<ReviewList>('/api/overlaps/reviews')).toMatchObject({
      total: 1,
      items: [{ id: pairs.revised.id, a: pairs.revised.a, b: pairs.revised.b, verdict: 'accepted', state: 'current' }],
    });
    expect((await open.app.inject({ method: 'DELETE', url: url() })).statusCode).toBe(204);
    expect(await open.problem({ method: 'DELETE', url: url() })).toMatchObject({ status: 404, code: 'no-such-review' });
    expect(await open.get(`/api/overlaps/${pairs.revised.id}`)).toMatchObject({ review: null });
  });

  it('says where the texts have changed, and outlives the pair', async () => {
    await put({ verdict: 'not-overlap' });
    const { revised, ...others } = pairs;
    await putPairs(open.library.store, [...Object.values(others), { ...revised, texts: 'other' }]);
    expect(await open.get<ReviewList>('/api/overlaps/reviews')).toMatchObject({ items: [{ state: 'outdated' }] });
    expect(await idsOf('review=outdated')).toEqual([revised.id]);
    await putPairs(open.library.store, Object.values(others));
    expect(await open.get<ReviewList>('/api/overlaps/reviews')).toMatchObject({ items: [{ state: 'gone' }] });
    expect((await open.app.inject({ method: 'DELETE', url: url() })).statusCode).toBe(204);
    await putPairs(open.library.store, Object.values(pairs));
  });

  it('is not put on other texts than the person saw', async () => {
    const { texts } = await open.get<OverlapDetail>(`/api/overlaps/${pairs.revised.id}`);
    await putPairs(
      open.library.store,
      Object.values({ ...pairs, revised: { ...pairs.revised, texts: 'changed since' } }),
    );
    expect(await open.problem({ method: 'PUT', url: url(), payload: { verdict: 'accepted', texts } })).toMatchObject({
      status: 409,
      code: 'texts-changed',
      detail: expect.stringContaining('重新查看'),
    });
    expect(await open.get<ReviewList>('/api/overlaps/reviews')).toMatchObject({ total: 0 });
    await putPairs(open.library.store, Object.values(pairs));
    expect((await put({ verdict: 'accepted', texts })).statusCode).toBe(200);
    await open.app.inject({ method: 'DELETE', url: url() });
  });

  it('is refused for a pair that is not there, and in a form that is none', async () => {
    const missing = { method: 'PUT', url: `/api/overlaps/${pairId('x', 'y')}/review` } as const;
    expect(await open.problem({ ...missing, payload: { verdict: 'confirmed' } })).toMatchObject({
      status: 404,
      detail: expect.stringMatching(/\p{Script=Han}/u),
    });
    for (const payload of [{ verdict: 'maybe' }, {}, { verdict: 'confirmed', colour: 'red' }])
      expect(await open.problem({ method: 'PUT', url: url(), payload })).toMatchObject({ status: 400 });
    const long = { verdict: 'confirmed', note: '长'.repeat(2001) };
    expect((await open.problem({ method: 'PUT', url: url(), payload: long })).detail).toContain('2000');
    expect(await open.get<ReviewList>('/api/overlaps/reviews')).toMatchObject({ total: 0 });
  });

  it('needs the token where there is one, to be put and to be taken back', async () => {
    const guarded = await openCorpusApp({ corpus: false, environment: { TIAOLI_TOKEN: 'secret-of-the-test' } });
    try {
      for (const method of ['PUT', 'DELETE'] as const) {
        const request = { method, url: url(), ...(method === 'PUT' ? { payload: { verdict: 'confirmed' } } : {}) };
        expect(await guarded.problem(request)).toMatchObject({ status: 401 });
        const headers = { authorization: 'Bearer secret-of-the-test' };
        expect(await guarded.problem({ ...request, headers })).toMatchObject({ status: 404 });
      }
    } finally {
      await guarded.close();
    }
  });
});
