import { describe, expect, it } from 'vitest';
import { readIntent } from '../../../../graph/search/plan/intent.ts';
import type { Intent } from '../../../../graph/search/result.ts';

const CASES: readonly [Intent, string[]][] = [
  ['find', ['深水网箱建设', '渔船更新改造', '冷库能申请扶持吗', '船东怎样办理通行优惠']],
  ['list', ['渔业有哪些补贴', '对养老机构都有什么扶持', '列出全部托育措施', '给渔民的补贴', '有啥优惠']],
  ['count', ['一共有多少条涉及养老', '渔业措施共几条', '有多少项政策提到冷链', '总共几份文件']],
  ['how-much', ['建一个网箱补多少钱', '床位补贴标准是什么', '最高能给几万', '利息打几折', '通行费减多少']],
  ['until-when', ['租金减免到什么时候', '政策执行到哪一天', '申报期限', '补贴能领多久', '啥时候截止']],
  ['who', ['冷链物流谁牵头', '哪个厅管托育', '护理员培训归谁负责', '责任单位是谁', '找哪个部门申请']],
  ['compare', ['两个文件的补贴有什么不同', '租金减免规定一样吗', '养老和托育的标准有何差异']],
];

describe('intent', () => {
  for (const [intent, questions] of CASES)
    it.each(questions)(`reads ${intent} in %s`, (question) => {
      expect(readIntent(question)).toBe(intent);
    });
});
