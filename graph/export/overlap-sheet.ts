/** The sheet of pairs for Excel: both clauses by name, what differs, what people said of it. */
import type { Difference } from '../../ingest/model.ts';
import { CONFLICT_NAMES, DIFFERENCE_NAMES, KIND_NAMES, VERDICT_NAMES } from '../overlap/overlap-names.ts';
import type { ReviewedPair } from '../overlap-store.ts';
import type { ClauseHead, ExportGraph } from './graph-stream.ts';
import type { Cell, Sheet, SheetColumn } from './spreadsheet.ts';

export const OVERLAP_SHEET = '重复与冲突';
/** Pairs whose clauses are read at a time. */
const PAIRS = 64;
const OUTDATED = '结论后文字有改动';
const LOST = '已不再成对';
/** Characters of `2026-03-01`. */
const DAY = 10;
/** Of a side that has nothing for it. */
const NOTHING = '无';

const COLUMNS: readonly SheetColumn[] = (
  [
    ['甲：条款编号', 36],
    ['甲：文件', 30],
    ['甲：序号', 10],
    ['乙：条款编号', 36],
    ['乙：文件', 30],
    ['乙：序号', 10],
    ['关系', 8],
    ['相似度', 8],
    ['不同之处', 50],
    ['冲突', 10],
    ['冲突理由', 40],
    ['结论', 12],
    ['结论日期', 12],
    ['结论说明', 30],
    ['由谁', 12],
    ['备注', 18],
  ] as const
).map(([title, width]) => ({ title, width }));

/** @example 金额：10万元 → 20万元 */
const told = ({ type, a, b }: Difference): string => `${DIFFERENCE_NAMES[type]}：${a || NOTHING} → ${b || NOTHING}`;

const day = (at: string | undefined): Cell => (at === undefined ? null : { date: at.slice(0, DAY) });

const clauseCells = (id: string, head: ClauseHead | undefined): Cell[] => [
  id,
  head?.documentTitle ?? null,
  head?.number ?? null,
];

const pairRow = (pair: ReviewedPair, heads: ReadonlyMap<string, ClauseHead>): Cell[] => {
  const { a, b, kind, score, differences, conflict, review } = pair;
  return [
    ...clauseCells(a, heads.get(a)),
    ...clauseCells(b, heads.get(b)),
    KIND_NAMES[kind],
    score,
    differences.map(told).join('\n') || null,
    conflict && CONFLICT_NAMES[conflict.severity],
    conflict?.reason ?? null,
    review && VERDICT_NAMES[review.verdict],
    day(review?.at),
    review?.note ?? null,
    review?.by ?? null,
    review?.outdated ? OUTDATED : null,
  ];
};

/** Pairs in their order, then the verdicts whose pairs are not found any more. */
export const overlapSheet = (graph: ExportGraph): Sheet => ({
  name: OVERLAP_SHEET,
  columns: COLUMNS,
  async *rows() {
    const rowsOf = async (pairs: readonly ReviewedPair[]): Promise<Cell[][]> => {
      const heads = await graph.clauseHeads(pairs.flatMap(({ a, b }) => [a, b]));
      return pairs.map((pair) => pairRow(pair, heads));
    };
    let held: ReviewedPair[] = [];
    for await (const pair of graph.overlaps()) {
      held.push(pair);
      if (held.length < PAIRS) continue;
      yield* await rowsOf(held);
      held = [];
    }
    yield* await rowsOf(held);
    for (const { a, b, verdict, note, by, at } of await graph.lostReviews()) {
      const heads = await graph.clauseHeads([a, b]);
      const found = [...clauseCells(a, heads.get(a)), ...clauseCells(b, heads.get(b))];
      yield [...found, null, null, null, null, null, VERDICT_NAMES[verdict], day(at), note, by, LOST];
    }
  },
});
