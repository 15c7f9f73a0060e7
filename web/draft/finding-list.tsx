/** The findings in the order of what matters; the one that is open shows both places. */
import { type DraftFinding, type DraftReport, SEVERITY_NAMES, SORT_NAMES } from '../../server/contract.ts';
import { clauseTitle } from '../text/clause-title.ts';
import { cardId } from './finding-ids.ts';
import { FindingPlaces } from './finding-places.tsx';

interface FindingListProps {
  report: DraftReport;
  findings: readonly DraftFinding[];
  current: string | null;
  onSelect: (id: string) => void;
}

export const FindingList = ({ report, findings, current, onSelect }: FindingListProps) => {
  const clauses = new Map(report.clauses.map(({ clause }) => [clause.id, clause]));
  if (findings.length === 0)
    return <p className="notice">{report.findings.length === 0 ? '没有发现问题。' : '所选的类别里没有发现。'}</p>;
  return (
    <ol className="draft-findings">
      {findings.map((finding) => {
        const { id, sort, severity, message, clauseId } = finding;
        const clause = clauses.get(clauseId);
        const open = id === current;
        return (
          <li key={id} id={cardId(id)} className="draft-finding" data-severity-of={severity} data-current={open}>
            <button type="button" aria-expanded={open} onClick={() => onSelect(id)}>
              <span className="draft-sort">
                {SORT_NAMES[sort]}
                <span className="draft-grade">{SEVERITY_NAMES[severity]}</span>
              </span>
              <span className="draft-message">{message}</span>
              {clause && <span className="quiet">{clauseTitle(clause)}</span>}
            </button>
            {open && clause && <FindingPlaces finding={finding} text={clause.text} />}
          </li>
        );
      })}
    </ol>
  );
};
