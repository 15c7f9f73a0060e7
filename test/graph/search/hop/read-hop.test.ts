import { describe, expect, it } from 'vitest';
import { countOf } from '../../../../graph/search/hop/hop.ts';
import { readHop, topicOf } from '../../../../graph/search/hop/read-hop.ts';

describe('a question over two hops', () => {
  it.each([
    ['给冷库补钱的那个厅还管什么', 'agency', '给冷库补钱', '厅', '还管什么'],
    ['牵头渔船更新的那个部门，在养老方面还有啥支持', 'agency', '牵头渔船更新', '部门', '在养老方面还有啥支持'],
    ['负责托育的单位还负责哪些事', 'agency', '负责托育', '单位', '还负责哪些事'],
    ['活鱼运输试点的两个市，各自的冷库怎么建', 'place', '活鱼运输试点', '市', '冷库怎么建'],
    ['先行先试的那几个县还有什么政策', 'place', '先行先试', '县', '还有什么政策'],
    ['管渔船更新的两家部门，正在组建什么平台', 'agency', '管渔船更新', '部门', '正在组建什么平台'],
    ['评定冷库的厅，渔港补多少', 'agency', '评定冷库', '厅', '渔港补多少'],
    ['办公室所在的部门，渔港补多少', 'agency', '办公室所在', '部门', '渔港补多少'],
    ['要建海洋牧场基地的城市，在渔港上分多少钱', 'place', '要建海洋牧场基地', '城市', '在渔港上分多少钱'],
    ['提到活鱼运输的那份文件，对冷库怎么说', 'document', '提到活鱼运输', '文件', '对冷库怎么说'],
    ['查处电鱼的那个专项行动，由谁负责', 'name', '查处电鱼', '行动', '由谁负责'],
    ['渔船能免哪两个税？这两个税养殖户怎么缴', 'name', '渔船能免哪两个税', '税', '养殖户怎么缴'],
    ['查处无证养殖的部门，渔港补多少', 'agency', '查处无证养殖', '部门', '渔港补多少'],
    ['管冷库的单位还负责什么', 'agency', '管冷库', '单位', '还负责什么'],
    ['试点活鱼运输的十二个县，各自的冷库怎么建', 'place', '试点活鱼运输', '县', '冷库怎么建'],
    ['哪个市试点活鱼运输？它的冷库怎么建', 'place', '哪个市试点活鱼运输', '市', '冷库怎么建'],
  ])('%s', (question, kind, first, head, second) => {
    expect(readHop(question)).toMatchObject({ kind, first, head, second });
  });

  it.each([
    ['给冷库补钱的是哪个厅'],
    ['哪个厅给冷库补钱'],
    ['财政厅还管什么'],
    ['商务厅牵头的政策有哪些'],
    ['补贴发放的部门是哪个'],
    ['试点是哪几个市'],
    ['每个市的补贴是多少'],
    ['支持三个市建设冷库，补多少钱'],
    ['给冷库补钱的那个厅'],
    ['负责托育的部门都有哪些'],
    ['负责托育的单位还有谁'],
    // The body is who asks, not who is responsible.
    ['申请补贴的单位，要交什么材料'],
    ['获得奖励的机构，还能拿多少'],
    // A kind of place, which no clause names.
    ['有条件的城市，怎么申报试点'],
    ['渔船能免哪两个税？冷库怎么建'],
    // The unit that asks is told by its trade or by what it lacks.
    ['物业管理的单位也能享受社保缓缴吗'],
    ['管道燃气的单位，能领什么补贴'],
    ['负责托育的机构也可以申请补贴吗'],
    ['没有监管资质的机构也能领补贴吗'],
    ['没有办证的部门，要交多少罚款'],
    ['建筑行业的部门，社保缓缴多久'],
    // All of the places, one's own, or those that are named.
    ['全区十二个盟市都有哪些政策'],
    ['全省一百零三个县都有哪些政策'],
    ['我们这两个县，冷库怎么建'],
    ['我们县的那几个地区，冷库怎么建'],
    ['赣州市和九江市两个市，冷库怎么建'],
  ])('makes none: %s', (question) => {
    expect(readHop(question)).toBeNull();
  });

  it('makes none of names that the question gives, with or without their kind', () => {
    const question = '呼和浩特和包头两个市，冷库怎么建';
    expect(
      readHop(question, [
        { start: 0, end: 4 },
        { start: 5, end: 7 },
      ]),
    ).toBeNull();
    // One that is named within a clause is no list.
    expect(readHop('包头试点活鱼运输的两个县，冷库怎么建', [{ start: 0, end: 2 }])).toMatchObject({ kind: 'place' });
  });

  it('counts as people write it', () => {
    expect(['两', '十', '十二', '二十', '二十三', '12', '几', '十几'].map(countOf)).toEqual([
      2,
      10,
      12,
      20,
      23,
      12,
      null,
      null,
    ]);
    expect(readHop('试点活鱼运输的十二个县，各自的冷库怎么建')?.count).toBe(12);
  });

  it('knows whether more than the body is asked for', () => {
    expect(topicOf('还管什么')).toBe('');
    expect(topicOf('还负责哪些工作？')).toBe('');
    expect(topicOf('在养老方面还有啥支持')).not.toBe('');
  });
});
