/** Questions over two hops, and several in one, asked of the published documents. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRealSearch, type RealSearch } from '../real-search.ts';

let real: RealSearch;
beforeAll(async () => {
  real = await openRealSearch({ semantic: true });
});
afterAll(() => real.close());

const agenciesCited = async (question: string) => {
  const { answer } = await real.ask(question);
  const clauses = await real.store.clauses(answer.citations.map(({ clauseId }) => clauseId));
  return { answer, agencies: clauses.map(({ agencies }) => agencies.map(({ name }) => name)) };
};

describe('an answer over two hops', () => {
  it('quotes only what the body is responsible for', async () => {
    const { answer, agencies } = await agenciesCited('负责养老床位补贴的那个厅在托育方面做什么');
    expect(answer.text).toMatch(/^该厅为自治区民政厅（未指定牵头，在\d+个单位中列首位，/u);
    expect(agencies.length).toBeGreaterThan(0);
    for (const names of agencies) expect(names).toContain('自治区民政厅');
  });

  it('says what it did not find of the body', async () => {
    const { answer } = await real.ask('负责养老床位补贴的那个厅在渔船更新方面做什么');
    expect(answer.status).toBe('partial');
    expect(answer.text).toContain('没有找到由自治区民政厅负责、与“渔船更新”有关的条款');
    expect(answer.citations).toHaveLength(1);
  });

  it('does not answer the second part from the first where that leads nowhere', async () => {
    const { answer } = await real.ask('牵头珊瑚打捞的那个局还管什么');
    expect(answer).toMatchObject({ status: 'no-answer', citations: [] });
    expect(answer.text).toContain('没有找到');
  });
});

describe('who or what the first hop is about is said before what is asked of it', () => {
  it.each([
    ['评定稳岗培训补贴的部门，旅行社缓缴失业保险最长多久', '自治区人力资源社会保障厅', '一年'],
    ['管工业设计中心补助的两个厅，对设备上云补助百分之几', '自治区工业和信息化厅、自治区财政厅', '20%'],
    ['第三产业领导小组办公室设在的那个委，普惠托育每个托位给多少', '自治区发展改革委', '1万元'],
    ['接收促消费落实情况报告的部门，对出口转内销有什么支持', '自治区商务厅', '商业街'],
    ['有二手车出口试点的那个市，网络货运产业拿到多少资金', '鄂尔多斯市', '1500万元'],
    ['查办预付消费跑路坑民的那个专项行动，由哪些部门负责', '“铁拳”专项行动', '市场监管局'],
    ['提到六税两费的那份文件，小微企业工会经费怎么返还', '《支持小微企业发展政策》', '全额返还'],
    ['哪两个部门组建担保集团？这两个部门收的担保费不超过多少', '自治区财政厅、自治区地方金融监管局', '1%'],
  ])('%s', async (question, landing, value) => {
    const { answer } = await real.ask(question);
    const at = answer.text.indexOf(landing);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(answer.text.indexOf(value)).toBeGreaterThan(at);
    // The clause that says who it is, and the one that answers.
    expect(answer.citations.length).toBeGreaterThan(1);
  });

  it('makes no hop of those who ask, or of a kind of place', async () => {
    for (const question of ['申请创业补贴的单位，需要提供什么材料', '处于中高风险的城市，餐饮商户服务费怎么优惠'])
      expect((await real.ask(question)).answer.text).not.toMatch(/^(?:该|两个|没有找到写明)/u);
  });
});

describe('an answer to a part without a matter of its own', () => {
  it('rests on what speaks of the matter before it', async () => {
    const { answer } = await real.ask('养老床位补贴谁负责？电话多少？');
    expect(answer.status).toBe('partial');
    expect(answer.text).toContain('没有写明联系方式');
    const ids = answer.citations.map(({ clauseId }) => clauseId);
    for (const { text } of await real.store.clauses(ids)) expect(text).toContain('养老');
  });
});
