/** What a question compares, clause by clause. */
import { Link } from '@tanstack/react-router';
import type { AnswerTable, Hit } from '../../server/contract.ts';
import { clauseTitle } from '../text/clause-title.ts';

/** Characters by which a clause without a heading is named. */
const TITLE = 16;

interface ComparisonTableProps {
  table: AnswerTable | null;
  clauses: ReadonlyMap<string, Hit['clause']>;
}

export const ComparisonTable = ({ table, clauses }: ComparisonTableProps) => {
  if (table === null || table.rows.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="answer-part table-scroll" aria-label="对照表" tabIndex={0}>
      <table className="ledger answer-table">
        <thead>
          <tr>
            <th scope="col">条款</th>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ clauseId, cells }, row) => {
            const clause = clauses.get(clauseId);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a clause may have two rows, and rows do not change
              <tr key={row}>
                <th scope="row">
                  <Link to="/clauses/$" params={{ _splat: clauseId }}>
                    {clause ? clauseTitle(clause, TITLE) : clauseId}
                  </Link>
                  {clause && <span className="source-document">{clause.document.title}</span>}
                </th>
                {cells.map((cell, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell's place is its column
                  <td key={i} data-label={table.columns[i]}>
                    {cell === '' ? '—' : cell}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
