/** What each leg finds alone, and what is lost without it; by type of question as shades. */
import { EVALUATION_LEG_NAMES, type EvaluationLeg } from '../../server/contract.ts';
import { formatRange, formatShare } from './format-figure.ts';
import { ShareBar } from './share-bar.tsx';
import { typeName } from './type-name.ts';

const SHADES = 5;
/** nDCG@10 from which a cell is darkest, and by which it gets a shade lighter. */
const shadeOf = (value: number): number => Math.max(0, Math.min(SHADES, Math.floor(value * (SHADES + 1))));

const Lacks = ({ lacks }: Pick<EvaluationLeg, 'lacks'>) => {
  if (lacks === null) return <span className="no-value">—</span>;
  // Whether the interval leaves zero out is what one looks for.
  const sure = lacks.low > 0 || lacks.high < 0;
  return (
    <span className="lacks" data-sure={sure}>
      <b>{formatShare(lacks.value)}</b> <span className="share-range">{formatRange(lacks)}</span>
    </span>
  );
};

export const LegTable = ({ legs }: { legs: readonly EvaluationLeg[] }) => {
  const types = legs[0]?.types.map(({ type }) => type) ?? [];
  const several = types.length > 1;
  return (
    <section>
      <h2>各路检索的贡献</h2>
      <p className="quiet">
        词语（BM25）、语义（向量）、图谱（机构、行业、金额等标注）三路：各自单独用时如何，去掉一路后少了多少（逐题相减）。
      </p>
      <div className="table-scroll">
        <table className="ledger evaluation-table leg-table">
          <thead>
            <tr>
              <th scope="col">哪几路</th>
              <th scope="col">nDCG@10</th>
              <th scope="col">比完整的少</th>
              {several &&
                types.map((type) => (
                  <th key={type} scope="col" className="shade-head">
                    {typeName(type)}
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {legs.map(({ name, ndcg10, lacks, types: own }) => (
              <tr key={name} data-all={name === 'fused'}>
                <th scope="row">{EVALUATION_LEG_NAMES[name] ?? name}</th>
                <td data-label="nDCG@10">
                  <ShareBar interval={ndcg10} />
                </td>
                <td data-label="比完整的少">
                  <Lacks lacks={lacks} />
                </td>
                {several &&
                  own.map(({ type, ndcg10: value }) => (
                    <td
                      key={type}
                      className="shade number"
                      data-label={typeName(type)}
                      data-shade={value === null ? 0 : shadeOf(value)}
                    >
                      {value === null ? '—' : formatShare(value, 2)}
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
