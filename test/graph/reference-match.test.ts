import { describe, expect, it } from 'vitest';
import { compareVersions, parseVersionedId } from '../../graph/document-order.ts';
import { type CitedCandidate, resolveReference, titleKey } from '../../graph/reference-match.ts';

const document = (id: string, title: string, more: Partial<CitedCandidate> = {}): CitedCandidate => ({
  id,
  title,
  issuer: null,
  number: null,
  issued: null,
  version: '1',
  carrier: null,
  ...more,
});
const PLANS = [
  document('p21', '云海省促进服务业发展方案（2021版）', { issued: '2021-01-01' }),
  document('p22', '云海省促进服务业发展方案（2022版）', { issued: '2022-01-01', number: '云政发〔2022〕5号' }),
  document('opinion', '关于支持小微企业的意见', { issuer: '云海省人民政府' }),
  document('notice', '关于印发若干措施的通知', { number: '云政办发〔2023〕7号' }),
];
const HERE = { title: '云海省消费行动方案', issuer: '云海省人民政府' };

describe('a cited title', () => {
  it.each<[string, string | null, string | null]>([
    ['云海省促进服务业发展方案（2021版）', null, 'p21'],
    ['云海省促进服务业发展方案(2021版)', null, 'p21'],
    ['雲海省促進服務業發展方案（2022版）', null, 'p22'],
    ['云海省促进服务业发展方案', null, 'p22'],
    ['云海省促进服务业发展方案（2020版）', null, null],
    ['省促进服务业发展方案', null, 'p22'],
    ['促进服务业发展方案', null, null],
    ['云海省人民政府关于支持小微企业的意见', null, 'opinion'],
    ['山河省人民政府关于支持小微企业的意见', null, null],
    ['云海省促进服务业发展方案', '云政发〔2022〕5号', 'p22'],
    ['云海省促进服务业发展方案（2022版）', '云政发〔2019〕1号', null],
    ['若干措施', '云政办发[2023]7号', 'notice'],
  ])('%s %s → %s', (title, number, expected) => {
    expect(resolveReference({ title, number }, HERE, PLANS)).toBe(expected);
    expect(resolveReference({ title, number }, HERE, [...PLANS].reverse())).toBe(expected);
    // Candidates are looked up by key: what matches by title has the same.
    const found = PLANS.find(({ id }) => id === expected);
    if (found && number === null) expect(titleKey(found.title)).toBe(titleKey(title));
  });

  it('without its territory is the citing text’s own', () => {
    const there = { title: '山河省消费行动方案', issuer: '山河省人民政府' };
    expect(resolveReference({ title: '省促进服务业发展方案', number: null }, there, PLANS)).toBeNull();
  });
});

describe('versions', () => {
  it('are ordered by day, then by label with numbers as numbers', () => {
    const versions = [
      { version: '10', issued: null },
      { version: '1', issued: '2022-01-01' },
      { version: '9', issued: null },
      { version: '2', issued: '2021-01-01' },
    ];
    expect(versions.sort(compareVersions).map(({ version }) => version)).toEqual(['9', '10', '2', '1']);
  });

  it('are addressed after the first @', () => {
    expect(parseVersionedId('a/1')).toEqual({ id: 'a/1', version: null });
    expect(parseVersionedId('a/1@x@y')).toEqual({ id: 'a/1', version: 'x@y' });
  });
});
