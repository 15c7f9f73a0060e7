import { beforeAll, describe, expect, it } from 'vitest';
import { sameMeasure } from '../../../../../graph/search/answer/overlaps/same-measure.ts';
import type { Clause } from '../../../../../ingest/model.ts';
import { shandong } from '../../shandong-document.ts';
import { at, clauseWith, pairOf } from './made-pair.ts';

const FARM = '对新建深水网箱的渔业企业，每个给予30万元补贴';

let a: Clause;
let b: Clause;
beforeAll(async () => {
  const { clause } = await shandong();
  a = clauseWith(clause('网箱'), 'p/1', '渔业措施', `${FARM}。`);
  b = clauseWith(clause('网箱'), 'q/2', '海洋方案', `支持养殖升级。${FARM}，连续补贴3年。`);
});

const passage = (clause: Clause, words: string) => ({ clauseId: clause.id, ...at(clause.text, words) });

describe('the same measure', () => {
  it('is what agrees in both clauses, from either side', () => {
    const same = sameMeasure([pairOf(a, b, [FARM], [])]);
    expect(same.compared(a.id, b.id)).toBe(true);
    expect(same.repeats(passage(a, FARM), passage(b, FARM))).toBe(true);
    expect(same.repeats(passage(b, FARM), passage(a, FARM))).toBe(true);
  });

  it('is not another passage of the clause', () => {
    const same = sameMeasure([pairOf(a, b, [FARM], [])]);
    expect(same.repeats(passage(b, '支持养殖升级'), passage(a, FARM))).toBe(false);
    expect(same.repeats(passage(a, FARM), passage(b, '支持养殖升级'))).toBe(false);
  });

  it('is not one with another value, term or condition; another office is no matter', () => {
    const differing = pairOf(a, b, ['对新建深水网箱的渔业企业'], [['amount', '30万元补贴', '30万元补贴，连续补贴3年']]);
    expect(sameMeasure([differing]).repeats(passage(b, FARM), passage(a, FARM))).toBe(false);
    const office = pairOf(a, b, [FARM], [['agency', '渔业企业', '渔业企业']]);
    expect(sameMeasure([office]).repeats(passage(b, FARM), passage(a, FARM))).toBe(true);
  });

  it('knows nothing of clauses that were not compared', () => {
    expect(sameMeasure([]).compared(a.id, b.id)).toBe(false);
    expect(sameMeasure([]).repeats(passage(a, FARM), passage(b, FARM))).toBe(false);
  });
});
