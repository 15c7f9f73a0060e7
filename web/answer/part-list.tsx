/** Several questions asked in one: what became of each. Their answers stand in the text under the same numbers. */
import type { AnswerPart } from '../../server/contract.ts';
import { STATUS_LABELS } from '../words/labels.ts';
import { STATUS_SIGNS } from './status-signs.ts';

export const PartList = ({ parts }: { parts: readonly AnswerPart[] }) => {
  if (parts.length === 0) return null;
  return (
    <ol className="answer-parts" aria-label="分开的几个问题">
      {parts.map(({ question, status }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same question may be asked twice
        <li key={i} className={`part-${status}`}>
          （{i + 1}）{question}
          <span className="part-status">
            <span aria-hidden="true">{STATUS_SIGNS[status]}</span> {STATUS_LABELS[status]}
          </span>
        </li>
      ))}
    </ol>
  );
};
