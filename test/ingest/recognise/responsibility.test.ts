import { describe, expect, it } from 'vitest';
import { foldText } from '../../../ingest/fold.ts';
import { findResponsibility } from '../../../ingest/recognise/responsibility.ts';

const found = (text: string): string[] =>
  findResponsibility(foldText(text)).map(({ start, end }) => text.slice(start, end));

describe('where a clause says who is responsible', () => {
  it.each([
    '（自治区商务厅、财政厅按职责分工负责）',
    '（人民银行呼和浩特中心支行、内蒙古银保监局等按职责分工）',
    '（责任单位：省发展改革委、省财政厅）',
    '（牵头单位：市商务局；配合单位：市财政局、各区县政府）',
    '(牵头单位:市商务局,配合单位:市财政局)',
    '（省工信厅牵头，省财政厅、省科技厅配合）',
    '（由县农业农村局负责）',
    '（省商务厅、省经信厅等分工负责）',
    '（市商务局、各县（市、区）人民政府负责）',
    '（自治区商务厅负责，2022年底前完成）',
    '（2022年6月底前完成，自治区商务厅负责）',
    '（责任单位：省商务厅；完成时限：2022年12月底前）',
    '（负责部门：商务部，适用范围：福建自贸试验区）',
    '（税务总局、财政部、海关总署负责，排在第一位的部门为牵头部门，下同）',
    '【责任单位：市商务局、市文化和旅游局】',
    '[责任单位：市教育局]',
    '（省发展改革委、省财政厅）',
    '（市财政局、市新经济委、市商务局）',
    '（省农业农村厅）',
    '（农业农村部）',
  ])('finds %s behind a sentence', (bracket) => {
    expect(found(`支持企业发展。${bracket}`)).toEqual([bracket]);
  });

  it.each([
    ['支持发展。\n责任部门：市发展改革委、财政局，各区县人民政府', '责任部门：市发展改革委、财政局，各区县人民政府'],
    ['支持发展。牵头单位：省科技厅；配合单位：省财政厅。', '牵头单位：省科技厅；配合单位：省财政厅'],
    ['支持发展。由市商务局牵头，市财政局配合。', '由市商务局牵头，市财政局配合'],
  ])('finds a line of its own: %s', (text, line) => {
    expect(found(text)).toEqual([line]);
  });

  it('finds each bracket of a clause that has several', () => {
    expect(found('给予奖励。（自治区商务厅负责）另给予补贴。（自治区财政厅负责）')).toEqual([
      '（自治区商务厅负责）',
      '（自治区财政厅负责）',
    ]);
  });

  it.each([
    '支持盟市（含满洲里市）发展。',
    '支持盟市、旗县（市、区）建设孵化基地（众创空间）。',
    '（技工院校内由人力资源社会保障行政部门负责）',
    '工伤保险费（用人单位负责）由单位缴纳。',
    '自治区第三产业发展工作领导小组办公室（设在自治区发展改革委）负责统筹调度。',
    '企业（单位）实际支出给予补助。',
    '营业执照（负责人）信息。',
    '各级各部门要认真落实。',
    '取得资格证书。（高级）',
    '报主管部门批准（省财政厅）后实施。',
    '行业协会要积极配合政府，为企业提供服务支持。',
    '推进改革。请各省、自治区、直辖市人民政府认真贯彻落实。',
    '（单位：毫米）',
    '',
    '（',
    '（责任单位：省商务厅',
  ])('finds none in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('stays fast on brackets that never close', () => {
    const started = performance.now();
    expect(found('（'.repeat(50_000))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
