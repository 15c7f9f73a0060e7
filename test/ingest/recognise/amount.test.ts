import { describe, expect, it } from 'vitest';
import { amountRecogniser } from '../../../ingest/recognise/amount.ts';
import { recognise } from './clause-context.ts';

const amounts = (text: string) => recognise(amountRecogniser, text).amounts;

describe('amounts', () => {
  it.each([
    ['对通过验收的企业，给予20万元一次性奖励', 'reward'],
    ['给予每个企业300万元一次性奖补', 'subsidy'],
    ['对首次入选的基地，给予最高50万元奖励', 'reward'],
    ['按实际费用的20%给予补助，单个企业最高不超过200万元', 'cap'],
    ['在服务成本方面予以20%且不超过200万元资金支持', 'cap'],
    ['按成交额的2%，给予最高20万元奖励', 'reward'],
    ['安排3000万元资金，支持园区建设', 'fund'],
    ['通过省级发展专项资金安排1500万元，用于物流业', 'fund'],
    ['区财政每年安排100万元专项奖励资金', 'fund'],
    ['设立总规模10亿元的产业基金', 'fund'],
    ['对年营业额达到2000万元以上的企业，给予一定支持', 'threshold'],
    ['对总投资3000万元以下的项目简化审批', 'threshold'],
    ['单位价值在500万元以上的，一次性扣除', 'threshold'],
    ['对单户担保金额500万元及以下的主体降低担保费', 'guarantee'],
    ['给予最高30万元创业担保贷款', 'guarantee'],
    ['分别按人民币30万元、50万元给予奖励', 'reward'],
  ])('%s: %s', (text, kind) => expect(amounts(text)[0]).toMatchObject({ kind }));

  it.each([
    ['一等奖奖励10万元；二等奖5万元；三等奖3万元。', ['reward', 'reward', 'reward']],
    ['国家级的给予20万元补助，省级的10万元。', ['subsidy', 'subsidy']],
    ['给予企业20万元奖励；其投资额500万元以上。', ['reward', 'threshold']],
    ['分别按30万元、50万元、投资额的8%给予奖励。', ['reward', 'reward']],
    ['给予生活补贴：博士每月3000元，硕士每月1000元。', ['subsidy', 'subsidy']],
    ['申请单位应有50万元以上资金。', ['threshold']],
    ['年交易量500亿以上的证券机构', ['threshold']],
    ['按投资额的30%给予补助；同一企业年度累计不超过500万元。', ['cap']],
    ['对获奖企业给予20万元奖励；每家企业累计不超过60万元。', ['reward', 'reward']],
    ['按利率的50%给予贴息，年贴息额最高不超过20万元。', ['cap']],
    ['5000亿元支持小微企业专项再贷款。', ['fund']],
    ['用好100亿元再贷款额度。', ['fund']],
    ['水利投资每年按2亿元安排。', ['fund']],
  ])('%s: one kind said for several', (text, kinds) => expect(amounts(text).map(({ kind }) => kind)).toEqual(kinds));

  it('tells a condition from the award in one sentence', () => {
    expect(amounts('对交易额超过100万元的，给予5万元补贴').map(({ kind }) => kind)).toEqual(['threshold', 'subsidy']);
  });

  it.each([
    ['单个企业最高补助不超过300万元', '企业'],
    ['按每张床位2万元给予补助', '床位'],
    ['每张床位每月给予100—300元的运营补贴', '床位·月'],
    ['给予每年不超过100万元奖励，奖励给企业', '年'],
    ['鼓励企业改造设备，给予每年不超过100万元奖励', '企业·年'],
    ['补助1.5万/人/年', '人·年'],
    ['给予15元/平方米·月房租补助', '平方米·月'],
    ['予以补贴300元/吨', '吨'],
    ['按照每年每单不超过0.3元给予补贴', '单·年'],
    ['对评定的企业，每户给予一次性奖励100万元', '企业'],
    ['对困难家庭每户给予500元补贴', '户'],
    ['安排2000万元资金支持企业', null],
  ])('%s is per %s', (text, per) => expect(amounts(text)[0]).toMatchObject({ per }));

  it.each([
    ['总投资亿元以上的项目', 100_000_000, null],
    ['年产值超百亿元的集群', 10_000_000_000, null],
    ['补助0.18~0.35万/人/年', 1800, 3500],
    ['投资20万以上30万元以下', 200_000, 300_000],
    ['给予20万奖励', 200_000, 200_000],
    ['注册资本１，０００万元以上', 10_000_000, null],
    ['补贴不超过0.3元', null, 0.3],
  ])('%s', (text, min, max) => {
    const [first, ...others] = amounts(text);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ min, max });
  });

  it.each([
    '单位：万元',
    '打破城乡二元结构',
    '推进多元化发展',
    '进出口额达到300万美元',
    '实到外资200万-500万（不含）美元',
    '元旦期间开展5场活动',
    '20万户家庭',
    '贯彻《关于支持1000万元以下项目的意见》',
  ])('finds no sum in: %s', (text) => expect(amounts(text)).toEqual([]));
});
