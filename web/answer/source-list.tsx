/** The passages that an answer rests on, each with its document, and with its term where that has run out. */
import { Link } from '@tanstack/react-router';
import type { Hit } from '../../server/contract.ts';
import { clauseTitle } from '../text/clause-title.ts';
import { validityState } from '../text/validity-state.ts';
import type { NumberedCitation } from './cite-sentences.ts';

const TITLE = 16;

interface SourceListProps {
  shown: readonly NumberedCitation[];
  /** How many there are in all. */
  total: number;
  open: boolean;
  onToggle: () => void;
  clauses: ReadonlyMap<string, Hit['clause']>;
  /** The day for which terms are judged. */
  day: string;
}

const Term = ({ clause, day }: { clause: Hit['clause']; day: string }) => {
  const { state, label } = validityState(clause.validity, day);
  return state === 'expired' || state === 'future' ? (
    <span className={`validity validity-${state} source-term`}>{label}</span>
  ) : null;
};

export const SourceList = ({ shown, total, open, onToggle, clauses, day }: SourceListProps) => (
  <ol className="sources" aria-label="答案依据">
    {shown.map(({ number, clauseId, start, end }) => {
      const clause = clauses.get(clauseId);
      return (
        <li key={number}>
          <span className="cite-number">{number}</span>
          <Link to="/clauses/$" params={{ _splat: clauseId }} search={{ mark: `${start}-${end}` }}>
            {clause ? clauseTitle(clause, TITLE) : clauseId}
          </Link>
          {clause && <span className="source-document">{clause.document.title}</span>}
          {clause && <Term clause={clause} day={day} />}
        </li>
      );
    })}
    {(open || shown.length < total) && (
      <li>
        <button type="button" className="text-button" aria-expanded={open} onClick={onToggle}>
          {open ? '收起' : `其余 ${total - shown.length} 处依据`}
        </button>
      </li>
    )}
  </ol>
);
