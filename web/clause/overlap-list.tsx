/** Clauses that repeat, revise or contain this one. */
import { Link } from '@tanstack/react-router';
import type { Overlap } from '../../server/contract.ts';
import { clauseTitle } from '../text/clause-title.ts';
import { OVERLAP_LABELS } from '../words/labels.ts';

interface OverlapListProps {
  /** The clause whose page this is. */
  id: string;
  overlaps: readonly Overlap[];
}

export const OverlapList = ({ id, overlaps }: OverlapListProps) => (
  <section className="overlaps">
    <h2>重复与相近的条款</h2>
    <ul>
      {overlaps.map((overlap) => {
        const other = overlap.a.id === id ? overlap.b : overlap.a;
        return (
          <li key={overlap.id}>
            <strong>{OVERLAP_LABELS[overlap.kind]}</strong>{' '}
            <Link to="/clauses/$" params={{ _splat: other.id }} search={{}}>
              {clauseTitle(other)}
            </Link>{' '}
            <span className="quiet">{other.document.title}</span>
            {overlap.conflict && <p className="inline-error">{overlap.conflict.reason}</p>}
          </li>
        );
      })}
    </ul>
  </section>
);
