/** Which pairs cannot both be applied, and what is said of it. */
import { describe, expect, it } from 'vitest';
import type { IngestHints } from '../../../ingest/pipeline.ts';
import { compareMeasures } from './read-measure.ts';

type Heads = { a?: IngestHints; b?: IngestHints };

/** Conflict as `severity type`, told alike in both orders. */
const conflict = (a: string, b: string, heads: Heads = {}): string | null => {
  const said = [
    compareMeasures(a, b, heads),
    compareMeasures(b, a, { ...(heads.b && { a: heads.b }), ...(heads.a && { b: heads.a }) }),
  ].map((pair) => {
    if (pair === null) throw new Error(`no strong pair: ${a} ${b}`);
    return pair.conflict && `${pair.conflict.severity} ${pair.conflict.type}`;
  });
  expect(said[0]).toBe(said[1]);
  return said[0]!;
};

const MEASURE =
  '对经认定的省级冰雪装备制造企业，按设备投资额的20%给予一次性补助，单个企业最高不超过200万元，连续支持3年，申请须在2024年6月30日前提出。';

describe('contradictions', () => {
  it.each([
    ['cap', MEASURE, MEASURE.replace('200万元', '300万元'), 'amount'],
    ['cap in other words', MEASURE, MEASURE.replace('最高不超过200万元', '不超过一百五十万元'), 'amount'],
    ['rate', MEASURE, MEASURE.replace('20%', '30%'), 'rate'],
    ['term', MEASURE, MEASURE.replace('连续支持3年', '连续支持2年'), 'period'],
    ['deadline', MEASURE, MEASURE.replace('2024年6月30日', '2024年9月30日'), 'period'],
    [
      'sum',
      '对首次获评国家级体育旅游精品线路的经营单位，给予一次性奖励50万元。',
      '对首次获评国家级体育旅游精品线路的经营单位，给予一次性奖励30万元。',
      'amount',
    ],
    [
      'sum a year against sum in all',
      '对省级体育产业基地，给予不超过100万元奖励，资金从体育产业专项中列支。',
      '对省级体育产业基地，每年给予不超过100万元奖励，资金从体育产业专项中列支。',
      'amount',
    ],
    [
      'term that nobody reads',
      '经营单位应当于收到通知的次月十五日内报送冰雪场所安全自查报告。',
      '经营单位应当于收到通知的次月十日内报送冰雪场所安全自查报告。',
      'period',
    ],
    [
      'day of every year',
      '企业应于每年3月31日前向县级体育主管部门申请运营补助。',
      '企业应于每年6月30日前向县级体育主管部门申请运营补助。',
      'period',
    ],
    ['the most against the sum', MEASURE, MEASURE.replace('最高不超过200万元', '补助200万元'), 'amount'],
  ])('are another value for the same thing: %s', (_, a, b, type) =>
    expect(conflict(a, b)).toBe(`contradiction ${type}`),
  );

  it('says by what a sum is counted', () => {
    const sum = '对省级体育产业基地给予不超过100万元奖励，资金从体育产业专项中列支。';
    const { conflict: told } = compareMeasures(sum, sum.replace('给予', '每年给予'))!;
    expect(told!.reason).toMatch(/“给予不超过100万元奖励”，.*“每年给予不超过100万元奖励”。$/u);
  });

  it('are told in one sentence with both places and both values', () => {
    const { conflict: told } = compareMeasures(MEASURE, MEASURE.replace('200万元', '300万元'))!;
    expect(told!.reason).toBe(
      '同一一次性补助的金额不同：《四川省支持冰雪产业发展若干措施》第1条“最高不超过200万元”，《成都市促进产业升级若干政策》第1条“最高不超过300万元”。',
    );
  });
});

describe('neither', () => {
  const OPEN = '对首次获评国家级滑雪旅游度假地的经营单位，给予一次性奖励。';
  it.each([
    ['fills in an amount', OPEN, OPEN.replace('奖励', '奖励100万元')],
    ['adds a budget', OPEN, `安排2000万元专项资金，${OPEN}`],
    ['adds a procedure', OPEN, OPEN.replace('。', '，由市县体育部门审核后按程序拨付。')],
    ['adds a hedge', OPEN, OPEN.replace('给予', '按规定给予')],
    ['has further measures', OPEN, `${OPEN}支持中小学校开设冰雪运动课程，每学年不少于8课时。鼓励开发滑雪意外险。`],
    [
      'has other agencies',
      `${OPEN}（责任单位：省体育局、省财政厅）`,
      `${OPEN}（责任单位：省文化和旅游厅，各市（州）人民政府）`,
    ],
    ['has another group', OPEN, OPEN.replace('经营单位', '村集体')],
    ['has one value in other figures', MEASURE, MEASURE.replace('200万元', '2,000,000元').replace('20%', '百分之二十')],
    ['has one term in another unit', MEASURE, MEASURE.replace('连续支持3年', '连续支持36个月')],
    ['has one date in other words', MEASURE, MEASURE.replace('2024年6月30日前', '2024年6月底前')],
    ['has one ceiling in other words', MEASURE, MEASURE.replace('最高不超过200万元', '最多200万元')],
  ])('where a text %s', (_, a, b) => expect(conflict(a, b)).toBeNull());
});

describe('inconsistencies', () => {
  const PLAIN = '对新建的室内滑雪场，按设备投资额的10%给予一次性补助，单个项目最高不超过100万元。';
  it.each([
    ['a condition added', PLAIN, PLAIN.replace('的室内滑雪场', '且年接待5万人次以上的室内滑雪场'), 'condition'],
    ['the first time only', PLAIN.replace('新建', '获评A级'), PLAIN.replace('新建', '首次获评A级'), 'condition'],
    ['a quota', PLAIN, PLAIN.replace('。', '，每个市（州）不超过2个。'), null],
    ['what must not be combined', PLAIN, PLAIN.replace('。', '，已享受省级补助的不重复享受。'), 'condition'],
    [
      'an item of the scope',
      '对冰雪装备企业、滑雪场、滑冰馆免征城市基础设施配套费。',
      '对冰雪装备企业、滑雪场免征城市基础设施配套费。',
      null,
    ],
    [
      'a narrower group',
      '对承办省级以上冰雪赛事的企事业单位，给予一次性补助30万元。',
      '对承办省级以上冰雪赛事的企业，给予一次性补助30万元。',
      null,
    ],
    [
      'another bound for who qualifies',
      '对年营业收入500万元以上的滑雪场，给予一次性补助30万元。',
      '对年营业收入800万元以上的滑雪场，给予一次性补助30万元。',
      'condition',
    ],
  ])('give one applicant two answers: %s', (_, a, b, type) => {
    const said = conflict(a, b);
    if (type === null) expect(said).toMatch(/^inconsistency /u);
    else expect(said).toBe(`inconsistency ${type}`);
  });

  it('says which text has no such rule', () => {
    const { conflict: told } = compareMeasures(
      PLAIN,
      PLAIN.replace('的室内滑雪场', '且年接待5万人次以上的室内滑雪场'),
    )!;
    expect(told!.reason).toMatch(
      /^同一.*条件不同：《四川省.*》第1条没有这一规定，《成都市.*》第1条“.*年接待5万人次以上.*”。$/u,
    );
  });
});

describe('a newer text', () => {
  const NEWER = MEASURE.replace('200万元', '300万元');
  const changed = (heads: Heads) => {
    const pair = compareMeasures(MEASURE, NEWER, heads)!;
    return {
      conflict: pair.conflict?.severity ?? null,
      newer: pair.change?.newer ?? null,
      reason: pair.change?.reason,
    };
  };
  const issuer = '四川省人民政府';

  it('of the same issuer changes the older one', () => {
    expect(changed({ a: { issuer, issued: '2021-05-01' }, b: { issuer, issued: '2023-05-01' } })).toMatchObject({
      conflict: null,
      newer: 'b',
      reason: expect.stringMatching(/2023-05-01.*较新.*200万元.*300万元/u),
    });
    expect(changed({ a: { issuer, issued: '2023-05-01' }, b: { issuer, issued: '2021-05-01' } }).newer).toBe('a');
  });

  it('of the same issuer contradicts one of the same day, or of an unknown one', () => {
    for (const issued of ['2021-05-01', undefined])
      expect(changed({ a: { issuer, issued: '2021-05-01' }, b: { issuer, issued } })).toEqual({
        conflict: 'contradiction',
        newer: null,
        reason: undefined,
      });
  });

  it('of another issuer contradicts the older one while that holds', () => {
    const heads = (issued: string) => ({ b: { issuer: '成都市人民政府', issued } });
    expect(changed(heads('2025-05-01')).conflict).toBe('contradiction');
  });
});
