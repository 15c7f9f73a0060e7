import { describe, expect, it } from 'vitest';
import { industryRecogniser } from '../../../ingest/recognise/industry.ts';
import { readVocabulary } from '../../../ingest/vocabulary.ts';
import { contextOf, type Surroundings } from './label-context.ts';

const industries = (text: string, surroundings?: Surroundings) =>
  industryRecogniser.recognise(contextOf(text, surroundings)).industries ?? [];
const names = (text: string, surroundings?: Surroundings) =>
  industries(text, surroundings)
    .map(({ name }) => name)
    .sort();

/** Invented clauses; each has exactly these trades. */
const CASES: [string, string[]][] = [
  ['支持服务业企业扩大规模，按营业收入增速给予奖励。', ['服务业']],
  ['对生产、生活性服务业企业给予阶段性房租补贴。', ['服务业']],
  ['推动先进制造业和现代服务业深度融合，培育一批标杆。', ['生产性服务业']],
  ['支持各市建设生活性服务业消费集聚区。', ['生活性服务业']],
  ['支持便利店进社区，对连锁超市新开门店给予补助。', ['零售业']],
  ['对年销售额首次达到5亿元的农产品批发市场给予奖励。', ['农牧业', '批发业']],
  ['鼓励餐饮企业推出家庭装、半成品。', ['餐饮业']],
  ['对总投资一亿元以上的农业项目给予奖励。', ['农牧业']],
  ['对参加境外展的企业给予展位费补助。', ['会展业']],
  ['支持体旅融合项目。', ['体育服务业', '旅游业']],
  ['对企业自主研发的新工艺给予补助。', ['科技服务业']],
  ['对住宿业法人单位给予水电费补贴。', ['住宿业']],
  ['支持跨境电商企业租用海外仓。', ['电子商务']],
  ['对参展企业的展位费给予70%补助。', ['会展业']],
  ['完善再生资源回收网络，新建分拣中心。', ['再生资源回收']],
  ['对旅行社组织省外游客来皖的，按人次给予奖励。', ['旅游业']],
  ['支持非遗工坊和小剧场建设。', ['文化产业']],
  ['推动公共体育场馆低收费开放。', ['体育服务业']],
  ['新建、改扩建一批普惠性幼儿园。', ['教育']],
  ['加强县级医院能力建设，建设区域医疗中心。', ['卫生健康']],
  ['对新增的护理型养老床位给予建设补助。', ['养老服务业']],
  ['对新增托位每个给予8000元补助。', ['托育服务业']],
  ['支持家政企业员工制转型。', ['家政服务业']],
  ['建设一刻钟便民生活圈。', ['居民服务业']],
  ['规范住房租赁市场秩序，增加保障性租赁住房。', ['房地产业']],
  ['对新能源以外的城市公交线路给予运营补贴。', ['交通运输业']],
  ['建设国家骨干冷链物流基地。', ['物流业']],
  ['推动快递服务进村，建设寄递公共配送点。', ['邮政快递业']],
  ['支持软件企业申报首版次产品。', ['信息服务业']],
  ['对新认定的科技企业孵化器给予奖励。', ['科技服务业']],
  ['建设人力资源服务产业园。', ['人力资源服务业']],
  ['培育商务服务业集聚区。', ['商务服务业']],
  ['推行环境污染第三方治理，发展合同能源管理。', ['节能环保服务业']],
  ['引导金融机构扩大信用贷款规模。', ['金融业']],
  ['鼓励保险机构开发绿色保险产品。', ['保险业']],
  ['支持制造业企业设备更新。', ['制造业']],
  ['支持规上工业企业开展技术改造。', ['工业']],
  ['新建公共充电桩2万个。', ['新能源汽车']],
  ['支持农产品供应链体系建设和畜牧养殖。', ['农牧业', '物流业']],
];

describe('industries', () => {
  it.each(CASES)('%s', (text, expected) => {
    expect(names(text)).toEqual([...expected].sort());
  });

  it('has an invented clause for every label of the vocabulary', () => {
    const covered = new Set(CASES.flatMap(([, labels]) => labels));
    expect(
      readVocabulary<'name' | 'code' | 'nearest'>('industries')
        .map(({ name }) => name)
        .filter((name) => !covered.has(name)),
    ).toEqual([]);
  });

  it('gives a code only where label and class are the same thing', () => {
    expect(industries('鼓励餐饮企业创新，支持旅行社恢复经营。').map(({ name, code }) => [name, code])).toEqual([
      ['餐饮业', 'H62'],
      ['旅游业', null],
    ]);
  });

  it.each([
    ['对小微企业给予贷款贴息。', 'firms by size'],
    ['落实《关于促进旅游业发展的若干措施》有关要求，加强督促检查。', 'a cited title'],
    ['加强统筹协调，形成工作合力。（省文化和旅游厅、省体育局负责）', 'the responsibility bracket'],
    ['通过旅游发展专项资金统筹安排，按季度拨付。', "a fund's name"],
    ['落实失业保险稳岗返还政策，按规定降低工伤保险费率。', 'social insurance'],
    ['组织企业参加中国国际农产品交易会、进博会等活动。', "a fair's name"],
    ['减征房产税、地方教育附加。', 'taxes'],
    ['教育、卫生健康、民政等相关部门要加强协同。', 'agencies named by their fields'],
    ['对营业额（以住宿、餐饮发票为准）增长的企业给予奖励。', 'what a note in brackets explains'],
    ['推动数字消费向医疗、教育、文娱等领域拓展。', 'fields of application', '信息服务业'],
  ])('%s has none: %s', (text, _why, but?: string) => {
    expect(names(text)).toEqual(but === undefined ? [] : [but]);
  });

  it('takes the trade of a heading above where the text names none', () => {
    expect(names('安排3000万元，对营业收入增速排名前十的企业给予奖励。', { path: ['二、现代物流业'] })).toEqual([
      '物流业',
    ]);
    expect(names('对便利店给予补助。', { path: ['二、现代物流业'] })).toEqual(['零售业']);
  });

  it('gives safeguards and preambles the trade of their document', () => {
    const title = '某省推动养老服务业高质量发展行动方案';
    expect(names('各地要加强组织领导，明确责任分工。', { path: ['保障措施'], title })).toEqual(['养老服务业']);
    expect(names('为贯彻国家有关部署，结合我省实际，制定本方案。', { title })).toEqual(['养老服务业']);
    expect(names('为促进消费，结合我省实际，制定本方案。', { title: '某省促进消费行动方案' })).toEqual([]);
  });

  it('falls back on the one trade that the title names, never on an umbrella', () => {
    const text = '对落实不力的地区予以通报。';
    expect(names(text, { title: '某省关于治理小区配套幼儿园的通知' })).toEqual(['教育']);
    expect(names(text, { title: '某省促进服务业发展若干政策' })).toEqual([]);
  });

  it.each([
    ['落实国家科技改革政策成效较好的省给予倾斜。', '工业'],
    ['禁止销售超薄塑料购物袋。', '零售业'],
    ['建设沿江高速公路蔬菜生产带。', '交通运输业'],
    ['发展健康养殖，建设示范场。', '养老服务业'],
  ])('%s has no %s: the cue is part of another word', (text, label) => {
    expect(names(text)).not.toContain(label);
  });

  it('names the place of its cue', () => {
    const text = '支持民宿改造。';
    const [found] = industries(text);
    expect(text.slice(found!.start, found!.end)).toBe(found!.surface);
    expect(found!.surface).toBe('民宿');
    expect(found!.confidence).toBeGreaterThan(0.5);
  });
});
