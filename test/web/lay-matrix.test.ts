import { expect, test } from 'vitest';
import { cellSentence, mostOverlapping, shadeOf, sharePercent } from '../../web/overlaps/lay-matrix.ts';
import { shortTitles } from '../../web/overlaps/short-titles.ts';

const counts = { identical: 0, revised: 0, contained: 0, related: 0 };
const conflicts = { contradiction: 0, inconsistency: 0 };
const cell = (a: string, b: string, share: number) => ({ a, b, share, counts, conflicts });
const titleOf = (id: string) => `${id}办法`;

test('a cell says what it means, whichever of both directions', () => {
  const full = {
    ...cell('甲', '乙', 0.423),
    counts: { ...counts, identical: 3, related: 1 },
    conflicts: { contradiction: 1, inconsistency: 0 },
  };
  expect(cellSentence(full, titleOf)).toBe(
    '《甲办法》的文字有 42% 也在《乙办法》里：相同 3 对、相关 1 对；矛盾 1 处。',
  );
  expect(cellSentence(cell('甲', '甲', 0.002), titleOf)).toBe('《甲办法》有不到 1% 的文字在它自己的别处也有。');
});

test('little is not nothing', () => {
  expect([0, 0.001, 0.01, 0.5, 1].map(sharePercent)).toEqual(['0%', '<1%', '1%', '50%', '100%']);
  expect([0, 0.001, 0.3, 1].map(shadeOf)).toEqual([0, 1, 5, 7]);
});

test('among too many documents those that overlap most are shown', () => {
  const documents = ['w', 'x', 'y', 'z'].map((id) => ({ id, title: id, clauses: 1, characters: 1 }));
  const cells = [cell('x', 'z', 0.5), cell('z', 'x', 0.4), cell('w', 'w', 0.2)];
  expect(mostOverlapping({ documents, cells }, 3).sort()).toEqual(['w', 'x', 'z']);
});

test('titles lose what most of them begin with, and their middle; never their end', () => {
  const titles = ['某某自治区支持小微企业发展政策', '某某自治区消费促进2022年行动方案', '关于开展普查的通知'];
  expect(shortTitles(titles, 12)).toEqual(['支持小微企业发展政策', '消费促进202…行动方案', '关于开展普查的通知']);
  // 某某市关于促进第… is shared, but 一产业… would begin inside a word.
  const numbered = ['某某市关于促进第一产业发展的措施', '某某市关于促进第三产业发展的措施'];
  expect(shortTitles(numbered, 20)).toEqual(['促进第一产业发展的措施', '促进第三产业发展的措施']);
  const siblings = ['促进养老服务业发展的意见', '促进养老服务业发展的办法'];
  expect(shortTitles(siblings, 20)).toEqual(siblings);
  expect(shortTitles(['某某自治区支持小微企业发展政策'], 20)).toEqual(['某某自治区支持小微企业发展政策']);
});
