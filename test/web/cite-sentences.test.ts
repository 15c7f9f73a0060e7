import { expect, test } from 'vitest';
import { citeSentences, numberCitations } from '../../web/answer/cite-sentences.ts';

const PASSAGES: Record<string, string> = {
  'd/1': '首次获批给予30万元一次性奖补',
  'd/2': '对新建司机之家每个补助30万元',
  'd/3': '住宿业企业给予5000元补贴',
};
const citations = numberCitations(
  Object.entries(PASSAGES).map(([clauseId, words]) => ({ clauseId, start: 0, end: words.length })),
);

test('one passage has one number', () => {
  const twice = numberCitations([
    { clauseId: 'a', start: 0, end: 5 },
    { clauseId: 'b', start: 0, end: 5 },
    { clauseId: 'a', start: 0, end: 5 },
  ]);
  expect(twice.map(({ number, clauseId }) => [number, clauseId])).toEqual([
    [1, 'a'],
    [2, 'b'],
  ]);
});

test('each citation stands behind the sentence that its passage is most like, whatever the order', () => {
  const text = '住宿业企业给予5000元补贴。司机之家每个补助30万元；首次获批的，给予30万元一次性奖补。';
  const cited = citeSentences(text, citations, ({ clauseId }) => PASSAGES[clauseId]);
  expect(cited.map(({ citations: own }) => own.map(({ clauseId }) => clauseId))).toEqual([['d/3'], ['d/2'], ['d/1']]);
  expect(cited.map((sentence) => sentence.text).join('')).toBe(text);
});

test('of several sentences with the same words a citation goes to the one in its place', () => {
  const same = numberCitations(['a', 'b', 'c'].map((clauseId) => ({ clauseId, start: 0, end: 14 })));
  const text = '共3条。《甲》给予不超过100万元奖励；《乙》给予不超过100万元奖励；《丙》给予不超过100万元奖励。';
  const cited = citeSentences(text, same, () => '给予不超过100万元奖励');
  expect(cited.map(({ citations: own }) => own.map(({ clauseId }) => clauseId))).toEqual([[], ['a'], ['b'], ['c']]);
});

test('where passages are not at hand, citations are spread in order and none is lost', () => {
  const cited = citeSentences('甲。乙。丙。', citations, () => undefined);
  expect(cited.map(({ citations: own }) => own.map(({ number }) => number))).toEqual([[1], [2], [3]]);
});

test('a passage that is not at hand is cited between its neighbours, never behind how many there are', () => {
  const many = numberCitations(['a', 'b', 'c', 'd'].map((clauseId) => ({ clauseId, start: 0, end: 9 })));
  const words: Record<string, string> = { a: '补贴旅行社', b: '奖励电商企业' };
  const cited = citeSentences(
    '共3条。补贴旅行社；奖励电商企业；支持会展平台。',
    many,
    ({ clauseId }) => words[clauseId],
  );
  expect(cited.map(({ citations: own }) => own.map(({ clauseId }) => clauseId))).toEqual([
    [],
    ['a'],
    ['b'],
    ['c', 'd'],
  ]);
});

test('an answer without text or citations has nothing to show', () => {
  expect(citeSentences('', citations, () => undefined)).toEqual([]);
  expect(citeSentences('没有找到。', [], () => undefined)).toEqual([{ text: '没有找到。', citations: [] }]);
});
