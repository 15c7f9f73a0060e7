/** Figures by type of question, each as a bar. */
import {
  EVALUATION_FIGURE_NAMES,
  type EvaluationFigure,
  type EvaluationType,
  LESS_IS_BETTER,
} from '../../server/contract.ts';
import { ShareBar } from './share-bar.tsx';
import { typeName } from './type-name.ts';

interface FigureTableProps {
  title: string;
  types: readonly EvaluationType[];
  figures: readonly EvaluationFigure[];
}

export const FigureTable = ({ title, types, figures }: FigureTableProps) => {
  const used = figures.filter((figure) => types.some((row) => row.figures[figure]));
  const rows = types.filter((row) => used.some((figure) => row.figures[figure]));
  if (used.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <div className="table-scroll">
        <table className="ledger evaluation-table">
          <thead>
            <tr>
              <th scope="col">题型</th>
              <th scope="col" className="number">
                题数
              </th>
              {used.map((figure) => (
                <th key={figure} scope="col">
                  {EVALUATION_FIGURE_NAMES[figure]}
                  {LESS_IS_BETTER.has(figure) && <span className="figure">（越少越好）</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ type, questions, figures: own }) => (
              <tr key={type ?? ''} data-all={type === null}>
                <th scope="row">{typeName(type)}</th>
                <td className="number" data-label="题数">
                  {questions}
                </td>
                {used.map((figure) => (
                  <td key={figure} data-label={EVALUATION_FIGURE_NAMES[figure]}>
                    <ShareBar interval={own[figure] ?? null} fault={LESS_IS_BETTER.has(figure)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
