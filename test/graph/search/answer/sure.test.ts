import { beforeAll, describe, expect, it } from 'vitest';
import type { Condition } from '../../../../graph/filter.ts';
import { subjectWords, sureOf } from '../../../../graph/search/answer/sure.ts';
import type { Reading } from '../../../../graph/search/plan/reading.ts';
import { type Shandong, shandong } from '../shandong-document.ts';
import { gather } from './evidence-of.ts';

let corpus: Shandong;
beforeAll(async () => {
  corpus = await shandong();
});

const reading = (condition: Condition, surface: string, more: Partial<Reading> = {}): Reading => ({
  filter: { field: condition.field, op: '=', value: surface, surface, start: 0, end: surface.length },
  condition,
  force: 'set',
  ...more,
});
const label = reading({ field: 'industry', anyOf: ['托育服务业'] }, '托育机构', { promoted: true });
const above = reading({ field: 'amount', min: 2_000_000, max: null }, '超过200万元');

describe('clauses that a set surely means', () => {
  it('are those that say the word behind a label, where some do', () => {
    const all = gather([corpus.clause('普惠托育'), corpus.clause('养老床位')], '托育机构');
    expect(subjectWords([label])).toEqual(['托育']);
    const { members, why } = sureOf(all, [label], 'list');
    expect(members).toEqual([all[0]]);
    expect(why).toContain('托育');
    expect(sureOf(all.slice(1), [label], 'list').members).toEqual(all.slice(1));
  });

  it('are all of them where they are to be counted', () => {
    const all = gather([corpus.clause('普惠托育'), corpus.clause('养老床位')], '托育机构');
    expect(sureOf(all, [label], 'count').members).toEqual(all);
  });

  it('are the best ones where a sum only tells the case, and all where the sum is asked for', () => {
    const all = gather(corpus.clauses.slice(0, 6), '超过200万元的上限是多少');
    expect(sureOf(all, [above], 'how-much').members.length).toBeLessThan(all.length);
    expect(sureOf(all, [above], 'list').members).toEqual(all);
  });
});
