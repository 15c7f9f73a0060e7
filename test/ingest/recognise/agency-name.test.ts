import { describe, expect, it } from 'vitest';
import { foldText } from '../../../ingest/fold.ts';
import { agencyAliases, canonicalAgency, matchAgencies } from '../../../ingest/recognise/agency-name.ts';
import { listed, readVocabulary } from '../../../ingest/vocabulary.ts';

describe('one body, one name', () => {
  it.each<[string, string | null, string | null, string]>([
    ['省人社厅', '省', null, '省人力资源社会保障厅'],
    ['省人力资源和社会保障厅', '省', null, '省人力资源社会保障厅'],
    ['市发改委', '市', null, '市发展改革委'],
    ['市发展和改革委员会', '市', null, '市发展改革委'],
    ['人社厅', '自治区', null, '自治区人力资源社会保障厅'],
    ['内蒙古自治区财政厅', '自治区', '内蒙古自治区', '自治区财政厅'],
    ['内蒙古自治区财政厅', null, null, '内蒙古自治区财政厅'],
    ['义乌市财政局', '市', '义乌市', '市财政局'],
    ['义乌市财政局', '省', '浙江省', '义乌市财政局'],
    ['自治区税务局', '自治区', '内蒙古自治区', '内蒙古税务局'],
    ['国家税务总局内蒙古自治区税务局', '自治区', '内蒙古自治区', '内蒙古税务局'],
    ['内蒙古自治区通信管理局', '自治区', null, '内蒙古通信管理局'],
    ['中国证券监督管理委员会山东监管局', '省', '山东省', '山东证监局'],
    ['中国人民银行呼和浩特中心支行', '自治区', null, '人民银行呼和浩特中心支行'],
    ['网信办', '省', null, '省委网信办'],
    ['互联网信息办公室', '自治区', null, '自治区党委网信办'],
    ['山东省委宣传部', '省', '山东省', '省委宣传部'],
    ['共青团内蒙古自治区委员会', '自治区', '内蒙古自治区', '自治区团委'],
    ['发改委', null, null, '国家发展改革委'],
    ['国家发改委', '省', null, '国家发展改革委'],
    ['国资委', '自治区', null, '自治区国资委'],
    ['商务部', '自治区', null, '商务部'],
    ['司法厅', '县', '清水河县', '司法厅'],
    ['市大数据应用发展管理局', '市', null, '市大数据发展局'],
    ['省大数据管理局', '省', null, '省大数据局'],
    ['省政府', '省', null, '省人民政府'],
    ['各区县政府', '市', null, '各区县人民政府'],
    ['山东高速集团有限公司', '省', '山东省', '山东高速集团有限公司'],
  ])('%s (%s, %s) is %s', (surface, prefix, territory, name) => {
    expect(canonicalAgency(surface, prefix, territory)).toBe(name);
    expect(canonicalAgency(name, prefix, territory)).toBe(name);
  });

  it('knows short forms', () => {
    expect(agencyAliases.get('人社厅')).toBe('人力资源社会保障厅');
    expect(agencyAliases.get('央行')).toBe('人民银行');
    expect(agencyAliases.has('财政')).toBe(false);
  });
});

const KNOWN = [
  '自治区财政厅',
  '自治区体育局',
  '自治区人力资源社会保障厅',
  '自治区商务厅',
  '自治区地方金融监管局',
  '自治区大数据中心',
  '自治区供销合作联社',
  '自治区党委宣传部',
  '内蒙古税务局',
  '内蒙古邮政管理局',
  '内蒙古银保监局',
  '内蒙古民航机场集团公司',
  '人民银行呼和浩特中心支行',
  '呼和浩特海关',
  '满洲里海关',
  '各盟行政公署',
  '各市人民政府',
  '商务部',
];

describe('agencies in a question', () => {
  it.each([
    ['财政厅牵头的有哪些', '自治区财政厅'],
    ['体育局', '自治区体育局'],
    ['人社厅单独负责的', '自治区人力资源社会保障厅'],
    ['邮政管理局', '内蒙古邮政管理局'],
    ['稅務部門', '内蒙古税务局'],
    ['商务部门推荐的企业', '自治区商务厅'],
    ['商务部认定', '商务部'],
    ['央行和银保监一起', '人民银行呼和浩特中心支行 内蒙古银保监局'],
    ['海关', '呼和浩特海关 满洲里海关'],
    ['金融监管局', '自治区地方金融监管局'],
    ['供销社', '自治区供销合作联社'],
    ['大数据中心', '自治区大数据中心'],
    ['宣传部', '自治区党委宣传部'],
    ['机场集团', '内蒙古民航机场集团公司'],
    ['盟市政府', '各盟行政公署 各市人民政府'],
    ['各盟行政公署、市人民政府', '各盟行政公署 各市人民政府'],
    ['内蒙古自治区财政厅', '自治区财政厅'],
    ['财政资金有哪些', ''],
    ['消防设施', ''],
    ['教育部署了什么', ''],
    ['政府采购', ''],
    ['工会经费返还', ''],
  ])('%s → %s', (question, names) => {
    const folded = foldText(question);
    const matches = matchAgencies(folded, '自治区', KNOWN);
    expect(matches.map(({ name }) => name).join(' ')).toBe(names);
    for (const { start, end } of matches) expect(folded.slice(start, end).length).toBeGreaterThan(1);
  });

  it('keeps the canonical name of a body that the corpus does not know', () => {
    expect(matchAgencies('教育厅', '自治区', KNOWN)).toEqual([{ name: '自治区教育厅', start: 0, end: 3 }]);
  });
});

describe('the vocabulary', () => {
  const jobs = readVocabulary<'stem' | 'organs' | 'kind' | 'aliases' | 'names'>('agencies');
  const national = readVocabulary<'name' | 'aliases' | 'contextual'>('agency-national');
  const duplicates = (words: readonly string[]): string[] => words.filter((word, i) => words.indexOf(word) !== i);

  it('has each name of a job once, with every organ that it may end with', () => {
    const names = jobs.flatMap(({ stem, organs, aliases, names }) => [
      ...[stem, ...listed(aliases)].flatMap((form) =>
        organs === '' ? [form] : listed(organs).map((organ) => form + organ),
      ),
      ...listed(names),
    ]);
    expect(duplicates(names)).toEqual([]);
  });
  it('has each national name and alias once', () => {
    expect(
      duplicates(
        national.flatMap(({ name, aliases, contextual }) => [name, ...listed(aliases), ...listed(contextual)]),
      ),
    ).toEqual([]);
  });
  it('uses only organs that agency-units knows', () => {
    const organs = readVocabulary<'organ' | 'forms'>('agency-units').map(({ organ }) => organ);
    expect(jobs.flatMap((row) => listed(row.organs)).filter((organ) => !organs.includes(organ))).toEqual([]);
  });
});
