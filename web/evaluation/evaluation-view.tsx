/** One set's result, drawn. */
import { ANSWER_FIGURES, type KeptEvaluation, rankingFigures } from '../../server/contract.ts';
import { FigureTable } from './figure-table.tsx';
import { LegTable } from './leg-table.tsx';
import { MissList } from './miss-list.tsx';

const Circumstances = ({ evaluation }: { evaluation: KeptEvaluation }) => {
  const { date, version, store, revision, model, machine, latency, questions, seconds } = evaluation;
  return (
    <ul className="circumstances">
      <li>{date}</li>
      <li>{questions} 个问题</li>
      <li>
        {store.documents} 份文件、{store.clauses.toLocaleString('en-US')} 条条款（
        {store.kind === 'neo4j' ? 'Neo4j' : '内嵌库'}，修订号 <code>{revision.slice(0, 8)}</code>）
      </li>
      <li>{model ?? '没有语义模型'}</li>
      <li>
        每次检索 p50 {latency.p50.toFixed(1)} 毫秒、p95 {latency.p95.toFixed(1)} 毫秒
      </li>
      <li>
        程序 {version}，{machine.cpu} × {machine.cores}，Node {machine.node}，用时 {Math.round(seconds)} 秒
      </li>
    </ul>
  );
};

export const EvaluationView = ({ evaluation }: { evaluation: KeptEvaluation }) => {
  const { types, legs, misses, unmatched } = evaluation;
  return (
    <>
      <Circumstances evaluation={evaluation} />
      {unmatched.ids.length > 0 && (
        <p className="notice notice-degraded">
          {unmatched.ids.length} 个标准条款在当时的库里没有（涉及 {unmatched.questions} 个问题），按未找到计。
        </p>
      )}
      <FigureTable title="找得到吗" types={types} figures={rankingFigures(evaluation)} />
      <FigureTable title="答得对吗" types={types} figures={ANSWER_FIGURES} />
      <LegTable legs={legs} />
      <MissList misses={misses} />
    </>
  );
};
