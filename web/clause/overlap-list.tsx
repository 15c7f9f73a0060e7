/** Clauses that repeat, revise or contain this one; each leads to the page that sets the two side by side. */
import { Link } from '@tanstack/react-router';
import type { Overlap } from '../../server/contract.ts';
import { ChangeTag, KindTag, SeverityTag, VerdictTag } from '../overlaps/pair-tags.tsx';
import { clauseTitle } from '../text/clause-title.ts';

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
        const { conflict, change, kind, review } = overlap;
        return (
          <li key={overlap.id}>
            <p className="overlap-line">
              {conflict && <SeverityTag severity={conflict.severity} />}
              {!conflict && change && <ChangeTag />}
              <KindTag kind={kind} />
              <Link to="/overlaps/$id" params={{ id: overlap.id }} search={{}}>
                {clauseTitle(other)}
              </Link>
              <span className="quiet">{other.document.title}</span>
              <VerdictTag review={review} />
            </p>
            {(conflict ?? change) && <p className="pair-reason">{(conflict ?? change)?.reason}</p>}
          </li>
        );
      })}
    </ul>
  </section>
);
