import { describe, expect, it } from 'vitest';
import type { DocumentContext } from '../../../ingest/context.ts';
import { CENTRE, CITY, mentionsOf, PROVINCE, REGION } from './agency-context.ts';

describe('bodies in running text', () => {
  it.each<[string, DocumentContext, string]>([
    ['支持各盟市升级改造，经自治区商务厅审核并在商务部备案。', REGION, '各盟市 自治区商务厅 商务部'],
    ['由各盟行政公署、市人民政府按单给予补贴。', REGION, '各盟行政公署 各市人民政府'],
    ['各地区各部门要高度重视。', REGION, '各地区 各部门'],
    ['经行业主管部门认定，有条件的地方可以给予贴息。', REGION, '行业主管部门 有条件的地方'],
    ['旗县级以上地方人民政府可因地制宜。', REGION, '旗县级以上地方人民政府'],
    ['自治区各有关部门、各级预算单位要落实。', REGION, '自治区各有关部门 各级预算单位'],
    ['自治区发展改革委会同有关部门开展。', REGION, '自治区发展改革委 有关部门'],
    ['经参保地人民政府批准。', REGION, '参保地人民政府'],
    ['各设区市财政局报省财政厅。', PROVINCE, '各设区市 财政局 省财政厅'],
    ['由市金融办会同区县政府认定。', CITY, '市金融办'],
    ['由发展改革委、国务院有关部门负责。', CENTRE, '国家发展改革委 国务院 有关部门'],
  ])('%s', (text, document, names) => {
    const mentions = mentionsOf(text, document);
    expect(mentions.map(({ name }) => name).join(' ')).toBe(names);
    for (const { surface, start, end } of mentions) expect(text.slice(start, end)).toBe(surface);
  });

  it.each([
    '支持发展。（自治区商务厅、财政厅按职责分工负责）',
    '落实《国务院办公厅转发国家发展改革委若干意见的通知》。',
    '给予财政资金补贴，鼓励政府采购，发行地方政府专项债券。',
    '建设大数据中心，教育部署到位，完善消防设施。',
    '与农村合作社、供销社等专业机构合作。',
    '在全国各地推广。',
  ])('none in %s', (text) => {
    expect(mentionsOf(text, REGION)).toEqual([]);
  });
});
