/** The rows of a result, a page at a time. */
import { Link } from '@tanstack/react-router';
import Pagination from 'antd/es/pagination/index.js';
import { useMemo, useRef } from 'react';
import type { QueryResult } from '../../server/contract.ts';
import { cellText, type FindTarget, isNumeric, type QueryValue } from './read-cell.ts';

const ROWS_PER_PAGE = 100;
/** Texts up to here stand in one line. */
const ONE_LINE = 24;

interface ResultTableProps {
  result: Pick<QueryResult, 'columns' | 'rows'>;
  page: number;
  target: FindTarget;
  onPage: (page: number) => void;
}

/** Ids of clauses and documents are one word, however long. */
const ONE_WORD = /^[\w.~/@-]+$/u;

const cellClass = (value: QueryValue, numeric: boolean): string | undefined => {
  if (numeric) return 'number';
  const text = cellText(value);
  return text.length > ONE_LINE && !ONE_WORD.test(text) ? 'long' : undefined;
};

const Cell = ({ value, target }: { value: QueryValue; target: FindTarget }) => {
  if (value === null)
    return (
      <span className="no-value" title="空值">
        —
      </span>
    );
  const text = cellText(value);
  const page = typeof value === 'string' ? target(value) : null;
  if (page) return <Link {...page}>{text}</Link>;
  return typeof value === 'object' ? <code>{text}</code> : text;
};

export const ResultTable = ({ result: { columns, rows }, page, target, onPage }: ResultTableProps) => {
  const top = useRef<HTMLElement>(null);
  const numeric = useMemo(() => columns.map((_, column) => isNumeric(rows, column)), [columns, rows]);
  const last = Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE));
  const shown = Math.min(page, last);
  const first = (shown - 1) * ROWS_PER_PAGE;
  if (rows.length === 0) return <p className="notice">没有一行符合。查询本身没有错误。</p>;
  // Columns may bear the same name, rows may be equal: only their places tell them apart.
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-scroll result-scroll" ref={top} tabIndex={0} aria-label="查询结果">
        <table className="result-table">
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">行</span>
              </th>
              {columns.map((column, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <th key={at} scope="col" className={numeric[at] ? 'number' : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(first, first + ROWS_PER_PAGE).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <tr key={first + index}>
                <th scope="row" className="number">
                  {first + index + 1}
                </th>
                {columns.map((_, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: see above
                  <td key={at} className={cellClass(row[at] ?? null, numeric[at] === true)}>
                    <Cell value={row[at] ?? null} target={target} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {last > 1 && (
        <Pagination
          className="paging"
          current={shown}
          pageSize={ROWS_PER_PAGE}
          total={rows.length}
          showSizeChanger={false}
          showLessItems
          onChange={(next) => {
            onPage(next);
            top.current?.scrollIntoView();
          }}
        />
      )}
    </>
  );
};
