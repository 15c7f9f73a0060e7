/** Documents against documents: how much of each row's text stands in each column's, and where they conflict. */
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { OverlapAddress } from '../address/overlap-address.ts';
import { cellFinder, cellSentence, type MatrixCell, type MatrixDocument, shadeOf } from './lay-matrix.ts';
import { MatrixCellLink } from './matrix-cell-link.tsx';
import { shortTitles } from './short-titles.ts';

/** UTF-16 units of a title, where its row may have two lines and where it has one. */
const ROW_TITLE = 24;
const ROW_TITLE_IN_A_LINE = 14;
const COLUMN_TITLE = 15;
/** With more columns there is room for their numbers only. */
const MOST_TITLED_COLUMNS = 8;
const STEPS: Record<string, [number, number]> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

interface MatrixTableProps {
  documents: readonly MatrixDocument[];
  cells: readonly MatrixCell[];
  address: OverlapAddress;
}

export const MatrixTable = ({ documents, cells, address }: MatrixTableProps) => {
  const table = useRef<HTMLTableElement>(null);
  const [pointed, setPointed] = useState<MatrixCell | null>(null);
  const [stop, setStop] = useState<MatrixCell | null>(null);
  const find = useMemo(() => cellFinder(cells), [cells]);
  const titles = documents.map(({ title }) => title);
  const columnTitles = shortTitles(titles, COLUMN_TITLE);
  const titled = documents.length <= MOST_TITLED_COLUMNS;
  const rowTitles = shortTitles(titles, titled ? ROW_TITLE : ROW_TITLE_IN_A_LINE);
  const titleOf = (id: string) => documents.find((one) => one.id === id)?.title ?? id;
  const shown = documents.flatMap(({ id: a }) => documents.flatMap(({ id: b }) => find(a, b) ?? []));
  // The whole table is one stop of the Tab key; the arrows go on from there, past cells without anything.
  const current = stop && shown.includes(stop) ? stop : shown[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (!step || !from) return;
    event.preventDefault();
    let [row, column] = [Number(from.dataset.row), Number(from.dataset.column)];
    for (;;) {
      row += step[0];
      column += step[1];
      if (row < 0 || column < 0 || row >= documents.length || column >= documents.length) return;
      const next = table.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
      if (next) return next.focus();
    }
  };
  return (
    <>
      <section className="matrix-scroll" tabIndex={shown.length === 0 ? 0 : undefined} aria-label="文件两两之间的重复">
        <table
          className="matrix"
          data-titled={titled}
          ref={table}
          onKeyDown={onKeyDown}
          onPointerLeave={() => setPointed(null)}
        >
          <caption className="unseen">每行一份文件：它的文字有多少也在各列的文件里</caption>
          <thead>
            <tr>
              <td className="matrix-corner">
                <span>
                  行的文字有多少
                  <br />
                  也在列里
                </span>
              </td>
              {documents.map(({ id, title }, i) => (
                <th key={id} scope="col" title={title} data-pointed={pointed?.b === id}>
                  <span className="matrix-number">{i + 1}</span>
                  {titled ? <span>{columnTitles[i]}</span> : <span className="unseen">{title}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {documents.map(({ id: a, title }, row) => (
              <tr key={a}>
                <th scope="row" title={title} data-pointed={pointed?.a === a}>
                  <span className="matrix-number">{row + 1}</span>
                  <span>{rowTitles[row]}</span>
                </th>
                {documents.map(({ id: b }, column) => {
                  const cell = find(a, b);
                  return (
                    <td key={b} data-shade={cell ? shadeOf(cell.share) : undefined} data-self={a === b}>
                      {cell ? (
                        <MatrixCellLink
                          cell={cell}
                          address={address}
                          sentence={cellSentence(cell, titleOf)}
                          row={row}
                          column={column}
                          isStop={cell === current}
                          onPoint={(how) => {
                            setPointed(cell);
                            if (how === 'focus') setStop(cell);
                          }}
                        />
                      ) : (
                        <span className="matrix-none">
                          <span aria-hidden="true">·</span>
                          <span className="unseen">没有</span>
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="matrix-says">
        {pointed ? cellSentence(pointed, titleOf) : '指向一格看它说什么，点一格只列这两份文件之间的。'}
      </p>
    </>
  );
};
