import { expect, test } from 'vitest';
import type { Amount, Mentions, Period } from '../../server/contract.ts';
import { certaintyOf, describeMention } from '../../web/mentions/describe-mention.ts';
import { listMentions } from '../../web/mentions/list-mentions.ts';
import { MENTION_KINDS } from '../../web/words/mention-kinds.ts';

const at = (start: number, end: number, confidence = 0.95) => ({
  start,
  end,
  surface: 'x',
  recogniser: 'test',
  confidence,
});
const amount: Amount = {
  ...at(10, 16),
  min: null,
  max: 1_000_000,
  approximate: false,
  unit: '元',
  per: '企业',
  kind: 'reward',
};
const period: Period = { ...at(2, 7), from: null, until: '2022-09-01', meaning: 'deadline', inferred: true };

test('mentions come in the order of the text, the longer first where two begin together', () => {
  const mentions: Partial<Mentions> = {
    amounts: [amount],
    periods: [period],
    places: [{ ...at(2, 4), name: '包头市', code: '150200', level: 'city' }],
  };
  expect(listMentions(mentions).map(({ field }) => field)).toEqual(['periods', 'places', 'amounts']);
  expect(listMentions({})).toEqual([]);
});

test('each says its value in words', () => {
  const [one, other] = listMentions({ amounts: [amount], periods: [period] });
  expect(one && describeMention(one)).toBe('至2022年9月1日 · 截止');
  expect(other && describeMention(other)).toBe('不超过100万元 · 奖励 · 每企业');
});

test('what was inferred, what is approximate and what is doubtful is said', () => {
  const certainty = (mentions: Partial<Mentions>) => listMentions(mentions).map(certaintyOf);
  expect(certainty({ periods: [period] })).toEqual(['年份由上下文推定']);
  expect(certainty({ amounts: [{ ...amount, approximate: true }] })).toEqual(['约数']);
  expect(certainty({ beneficiaries: [{ ...at(0, 3, 0.4), name: '小微企业' }] })).toEqual(['把握较小，请核对原文']);
  expect(certainty({ industries: [{ ...at(0, 3), name: '餐饮业', code: null }] })).toEqual(['按用语归类']);
  expect(certainty({ amounts: [amount] })).toEqual(['原文写明']);
});

test('every kind has a label of its own', () => {
  expect(new Set(MENTION_KINDS.map(({ label }) => label)).size).toBe(MENTION_KINDS.length);
});
