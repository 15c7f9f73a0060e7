/** The everyday words of questions: data that a policy person edits, so what they can get wrong is checked here. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everydayWords } from '../../../graph/search/everyday.ts';
import { situationsOf } from '../../../graph/search/situations.ts';
import { listed, readVocabulary } from '../../../ingest/vocabulary.ts';

const folder = new URL('../../../graph/search/vocabulary/', import.meta.url);
const rows = readVocabulary<'said' | 'meant' | 'domain'>('everyday', folder);
const terms = rows.map(({ said, meant }) => ({ said, meant: listed(meant) }));
const HAN = /^[\p{Script=Han}A-Z\d]+$/u;

describe('everyday vocabulary', () => {
  it('fills all three columns of every row', () => {
    expect(rows.length).toBeGreaterThanOrEqual(900);
    expect(rows.filter(({ said, meant, domain }) => said === '' || meant === '' || domain === '')).toEqual([]);
  });

  it('lists each word once', () => {
    const said = rows.map((row) => row.said);
    expect(said.filter((word, i) => said.indexOf(word) !== i)).toEqual([]);
  });

  it('says a word or short phrase of 2 to 8 characters, without spaces or marks', () => {
    expect(
      rows.map(({ said }) => said).filter((said) => !HAN.test(said) || said.length < 2 || said.length > 8),
    ).toEqual([]);
  });

  it('hears letters in either case', () => {
    const inLetters = terms.filter(({ said }) => /[A-Z]/u.test(said));
    expect(inLetters.length).toBeGreaterThan(20);
    for (const { said } of inLetters) expect(everydayWords(said.toLowerCase()), said).toEqual(everydayWords(said));
    expect(situationsOf('etc能便宜不').map(({ meant }) => meant)).toEqual(
      situationsOf('ETC能便宜不').map(({ meant }) => meant),
    );
    expect(situationsOf('etc能便宜不').length).toBeGreaterThan(0);
  });

  it('means 1 to 6 different terms of 2 to 16 characters', () => {
    for (const { said, meant } of terms) {
      expect(meant.length, said).toBeGreaterThanOrEqual(1);
      expect(meant.length, said).toBeLessThanOrEqual(6);
      expect(new Set(meant).size, said).toBe(meant.length);
      for (const term of meant) expect(term, said).toMatch(/^[\p{Script=Han}A-Z\d.+]{2,16}$/u);
    }
  });

  it('means nothing that a search for the said word finds by itself, nor a part of it', () => {
    const idle = terms.flatMap(({ said, meant }) =>
      meant.filter((term) => term.includes(said) || said.includes(term)).map((term) => `${said} → ${term}`),
    );
    expect(idle).toEqual([]);
  });

  it('keeps out words of so many senses that they would mislead', () => {
    const vague = new Set([
      '东西',
      '地方',
      '事情',
      '问题',
      '情况',
      '办法',
      '关系',
      '单位',
      '公司',
      '企业',
      '政策',
      '活动',
    ]);
    expect(rows.filter(({ said }) => vague.has(said))).toEqual([]);
  });

  it('keeps each domain together, under a short name', () => {
    const runs = rows.map(({ domain }) => domain).filter((domain, i, all) => domain !== all[i - 1]);
    expect(new Set(runs).size).toBe(runs.length);
    for (const domain of runs) expect(domain).toMatch(/^\p{Script=Han}{2,4}$/u);
  });
});

describe('situations', () => {
  const situations = readVocabulary<'one' | 'other' | 'meant' | 'domain'>('situations', folder);
  const groups = readVocabulary<'name' | 'words'>('situation-groups', folder);
  const words = situations.flatMap(({ one, other }) => [...listed(one), ...listed(other)]);

  it('fills all columns, and means 1 to 6 different terms', () => {
    for (const { one, other, meant, domain } of situations) {
      expect(Math.min(one.length, other.length, domain.length), one).toBeGreaterThan(0);
      expect(new Set(listed(meant)).size, one).toBe(listed(meant).length);
      expect(listed(meant).length, one).toBeLessThanOrEqual(6);
      for (const term of listed(meant)) expect(term, one).toMatch(/^[\p{Script=Han}A-Z\d.+]{2,16}$/u);
    }
  });

  it('names only groups that there are, and no group in vain', () => {
    const named = new Set(words.filter((word) => word.startsWith('@')));
    expect([...named].sort()).toEqual(groups.map(({ name }) => name).sort());
  });

  it('has no words on both sides, which would meet themselves', () => {
    for (const { one, other } of situations)
      expect(listed(one).filter((word) => listed(other).includes(word))).toEqual([]);
  });
});

describe('everyday words of a question', () => {
  const meant = (text: string) => everydayWords(text).map(({ said, start, end }) => [said, text.slice(start, end)]);

  it('finds them where particles stand between', () => {
    expect(meant('他给我打了白条')).toEqual([['打白条', '打了白条']]);
    expect(meant('他们裁了人怎么办')).toEqual([['裁人', '裁了人']]);
  });

  it('keeps to words as they stand where it can', () => {
    expect(meant('打白条')).toEqual([['打白条', '打白条']]);
    expect(meant('打不白条')).toEqual([]);
  });

  it('reads what is not to be required as policies put it', () => {
    const [word] = everydayWords('不需要反担保的贷款');
    expect(word).toMatchObject({
      said: '不需要反担保',
      meant: ['免反担保', '无需反担保', '取消反担保'],
      start: 0,
      end: 6,
    });
    expect(everydayWords('这事不用管')).toEqual([]);
  });

  it('reads two words together that neither means alone, in either order and however far apart they are', () => {
    const terms = (text: string) => everydayWords(text).flatMap((word) => word.meant);
    expect(terms('银行下个月要把那笔钱抽回去')).toContain('抽贷');
    expect(terms('抽回了我的钱，银行真狠')).toContain('抽贷');
    expect(terms('银行上班时间')).not.toContain('抽贷');
    expect(terms(`银行${'。'.repeat(20)}抽回`)).not.toContain('抽贷');
  });

  it('says of a word what a situation makes of it, where no word of it is free', () => {
    const [word] = everydayWords('小饭馆房租便宜点').filter(({ said }) => said.includes('房租'));
    expect(word?.meant[0]).toBe('租金减免');
  });

  it.each([
    '如果设备坏了有补贴吗',
    '海洋渔业买东西有优惠吗',
    '海洋渔业出口退税怎么办',
    '电影院停业',
    '水果店停业',
    '天气不好停工',
    '收入低的大学生',
    '买一辆新能源公交要多少',
  ])('hears no single character inside another word: %s', (question) => {
    expect(situationsOf(question)).toEqual([]);
  });

  it.each([
    ['水产企业缓交社保', ['缓缴社会保险费']],
    ['家里的鸡病了国家管吗', ['养殖业保险']],
    ['我家的瓜卖不出去', ['产销对接']],
    ['税能缓一缓吗', ['延缓缴纳税费']],
    ['多交的税能退吗', ['留抵退税']],
  ])('hears one character that is a word by itself: %s', (question, first) => {
    expect(situationsOf(question).map(({ meant }) => meant[0])).toEqual(expect.arrayContaining(first));
  });

  it('says where each stands, for any text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('打', '了', '银行', '抽回', '白条', '裁', '人', '房租', '😀', '不用', '申请', '的', 'a'),
        ),
        (pieces) => {
          const text = pieces.join('');
          let last = 0;
          for (const { start, end } of everydayWords(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
        },
      ),
    );
  });
});
