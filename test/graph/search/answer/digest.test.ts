import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { digest } from '../../../../graph/search/answer/digest.ts';
import { phrasesOf } from '../../../../graph/search/answer/phrases.ts';
import type { Clause } from '../../../../ingest/model.ts';
import { type Shandong, shandong } from '../shandong-document.ts';

let corpus: Shandong;
beforeAll(async () => {
  corpus = await shandong();
});

const saying = (text: string): Clause => ({ ...corpus.clause('网箱'), heading: null, agencies: [], amounts: [], text });
const phrases = (text: string): string[] => phrasesOf(saying(text)).map(({ start, end }) => text.slice(start, end));
const weighing =
  (text: string, weights: Record<string, number>) =>
  ({ start, end }: { start: number; end: number }) =>
    Object.entries(weights).reduce(
      (sum, [words, weight]) => sum + (text.slice(start, end).includes(words) ? weight : 0),
      0.1,
    );

const words = fc
  .array(
    fc.constantFrom(
      '给予补贴',
      '，',
      '。',
      '对企业',
      '、',
      '（含个体）',
      '30万元',
      '“',
      '”',
      '（',
      '）',
      '\n',
      '；',
      '1,000元',
      ' ',
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((list) => list.join(''));

describe('phrases', () => {
  it('are slices of the text, in order, that leave out nothing but marks', () => {
    fc.assert(
      fc.property(words, (text) => {
        let at = 0;
        let left = '';
        for (const { start, end } of phrasesOf(saying(text))) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          left += text.slice(at, start);
          at = end;
        }
        expect(left + text.slice(at)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  it('keep brackets, figures and lists of values together', () => {
    expect(phrases('对企业（含个体，下同）补贴1,000元，执行一年。')).toEqual([
      '对企业（含个体，下同）补贴1,000元，',
      '执行一年。',
    ]);
    expect(
      phrases('按照新建、改扩建、租赁三种方式分别给予每张床位30000元、20000元、10000元的一次性建设补贴。'),
    ).toEqual(['按照新建、改扩建、租赁三种方式', '分别给予每张床位30000元、20000元、10000元的一次性建设补贴。']);
  });

  it('tell the measures of one sentence apart', () => {
    const text = '对新建冷库的企业给予补贴，最高20万元，对改造渔船的个人给予奖励。';
    expect(phrasesOf(saying(text)).map(({ sentence }) => sentence)).toEqual([0, 0, 1]);
  });
});

describe('a digest', () => {
  it('says a value with the case and the recipient that it holds for', () => {
    const text =
      '租用国有码头的渔民位于休渔海域的，2022年减免6个月租金，其他海域减免3个月租金。对新办养殖的企业，3年内免税。';
    const said = digest(saying(text), weighing(text, { 其他海域: 3, '3年内': 2 }), 80).text;
    expect(said).toContain('位于休渔海域的，2022年减免6个月租金，其他海域减免3个月租金');
    expect(said).toContain('对新办养殖的企业，3年内免税');
  });

  it('keeps to its room but for a first phrase, and says what it cites', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 120 }), (text, room) => {
        const said = digest(saying(text), () => 1, room);
        expect(said.text.length).toBeLessThanOrEqual(room * 1.5);
        const pieces = said.spans.map(({ start, end }) => text.slice(start, end).replace(/\s*[。\n]\s*/gu, '；'));
        expect(said.text).toBe(pieces.join('…'));
      }),
    );
  });

  it('says for whom a value is before what else there is', () => {
    const text = '鼓励发展海洋渔业。对新建深水网箱的渔业企业，给予最高30万元补贴，用于更新设备。另行制定办法。';
    const said = digest(saying(text), weighing(text, { '30万元': 4, 鼓励: 1 }), 34);
    expect(said.text).toBe('对新建深水网箱的渔业企业，给予最高30万元补贴，用于更新设备');
  });

  it('says for whom a sum is, where the measure of it stands between the two', () => {
    const text = '支持渔业加快发展，对新建基地给予补助，对渔船经纪人促成交易的，按成交额的2%，给予最高20万元奖励。';
    const said = digest(saying(text), weighing(text, { '20万元': 4, 支持渔业: 3 }), 24);
    expect(said.text).toBe('对渔船经纪人促成交易的，按成交额的2%，给予最高20万元奖励');
  });

  it('marks what it leaves out', () => {
    const text = '对企业给予补贴10万元。要加强统筹协调和组织领导工作。期限不超过一年。';
    const said = digest(saying(text), weighing(text, { '10万元': 2, 一年: 2 }), 40);
    expect(said.text).toBe('对企业给予补贴10万元…期限不超过一年');
  });

  it('says a little of each measure where that is asked', () => {
    const text = '支持渔港改造，完善码头设施，提升渔港管理水平。创建渔业品牌。设立渔民培训基地。';
    const weigh = weighing(text, { 支持: 1.2, 创建: 0.8, 设立: 0.8 });
    expect(digest(saying(text), weigh, 28).text).not.toContain('创建渔业品牌');
    const spread = digest(saying(text), weigh, 28, { spread: true }).text;
    expect(spread).toContain('支持渔港改造');
    expect(spread).toContain('创建渔业品牌');
    expect(spread).toContain('设立渔民培训基地');
  });
});
