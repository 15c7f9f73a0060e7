/** Where the nodes of the shortest ways stand in a drawing, in a square of 1: one column per step, from left to right. */
import type { Paths } from '../../server/contract.ts';
import type { Position } from '../graph/place-nodes.ts';

/** On a shortest way each node has one distance from the beginning, so it stands in one column. */
export const layWays = (ways: Paths['paths']): Map<string, Position> => {
  const columns: string[][] = [];
  for (const { nodes } of ways)
    nodes.forEach((id, step) => {
      columns[step] ??= [];
      if (!columns[step].includes(id)) columns[step].push(id);
    });
  const steps = Math.max(1, columns.length - 1);
  return new Map(
    columns.flatMap((column, step) =>
      column.map((id, row): [string, Position] => [
        id,
        { x: step / steps, y: column.length === 1 ? 0.5 : 1 - row / (column.length - 1) },
      ]),
    ),
  );
};
