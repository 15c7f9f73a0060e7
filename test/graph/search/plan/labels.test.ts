import { describe, expect, it } from 'vitest';
import { readLabels } from '../../../../graph/search/plan/labels.ts';
import { plan, question, told } from './lexicon.ts';

describe('labels in a question', () => {
  it('reads official and everyday names, as a leaning', () => {
    const read = readLabels(question('饭店减税有哪些'));
    expect(told(read, 'industry')).toEqual(['= 餐饮业 饭店 prefer']);
    expect(told(read, 'instrument')).toEqual(['= 税收减免 减税 prefer']);
    expect(told(readLabels(question('旅行社能拿补贴吗')), 'beneficiary')).toEqual(['= 旅行社 旅行社 prefer']);
  });

  it('shows the words as they were typed', () => {
    expect(told(readLabels(question('養老補貼')), 'industry')).toEqual(['= 养老服务业 養老 prefer']);
  });

  it('reads none in the name of an agency or of a document', () => {
    expect(told(plan('体育局负责什么').readings, 'industry')).toEqual([]);
    expect(told(plan('养老托育行动方案里有什么').readings, 'industry')).toEqual([]);
  });

  it('counts the clauses of a label where nothing else says what is counted', () => {
    expect(told(plan('有多少条涉及养老').readings, 'industry')).toEqual(['= 养老服务业 养老 set']);
    expect(told(plan('财政厅负责的有多少条涉及养老').readings, 'industry')).toEqual(['= 养老服务业 养老 prefer']);
  });
});
