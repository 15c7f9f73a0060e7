import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { explain } from '../../../graph/search/explain.ts';
import type { Fused } from '../../../graph/search/fuse.ts';
import { questionTerms } from '../../../graph/search/question-terms.ts';
import { type Shandong, shandong } from './shandong-document.ts';

let corpus: Shandong;
beforeAll(async () => {
  corpus = await shandong();
});

const fused = (clauseId: string, some: Partial<Fused> = {}): Fused => ({
  clauseId,
  score: 1.23456789,
  lexical: { score: 3, rank: 1 },
  semantic: null,
  graph: null,
  ...some,
});

const marked = (words: string, question: string) => {
  const clause = corpus.clause(words);
  const hit = explain(fused(clause.id), clause, questionTerms(question).words, true);
  return hit.highlights.map(({ start, end }) => clause.text.slice(start, end));
};

describe('why a hit is there', () => {
  it('marks the words of the question, each stretch once, neighbours as one', () => {
    expect(marked('冷链物流', '冷链物流')).toEqual(['冷链物流', '物流']);
    expect(marked('深水网箱', '渔业企业')).toEqual(['渔业企业']);
  });

  it('marks Latin letters whatever their case', () => {
    expect(marked('ETC', 'etc通行')).toContain('ETC通行');
    // What it is in officials' words is marked too, and either way of writing marks the same.
    expect(marked('ETC', 'ETC').join()).toMatch(/ETC.*通行费/);
    expect(marked('ETC', 'etc')).toEqual(marked('ETC', 'ETC'));
  });

  it('marks nothing for single characters', () => {
    const clause = corpus.clause('深水网箱');
    expect(explain(fused(clause.id), clause, new Map([['网', 1]]), true).highlights).toEqual([]);
  });

  it('gives marks inside the text, exact ones apart and in order', () => {
    const words = fc.constantFrom(
      '补贴',
      '企业',
      '渔业企业',
      '物流',
      '冷库',
      '给予',
      '20%',
      '不超过',
      '财政厅',
      'etc',
      '无此词',
    );
    fc.assert(
      fc.property(fc.nat(), fc.array(words), fc.nat(), fc.nat(), (which, terms, from, length) => {
        const clause = corpus.clauses[which % corpus.clauses.length]!;
        const start = from % clause.text.length;
        const end = Math.min(clause.text.length, start + 1 + (length % clause.text.length));
        const semantic = { score: 0.5, rank: 1, start, end };
        const hit = explain(fused(clause.id, { semantic }), clause, new Map(terms.map((term) => [term, 1])), true);
        for (const mark of hit.highlights) {
          expect(mark.start).toBeGreaterThanOrEqual(0);
          expect(mark.start).toBeLessThan(mark.end);
          expect(mark.end).toBeLessThanOrEqual(clause.text.length);
        }
        const exact = hit.highlights.filter(({ kind }) => kind === 'exact');
        for (const [i, mark] of exact.entries()) expect(mark.start).toBeGreaterThan(exact[i - 1]?.end ?? -1);
        expect(hit.highlights.filter(({ kind }) => kind === 'semantic').length).toBe(
          end - start < clause.text.length ? 1 : 0,
        );
      }),
    );
  });

  it('tells what each leg found', () => {
    const clause = corpus.clause('深水网箱');
    const graph = { inSet: true, score: 1, path: ['财政厅 → agency:省财政厅'] };
    const semantic = { score: 0.6, rank: 4, start: undefined, end: undefined };
    const { why, score } = explain(fused(clause.id, { graph, semantic }), clause, new Map([['网箱', 1]]), true);
    expect(score).toBe(1.234568);
    expect(why.lexical).toEqual({ score: 3, rank: 1, terms: ['网箱'] });
    expect(why.semantic).toEqual({ score: 0.6, rank: 4, passage: null });
    expect(why.graph).toEqual({ score: 1, path: graph.path });
  });

  it('is brief unless mentions are asked for', () => {
    const clause = corpus.clause('深水网箱');
    expect(explain(fused(clause.id), clause, new Map(), true).clause).not.toHaveProperty('agencies');
    expect(explain(fused(clause.id), clause, new Map(), false).clause).toHaveProperty('agencies');
  });
});
