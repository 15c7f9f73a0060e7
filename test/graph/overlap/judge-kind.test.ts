import { describe, expect, it } from 'vitest';
import { compareMeasures, compareWithin, readMeasure } from './read-measure.ts';

const kind = (a: string, b: string) => compareMeasures(a, b)?.kind ?? null;
/** In both orders. */
const kinds = (a: string, b: string) => [kind(a, b), kind(b, a)];

const MEASURE = '对新建的室内滑雪场，按设备投资额的10%给予一次性补助，单个项目最高不超过100万元。';
const FURTHER =
  '支持中小学校开设冰雪运动课程，每学年不少于8课时。鼓励金融机构开发冰雪装备融资租赁产品，引导保险公司推出滑雪意外险。';

describe('kinds of pairs', () => {
  it.each([
    ['another heading', `加大场馆补助力度。${MEASURE}`],
    ['a bracket', `${MEASURE}（责任单位：市体育局、市财政局）`],
    ['particles', MEASURE.replace('对新建的', '新建').replace('给予', '给予了')],
    ['punctuation', MEASURE.replace('，单个', '；单个')],
    ['a phrase of form', `认真贯彻落实省委、省政府决策部署，${MEASURE}`],
  ])('is identical in spite of %s', (_, other) => {
    expect(kinds(MEASURE, other)).toEqual(['identical', 'identical']);
    expect(compareMeasures(MEASURE, other)).toMatchObject({ score: 1, conflict: null });
  });

  it('is identical in spite of other numbering inside', () => {
    const items = ['新建室内滑雪场给予补助30万元', '改造室外滑冰场给予补助10万元', '购置造雪设备给予补助5万元'];
    const numbered = (marks: readonly string[]) =>
      `支持场馆建设：${items.map((item, i) => marks[i] + item).join('；')}。`;
    expect(kinds(numbered(['①', '②', '③']), numbered(['（1）', '（2）', '（3）']))).toEqual(['identical', 'identical']);
    expect(kinds(numbered(['①', '②', '③']), numbered(['', '', '']))).toEqual(['identical', 'identical']);
  });

  it.each([
    ['a sum', MEASURE.replace('100万元', '80万元')],
    ['a rate', MEASURE.replace('10%', '15%')],
    ['a budget added', `安排5000万元资金，${MEASURE}`],
    ['a condition added', MEASURE.replace('室内滑雪场，', '且年接待5万人次以上的室内滑雪场，')],
  ])('is revised by %s', (_, other) => expect(kinds(MEASURE, other)).toEqual(['revised', 'revised']));

  it('is revised by a date alone', () => {
    const dated = `2023年1月1日至2024年12月31日，${MEASURE}`;
    expect(kinds(dated, dated.replace('2024年12月31日', '2025年12月31日'))).toEqual(['revised', 'revised']);
  });

  it('is contained in a clause with further measures, in either order', () => {
    expect(kinds(MEASURE, MEASURE + FURTHER)).toEqual(['contained', 'contained']);
    expect(kinds(FURTHER + MEASURE, MEASURE)).toEqual(['contained', 'contained']);
    expect(kinds(MEASURE, FURTHER)).toEqual([null, null]);
    // With another value the part is a revision.
    expect(kinds(MEASURE.replace('100万元', '80万元'), MEASURE + FURTHER)).toEqual(['revised', 'revised']);
  });

  it('shows no further measure as a difference of the one that is contained', () => {
    const further = '对购置国产造雪机的企业给予补贴20万元，由市财政局在2025年6月30日前兑付。';
    const pair = compareMeasures(MEASURE, `${MEASURE}${FURTHER}${further}`);
    expect(pair).toMatchObject({ kind: 'contained', differences: [], conflict: null });
  });

  it('does not take two clauses of one form for one measure', () => {
    expect(
      compareWithin(
        '国家级滑雪旅游度假地创建。对首次获评国家级滑雪旅游度假地的，给予一次性奖励100万元。（责任单位：省体育局）',
        '省级工业设计中心创建。对首次获评省级工业设计中心的，给予一次性奖励50万元。（责任单位：省经济和信息化厅）',
      ),
    ).toBeNull();
  });

  it.each([
    ['本措施自印发之日起施行，有效期3年。', '本政策自2023年7月1日起施行，有效期2年。'],
    ['本措施自印发之日起施行。', '本措施自印发之日起施行。'],
    ['本办法由省体育局负责解释。', '本办法由市商务局负责解释。'],
    [
      '现将《四川省支持冰雪产业发展若干措施》印发给你们，请认真贯彻执行。',
      '现将《成都市促进产业升级若干政策》印发给你们，请认真贯彻执行。',
    ],
  ])('takes no closing and no covering note for a measure: %s', (a, b) => expect(kinds(a, b)).toEqual([null, null]));

  it('has cover for each side by its own size, and spans that lead to the same words', () => {
    const [a, b] = [MEASURE, `${FURTHER}${MEASURE}`];
    const pair = compareMeasures(a, b)!;
    expect(pair.cover.a).toBe(1);
    expect(pair.cover.b).toBeLessThan(0.6);
    const [textA, textB] = [readMeasure(a).profile.clause.text, readMeasure(b).profile.clause.text];
    expect(pair.spans.length).toBeGreaterThan(0);
    for (const span of pair.spans)
      expect(textA.slice(span.a.start, span.a.end)).toBe(textB.slice(span.b.start, span.b.end));
  });

  it('breaks a passage at a numbering that only one text has', () => {
    const plain = '支持场馆建设：新建室内滑雪场给予补助；改造室外滑冰场给予补助。';
    const numbered = plain.replace('；', '；（二）').replace('：', '：（一）');
    const pair = compareMeasures(plain, numbered)!;
    const text = readMeasure(numbered).profile.clause.text;
    expect(pair.kind).toBe('identical');
    for (const span of pair.spans) expect(text.slice(span.b.start, span.b.end)).not.toMatch(/（[一二]）/u);
  });
});
