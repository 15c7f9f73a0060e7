import { beforeAll, describe, expect, it } from 'vitest';
import { askedKind } from '../../../../../graph/search/answer/asked.ts';
import { changeDoubt } from '../../../../../graph/search/answer/support/changes.ts';
import { valueDoubt } from '../../../../../graph/search/answer/support/doubts.ts';
import { emissionDoubt } from '../../../../../graph/search/answer/support/emissions.ts';
import { gradeDoubt } from '../../../../../graph/search/answer/support/grades.ts';
import { instanceDoubt } from '../../../../../graph/search/answer/support/instances.ts';
import { nameDoubt } from '../../../../../graph/search/answer/support/names.ts';
import { perUnitDoubt } from '../../../../../graph/search/answer/support/per-unit.ts';
import { rateNameDoubt } from '../../../../../graph/search/answer/support/rate-name.ts';
import { stageDoubt } from '../../../../../graph/search/answer/support/stages.ts';
import { tradeDoubt } from '../../../../../graph/search/answer/support/trades.ts';
import { readIntent } from '../../../../../graph/search/plan/intent.ts';
import type { Clause } from '../../../../../ingest/model.ts';
import { plan } from '../../plan/lexicon.ts';
import { type Shandong, shandong } from '../../shandong-document.ts';
import { gather } from '../evidence-of.ts';

let corpus: Shandong;
beforeAll(async () => {
  corpus = await shandong();
});
/** A clause of the document by a word of its heading. */
const by = (heading: string, question: string) => gather([corpus.clause(heading)], question);
/** A clause that says these words alone. */
const saying = (text: string, question: string) => {
  const clause: Clause = {
    ...corpus.clause('租金'),
    heading: null,
    path: [],
    text,
    agencies: [],
    amounts: [],
    rates: [],
    periods: [],
    places: [],
  };
  return gather([clause], question);
};
const kind = (question: string) => askedKind(question, readIntent(question));

describe('a sum that is for something else', () => {
  const doubt = (question: string, heading: string) =>
    perUnitDoubt(question, kind(question), by(heading, question))?.text ?? null;

  it('is not given for what the question counts by', () => {
    expect(doubt('网箱每亩补多少钱', '网箱')).toBe('条文没有按“亩”计算的标准');
    expect(doubt('养老机构每名护理员补多少钱', '养老床位')).toBe('条文没有按“护理员”计算的标准');
  });

  it('is not given for another stretch of time', () => {
    expect(doubt('新建养老机构每月补多少钱', '养老床位')).toBe('条文没有写明按月的标准');
    expect(doubt('托位每年补多少钱', '托育')).toBeNull();
  });

  it('is given for its own', () => {
    expect(doubt('每张床位补多少钱', '养老床位')).toBeNull();
    expect(doubt('每个网箱补多少钱', '网箱')).toBeNull();
    expect(doubt('冷库最高补多少钱', '冷链')).toBeNull();
  });
});

describe('another grade', () => {
  const text = '对认定为国家级、省级的渔业实验室，分别给予100万元、50万元补助。';
  const doubt = (question: string, words = text) => gradeDoubt(question, saying(words, question))?.text ?? null;

  it('is not answered with what others get', () => {
    expect(doubt('市级渔业实验室补助多少')).toBe('条文没有关于“盟市级”的规定，只写明其他级别');
    expect(doubt('评上4A级景区奖多少', '对创建成功5A级景区的给予奖励。')).toContain('4A级');
  });

  it('is its own where the clause names it, or no grade at all', () => {
    expect(doubt('省级渔业实验室补助多少')).toBeNull();
    expect(doubt('评上5A景区奖多少', '对创建成功5A级景区的给予奖励。')).toBeNull();
    expect(doubt('市级渔业实验室补助多少', '对渔业实验室给予补助。')).toBeNull();
  });

  it('of emissions is told by what becomes of the vehicle', () => {
    const words = '报废国四（含）以下标准货车并购买国六标准新车的，给予补贴。';
    const ask = (question: string) => emissionDoubt(question, saying(words, question))?.text ?? null;
    expect(ask('国六货车报废补多少')).toBe('条文没有关于报废国六标准车辆的规定');
    expect(ask('报废旧车买国五新车补多少')).toBe('条文没有关于购买国五标准车辆的规定');
    expect(ask('报废国三货车换国六补多少')).toBeNull();
    expect(ask('国四货车报废补多少')).toBeNull();
  });
});

describe('what a question takes for granted', () => {
  const doubt = (question: string, text: string) => changeDoubt(question, saying(text, question))?.text ?? null;

  it('is missed where no clause says so', () => {
    expect(doubt('网箱补贴从20万提高到30万是哪年', '每个网箱补贴30万元。')).toBe('条文没有写明提高到30万');
    expect(doubt('网箱补贴取消以后怎么办', '每个网箱补贴30万元。')).toBe('条文没有写明已经取消或停止');
    expect(doubt('网箱补贴比去年多了多少', '每个网箱补贴30万元。')).toContain('以前');
  });

  it('is not missed where one does, or where it is the question', () => {
    expect(doubt('网箱补贴提高到30万了吗', '将网箱补贴由20万元提高到30万元。')).toBeNull();
    expect(doubt('取消了哪些收费', '降低渔港收费。')).toBeNull();
    expect(doubt('停发补贴的有哪些情形', '对违规企业停止发放补贴。')).toBeNull();
  });
});

describe('a stage', () => {
  const doubt = (question: string, text: string) => stageDoubt(question, saying(text, question))?.text ?? null;

  it('of which no clause speaks has no time', () => {
    expect(doubt('网箱什么时候验收', '对新建网箱给予补贴。')).toBe('条文没有写明验收的时间');
    expect(doubt('缓缴申请几天能批准', '经批准可以缓缴，期限不超过一年。')).not.toBeNull();
    expect(doubt('补贴分几次拨付', '对新建网箱给予补贴。')).toBe('条文没有写明分几次发放');
  });

  it('has the one that is said of it', () => {
    expect(doubt('货款多久支付', '应当自交付之日起30日内支付款项。')).toBeNull();
    expect(doubt('网箱什么时候建成', '2025年建成网箱。')).toBeNull();
  });
});

describe('one that stands out', () => {
  const doubt = (question: string) => instanceDoubt(question, by('网箱', question))?.text ?? null;

  it('is not named by a rule', () => {
    expect(doubt('哪家企业拿的补贴最多')).toBe('条文没有写明具体是哪一家');
    expect(doubt('哪个市的网箱最多')).toBe('条文没有写明各地的情况');
    expect(doubt('网箱最多补多少')).toBeNull();
  });
});

describe('another name', () => {
  it('of a rate is no rate that is asked for', () => {
    const question = '冷库贷款利率是多少';
    expect(rateNameDoubt(question, kind(question), by('冷链', question))?.text).toBe('条文没有写明“贷款利率”');
    expect(rateNameDoubt('冷库补助比例是多少', 'rate', by('冷链', '冷库补助比例'))).toBeNull();
  });

  it('of its own is missed where the corpus does not know it', () => {
    const familiarity = { similarity: 0.6, coverage: 0.5, information: new Map(), unknown: ['白塔', '餐饮'] };
    const question = '白塔机场扩建补多少';
    expect(nameDoubt(question, familiarity, by('网箱', question))?.text).toBe('条文没有提到“白塔机场”');
    expect(nameDoubt('国有银行怎么做', familiarity, by('网箱', '国有银行怎么做'))).toBeNull();
  });

  it('of a trade is for its firms', () => {
    const question = '制造业企业能缓缴吗';
    const near = saying('餐饮业企业可以缓缴。', question).map((one) => ({
      ...one,
      clause: { ...one.clause, industries: [{ ...corpus.clause('冷链').industries[0]!, name: '餐饮业', code: 'H62' }] },
    }));
    expect(tradeDoubt(question, plan(question).readings, near)?.text).toContain('制造业');
    expect(tradeDoubt('餐饮企业能缓缴吗', plan('餐饮企业能缓缴吗').readings, near)).toBeNull();
  });
});

describe('what policies hardly ever say', () => {
  it.each([
    ['网箱补贴为什么只有30万', '原因'],
    ['网箱补贴被拒了怎么申诉', '异议、投诉或救济的途径'],
    ['网箱补贴在哪个网站申请', '办理渠道'],
    ['网箱验收标准是什么', '具体标准或条件'],
    ['网箱补贴申报分几步', '办理流程和环节'],
    ['网箱补贴名额有几个', '名额'],
    ['网箱违规罚款多少', '罚款数额'],
    ['目前全省有多少个网箱', '实际完成情况或统计数据'],
  ])('is named in %s', (question, name) => {
    expect(valueDoubt(kind(question), by('网箱', question))?.text).toBe(`条文没有写明${name}`);
  });
});
