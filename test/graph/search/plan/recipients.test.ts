import { describe, expect, it } from 'vitest';
import { recipientsOf } from '../../../../graph/search/plan/recipients.ts';

describe('recipients that a label stands for', () => {
  const known = new Set(['个体经营户', '服务业小微企业', '旅游饭店', '中小微企业', '银行']);

  it('reaches those that the corpus names more fully, or by another word', () => {
    expect(recipientsOf('小微企业', known)).toEqual(['小微企业', '服务业小微企业', '中小微企业']);
    expect(recipientsOf('个体工商户', known)).toEqual(['个体工商户', '个体经营户']);
  });

  it('takes no short everyday name for an ending', () => {
    expect(recipientsOf('餐饮企业', known)).toEqual(['餐饮企业']);
  });
});
