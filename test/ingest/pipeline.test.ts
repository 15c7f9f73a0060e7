import { describe, expect, it } from 'vitest';
import type { Recogniser, Refiner } from '../../ingest/context.ts';
import { documentContext, territoryOf } from '../../ingest/document-context.ts';
import { versionOf, workId } from '../../ingest/identity.ts';
import { collectMentions } from '../../ingest/mention-collector.ts';
import { PolicyDocument } from '../../ingest/model.ts';
import { IngestError, ingest } from '../../ingest/pipeline.ts';

const POLICY = `江南省商务厅关于促进消费的若干措施
江商发〔2023〕7号
各市商务局：
一、发展餐饮业。2023年1月1日至2024年12月31日，对首次达到限额以上的餐饮企业，给予5万元奖励。（责任单位：省财政厅）
二、发展零售业。支持建设便民生活圈，每个给予不低于200万元奖补。（责任单位：省商务厅）
四、其他事项
本措施自印发之日起施行，有效期3年。
江南省商务厅
2023年3月1日
`;
const run = (text: string, hints = {}): ReturnType<typeof ingest> => ingest(Buffer.from(text), '样本.txt', hints);

describe('ingest', () => {
  const { document, diagnostics } = run(POLICY);

  it('gives a document of the model', () => expect(PolicyDocument.parse(document)).toEqual(document));
  it('reads what the text says of itself', () =>
    expect(document).toMatchObject({
      title: '江南省商务厅关于促进消费的若干措施',
      kind: '措施',
      issuer: '江南省商务厅',
      number: '江商发〔2023〕7号',
      issued: '2023-03-01',
      version: '2023-03-01',
      versions: ['2023-03-01'],
      carrier: null,
    }));
  it('reads the term of the document, with its place in the published text', () => {
    expect(document.validity).toMatchObject([{ from: '2023-03-01', until: '2026-02-28' }]);
    const { start, end } = document.validity[0]!.span!;
    expect(POLICY.slice(start, end)).toBe('自印发之日起施行，有效期3年');
  });
  it('takes no term of a measure for the term of the document', () => {
    const measure = '省政府办公厅关于促进消费的通知\n一、自2023年3月1日起至2023年12月31日止，对购车者给予补贴。\n';
    expect(run(measure).document.validity).toEqual([]);
  });
  it('lets hints win', () => {
    const hints = {
      id: 'x',
      title: '别名',
      kind: '政策',
      issuer: '江南省人民政府',
      number: '甲',
      issued: '2022-01-01',
      version: 'v',
      carrier: 'n',
    };
    const hinted = run(POLICY, hints).document;
    expect(hinted).toMatchObject(hints);
    expect(hinted.clauses[0]!.id).toBe('x/1');
    expect(hinted.clauses[0]!.document).toEqual({ id: 'x', title: '别名', version: 'v' });
  });
  it('is the same each time', () => expect(run(POLICY)).toEqual({ document, diagnostics }));
  it('puts every mention where its surface stands', () => {
    for (const clause of document.clauses)
      for (const list of [clause.agencies, clause.amounts, clause.periods, clause.industries])
        for (const { start, end, surface } of list) expect(clause.text.slice(start, end)).toBe(surface);
  });
  it('lists the terms that a clause states for its measures', () => {
    const [first, second] = document.clauses;
    expect(first!.validity).toMatchObject([{ from: '2023-01-01', until: '2024-12-31' }]);
    expect(second!.validity).toEqual([]);
  });
  it('says what is wrong with the numbering, and where', () => {
    const gap = diagnostics.find(({ code }) => code === 'numbering-gap');
    expect(gap?.message).toContain('第 3 项');
    expect(POLICY.slice(gap!.source!.start, gap!.source!.end)).toBe('四、其他事项');
  });
  it('says where characters are unreadable, a number has no text, a title is missing', () => {
    const codes = run('一、发展餐饮业。给予\ufffd\ufffd万元奖励，用于改造提升。\n二、').diagnostics.map(
      ({ code }) => code,
    );
    expect(codes).toEqual(expect.arrayContaining(['unreadable', 'empty-clause', 'no-title']));
  });
  it('refuses a file with a title alone', () => expect(() => run('关于促进消费的通知\n')).toThrow(IngestError));
});

describe('identity', () => {
  it('is one for all editions of a work', () => {
    const id = workId('江南省促进服务业高质量发展实施方案（2022版）');
    expect(workId('江南省促进服务业高质量发展实施方案（2024年修订版）')).toBe(id);
    expect(workId('江南省促进 服务业高质量发展实施方案')).toBe(id);
    expect(workId('江南省促进服务业高质量发展行动方案')).not.toBe(id);
    expect(id).toMatch(/^jnscjfwygzlfzssfa-[0-9a-f]{8}$/u);
  });
  it('is safe in a URL whatever the title', () => {
    for (const title of ['A/B 政策?#', '《》', '①②', '🙂 policy']) expect(workId(title)).toMatch(/^[a-z0-9-]+$/u);
  });
  it('takes the version from date, number or edition', () => {
    expect(versionOf('甲（2022版）', '2022-04-06', '乙')).toBe('2022-04-06');
    expect(versionOf('甲（2022版）', null, '乙')).toBe('乙');
    expect(versionOf('甲（2022版）', null, null)).toBe('2022版');
    expect(versionOf('甲', null, null)).toBe('1');
  });
});

describe('context of the document', () => {
  it.each([
    ['内蒙古自治区人民政府办公厅', '内蒙古自治区', '自治区'],
    ['山东省财政厅', '山东省', '省'],
    ['重庆市人民政府', '重庆市', '市'],
    ['呼和浩特市新城区人民政府', '新城区', '区'],
    ['黔东南苗族侗族自治州人民政府', '黔东南苗族侗族自治州', '州'],
    ['浙江省乡村振兴局', '浙江省', '省'],
    ['湖北省住房和城乡建设厅', '湖北省', '省'],
    ['住房和城乡建设部', null, null],
    ['市场监管总局', null, null],
    ['锡林郭勒盟行政公署', '锡林郭勒盟', '盟'],
    ['省农业发展中心', null, '省'],
    ['国务院办公厅', null, null],
    ['国家发展改革委', null, null],
  ])('%s', (name, territory, prefix) => expect(territoryOf(name)).toEqual({ territory, prefix }));
  it('falls back on the title where no issuer is known', () => {
    const facts = { title: '内蒙古自治区支持小微企业发展政策', kind: '政策', issuer: null, number: null, issued: null };
    expect(documentContext(facts)).toMatchObject({ territory: '内蒙古自治区', prefix: '自治区' });
  });
});

describe('a recogniser that fails', () => {
  const context = {
    text: '给予5万元奖励',
    folded: '给予5万元奖励',
    heading: null,
    path: [],
    responsibility: [],
    document: { title: '甲', issuer: null, kind: null, issued: null, territory: null, prefix: null },
  };
  const beneficiary = (name: string, start: number, surface: string): Recogniser => ({
    name,
    fields: ['beneficiaries'],
    recognise: () => ({
      beneficiaries: [{ name: surface, surface, start, end: start + surface.length, recogniser: name, confidence: 1 }],
    }),
  });
  const broken: Recogniser = {
    name: 'broken',
    fields: ['amounts'],
    recognise: () => {
      throw new Error('boom');
    },
  };
  it('costs its own mentions alone', () => {
    const { mentions, faults } = collectMentions(
      context,
      [beneficiary('later', 5, '奖励'), broken, beneficiary('first', 0, '给予')],
      [],
    );
    expect(mentions.beneficiaries.map(({ surface }) => surface)).toEqual(['给予', '奖励']);
    expect(faults).toEqual([{ code: 'recogniser-failed', name: 'broken', detail: 'boom' }]);
  });
  it('is told of a mention that does not stand where it says', () => {
    const { mentions, faults } = collectMentions(context, [beneficiary('off', 1, '奖励')], []);
    expect(mentions.beneficiaries).toEqual([]);
    expect(faults).toEqual([{ code: 'mention-misplaced', name: 'off', detail: '奖励' }]);
  });
  it('leaves what was found when a refiner fails', () => {
    const refiner: Refiner = {
      name: 'refiner',
      refine: () => {
        throw new Error('bang');
      },
    };
    const { mentions, faults } = collectMentions(context, [beneficiary('right', 0, '给予')], [refiner]);
    expect(mentions.beneficiaries).toHaveLength(1);
    expect(faults).toEqual([{ code: 'recogniser-failed', name: 'refiner', detail: 'bang' }]);
  });
});
