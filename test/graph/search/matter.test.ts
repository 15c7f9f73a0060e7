import { beforeAll, describe, expect, it } from 'vitest';
import { matterOf, speaksOf } from '../../../graph/search/matter.ts';
import { type Jiangxi, jiangxi } from './jiangxi-document.ts';

let corpus: Jiangxi;
beforeAll(async () => {
  corpus = await jiangxi();
});

describe('the matter of a question', () => {
  it('is what remains without the words that ask', () => {
    expect(matterOf('渔船更新补多少钱')).toBe('渔船更新');
    expect(matterOf('谁负责，补多少')).toBe('');
  });

  it('is spoken of by a clause that holds its words, wholly or in part', () => {
    expect(speaksOf(corpus.clause(1), '托育')).toBe(1);
    expect(speaksOf(corpus.clause(1), '渔船')).toBe(0);
    expect(speaksOf(corpus.clause(1), '托育渔船')).toBeCloseTo(1 / 3);
    expect(speaksOf(corpus.clause(1), '')).toBe(0);
  });
});
