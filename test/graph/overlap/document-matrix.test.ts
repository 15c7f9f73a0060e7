import { describe, expect, it } from 'vitest';
import { documentMatrix } from '../../../graph/overlap/document-matrix.ts';
import { mergeSpans } from '../../../graph/overlap/merge-spans.ts';
import { reviewedPair, stream, verdict } from './sample-pair.ts';

/** x has 100 characters in two clauses, y 40 in one, z 20 in one. */
const CLAUSES = [
  { id: 'x/1', document: 'x', characters: 60 },
  { id: 'x/2', document: 'x', characters: 40 },
  { id: 'y/1', document: 'y', characters: 40 },
  { id: 'z/1', document: 'z', characters: 20 },
];
const matrix = (...pairs: ReturnType<typeof reviewedPair>[]) => documentMatrix(CLAUSES, stream(pairs));
const shares = async (...pairs: ReturnType<typeof reviewedPair>[]) =>
  (await matrix(...pairs)).map(({ a, b, share }) => [a, b, share]);

describe('documentMatrix', () => {
  it('gives the share of each direction by its own size', async () => {
    expect(await shares(reviewedPair('x/1', 'y/1', { spans: [[0, 10, 20]] }))).toEqual([
      ['x', 'y', 0.2],
      ['y', 'x', 0.5],
    ]);
  });

  it('counts a character once, however many pairs say it', async () => {
    const pairs = [
      reviewedPair('x/1', 'y/1', {
        spans: [
          [0, 0, 20],
          [15, 30, 10],
        ],
      }),
      reviewedPair('x/2', 'y/1', { spans: [[0, 10, 20]], kind: 'contained' }),
    ];
    expect(await shares(...pairs)).toEqual([
      ['x', 'y', 0.45],
      ['y', 'x', 1],
    ]);
  });

  it('has one cell for a document within itself', async () => {
    const [cell, ...more] = await matrix(reviewedPair('x/1', 'x/2', { spans: [[0, 0, 30]], kind: 'identical' }));
    expect(more).toEqual([]);
    expect(cell).toMatchObject({ a: 'x', b: 'x', share: 0.6, counts: { identical: 1 } });
  });

  it('counts related and rejected pairs without their share, in the order of the documents', async () => {
    const conflict = { severity: 'contradiction', type: 'amount', reason: '' } as const;
    const cells = await matrix(
      reviewedPair('y/1', 'z/1', { spans: [[0, 0, 20]], ...verdict('not-overlap'), conflict }),
      reviewedPair('x/1', 'z/1', { spans: [[0, 0, 20]], kind: 'related' }),
      reviewedPair('x/2', 'z/1', { spans: [[0, 0, 10]], ...verdict('not-overlap', true) }),
    );
    expect(cells.map(({ a, b, share }) => [a, b, share])).toEqual([
      ['x', 'z', 0.1],
      ['y', 'z', 0],
      ['z', 'x', 0.5],
      ['z', 'y', 0],
    ]);
    expect(cells[0]?.counts).toEqual({ identical: 0, revised: 1, contained: 0, related: 1 });
    expect(cells[1]?.conflicts).toEqual({ contradiction: 1, inconsistency: 0 });
  });

  it('leaves out pairs of clauses that have gone', async () => {
    expect(await matrix(reviewedPair('x/1', 'gone/1', { spans: [[0, 0, 20]] }))).toEqual([]);
  });
});

describe('mergeSpans', () => {
  it('covers the same characters as the spans one by one', () => {
    const spans = [
      { start: 9, end: 9 },
      { start: 4, end: 7 },
      { start: 2, end: 5 },
      { start: 12, end: 14 },
      { start: 7, end: 8 },
      { start: 12, end: 13 },
    ];
    expect(mergeSpans(spans)).toEqual([
      { start: 2, end: 8 },
      { start: 12, end: 14 },
    ]);
    expect(spans[1]).toEqual({ start: 4, end: 7 });
  });
});
