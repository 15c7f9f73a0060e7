import { describe, expect, it } from 'vitest';
import { plan, told } from './lexicon.ts';

const amounts = (text: string) => told(plan(text).readings, 'amount');
const condition = (text: string) => plan(text).readings.find(({ filter }) => filter.field === 'amount')?.condition;

describe('sums in a question', () => {
  it.each([
    ['不低于100万元的奖励有哪些', '>= 1000000 不低于100万元 set'],
    ['50万以上的补贴有哪些', '>= 500000 50万以上 set'],
    ['不超过20万元的补助有哪些', '<= 200000 不超过20万元 set'],
    ['30万的补贴有哪些', '= 300000 30万 set'],
    ['三十万元的补贴有哪些', '= 300000 三十万元 set'],
    ['10万元到20万元的奖励有哪些', 'between 100000,200000 10万元到20万元 set'],
    ['1.5亿的资金有哪些', '= 150000000 1.5亿 set'],
    ['上亿元的资金有哪些', '>= 100000000 上亿元 set'],
    ['上亿的资金安排有哪些', '>= 100000000 上亿 set'],
    ['上千万的项目有哪些', '>= 10000000 上千万 set'],
    ['过百万的补助有哪些', '>= 1000000 过百万 set'],
    ['100块的补贴有哪些', '= 100 100块 set'],
    ['补贴500块钱的措施', '= 500 500块钱 set'],
    ['能给20万吗', '= 200000 20万 check'],
    ['贷款400万一共要交多少保费', '= 4000000 400万 check'],
  ])('reads %s', (text, reading) => {
    const read = amounts(text);
    expect(read).toEqual([reading]);
  });

  it.each(['30万人的城市有哪些措施', '建成托位20万个的目标', '2023年的补贴有哪些', '前20名的企业有哪些奖励'])(
    'reads none in %s',
    (text) => {
      expect(amounts(text)).toEqual([]);
    },
  );

  it('asks a figure exactly and a bound as an interval', () => {
    expect(condition('30万的补贴有哪些')).toMatchObject({ min: 300000, max: 300000, exact: true });
    expect(condition('30万以上的补贴有哪些')).not.toHaveProperty('exact');
  });

  it.each([
    ['20万元的奖励有哪些', ['reward']],
    ['20万元的补贴有哪些', ['subsidy', 'cap']],
    ['20万元的奖补有哪些', ['subsidy', 'reward', 'cap']],
    ['安排2亿元资金的有哪些', ['fund']],
    ['20万元的政策有哪些', undefined],
  ])('reads the kinds of sum in %s', (text, kinds) => {
    const read = condition(text);
    expect(read && 'kinds' in read ? read.kinds : undefined).toEqual(kinds);
  });

  it('reads shares', () => {
    expect(told(plan('补助比例20%的政策有哪些').readings, 'rate')).toEqual(['= 0.2 20% set']);
    expect(told(plan('不低于三成的补贴有哪些').readings, 'rate')).toEqual(['>= 0.3 不低于三成 set']);
    expect(told(plan('千分之五的担保费有哪些').readings, 'rate')).toEqual(['= 0.005 千分之五 set']);
  });

  it.each([
    ['按床位给的补贴有哪些', '= 床位 按床位 set', '给的补贴有哪些'],
    ['每张床补贴的政策有哪些', '= 床位 每张床 set', '补贴的政策有哪些'],
    ['每个托位给钱的政策', '= 托位 每个托位 set', '给钱的政策'],
    ['按人头给的补助有哪些', '= 人 按人头 set', '给的补助有哪些'],
  ])('reads the unit of %s and spends its words', (text, reading, rest) => {
    const { readings, plan: made } = plan(text);
    expect(told(readings, 'amount_per')).toEqual([reading]);
    expect(made.text).toBe(rest);
  });

  it('reads a question for all funds, and none beside a figure', () => {
    expect(told(plan('写明资金总额的有哪些').readings, 'amount_kind')).toEqual(['= fund 资金总额 set']);
    expect(told(plan('安排2亿元资金的有哪些').readings, 'amount_kind')).toEqual([]);
    expect(told(plan('水利一共安排了哪几笔资金').readings, 'amount_kind')).toEqual(['= fund 安排了哪几笔资金 set']);
  });
});

describe('a sum that must not be reached', () => {
  it('leaves out what gives just that', () => {
    expect(condition('不到2万元的补贴有哪些')).toMatchObject({ max: expect.closeTo(19_999.99, 2) });
    expect(condition('2万元以下的补贴有哪些')).toMatchObject({ max: 20_000 });
  });

  it('is looked for in every clause where each one is asked', () => {
    expect(plan('不到2万元的补贴标准都是多少').readings.find(({ filter }) => filter.field === 'amount')?.force).toBe(
      'set',
    );
  });
});
