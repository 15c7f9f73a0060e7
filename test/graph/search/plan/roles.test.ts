import { describe, expect, it } from 'vitest';
import { plan, told } from './lexicon.ts';

describe('the part asked for', () => {
  it.each(['冷链的配合单位有哪些', '渔船改造谁配合', '哪些部门配合养老工作'])(
    'leans towards clauses where someone cooperates: %s',
    (text) => {
      expect(told(plan(text).readings, 'role')[0]).toMatch(/^= cooperate .+ prefer$/u);
    },
  );

  it.each(['财政厅配合哪些部门', '谁负责渔船改造', '养老和托育怎么配合'])('asks for none in %s', (text) => {
    expect(told(plan(text).readings, 'role')).toEqual([]);
  });
});
