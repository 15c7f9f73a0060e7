import { describe, expect, it } from 'vitest';
import { checkAgencies } from '../../../graph/draft/agency-check.ts';
import { nearTitle } from '../../../graph/draft/near-title.ts';
import { draftOf } from './draft-of.ts';

const DAY = '2026-01-01';
const NONE = new Set<string>();
const told = (line: string, day = DAY, known: ReadonlySet<string> = NONE) =>
  checkAgencies(draftOf(line), { day, known }).map(({ severity, quote, suggestion }) => [severity, quote, suggestion]);

describe('agencies that do not exist under that name', () => {
  it.each([
    ['支持企业发展。（自治区发展和改革厅、财政厅负责）', '自治区发展和改革厅', '自治区发展改革委'],
    ['支持企业发展。（自治区财证厅负责）', '自治区财证厅', '自治区财政厅'],
    ['支持企业发展。（自治区财政厅、商物厅负责）', '商物厅', '商务厅'],
    ['支持企业发展。（自治区农村农业厅负责）', '自治区农村农业厅', '自治区农业农村厅'],
    ['支持企业发展。（自治区财政局负责）', '自治区财政局', '自治区财政厅'],
    ['由呼和浩特市财政厅拨付资金。', '呼和浩特市财政厅', '呼和浩特市财政局'],
    ['报国家发展和改革部备案。', '国家发展和改革部', '国家发展和改革委员会'],
    ['由自治区文化厅组织实施。', '自治区文化厅', '自治区文化和旅游厅'],
    ['报国家食品药品监督管理总局批准。', '国家食品药品监督管理总局', '国家市场监督管理总局'],
  ])('%s', (line, quote, meant) => {
    expect(told(line)).toContainEqual(['error', quote, meant]);
  });

  it.each([
    '由某某县政务服务局办理，市文化广电和旅游局配合。',
    '支持企业发展。（自治区财政厅、发展改革委、市场监管局，内蒙古税务局、呼和浩特海关按职责分工负责）',
    '原自治区文化厅认定的项目继续有效。',
    '按照《文化部关于推动数字文化产业发展的意见》执行。',
    '全部门、全领域推进，由自治区机关事务管理局、区直机关事务管理局落实。',
  ])('finds nothing in: %s', (line) => {
    expect(told(line)).toEqual([]);
  });

  it('knows when a body was renamed, and asks instead of insisting where the corpus has the old name', () => {
    const line = '支持企业发展。（自治区财政厅、内蒙古银保监局负责）';
    const now = '国家金融监督管理总局内蒙古监管局';
    expect(told(line, '2022-04-06')).toEqual([]);
    expect(told(line)).toEqual([['error', '内蒙古银保监局', now]]);
    expect(told(line, DAY, new Set(['内蒙古银保监局']))).toEqual([['warning', '内蒙古银保监局', now]]);
  });

  it('mentions a short form once and quietly', () => {
    expect(told('由自治区工信厅牵头。自治区工信厅负责解释。')).toEqual([
      ['note', '自治区工信厅', '自治区工业和信息化厅'],
    ]);
  });
});

describe('titles', () => {
  it.each([
    ['保障中小企业款项支付办法', '保障中小企业款项支付条例', 'kind'],
    ['政府采购促进中小企业发展管理方法', '政府采购促进中小企业发展管理办法', 'slip'],
    ['中华人民共和国企业所税法实施条例', '中华人民共和国企业所得税法实施条例', 'slip'],
    [
      '内蒙古自治区促进服务业高质量发展实施方案（2021版）',
      '内蒙古自治区促进服务业高质量发展实施方案（2022版）',
      'edition',
    ],
  ])('%s is near %s', (title, other, difference) => {
    expect(nearTitle(title, other)?.difference).toBe(difference);
  });

  it.each([
    ['中华人民共和国公路法', '中华人民共和国铁路法'],
    ['中华人民共和国企业所得税法', '中华人民共和国企业所得税法实施条例'],
    ['广西壮族自治区湿地保护条例', '内蒙古自治区湿地保护办法'],
    ['国务院关于推动旅游业高质量发展的意见', '关于推动旅游业高质量发展的意见'],
  ])('%s is no slip of %s', (title, other) => {
    expect(nearTitle(title, other)).toBeNull();
  });
});
