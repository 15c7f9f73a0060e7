import { describe, expect, it } from 'vitest';
import { bestOf } from '../../../../graph/search/hop/of-the-body.ts';

const hit = (clauseId: string) => ({ clauseId, score: 1, lexical: null, semantic: null, graph: null });

describe('clauses of a body that is named everywhere', () => {
  it('are read only as far as the ranking brought them, the best ones', () => {
    const order = ['x', 'd', 'b', 'a'].map(hit);
    expect(bestOf(['a', 'b', 'c', 'd'], order, 2)).toEqual(['b', 'd']);
    expect(bestOf(['a', 'b', 'c', 'd'], order, 3)).toEqual(['a', 'b', 'd']);
  });

  it('are all read where they are few', () => {
    expect(bestOf(['a', 'b'], [], 2)).toEqual(['a', 'b']);
  });
});
