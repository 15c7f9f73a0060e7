import { describe, expect, it } from 'vitest';
import { readAgencies } from '../../../../graph/search/plan/agencies.ts';
import { INNER_MONGOLIA, question, SHANDONG, told } from './lexicon.ts';

const read = (text: string, { prefix, agencies } = SHANDONG) => readAgencies(question(text), prefix, agencies);
const roles = (text: string) => read(text).map(({ condition }) => ('role' in condition ? condition.role : undefined));

describe('agencies in a question', () => {
  it('completes a short name with the prefix of the corpus', () => {
    expect(told(read('财政厅负责什么'), 'agency')).toEqual(['= 省财政厅 财政厅 set']);
    expect(told(read('人社厅负责什么'), 'agency')).toEqual(['= 省人力资源社会保障厅 人社厅 set']);
    expect(told(read('财政厅负责什么', INNER_MONGOLIA), 'agency')).toEqual(['= 自治区财政厅 财政厅 set']);
    expect(told(read('工信厅牵头的措施', INNER_MONGOLIA), 'agency')).toEqual(['= 自治区工业和信息化厅 工信厅 set']);
  });

  it.each([
    '不是财政厅牵头的奖励有哪些',
    '非财政厅牵头的条款',
    '财政厅不牵头的条款有哪些',
    '财政厅没有参与的奖励有哪些',
  ])('leaves out what is denied in %s', (text) => {
    expect(told(read(text), 'agency')).toEqual(['not 省财政厅 财政厅 set']);
  });

  it('leans towards an agency that the question merely names', () => {
    expect(told(read('财政厅的补贴多少钱'), 'agency')).toEqual(['= 省财政厅 财政厅 prefer']);
  });

  it('reads each of several', () => {
    expect(told(read('财政厅和商务厅共同负责的有哪些'), 'agency')).toEqual([
      '= 省财政厅 财政厅 set',
      '= 省商务厅 商务厅 set',
    ]);
  });

  it.each([
    ['财政厅牵头的措施', ['lead', 'sole', 'joint'], true],
    ['财政厅单独负责的条款', ['sole'], undefined],
    ['财政厅配合的任务', ['cooperate'], undefined],
    ['财政厅负责的条款', undefined, undefined],
    ['财政厅牵头或负责的条款', undefined, undefined],
  ])('reads the role in %s', (text, role, leading) => {
    expect(roles(text)).toEqual([role]);
    expect(read(text)[0]?.leading).toBe(leading);
  });

  it.each([
    ['财政厅牵头、商务厅配合的有哪些', [['lead', 'sole', 'joint'], ['cooperate']]],
    ['牵头单位是财政厅、配合单位是商务厅的条款', [['lead', 'sole', 'joint'], ['cooperate']]],
    [
      '财政厅和商务厅共同牵头的',
      [
        ['lead', 'sole', 'joint'],
        ['lead', 'sole', 'joint'],
      ],
    ],
    ['商务厅配合财政厅的条款有哪些', [['cooperate'], undefined]],
  ])('gives each body its own part: %s', (text, parts) => {
    expect(roles(text)).toEqual(parts);
  });

  it.each([
    ['除了财政厅还有哪些部门参与', ['省财政厅']],
    ['除财政厅外谁负责', ['省财政厅']],
    ['不包括省财政厅负责的', ['省财政厅']],
    ['商务部门除外，谁负责冷链', ['省商务厅']],
    ['除财政厅、商务厅和省农业农村厅外还有谁负责', ['省财政厅', '省商务厅', '省农业农村厅']],
  ])('leaves out those of %s', (text, names) => {
    const left = read(text);
    expect(left.map(({ filter }) => [filter.op, filter.value, 'role' in filter])).toEqual(
      names.map((name) => ['not', name, false]),
    );
    expect(left.every(({ force }) => force === 'set')).toBe(true);
  });

  it('ends what is left out where the list ends', () => {
    expect(told(read('除了财政厅，商务厅负责的有哪些'), 'agency')).toEqual([
      'not 省财政厅 财政厅 set',
      '= 省商务厅 商务厅 set',
    ]);
  });

  it.each(['教育厅负责什么', '公安局在哪', '全部门店都参与', '行业管理部门'])('knows none in %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
