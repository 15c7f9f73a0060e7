import { describe, expect, it } from 'vitest';
import { openConditions } from '../../../../graph/search/answer/shapes/calculation-condition.ts';
import { contrary, excludes } from '../../../../graph/search/answer/shapes/calculation-opposite.ts';

describe('recipients that exclude one another', () => {
  it.each([
    ['营利性托育园能拿多少', '对非营利性托育园每个托位给予6000元'],
    ['公办托育园能拿多少', '对社会力量举办的托育园每个托位给予6000元'],
    ['大型企业费率多少', '对小微企业收取的费率不超过0.8%'],
    ['停产三个月的渔场补多少', '对不停产、少停产的渔场给予补助'],
  ])('%s: %s', (question, text) => {
    expect(contrary(question, text)).toBe(true);
  });

  it.each([
    ['非营利性托育园能拿多少', '对非营利性托育园每个托位给予6000元'],
    ['有没有补贴，补多少', '每个托位给予6000元补贴'],
    ['小微企业费率最少多少', '对小微企业收取的费率不超过0.8%'],
    ['没停产的渔场补多少', '对不停产、少停产的渔场给予补助'],
    ['大型企业拿多少', '大型企业50万元，小微企业20万元'],
    ['中小企业拿多少', '对中小微企业给予20万元'],
    ['贷款超过500万元的费率', '500万元以上的不超过1.2%'],
  ])('none: %s: %s', (question, text) => {
    expect(contrary(question, text)).toBe(false);
  });

  it('a sibling kind has no share in what another gets', () => {
    expect(excludes('客车贷款20万元贴息多少', '对货车', '对货车贷款给予贴息2%')).toBe(true);
    expect(excludes('客车通行费1000元', '对客货车', '对客货车给予优惠5%')).toBe(false);
  });
});

describe('conditions', () => {
  const clause = '对不停产、少停产的渔场，经评定合格的，按缴费的50%返还';
  const told = (question: string) =>
    openConditions(clause, { start: 0, end: clause.indexOf('50%') }, question).map(({ start, end }) =>
      clause.slice(start, end),
    );
  it('are told where the question leaves them open', () => {
    expect(told('渔场缴费10万元返还多少')).toEqual(['不停产、少停产', '经评定合格']);
    expect(told('没停产，评定也过了，渔场缴费10万元返还多少')).toEqual([]);
  });
});
