import { describe, expect, it } from 'vitest';
import { carryOver, isFollowUp } from '../../../graph/search/follow-up.ts';
import { plan, told } from './plan/lexicon.ts';

const asking = (before: string, now: string) => carryOver(plan(before), plan(now));

describe('follow-up questions', () => {
  it.each(['那租金呢', '还有呢？', '它什么时候到期', '那青岛的养老机构有什么', '上述补贴谁负责发放', '青岛'])(
    'leans on the one before: %s',
    (text) => {
      expect(isFollowUp(text)).toBe(true);
    },
  );

  it.each(['新建冷库的物流企业能补多少', '财政厅牵头的措施有哪些', '渔船更新改造有什么补贴'])(
    'stands alone: %s',
    (text) => {
      expect(isFollowUp(text)).toBe(false);
    },
  );

  it('keeps what it does not speak of, and says that those words are not its own', () => {
    const { plan: made } = asking('财政厅负责的养老政策有哪些', '那托育呢');
    expect(made.filters.map(({ field, value, start }) => [field, value, start])).toEqual([
      ['industry', '托育服务业', 1],
      ['agency', '省财政厅', 0],
    ]);
    expect(made.filters[1]).toMatchObject({ surface: '财政厅', start: 0, end: 0 });
  });

  it('replaces what it speaks of', () => {
    expect(told(asking('青岛有哪些政策', '那济南呢').readings, 'place')).toEqual(['= 济南市 济南 set']);
  });

  it('gives another agency the part of the one before', () => {
    const { readings } = asking('财政厅单独负责的有哪些', '那商务厅呢');
    expect(told(readings, 'agency')).toEqual(['= 省商务厅 商务厅 set']);
    expect(readings[0]?.condition).toEqual({ field: 'agency', anyOf: ['省商务厅'], role: ['sole'] });
    expect(asking('财政厅牵头的有哪些', '那商务厅呢').readings[0]?.leading).toBe(true);
    expect(told(asking('财政厅的补贴怎么领', '那商务厅呢').readings, 'agency')).toEqual(['= 省商务厅 商务厅 prefer']);
  });

  it('asks as the one before did, unless it asks otherwise', () => {
    expect(asking('养老有哪些补贴', '那托育呢').intent).toBe('list');
    expect(asking('养老有哪些补贴', '那托育谁负责').intent).toBe('who');
    expect(asking('养老有哪些补贴', '那托育呢').plan.intent).toBe('list');
  });

  it('takes the pointing words out of what is looked for', () => {
    expect(asking('渔船改造怎么申请', '那么网箱呢？').plan.text).toBe('网箱 渔船改造怎么申请');
  });
});
