import { describe, expect, it } from 'vitest';
import type { PassageVector } from '../../../graph/overlap/relatedness/meaning.ts';
import {
  prepareRelated,
  RELATED_FROM,
  RELATED_FROM_WITHOUT_VECTORS,
  relatedFrom,
  relatedness,
} from '../../../graph/overlap/relatedness.ts';
import type { Clause } from '../../../ingest/model.ts';
import { ingest } from '../../../ingest/pipeline.ts';

const clausesOf = (...texts: string[]): Clause[] => {
  const items = texts.map((text, i) => `${i + 1}. ${text}`);
  const file = ['江南省促进服务业发展若干措施', '一、支持措施', ...items].join('\n');
  const { clauses } = ingest(new TextEncoder().encode(file), '措施.txt').document;
  expect(clauses).toHaveLength(texts.length);
  return clauses;
};

const bare = (...texts: string[]) => clausesOf(...texts).map((clause) => prepareRelated(clause, null));

/** A vector for the whole clause; those of one angle are as near as its cosine says. */
const at = (cosine: number): PassageVector[] => {
  const values = new Float32Array(512);
  values[0] = cosine;
  values[1] = Math.sqrt(1 - cosine * cosine);
  return [{ kind: 'clause', start: 0, end: 1, values }];
};

const LIST =
  '对当年创建成功的国家5A级旅游景区、国家级旅游度假区、夜间文旅消费集聚区、旅游休闲街区，给予一次性奖励。（省文化和旅游厅、财政厅按职责分工负责）';
const ITEM =
  '依托商圈和步行街延长营业时间，对成功创建夜间文旅消费集聚区的主体给予一次性奖励50万元。（省商务厅按职责分工负责）';
const FRAME = (subject: string) =>
  `在省委、省政府坚强领导下，深入贯彻落实党中央决策部署，积极推动${subject}高质量发展，加大政策支持力度，完善工作机制，对符合条件的企业按规定给予一次性奖励。（省发展改革委、财政厅按职责分工负责）`;

describe('relatedness', () => {
  it('finds an award that is one item of another clause’s list', () => {
    const [list, item] = bare(LIST, ITEM) as [ReturnType<typeof prepareRelated>, ReturnType<typeof prepareRelated>];
    expect(relatedness(list, item)).toBeGreaterThanOrEqual(RELATED_FROM_WITHOUT_VECTORS);
  });

  it('is not taken in by boilerplate, responsible agencies, places and sums', () => {
    const [care, freight] = bare(FRAME('养老托育'), FRAME('多式联运')) as [never, never];
    expect(relatedness(care, freight)).toBeLessThan(RELATED_FROM_WITHOUT_VECTORS / 2);
    const [here, there] = bare(
      '2023年12月底前，在长沙市、株洲市建设冷链仓库，每个补助100万元。',
      '2023年12月底前，在长沙市、株洲市推广电子发票，每户补助100万元。',
    ) as [never, never];
    expect(relatedness(here, there)).toBeLessThan(RELATED_FROM_WITHOUT_VECTORS / 2);
  });

  it('takes neither an introduction nor an appeal for a measure', () => {
    const preface = '为促进养老托育服务健康发展，满足居民养老托育服务需求，结合实际，现提出以下措施。';
    const measure = '支持社会力量举办养老托育服务机构，对新增托位给予每个1万元补贴。';
    const more = '对养老托育服务机构用水用电实行居民价格，给予运营补贴。';
    const [a, b, c] = bare(preface, measure, more) as [never, never, never];
    expect(relatedness(a, b)).toBeLessThan(relatedness(b, c) - 0.1);
  });

  it('is the same both ways round, in [0, 1], with vectors of both, of one and of none', () => {
    const clauses = clausesOf(LIST, ITEM, FRAME('物流'), '对新能源公交车给予购置补贴。', '强化责任落实。');
    const sides = clauses.flatMap((clause, i) => [
      prepareRelated(clause, at(0.5 + i / 10)),
      prepareRelated(clause, null),
    ]);
    for (const a of sides)
      for (const b of sides) {
        const score = relatedness(a, b);
        expect(score).toBe(relatedness(b, a));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
  });

  it('rises with nearness in meaning, and knows which bound holds', () => {
    const [a, b] = clausesOf(LIST, ITEM) as [Clause, Clause];
    const one = prepareRelated(a, at(1));
    const [near, far] = [prepareRelated(b, at(0.9)), prepareRelated(b, at(0.3))];
    expect(relatedness(one, near)).toBeGreaterThan(relatedness(one, far) + 0.2);
    expect(relatedFrom(one, near)).toBe(RELATED_FROM);
    expect(relatedFrom(one, prepareRelated(b, null))).toBe(RELATED_FROM_WITHOUT_VECTORS);
  });

  it('gives no more than its words for a clause whose vectors are missing', () => {
    const [a, b] = clausesOf(LIST, ITEM) as [Clause, Clause];
    expect(relatedness(prepareRelated(a, []), prepareRelated(b, at(1)))).toBe(
      relatedness(prepareRelated(a, null), prepareRelated(b, null)),
    );
  });
});
