import { describe, expect, it } from 'vitest';
import { placeRecogniser } from '../../../ingest/recognise/place.ts';
import { clauseContext, recognise } from './clause-context.ts';

const places = (text: string, document = {}) => recognise(placeRecogniser, text, document).places;
const names = (text: string, document = {}) => places(text, document).map(({ name }) => name);
const elsewhere = { territory: '浙江省', prefix: '省' };

describe('places', () => {
  it.each([
    ['支持呼和浩特、赤峰开展试点', ['呼和浩特市', '赤峰市']],
    ['乌兰察布—二连浩特国家物流枢纽', ['乌兰察布市', '二连浩特市']],
    ['呼和浩特市清水河县', ['呼和浩特市', '清水河县']],
    ['锡林郭勒和阿拉善', ['锡林郭勒盟', '阿拉善盟']],
    ['满洲里边民互市贸易区', ['满洲里市']],
    ['赤峰跨境电子商务综合试验区', ['赤峰市']],
    ['推动呼包鄂乌一体化、深化京蒙协作', ['呼包鄂乌', '京蒙']],
    ['京津冀蒙区域合作', ['京津冀蒙']],
    ['对接粤港澳大湾区和长三角', ['粤港澳大湾区', '长三角']],
    ['在京开展消费帮扶', ['北京市']],
    ['蒙古国、俄罗斯、日本等15国', ['蒙古国', '俄罗斯', '日本']],
    ['推动中日韩产业合作', ['日本', '韩国']],
    ['发展对韩贸易，建设中老铁路', ['韩国', '老挝']],
    ['关爱中老年人，推广中法文化', []],
    ['深化同俄蒙各领域合作', ['俄罗斯', '蒙古国']],
    ['支持上海、浙江企业', ['上海市', '浙江省']],
    ['支持吉林、海南、辽宁', ['吉林省', '海南省', '辽宁省']],
    ['辽宁朝阳、阜新两市', ['辽宁省', '朝阳市', '阜新市']],
    ['开拓北京市场', ['北京市']],
    ['在鄂爾多斯市試點', ['鄂尔多斯市']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));

  it.each([
    '全区各地、自治区和内蒙古、内蒙古自治区',
    '中国（内地）首店、全国和国家',
    '呼和浩特海关、满洲里海关',
    '人民银行呼和浩特中心支行',
    '内蒙古伊利实业集团股份有限公司和鄂尔多斯投资集团公司',
    '包头钢铁（集团）公司',
    '中国—蒙古国博览会、深圳文博会',
    '北京大学和上海交通大学',
    '“呼和浩特味道”品牌',
    '落实《北京市优化营商环境条例》',
    '长城、黄河国家公园',
    '融入“一带一路”',
    '沿海地区和西部地区',
    '发展朝阳产业、日照时间长、欢迎来宾',
    '统筹城市和县域、主城区、老旧城区改造',
    '确保定期报告、最大连续支持、推广安全生产、其中卫生支出',
    '市级以上海外工程师',
    '创新乡村治理',
    '进出海口岸建设、新余额增长',
    '黔江区图书馆、包头市博物馆',
  ])('finds no place in: %s', (text) => expect(names(text)).toEqual([]));

  it('gives code and level of GB/T 2260', () => {
    expect(places('呼和浩特市清水河县')).toMatchObject([
      { code: '150100', level: 'city' },
      { code: '150124', level: 'county' },
    ]);
    expect(places('呼包鄂乌')[0]).toMatchObject({ code: null, level: 'group' });
    expect(places('蒙古国')[0]).toMatchObject({ code: null, level: 'foreign' });
    expect(places('香港')[0]).toMatchObject({ name: '香港特别行政区', code: '810000' });
  });

  it('leaves out the territory of whoever issued, whoever that is', () => {
    expect(names('浙江和浙江省支持内蒙古', elsewhere)).toEqual(['内蒙古自治区']);
    expect(names('鹿城区和温州市', { territory: '鹿城区' })).toEqual(['温州市']);
  });

  it('matches short county names at home only, or where a neighbour vouches for them', () => {
    expect(names('支持义乌发展', elsewhere)).toEqual(['义乌市']);
    expect(names('支持义乌发展')).toEqual([]);
    expect(names('支持杭州、义乌')).toEqual(['杭州市', '义乌市']);
  });

  it('resolves a name that several divisions bear', () => {
    // 和平区 is in 天津市 and 沈阳市; 新城区 in 呼和浩特市 and 西安市.
    expect(places('天津市和平区')[1]).toMatchObject({ name: '和平区', code: '120101' });
    expect(places('沈阳市的和平区')[1]).toMatchObject({ code: '210102' });
    expect(places('某地和平区')[0]).toMatchObject({ name: '和平区', code: null });
  });

  it('leaves out villages and towns that bear a larger name, and seams of words', () => {
    expect(names('河南村、辽阳镇和大同街道')).toEqual([]);
    expect(names('符合医保定点规定')).toEqual([]);
    expect(names('支持四川乡村')).toEqual(['四川省']);
  });

  it('reads the scope that a responsibility bracket gives', () => {
    const text = '（负责部门：商务部，适用范围：浙江自贸试验区）';
    const context = { ...clauseContext(text, {}), responsibility: [{ start: 0, end: text.length }] };
    expect((placeRecogniser.recognise(context).places ?? []).map(({ name }) => name)).toEqual(['浙江省']);
    const bodies = '（负责部门：浙江自贸试验区）';
    const other = { ...clauseContext(bodies, {}), responsibility: [{ start: 0, end: bodies.length }] };
    expect(placeRecogniser.recognise(other).places).toEqual([]);
  });

  it('knows divisions by their former names', () => {
    expect(places('襄樊市')[0]).toMatchObject({ name: '襄樊市', code: '420600' });
  });

  it('leaves out places in agencies that were found before', () => {
    const text = '由乌海市政务办牵头，支持包头市';
    const name = {
      surface: '乌海市政务办',
      start: 1,
      end: 7,
      recogniser: 'agency',
      confidence: 1,
      name: '乌海市政务办',
    };
    const found = placeRecogniser.recognise(clauseContext(text, {}, { agencyMentions: [name] })).places ?? [];
    expect(found.map((place) => place.name)).toEqual(['包头市']);
  });
});
