/** The questions that went wrong: what was wanted, found and said. */
import { EVALUATION_STATUS_NAMES, type EvaluationMiss } from '../../server/contract.ts';
import { formatShare } from './format-figure.ts';
import { typeName } from './type-name.ts';

const faultOf = ({ ndcg10, answer, status }: EvaluationMiss): string => {
  if (ndcg10 === null) return `本无答案，却${EVALUATION_STATUS_NAMES[status]}`;
  const said = answer === null ? '' : answer === 1 ? '，答对' : `，${EVALUATION_STATUS_NAMES[status]}，没有答全`;
  return `nDCG ${formatShare(ndcg10, 2)}${said}`;
};

const MissDetail = ({ wanted, got, said }: EvaluationMiss) => (
  <dl className="miss-detail">
    <dt>应为</dt>
    <dd>{wanted?.join('、') || '（没有条款能回答）'}</dd>
    <dt>得到</dt>
    <dd>{got?.join('、') || '（无）'}</dd>
    <dt>回答</dt>
    <dd>{said || '（无）'}</dd>
  </dl>
);

export const MissList = ({ misses }: { misses: readonly EvaluationMiss[] }) => (
  <section>
    <h2>
      没答好的问题 <span className="figure">{misses.length}</span>
    </h2>
    {misses.length === 0 ? (
      <p className="quiet">没有。</p>
    ) : (
      <ul className="misses">
        {misses.map((miss) => {
          const { id, type, question } = miss;
          const head = (
            <>
              <span className="miss-question">{question ?? id}</span>
              <span className="row-note">
                {question !== null && <span>{id}</span>}
                <span>{typeName(type)}</span>
                <span>{faultOf(miss)}</span>
              </span>
            </>
          );
          return (
            <li key={id}>
              {question === null ? (
                head
              ) : (
                <details>
                  <summary>{head}</summary>
                  <MissDetail {...miss} />
                </details>
              )}
            </li>
          );
        })}
      </ul>
    )}
  </section>
);
