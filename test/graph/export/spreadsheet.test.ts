/** What Excel cannot hold is left out and counted. */
import { describe, expect, it } from 'vitest';
import { type Cell, type Losses, spreadsheet } from '../../../graph/export/spreadsheet.ts';

const written = async (rows: () => AsyncIterable<readonly Cell[]>) => {
  const losses: Losses = new Map();
  let bytes = 0;
  for await (const piece of spreadsheet([{ name: '表', columns: [{ title: '一', width: 8 }], rows }], losses))
    bytes += piece.length;
  expect(bytes).toBeGreaterThan(0);
  return losses.get('表');
};

describe('a sheet', () => {
  it('ends with the last row that Excel knows, its head among them', async () => {
    const rows = async function* () {
      for (let i = 0; i < 1_048_576 + 4; i += 1) yield [];
    };
    expect(await written(rows)).toEqual({ rows: 5, cells: 0 });
  });

  it('cuts texts that are too long for a cell', async () => {
    const rows = async function* () {
      yield ['字'.repeat(32_767)];
      yield ['字'.repeat(32_768)];
    };
    expect(await written(rows)).toEqual({ rows: 0, cells: 1 });
  });
});
