import { expect, test } from 'vitest';
import { Selections } from '../../../graph/embedded/selections.ts';
import type { ClauseFilter } from '../../../graph/filter.ts';

const filter: ClauseFilter = { all: [{ field: 'industry', anyOf: ['餐饮业'] }] };

test('what a filter lets through is looked for once, and again when the store has moved on', () => {
  const selections = new Selections();
  let stored = ['d1/一'];
  const ask = (revision: string) => selections.at(revision).of(filter, () => [...stored]);
  expect(ask('r1')).toEqual(['d1/一']);
  stored = ['d1/一', 'd2/二'];
  expect(ask('r1')).toEqual(['d1/一']);
  expect(ask('r2')).toEqual(['d1/一', 'd2/二']);
});

test('who sorts or empties the list that he was given changes no one else’s', () => {
  const selections = new Selections().at('r1');
  selections.of(filter, () => ['d1/一', 'd2/二']).reverse();
  selections.of(filter, () => []).pop();
  expect(selections.of(filter, () => [])).toEqual(['d1/一', 'd2/二']);
});
