import { beforeAll, describe, expect, it } from 'vitest';
import { type AskedKind, askedKind, holds } from '../../../../graph/search/answer/asked.ts';
import { readIntent } from '../../../../graph/search/plan/intent.ts';
import { type Shandong, shandong } from '../shandong-document.ts';

const CASES: readonly [AskedKind, string[]][] = [
  ['contact', ['渔业补贴咨询电话是多少', '申报网址是什么']],
  ['address', ['民政厅在哪条街', '办事大厅地址']],
  ['person', ['财政厅厅长是谁', '海洋局局长叫什么名字']],
  ['hours', ['窗口几点上班', '周末开门吗']],
  ['materials', ['申请床位补贴要什么材料']],
  ['steps', ['网箱补贴申报流程', '评审要几轮']],
  ['allocation', ['名额如何分配到各市']],
  ['quota', ['示范县指标有多少', '试点名额有几家']],
  ['rate', ['利率下浮几个点', '冷库补助比例', '覆盖率目标是多少']],
  ['amount', ['一个网箱补多少钱', '床位补贴标准', '最多能拿多少', '冷库给多少补贴']],
  ['date', ['租金减免什么时候结束', '政策有效期到几月']],
  ['agency', ['冷链物流谁牵头', '托育归哪个部门管']],
  ['duration', ['租金免几个月', '补贴发多久', '最长缓缴多少天']],
  ['quantity', ['要建多少个托位', '每百户要配多少平米']],
  ['contributor', ['骑手的社保谁来交', '保险费由谁缴']],
  ['figure', ['普惠园覆盖面要稳定在多少']],
  [
    'none',
    [
      '深水网箱建设',
      '渔业有哪些补贴',
      '开好几家店一个证行不行',
      '养老设施配建标准',
      '贷款到期还不上能缓缓不',
      '这几年对牧场有哪些支持',
      '停业好几天能不能减租',
      '谁缴纳过失业保险可以领',
    ],
  ],
];

describe('what a question asks for', () => {
  for (const [kind, questions] of CASES)
    it.each(questions)(`is ${kind} in %s`, (question) => {
      expect(askedKind(question, readIntent(question))).toBe(kind);
    });
});

describe('what a passage holds', () => {
  let corpus: Shandong;
  beforeAll(async () => {
    corpus = await shandong();
  });
  const whole = (words: string, kind: AskedKind) => {
    const clause = corpus.clause(words);
    return holds(kind, clause, { start: 0, end: clause.text.length });
  };

  it('tells kinds of value apart', () => {
    expect(whole('深水网箱', 'amount')).toBe(true);
    expect(whole('深水网箱', 'rate')).toBe(false);
    expect(whole('冷链物流', 'rate')).toBe(true);
    expect(whole('租金', 'date')).toBe(true);
    expect(whole('深水网箱', 'date')).toBe(false);
    expect(whole('深水网箱', 'agency')).toBe(true);
    expect(whole('深水网箱', 'contact')).toBe(false);
    expect(whole('护理', 'amount')).toBe(false);
  });

  it('looks into the passage only', () => {
    const clause = corpus.clause('深水网箱');
    const heading = { start: 0, end: clause.heading?.length ?? 0 };
    expect(holds('amount', clause, heading)).toBe(false);
    expect(holds('none', clause, heading)).toBe(true);
  });
});
