import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentContext } from '../../../ingest/context.ts';
import { agenciesOf, CENTRE, CITY, COUNTY, PROVINCE, REGION, rolesOf } from './agency-context.ts';

describe('agencies made responsible', () => {
  it.each<[string, DocumentContext, string]>([
    ['（自治区商务厅负责）', REGION, '自治区商务厅/sole'],
    ['（责任单位：省商务厅牵头，省财政厅配合）', PROVINCE, '省商务厅/lead 省财政厅/cooperate'],
    ['（自治区发展改革委、财政厅按职责分工负责）', REGION, '自治区发展改革委/joint* 自治区财政厅/joint'],
    [
      '（内蒙古邮政管理局，自治区商务厅、财政厅按职责分工负责）',
      REGION,
      '内蒙古邮政管理局/joint* 自治区商务厅/joint 自治区财政厅/joint',
    ],
    [
      '（自治区商务厅、党委宣传部、供销合作联社，内蒙古税务局、呼和浩特海关负责）',
      REGION,
      '自治区商务厅/joint* 自治区党委宣传部/joint 自治区供销合作联社/joint 内蒙古税务局/joint 呼和浩特海关/joint',
    ],
    [
      '（自治区党委组织部、宣传部，自治区民委、外办，共青团内蒙古区委按职责分工负责）',
      REGION,
      '自治区党委组织部/joint* 自治区党委宣传部/joint 自治区民族事务委/joint 自治区外事办/joint 自治区团委/joint',
    ],
    ['（中国人民银行呼和浩特中心支行负责）', REGION, '人民银行呼和浩特中心支行/sole'],
    ['（各盟行政公署、市人民政府负责）', REGION, '各盟行政公署/joint* 各市人民政府/joint'],
    [
      '（自治区第三产业发展工作领导小组成员单位按职责分工负责）',
      REGION,
      '自治区第三产业发展工作领导小组成员单位/joint*',
    ],
    [
      '（自治区文化和旅游厅，全区各级预算单位按职责分工负责）',
      REGION,
      '自治区文化和旅游厅/joint* 全区各级预算单位/joint',
    ],
    [
      '（自治区财政厅，民航内蒙古安全监管局、内蒙古民航机场集团公司按职责分工负责）',
      REGION,
      '自治区财政厅/joint* 民航内蒙古安全监管局/joint 内蒙古民航机场集团公司/joint',
    ],
    [
      '（自治区教育厅按职责分工负责，各盟行政公署、市人民政府负责落实。以下均需各盟行政公署、市人民政府落实，不再列出）',
      REGION,
      '自治区教育厅/joint* 各盟行政公署/joint 各市人民政府/joint',
    ],
    [
      '（省工信厅牵头，省财政厅、省科技厅配合）',
      PROVINCE,
      '省工业和信息化厅/lead 省财政厅/cooperate 省科技厅/cooperate',
    ],
    [
      '（省发展改革委牵头，省财政厅、省税务局等按职责分工负责；各设区市人民政府负责落实）',
      PROVINCE,
      '省发展改革委/lead 省财政厅/joint 省税务局/joint 各设区市人民政府/joint',
    ],
    [
      '（国家税务总局山东省税务局、山东证监局、人民银行济南分行、青岛海关负责）',
      PROVINCE,
      '省税务局/joint* 山东证监局/joint 人民银行济南分行/joint 青岛海关/joint',
    ],
    ['（各市、县〔市、区〕政府等分工负责）', PROVINCE, '各市人民政府/joint* 各县（市、区）人民政府/joint'],
    ['（各市、县人民政府，省教育厅负责）', PROVINCE, '各市人民政府/joint* 各县人民政府/joint 省教育厅/joint'],
    ['（省财政厅会同省税务局、有关部门负责）', PROVINCE, '省财政厅/joint* 省税务局/joint'],
    ['（省财政厅会同有关部门负责）', PROVINCE, '省财政厅/joint*'],
    ['（团省委、省妇联、省供销社负责）', PROVINCE, '团省委/joint* 省妇联/joint 省供销合作联社/joint'],
    [
      '（市发展和改革委员会、市工业和信息化局与市规划和自然资源局按职责分工负责）',
      CITY,
      '市发展改革委/joint* 市工业和信息化局/joint 市规划和自然资源局/joint',
    ],
    ['责任单位：市商务局、各区县。完成时限：2023年底。', CITY, '市商务局/joint* 各区县/joint'],
    ['（市场监管局、财政局负责）', CITY, '市市场监管局/joint* 市财政局/joint'],
    ['（由县农业农村局负责）', COUNTY, '县农业农村局/sole'],
    [
      '（牵头责任单位：县发改局，配合责任单位：县财政局、各乡镇（街道））',
      COUNTY,
      '县发展改革局/lead 县财政局/cooperate 各乡镇（街道）/cooperate',
    ],
    ['（发展改革委、科技部、海关总署负责）', CENTRE, '国家发展改革委/joint* 科技部/joint 海关总署/joint'],
    ['（税务总局、财政部负责，排在第一位的部门为牵头部门，下同）', CENTRE, '税务总局/lead 财政部/joint'],
    ['（农业农村部、工业和信息化部牵头负责）', CENTRE, '农业农村部/lead 工业和信息化部/lead'],
    ['（负责部门：人民银行等部门，适用范围：浙江自贸试验区）', CENTRE, '人民银行/joint*'],
    ['（商务部指导，供销合作总社参与）', CENTRE, '商务部/sole 供销合作总社/cooperate'],
  ])('%s', (bracket, document, expected) => {
    expect(rolesOf(`支持企业发展。${bracket}`, document)).toBe(expected);
  });

  it('keeps the words that stand there as the surface', () => {
    const text = '支持企业发展。（自治区发展改革委、财政厅按职责分工负责）';
    const agencies = agenciesOf(text, REGION);
    expect(agencies.map(({ surface }) => surface)).toEqual(['自治区发展改革委', '财政厅']);
    for (const { surface, start, end } of agencies) expect(text.slice(start, end)).toBe(surface);
  });

  it('gives one bracket one role and a second bracket its own', () => {
    expect(rolesOf('奖励。（自治区商务厅、财政厅负责）补贴。（自治区财政厅负责）', REGION)).toBe(
      '自治区商务厅/joint* 自治区财政厅/joint 自治区财政厅/sole',
    );
  });

  it('makes nobody of running text responsible', () => {
    expect(agenciesOf('12月底前报送自治区商务厅。各盟市要落实主体责任。', REGION)).toEqual([]);
  });
});

const JOBS = [
  '发展改革委',
  '财政厅',
  '文化和旅游厅',
  '工业和信息化厅',
  '人力资源社会保障厅',
  '住房城乡建设厅',
  '市场监管局',
  '国资委',
  '卫生健康委',
  '总工会',
  '机关事务管理局',
];

describe('joint lists', () => {
  const list = fc.uniqueArray(fc.constantFrom(...JOBS), { minLength: 2 });
  it('carry the prefix over, whatever separates the bodies', () => {
    fc.assert(
      fc.property(list, fc.constantFrom('、', '，', '和', '与', '及', '以及'), fc.boolean(), (jobs, last, others) => {
        const words = `自治区${jobs.slice(0, -1).join('、')}${last}${jobs.at(-1)}${others ? '等' : ''}`;
        const text = `支持发展。（${words}按职责分工负责）`;
        const agencies = agenciesOf(text, REGION);
        expect(agencies.map(({ name }) => name)).toEqual(jobs.map((job) => `自治区${job}`));
        expect(agencies.map(({ role }) => role)).toEqual(jobs.map(() => 'joint'));
        expect(agencies.filter(({ first }) => first === true).map(({ name }) => name)).toEqual([`自治区${jobs[0]}`]);
        for (const { surface, start, end } of agencies) expect(text.slice(start, end)).toBe(surface);
      }),
    );
  });

  it('say the same with the prefix at each body as with it once', () => {
    fc.assert(
      fc.property(list, fc.constantFrom('自治区', '省'), (jobs, prefix) => {
        const document = { ...PROVINCE, prefix, territory: null };
        const names = (words: string) => agenciesOf(`支持。（${words}负责）`, document).map(({ name }) => name);
        expect(names(jobs.map((job) => prefix + job).join('、'))).toEqual(names(prefix + jobs.join('、')));
      }),
    );
  });
});
