import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordingFault } from '../../../../../graph/search/answer/wording/check-wording.ts';
import { withStanding } from '../../../../../graph/search/answer/wording/standing.ts';

const SENTENCES = [
  '对首次获批的高新技术企业给予30万元一次性奖补，最高不超过120万元。',
  '由省科技厅、省财政厅负责，政策执行至2024年12月31日。',
  '省属企业不得重复享受。租金减免三个月，所需资金由省级财政承担。',
];
const EXTRACT = '对首次获批的高新技术企业给予30万元一次性奖补（《支持科技创新若干措施》第3条）。';
const fault = (text: string, more: { extract?: string; room?: number } = {}) =>
  wordingFault({ text, extract: EXTRACT, sentences: SENTENCES, room: 200, ...more });

describe('words that may stand', () => {
  it.each([
    '首次获批高新技术企业的，可获得30万元一次性奖补，最高不超过120万元。',
    '首次获批的高新技术企业，给予30万元奖补，由省科技厅、省财政厅负责，政策执行至2024年12月31日。',
    '首次获批的高新技术企业给予30万元一次性奖补，省属企业不得重复享受（《支持科技创新若干措施》第3条）。',
    '首次获批的高新技术企业给予３０万元一次性奖补。',
    '首次获批的高新技术企业给予30万元奖补，租金减免三个月。',
  ])('are those that say what the sources say: %s', (text) => {
    expect(fault(text)).toBeNull();
  });
});

describe('words that may not', () => {
  it.each([
    ['首次获批的高新技术企业给予50万元一次性奖补。', 'number 50万元'],
    ['首次获批的高新技术企业给予20万元一次性奖补，最高不超过120万元。', 'number 20万元'],
    ['首次获批的高新技术企业给予120万元一次性奖补。', 'number 120万元'],
    ['首次获批的高新技术企业给予最高30万元一次性奖补。', 'number 30万元'],
    ['首次获批的高新技术企业给予30万元奖补，执行至2024年12月30日。', 'number 2024年12月30日'],
    ['首次获批的高新技术企业给予30万元奖补，租金减免六个月。', 'number 六个月'],
    ['首次获批的高新技术企业给予30万元奖补，减免三成。', 'number 三成'],
    ['首次获批的高新技术企业给予奖补。', 'no number'],
    ['首次获批的高新技术企业给予30万元奖补，由省商务厅负责。', 'offices'],
    ['首次获批的高新技术企业给予30万元奖补（《税收征管办法》）。', 'titles'],
    ['首次获批的高新技术企业给予30万元奖补，称为“专精特新”。', 'quoted'],
    ['首次获批的高新技术企业不给予30万元一次性奖补。', 'denials'],
    ['首次获批的高新技术企业给予30万元一次性奖补，无需申报。', 'denials'],
    ['**首次获批**的高新技术企业给予30万元一次性奖补。', 'markup'],
    ['首次获批的高新技术企业给予30万元奖补，见https://gov.example', 'markup'],
    ['当然可以！您好，很高兴为您解答这个问题：只要您愿意努力经营好自己的公司就能拿到30万元', 'not grounded'],
    ['', 'empty'],
  ])('are refused: %s', (text, reason) => {
    expect(fault(text)).toContain(reason);
  });

  it('swap the figures of two tiers', () => {
    const extract = '对国家级企业给予100万元奖励，对省级企业给予50万元奖励。';
    const tiers = (text: string) => wordingFault({ text, extract, sentences: [extract], room: 200 });
    expect(tiers('国家级企业给予100万元奖励，省级企业给予50万元奖励。')).toBeNull();
    expect(tiers('国家级企业50万元奖励，省级企业100万元奖励。')).toContain('beside');
    expect(tiers('对省级企业给予100万元奖励。')).toContain('beside');
  });

  it('have one digit other than the sources', () => {
    const digits = [...EXTRACT].flatMap((letter, i) => (/\d/u.test(letter) ? [i] : []));
    fc.assert(
      fc.property(fc.constantFrom(...digits), fc.integer({ min: 0, max: 9 }), (place, digit) => {
        const changed = `${EXTRACT.slice(0, place)}${digit}${EXTRACT.slice(place + 1)}`;
        expect(fault(changed) === null).toBe(changed === EXTRACT);
      }),
    );
  });

  it('are too many', () => {
    expect(fault('首次获批的高新技术企业给予30万元一次性奖补。', { room: 12 })).toBe('too long');
  });

  it('leave out that the term has run out', () => {
    const extract = `${EXTRACT}该条款有效期至2024年12月31日，已过期。`;
    expect(fault('首次获批的高新技术企业给予30万元一次性奖补。', { extract })).toBe('term');
    const kept = withStanding('首次获批的高新技术企业给予30万元一次性奖补', extract);
    expect(kept).toBe('首次获批的高新技术企业给予30万元一次性奖补。该条款有效期至2024年12月31日，已过期。');
    expect(fault(kept, { extract })).toBeNull();
    expect(withStanding('给予30万元，已过期。', extract)).toBe('给予30万元，已过期。');
    expect(withStanding('给予30万元。', EXTRACT)).toBe('给予30万元。');
    expect(fault('首次获批的高新技术企业给予30万元一次性奖补，至2024年12月31日，已过期。', { extract })).toBeNull();
  });
});
