import { describe, expect, it } from 'vitest';
import { bareText, countedText } from '../../../../graph/overlap/text/bare-text.ts';
import { readMeasure } from '../read-measure.ts';

const bare = (measure: string) => readMeasure(measure).profile.bare;
const counted = (measure: string): string => countedText(bare(measure));

describe('bareText', () => {
  it('does not count who is responsible, in which spirit and under whose leadership', () => {
    const measure = '对新建滑雪场给予一次性补助50万元。';
    const plain = counted(measure);
    expect(plain).toBe('对新建滑雪场给予一次性补助50万元');
    expect(counted(`${measure}（责任单位：省体育局、省财政厅）`)).toBe(plain);
    expect(counted(`在省委、省政府坚强领导下，${measure}`)).toBe(plain);
    expect(counted(`认真贯彻落实国务院决策部署，${measure}`)).toBe(plain);
    // They are still text: a passage may run through them, and they are shown as one.
    expect(bare(`${measure}（责任单位：省体育局）`).text).toContain('省体育局');
  });

  it.each([
    ['（一）新建滑雪场；（二）改建滑雪场。'],
    ['①新建滑雪场；②改建滑雪场。'],
    ['（1）新建滑雪场；（2）改建滑雪场。'],
    ['⑴新建滑雪场；⑵改建滑雪场。'],
    ['1.新建滑雪场；2.改建滑雪场。'],
    ['新建滑雪场；改建滑雪场。'],
  ])('leaves numbering inside a text out: %s', (measure) => {
    const { heading, text } = { heading: null, text: `给予补助：${measure}` };
    expect(bareText({ heading, text }).text).toBe('给予补助新建滑雪场改建滑雪场');
  });

  it('reads no circled number as the head of a figure', () => {
    const { profile } = readMeasure('支持场馆建设，其中①10万元用于造雪；②20万元用于制冰。');
    expect(profile.bare.text).toBe('支持场馆建设其中10万元用于造雪20万元用于制冰');
    expect(profile.clause.amounts.map(({ min }) => min)).toEqual([100_000, 200_000]);
  });

  it('keeps figures apart that a point or a comma makes', () => {
    expect(counted('利率按6.5%执行，补助300,000元。')).toBe('利率按6.5%执行补助300000元');
    expect(counted('利率按65%执行，补助3000,00元。')).not.toBe(counted('利率按6.5%执行，补助300,000元。'));
    // A full stop behind a figure is none of its.
    expect(counted('每个景区补助不超过50。2024年起执行新标准。')).not.toContain('.');
  });

  it('takes letters and digits of full width as the usual ones, in either case', () => {
    expect(counted('支持Ａ级景区创建，补助１０万元。')).toBe(counted('支持a级景区创建，补助10万元。'));
  });

  it('marks a heading, but not one that is all there is', () => {
    const { profile } = readMeasure('支持冰雪场馆建设。对新建滑雪场给予一次性补助50万元。');
    expect(profile.clause.heading).toBe('支持冰雪场馆建设');
    expect(profile.bare.text.slice(0, profile.bare.heading)).toBe('支持冰雪场馆建设');
    expect(bareText({ heading: '支持冰雪场馆建设', text: '支持冰雪场馆建设。' }).heading).toBe(0);
  });

  it('lets everything count where there is nothing but a bracket or a closing', () => {
    for (const text of ['（责任单位：省体育局、省财政厅）', '本措施自印发之日起施行。']) {
      const { counts, weight, formal, text: letters } = bareText({ heading: null, text });
      expect({ formal, weight }).toEqual({ formal: true, weight: letters.length });
      expect([...counts].every((one) => one === 1)).toBe(true);
      expect(weight).toBeGreaterThan(5);
    }
    expect(bareText({ heading: null, text: '' })).toMatchObject({ text: '', weight: 0 });
  });

  it('leads each character back to where it stands', () => {
    const { clause, bare: read } = readMeasure(
      '支持冰雪 场馆建设。对新建滑雪场（含“室内”滑雪场）按6.5％贴息，（一）补助300,000元；②再奖１０万元。（责任单位：省体育局）',
    ).profile;
    for (const [i, letter] of [...read.text].entries())
      expect(clause.text[read.at[i]!]!.normalize('NFKC').toLowerCase()).toBe(letter);
    expect([...read.at]).toEqual([...read.at].sort((x, y) => x - y));
  });
});
