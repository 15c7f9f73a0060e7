import { describe, expect, it } from 'vitest';
import { matchGold } from '../../../graph/evaluation/gold-clauses.ts';

const SHARED = '对符合条件的企业给予不超过五十万元的一次性奖励，由自治区财政厅负责。';
const gold = [
  { id: 'd1/1', text: '总体要求推动服务业提质增效，恢复消费活力。' },
  { id: 'd1/2', text: SHARED },
  { id: 'd2/1', text: '加强旅游市场监管，规范经营秩序和服务质量。' },
  { id: 'd2/2', text: SHARED },
];
const clause = (id: string, text: string) => ({
  id,
  text,
  document: { id: id.split('/')[0]!, title: '', version: '1' },
});
const match = (...clauses: ReturnType<typeof clause>[]) =>
  matchGold(
    (async function* () {
      yield* clauses;
    })(),
    gold,
  );

describe('matching by text', () => {
  it('keeps what stands in two documents apart by where the others lie', async () => {
    const matched = await match(
      clause('x/1', '加强旅游市场监管， 规范经营秩序和服务质量。'),
      clause('x/2', SHARED),
      clause('y/1', '总体要求推动服务业提质增效，恢复消费活力。'),
      clause('y/2', SHARED),
    );
    expect(Object.fromEntries(matched)).toEqual({ 'x/1': 'd2/1', 'x/2': 'd2/2', 'y/1': 'd1/1', 'y/2': 'd1/2' });
  });

  it('takes a part for the whole, and another text for none', async () => {
    const matched = await match(
      clause('x/1', '加强旅游市场监管，规范经营秩序'),
      clause('x/2', '支持物流枢纽建设，落实用地保障。'),
      clause('x/3', '短'),
    );
    expect(Object.fromEntries(matched)).toEqual({ 'x/1': 'd2/1' });
  });
});
