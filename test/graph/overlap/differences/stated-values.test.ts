import { describe, expect, it } from 'vitest';
import { sameValue, statedValues } from '../../../../graph/overlap/differences/stated-values.ts';
import { compareMeasures, readMeasure, told } from '../read-measure.ts';

const valuesOf = (measure: string) => statedValues(readMeasure(measure).profile);
const types = (measure: string) => valuesOf(measure).map(({ type }) => type);

/** The only value of each text, compared. */
const same = (a: string, b: string): boolean => {
  const [[one, ...moreA], [other, ...moreB]] = [valuesOf(a), valuesOf(b)];
  if (!one || !other || moreA.length > 0 || moreB.length > 0) throw new Error(`not one value each: ${a} ${b}`);
  expect(sameValue(one, other)).toBe(sameValue(other, one));
  return one.sort === other.sort && sameValue(one, other);
};

describe('sameValue', () => {
  it.each([
    ['30万元', '300,000元'],
    ['30万元', '三十万元'],
    ['30万元', '300000元'],
    ['不超过30万元', '最高30万元'],
    ['1.5亿元', '15000万元'],
  ])('takes %s and %s for one sum', (a, b) =>
    expect(same(`对新建滑雪场给予${a}补助。`, `对新建滑雪场给予${b}补助。`)).toBe(true),
  );

  it.each([
    ['不超过30万元', '30万元'],
    ['30万元以上', '30万元'],
    ['约30万元', '30万元'],
    ['每年100万元', '100万元'],
    ['10—30万元', '30万元'],
  ])('tells %s from %s', (a, b) =>
    expect(same(`对新建滑雪场给予${a}补助。`, `对新建滑雪场给予${b}补助。`)).toBe(false),
  );

  it.each([
    ['执行至2024年12月31日', '执行至2024年底', true],
    ['执行至2024年12月31日', '在2024年12月31日前执行', true],
    ['执行至2024年12月31日', '执行至2024年11月30日', false],
    ['自2024年1月1日至2024年12月31日执行', '2024年执行', true],
    ['自2023年7月1日至2024年12月31日执行', '执行至2024年底', true],
    ['自2023年7月1日至2024年12月31日执行', '自2024年1月1日至2024年12月31日执行', false],
  ])('compares terms by their days: %s, %s', (a, b, wanted) => {
    expect(same(`滑雪场门票补贴政策${a}。`, `滑雪场门票补贴政策${b}。`)).toBe(wanted);
  });

  it.each([
    ['24个月', '2年', true],
    ['2年', '30个月', false],
    ['1个季度', '3个月', true],
    ['14天', '2周', true],
    ['30日', '30个工作日', false],
    ['30日', '1个月', false],
  ])('counts stretches of time in one unit: %s, %s', (a, b, wanted) =>
    expect(same(`贴息期限不超过${a}。`, `贴息期限不超过${b}。`)).toBe(wanted),
  );

  it.each([
    ['3月31日', '3月底', true],
    ['2月末', '2月28日', true],
    ['3月31日', '6月30日', false],
  ])('knows days that come every year: %s, %s', (a, b, wanted) =>
    expect(same(`企业应于每年${a}前提出申请。`, `企业应于每年${b}前提出申请。`)).toBe(wanted),
  );

  it.each([
    ['30%', '百分之三十', true],
    ['30%', '三成', true],
    ['不超过30%', '30%', false],
    ['不高于30%', '最高30%', true],
  ])('compares shares: %s, %s', (a, b, wanted) =>
    expect(same(`按设备投资额的${a}给予补助。`, `按设备投资额的${b}给予补助。`)).toBe(wanted),
  );
});

describe('statedValues', () => {
  it('tells who qualifies from what is given', () => {
    expect(types('对投资500万元以上的滑雪场，给予一次性补助50万元。')).toEqual(['condition', 'amount']);
    expect(types('对营业收入增长20%以上的滑雪场，按贷款利息的30%给予贴息。')).toEqual(['condition', 'rate']);
    expect(types('对连续经营3年以上的滑雪场，给予租金补贴，期限2年。')).toEqual(['condition', 'period']);
  });

  it('leaves out when a document was published', () => {
    expect(types('对列入《冰雪装备目录（2021年版）》的产品给予补助。')).toEqual([]);
  });

  it('knows where each stands, in the text and among the bare characters', () => {
    const measure = '支持场馆建设。对投资5,000万元以上的滑雪场，按6.5%给予贴息，（一）2025年12月31日前每个补助30万元。';
    const { profile } = readMeasure(measure);
    const values = statedValues(profile);
    expect(values.map(({ start, end }) => profile.clause.text.slice(start, end))).toEqual(
      expect.arrayContaining([expect.stringContaining('5,000万元'), '6.5%', expect.stringContaining('30万元')]),
    );
    for (const { start, end, bareStart, bareEnd } of values) {
      expect(profile.bare.at[bareStart]).toBeGreaterThanOrEqual(start);
      expect(profile.bare.at[bareEnd - 1]).toBeLessThan(end);
      expect(bareEnd).toBeGreaterThan(bareStart);
    }
  });
});

describe('differences of value', () => {
  it('gives both surfaces with their verbs, and where they stand', () => {
    const a = '鼓励各地新建室内滑雪场。对经认定的室内滑雪场，给予不超过100万元奖励。';
    const b = '对经认定的室内滑雪场，给予不超过80万元奖励。';
    const pair = compareMeasures(a, b);
    const [amount, ...more] = pair!.differences.filter(({ type }) => type === 'amount');
    expect(more).toEqual([]);
    expect(amount).toMatchObject({ a: '给予不超过100万元奖励', b: '给予不超过80万元奖励' });
    expect(readMeasure(a).profile.clause.text.slice(amount!.aSpan!.start, amount!.aSpan!.end)).toBe(amount!.a);
    expect(readMeasure(b).profile.clause.text.slice(amount!.bSpan!.start, amount!.bSpan!.end)).toBe(amount!.b);
  });

  it('gives what one text has alone, with an empty string for the other', () => {
    const pair = compareMeasures(
      '对经认定的省级冰雪运动示范基地，给予一次性奖励。',
      '对经认定的省级冰雪运动示范基地，给予一次性奖励20万元，期限3年。',
    );
    const values = pair!.differences.filter(({ type }) => type === 'amount' || type === 'period');
    expect(values.map(({ type, a, aSpan }) => [type, a, aSpan])).toEqual([
      ['amount', '', null],
      ['period', '', null],
    ]);
    expect(values.map(({ b }) => b)).toEqual([expect.stringContaining('20万元'), expect.stringContaining('3年')]);
  });

  it('takes one sum in other figures for other words, not for another sum', () => {
    const pair = compareMeasures(
      '对新建的室内滑雪场给予一次性补助30万元。',
      '对新建的室内滑雪场给予一次性补助300,000元。',
    );
    expect(told(pair)).toEqual([['wording', '30万元', '300,000元']]);
    expect(pair).toMatchObject({ conflict: null, change: null });
  });

  it('has one name for an agency, short or in full', () => {
    const measure = '对新建的室内滑雪场给予一次性补助。';
    const heads = { a: { issuer: '四川省人民政府' }, b: { issuer: '四川省人民政府' } };
    const pair = compareMeasures(
      `${measure}（责任单位：省体育局、省财政厅）`,
      `${measure}（责任单位：四川省体育局、财政厅、省发展改革委）`,
      heads,
    );
    expect(told(pair)).toEqual([['agency', '', '省发展改革委']]);
    expect(pair!.kind).toBe('identical');
  });
});
