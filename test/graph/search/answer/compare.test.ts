import { beforeAll, describe, expect, it } from 'vitest';
import type { ReviewedPair } from '../../../../graph/overlap-store.ts';
import { compareShape } from '../../../../graph/search/answer/shapes/compare.ts';
import type { Composing } from '../../../../graph/search/answer/shapes/shape.ts';
import { foldText } from '../../../../ingest/fold.ts';
import type { Clause } from '../../../../ingest/model.ts';
import { type Shandong, shandong } from '../shandong-document.ts';
import { gather } from './evidence-of.ts';
import { clauseWith, pairOf } from './overlaps/made-pair.ts';

let corpus: Shandong;
beforeAll(async () => {
  corpus = await shandong();
});

const comparing = (question: string, a: Clause, b: Clause, pair: Partial<ReviewedPair>): Composing =>
  ({
    read: { question: { original: question, folded: foldText(question) }, readings: [], intent: 'compare' },
    asked: 'none',
    evidence: gather([a, b], question),
    isSet: false,
    terms: new Map(),
    pairs: [{ a: a.id, b: b.id, kind: 'revised', spans: [], differences: [], conflict: null, review: null, ...pair }],
    space: 190,
  }) as unknown as Composing;

describe('a comparison', () => {
  const twin = (): [Clause, Clause] => {
    const a = corpus.clause('租金');
    return [a, { ...a, id: 'sd-plan/9', number: '9.', text: a.text.replace('国有房屋', '国有企业房屋') }];
  };

  it('says what one text has and the other lacks, with what stands around it, each cited', () => {
    const [a, b] = twin();
    const start = b.text.indexOf('企业房屋');
    const differences = [{ type: 'scope' as const, a: '', b: '企业', aSpan: null, bSpan: { start, end: start + 2 } }];
    const said = compareShape(comparing('减租在两个文件里有什么不同', a, b, { differences }));
    expect(said?.text).toMatch(/不同之处：后者多“[^”]*国有企业房屋/u);
    const cited = said?.citations.filter(({ clauseId }) => clauseId === b.id) ?? [];
    expect(cited.map((one) => b.text.slice(one.start, one.end)).join()).toContain('企业');
  });

  it('calls common only what both say, never cuts a number, and tells a difference once', () => {
    const [first] = twin();
    const more = '每船只限1次，全年补贴10000艘';
    const common = '对更新渔船的渔民给予5000元补贴';
    const a = clauseWith(first, 'p/1', '山东省甲方案', `${common}，${more}。`);
    const b = clauseWith(first, 'q/2', '山东省乙方案', `${common}。`);
    const pair = pairOf(
      a,
      b,
      [common],
      [
        ['scope', '1次', ''],
        ['scope', '10000艘', ''],
        ['condition', more, ''],
      ],
    );
    const said = compareShape(comparing('更新渔船的补贴两个文件有什么区别', a, b, pair))?.text ?? '';
    expect(said).toContain(`都规定：${common}。`);
    expect(said.split('10000艘')).toHaveLength(2);
    expect(said).toContain(`前者多“${more}”`);
    const short = pairOf(a, b, [common], [['scope', '全年', '']]);
    expect(compareShape(comparing('更新渔船的补贴两个文件有什么区别', a, b, short))?.text).toContain('补贴10000艘”');
  });

  it('says that one document alone lays it down where the other has no counterpart', () => {
    const [first] = twin();
    const a = clauseWith(first, 'p/1', '山东省甲方案', '对更新渔船的渔民给予5000元补贴。');
    const composing = { ...comparing('更新渔船的补贴两个文件矛盾吗', a, a, {}), pairs: [] };
    expect(compareShape(composing)?.text).toContain('其他文件没有找到对应条款');
  });

  it('names those responsible where they are asked for', () => {
    const [a, b] = twin();
    const differences = [{ type: 'agency' as const, a: '省国资委', b: '', aSpan: null, bSpan: null }];
    const said = compareShape(comparing('减租的责任单位有什么不一样', a, b, { differences }));
    expect(said?.text).toContain('前者由省国资委负责');
  });

  it('counts the pairs in the same words, and leaves other questions to other shapes', () => {
    const [a] = twin();
    const b = { ...a, id: 'sd-plan/9', number: '9.' };
    const said = compareShape(comparing('哪些条款一字不差', a, b, { kind: 'identical' }));
    expect(said?.text).toContain('正文相同的共1组');
    expect(new Set(said?.citations.map(({ clauseId }) => clauseId))).toEqual(new Set([a.id, b.id]));
    expect(compareShape(comparing('减租几个月', a, b, { kind: 'identical' }))).toBeNull();
  });
});
