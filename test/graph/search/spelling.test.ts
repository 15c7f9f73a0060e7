import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusFiles } from '../../../graph/corpus-files.ts';
import { mendSpelling } from '../../../graph/search/spelling.ts';
import { foldText } from '../../../ingest/fold.ts';

const CORPUS = fileURLToPath(new URL('../../../corpus', import.meta.url));

describe('slips in questions', () => {
  it.each([
    ['冷库有什么补帖', '冷库有什么补贴'],
    ['渔船更新奖厉多少', '渔船更新奖励多少'],
    ['小微企业带款贴息', '小微企业贷款贴息'],
    ['护理员陪训谁负责', '护理员培训谁负责'],
    ['租金减勉到几月', '租金减免到几月'],
    ['小企微业有什么政策', '小微企业有什么政策'],
    ['小威器业', '小微企业'],
    ['货款贴息怎么申请', '贷款贴息怎么申请'],
    ['失业保检', '失业保险'],
    ['资金扶迟', '资金扶持'],
    ['物留企业', '物流企业'],
  ])('reads %s as %s', (typed, meant) => {
    expect(mendSpelling(foldText(typed))).toBe(meant);
  });

  it.each([
    '期间免收滞纳金',
    '加强与其业务相关的服务',
    '优化服务流程',
    '专家征求意见',
    '再审请求',
    '城乡建设保障',
    '申请人身份',
    '渔民上岸后住哪里',
    '孩子上幼儿园有什么好处',
    '海参养殖保险怎么赔',
    '收到货款以后',
    '请你省请求上级',
    '三区五流域',
    '帐篷营地',
    '将来的打算',
  ])('leaves ordinary words alone: %s', (text) => {
    expect(mendSpelling(text)).toBe(text);
  });

  it('finds no slip in texts as published', async () => {
    for (const { bytes, file } of await corpusFiles(CORPUS)) {
      const text = foldText(new TextDecoder().decode(bytes));
      expect(mendSpelling(text), file).toBe(text);
    }
  });

  it('keeps the length and everything that is not Chinese', () => {
    const pieces = fc.constantFrom('补帖', '奖厉', '财政', '支', '厉', '😀', 'ETC', '，', '５', '𠮷', '贷', '款');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(pieces).map((list) => list.join('')),
        ),
        (text) => {
          const mended = mendSpelling(text);
          expect(mended.length).toBe(text.length);
          const others = (of: string) => of.replace(/\p{Script=Han}/gu, '');
          expect(others(mended)).toBe(others(text));
        },
      ),
    );
  });

  it('is done after one reading', () => {
    for (const text of ['补帖奖厉陪训', '带款旦保补帖', '奖厉奖厉奖厉']) {
      const once = mendSpelling(text);
      expect(mendSpelling(once)).toBe(once);
    }
  });
});
