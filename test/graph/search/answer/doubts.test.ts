import { beforeAll, describe, expect, it } from 'vitest';
import type { Information } from '../../../../graph/scoring/bm25.ts';
import type { AskedKind } from '../../../../graph/search/answer/asked.ts';
import { contrastDoubt } from '../../../../graph/search/answer/support/contrasts.ts';
import { documentDoubt, titleDoubt } from '../../../../graph/search/answer/support/documents.ts';
import { placeDoubt, valueDoubt, yearDoubt } from '../../../../graph/search/answer/support/doubts.ts';
import { setDoubtsOf } from '../../../../graph/search/answer/support/doubts-of.ts';
import { distanceDoubt, termDoubt, unfamiliar } from '../../../../graph/search/answer/support/familiarity.ts';
import { levelDoubt } from '../../../../graph/search/answer/support/levels.ts';
import { sumDoubt } from '../../../../graph/search/answer/support/sums.ts';
import { foldText } from '../../../../ingest/fold.ts';
import { plan, question, SHANDONG } from '../plan/lexicon.ts';
import { type Shandong, shandong } from '../shandong-document.ts';
import { gather } from './evidence-of.ts';

const FAMILIAR = { similarity: 0.7, coverage: 0, information: new Map<string, Information>(), unknown: [] };
const NONE = new Map<string, Information>();

let corpus: Shandong;
beforeAll(async () => {
  corpus = await shandong();
});
const about = (text: string, ...headings: string[]) =>
  gather(
    headings.map((words) => corpus.clause(words)),
    text,
  );

describe('doubts', () => {
  it('miss the value that is asked for', () => {
    expect(valueDoubt('amount', about('护理员培训补多少钱', '护理'))).toMatchObject({
      code: 'value',
      text: '条文没有写明具体金额',
      grave: false,
    });
    expect(valueDoubt('amount', about('网箱补多少钱', '网箱'))).toBeNull();
    expect(valueDoubt('date', about('网箱补贴什么时候截止', '网箱'))?.text).toBe('条文没有写明起止时间');
    expect(valueDoubt('contact', about('网箱补贴电话', '网箱'))).toMatchObject({
      code: 'kind',
      text: '条文没有写明联系方式',
    });
    expect(valueDoubt('agency', about('网箱谁负责', '网箱'))).toBeNull();
    expect(valueDoubt('none', [])).toBeNull();
  });

  it('do not take a value of another passage for the one that is asked', () => {
    const clause = corpus.clause('网箱');
    const other = {
      ...clause,
      heading: null,
      agencies: [],
      text: '船上卫生间改造由船东自行实施。对新建深水网箱的渔业企业，每个给予30万元补贴。',
      amounts: clause.amounts.map((amount) => ({ ...amount, start: 32, end: 36, surface: '30万元' })),
    };
    expect(other.text.slice(32, 36)).toBe('30万元');
    expect(valueDoubt('amount', gather([other], '船上卫生间改造给多少钱'))?.code).toBe('value');
  });

  it('miss the year', () => {
    const asked = (text: string) => yearDoubt(plan(text).readings, about(text, '租金'));
    expect(asked('2023年租金减免几个月')).toBeNull();
    expect(asked('2026年租金减免几个月')?.text).toBe('条文没有2026年的相应规定');
    expect(asked('租金减免几个月')).toBeNull();
  });

  it('miss the place', () => {
    const asked = (text: string) => placeDoubt(plan(text).readings, about(text, 'ETC'));
    expect(asked('淄博的货车通行费')?.text).toBe('条文没有关于淄博市的规定');
    expect(asked('青岛的货车通行费')).toBeNull();
  });

  it('miss what is said of the nation', () => {
    const asked = (text: string) => levelDoubt(question(text), about(text, '网箱'), 'amount');
    expect(asked('中央财政给网箱补多少钱')?.text).toBe('条文没有中央财政的规定');
    expect(asked('全国一共多少网箱')?.text).toBe('条文没有全国的数据');
    expect(asked('网箱补多少钱')).toBeNull();
  });

  it('miss the sum, but not one that is only a case', () => {
    const asked = (text: string, isCase = false) =>
      sumDoubt(question(text), plan(text).readings, about(text, '网箱'), isCase);
    expect(asked('网箱能给80万吗')).toMatchObject({ code: 'sum', text: '条文没有“80万”这一数额' });
    expect(asked('网箱能给30万吗')).toBeNull();
    expect(asked('网箱能给80万吗', true)).toBeNull();
    expect(asked('充了80万的卡，网箱老板跑了谁查')).toBeNull();
  });

  it('miss a document that is only cited', () => {
    const lexicon = {
      ...SHANDONG,
      references: [
        { title: '山东省渔港管理条例', inCorpus: false },
        { title: '山东省养老托育服务提升行动方案', inCorpus: true },
      ],
    };
    const asked = (text: string) => documentDoubt(question(text), lexicon)?.text ?? null;
    expect(asked('渔港管理条例对停泊怎么规定')).toBe('库中没有《山东省渔港管理条例》的内容，只有引用它的条文');
    expect(asked('养老托育服务提升行动方案怎么规定')).toBeNull();
    expect(asked('网箱补多少钱')).toBeNull();
  });

  it('miss a document that is neither here nor cited', () => {
    const asked = (text: string) => titleDoubt(question(text), SHANDONG)?.text ?? null;
    expect(asked('《粉煤灰综合利用管理办法》怎么规定')).toBe('库中没有《粉煤灰综合利用管理办法》的内容');
    expect(asked(`《${SHANDONG.documents[0]!.title}》怎么规定`)).toBeNull();
    expect(asked('网箱补多少钱')).toBeNull();
  });

  it('miss the matter', () => {
    const doubt = (text: string, unknown: string[], heading: string) =>
      termDoubt(text, { similarity: 0.6, coverage: 0.9, information: NONE, unknown }, about(text, heading));
    expect(doubt('遗产税怎么交', ['遗产税'], '租金')).toMatchObject({
      grave: true,
      text: '库中没有关于“遗产税”的规定',
    });
    expect(doubt('高龄津贴多少', [], '养老')?.text).toBe('条文没有关于“高龄津贴”的规定');
    expect(doubt('运营补贴多少', [], '托育')).toBeNull();
    expect(doubt('网箱怎么建', [], '网箱')).toBeNull();
    expect(doubt('工资怎么发', ['工资'], '租金')?.grave).toBe(true);
    expect(doubt('缴费工资8000元，个人交多少', ['工资'], '租金')).toBeNull();
    expect(doubt('工资支出100万元，能免几个月租金', ['工资'], '租金')).toBeNull();
    const scrapped = gather([{ ...corpus.clause('网箱'), text: '报废国五标准以下汽车的给予资金。' }], '报废汽车');
    expect(termDoubt('报废国五车补贴多少', FAMILIAR, scrapped)).toBeNull();
    expect(termDoubt('汽车高龄补贴多少', FAMILIAR, scrapped)).not.toBeNull();
  });

  it('see words that the corpus knows and no clause holds together', () => {
    const asked = (...words: string[]) =>
      distanceDoubt(
        words.join(''),
        {
          similarity: 0.55,
          coverage: 1,
          information: new Map(words.map((word) => [word, { weight: 1, known: true }])),
          unknown: [],
        },
        about('深水网箱', '网箱'),
      );
    expect(asked('网箱', '深水')).toBeNull();
    expect(asked('网箱', '护理员', '租金')?.code).toBe('term');
  });

  it('see another kind of recipient, vehicle, tax than the clause is for', () => {
    const told = (text: string) => [{ ...corpus.clause('网箱'), heading: null, path: [], agencies: [], text }];
    const asked = (question: string, text: string) =>
      contrastDoubt(foldText(question), gather(told(text), question))?.text ?? null;
    const rent = '对承租国有房屋的服务业小微企业减免3个月租金。';
    expect(asked('我家住公租房，房租免几个月', rent)).toBe('条文没有关于“公租房”的规定');
    expect(asked('我的门面房房租免几个月', rent)).toBeNull();
    expect(asked('房租免几个月', rent)).toBeNull();
    const vehicle = '货车、挂车车船税减半征收。';
    expect(asked('自己家的小轿车车船税减多少', vehicle)).toBe('条文没有关于“小轿车”的规定');
    expect(asked('拉货的车车船税减多少', vehicle)).toBeNull();
    expect(asked('小轿车车船税减多少', '各类机动车车船税减半征收。')).toBeNull();
    expect(asked('理发店的核酸检测补多少', '对餐饮、零售企业员工核酸检测补贴50%。')).not.toBeNull();
    expect(asked('理发店的核酸检测补多少', '对餐饮、零售等服务业企业员工核酸检测补贴50%。')).toBeNull();
    expect(asked('契税减免多少', '2022年免征增值税。')).not.toBeNull();
  });

  it('ask one thing of a set by place', () => {
    const setting = { lexicon: SHANDONG, familiarity: FAMILIAR };
    const asked = (text: string, kind: AskedKind) =>
      setDoubtsOf({ ...setting, read: plan(text), asked: kind, evidence: about(text, 'ETC') }).map(({ code }) => code);
    expect(asked('青岛有哪些政策', 'none')).toEqual([]);
    expect(asked('青岛的联系电话有哪些', 'contact')).toEqual(['kind']);
    expect(asked('省交通运输厅的措施全国平均减多少', 'rate')).toContain('level');
  });

  it('know when all is far', () => {
    expect(unfamiliar({ similarity: 0.3, coverage: 1, information: NONE, unknown: ['火箭'] })).toBe(
      '库中没有关于“火箭”的规定',
    );
    expect(unfamiliar({ similarity: null, coverage: 0.1, information: NONE, unknown: [] })).toBe(
      '库中没有关于所问事项的规定',
    );
    expect(unfamiliar({ similarity: null, coverage: 0.9, information: NONE, unknown: [] })).toBeNull();
    expect(
      unfamiliar({ similarity: 0.7, coverage: 0, information: NONE, unknown: ['甲', '乙', '丙', '丁'] }),
    ).toBeNull();
    expect(distanceDoubt('', { similarity: 0.42, coverage: 1, information: NONE, unknown: [] }, [])?.grave).toBe(false);
    expect(distanceDoubt('', { similarity: 0.48, coverage: 0, information: NONE, unknown: [] }, [])?.code).toBe('term');
    expect(distanceDoubt('', { similarity: 0.48, coverage: 0.05, information: NONE, unknown: [] }, [])).toBeNull();
    expect(distanceDoubt('', { similarity: 0.7, coverage: 0.5, information: NONE, unknown: [] }, [])).toBeNull();
    expect(distanceDoubt('', { similarity: null, coverage: 1, information: NONE, unknown: [] }, [])).toBeNull();
  });
});
