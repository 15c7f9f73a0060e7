/** Clauses of the answer that cannot both be applied as they stand. */
import { Link } from '@tanstack/react-router';
import type { AnswerConflict } from '../../server/contract.ts';
import { SeverityTag } from '../overlaps/pair-tags.tsx';

export const ConflictList = ({ conflicts }: { conflicts: readonly AnswerConflict[] }) => {
  if (conflicts.length === 0) return null;
  return (
    <section className="answer-part" aria-labelledby="answer-conflicts">
      <h3 id="answer-conflicts">规定不一致</h3>
      <ul className="answer-conflicts">
        {conflicts.map(({ overlapId, severity, reason }) => (
          <li key={overlapId}>
            <SeverityTag severity={severity} />
            <span>
              {reason}
              <Link to="/overlaps/$id" params={{ id: overlapId }} className="conflict-link">
                对照两条原文
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
