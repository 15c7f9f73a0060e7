import { describe, expect, it } from 'vitest';
import { beneficiaryRecogniser } from '../../../ingest/recognise/beneficiary.ts';
import { readRecipients } from '../../../ingest/recognise/beneficiary-name.ts';
import { contextOf } from './label-context.ts';

const beneficiaries = (text: string) => beneficiaryRecogniser.recognise(contextOf(text)).beneficiaries ?? [];
const names = (text: string) =>
  beneficiaries(text)
    .map(({ name }) => name)
    .sort();

/** Invented clauses and who gets something in them. */
const CASES: [string, string[]][] = [
  ['对首次升规的物流企业给予10万元奖励。', ['物流企业']],
  ['对符合条件的个体工商户、小微企业按贷款额的1%给予贴息。', ['个体工商户', '小微企业']],
  ['鼓励家政企业开展连锁经营。', ['家政企业']],
  ['向在本市就业的高校毕业生发放生活补贴。', ['高校毕业生']],
  ['受灾情影响的住宿企业，可以申请缓缴社会保险费。', ['住宿企业']],
  ['将小型微利企业纳入减征范围。', ['小型微利企业']],
  ['引导银行加大对小微企业的信贷投放。', ['小微企业']],
  ['拖欠中小企业账款一律清偿。', ['中小企业']],
  ['对住宿、旅游业小微企业给予增信支持。', ['住宿业小微企业', '旅游业小微企业']],
  ['对设备更新的企业按投资额给予补助。', ['设备更新企业']],
  ['对符合条件的企业给予返还。', ['符合条件的企业']],
  ['将农村客运车辆购置补贴政策延长一年。', ['农村客运车辆购买者']],
  ['对地处偏远山区所在县域的养老机构，给予运营补贴。', ['养老机构']],
  ['对经营困难、用工稳定的物流企业，支持其开展技能培训。', ['物流企业']],
  ['对技术经纪人/经理人促成交易的，按2%给予奖励。', ['技术经纪人', '经理人']],
  ['对首次认定为省级重点实验室的，分别奖励20万元。', ['省级重点实验室']],
  ['支持电商、邮政、快递和连锁流通企业向农村下沉供应链。', ['电商企业', '邮政企业', '快递企业', '连锁流通企业']],
  ['对规模较大的专业展会给予一定支持。', ['展会举办单位']],
  ['对购买节能家电给予补贴。', ['消费者']],
  ['营利性医疗机构取得的医疗服务收入免征增值税。', ['营利性医疗机构']],
  ['对推广效果好的知名家政企业给予奖励。', ['家政企业']],
  ['对新获评国家级、省级、市级示范家庭农场，分别奖励3万元、2万元、1万元。', ['示范家庭农场']],
  ['优先安排农机合作社等经营主体用地。', ['农机合作社']],
  ['新注册的外贸企业（含区外迁入企业），从注册当年起3年内出口额达到标准的，分别奖励3万元。', ['外贸企业']],
  ['补贴对象：高校毕业生。', ['高校毕业生']],
  ['允许外贸加工企业开展检测业务。', ['外贸加工企业']],
  ['支持充电设施运营企业按规定申请补贴。', ['充电设施运营企业']],
];

describe('beneficiaries', () => {
  it.each(CASES)('%s', (text, expected) => {
    expect(names(text)).toEqual(expect.arrayContaining(expected));
    expect(names(text).length).toBeLessThanOrEqual(expected.length + 1);
  });

  it.each([
    ['引导金融机构创新产品。', 'told to act'],
    ['鼓励各市出台配套办法。', 'a government told to act'],
    ['各部门要加强协调，形成合力。', 'co-ordination'],
    ['对严重违法企业不予支持。', 'a refusal'],
    ['加快地方标准制定。', 'no one named'],
    ['支持智慧景区建设。', 'a facility'],
    ['推动优势产业跨地区、跨行业整合。', 'no kind of firm'],
  ])('%s has none: %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('gives the place of the words, offsets exact', () => {
    const text = '对符合条件的餐饮、零售业中小微企业给予贴息。';
    const found = beneficiaries(text);
    expect(found.map(({ name }) => name)).toEqual(['餐饮业中小微企业', '零售业中小微企业']);
    for (const { start, end, surface } of found) expect(text.slice(start, end)).toBe(surface);
    expect(found[0]!.surface).toBe('餐饮');
  });
});

describe('readRecipients', () => {
  const read = (phrase: string) => readRecipients(phrase).map(({ name }) => name);

  it('cuts conditions and completes heads', () => {
    expect(read('上年度纳税额居前的养老、托育机构')).toEqual(['养老机构', '托育机构']);
    expect(read('不停产、少停工的建筑企业')).toEqual(['建筑企业']);
  });

  it('keeps one name where only the level differs', () => {
    expect(new Set(read('国家级文化产业园、省级文化产业园'))).toEqual(new Set(['文化产业园']));
  });

  it('names those of whom a headless condition speaks', () => {
    expect(read('技术经纪人累计促成交易超过50万元的')).toEqual(['技术经纪人']);
  });

  it('drops the summary of a list that names its members, and projects', () => {
    expect(read('旅行社、星级酒店等重点市场主体')).toEqual(['旅行社', '星级酒店']);
    expect(read('商超、菜市场等项目')).toEqual([]);
  });
});
