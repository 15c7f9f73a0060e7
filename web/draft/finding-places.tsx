/** Both places of a finding: the drafted words, and those of its counterpart with a link to it. */
import { Link } from '@tanstack/react-router';
import type { DraftCounterpart, DraftFinding, Span } from '../../server/contract.ts';
import { clauseTitle } from '../text/clause-title.ts';
import { segmentText } from '../text/segment-text.ts';

const Words = ({ text, spans }: { text: string; spans: readonly Span[] }) => (
  <p className="draft-excerpt">
    {segmentText(text.length, spans).map(({ start, end, spans: over }) =>
      over.length > 0 ? <mark key={start}>{text.slice(start, end)}</mark> : text.slice(start, end),
    )}
  </p>
);

const Counterpart = ({ counterpart: { in: where, clause, document, spans } }: { counterpart: DraftCounterpart }) => {
  const first = spans[0];
  const mark = first && spans.length === 1 ? { mark: `${first.start}-${first.end}` } : {};
  return (
    <div className="draft-other">
      <h3>
        {where === 'draft' ? '本稿另一处' : '库中'}
        {where === 'corpus' && (
          <Link to="/documents/$id" params={{ id: document.id }} search={{}}>
            {document.title}
          </Link>
        )}
      </h3>
      {clause && (
        <>
          <p className="draft-where">
            {where === 'corpus' ? (
              <Link to="/clauses/$" params={{ _splat: clause.id }} search={mark}>
                {clauseTitle(clause)}
              </Link>
            ) : (
              clauseTitle(clause)
            )}
          </p>
          <Words text={clause.text} spans={spans} />
        </>
      )}
    </div>
  );
};

export const FindingPlaces = ({ finding, text }: { finding: DraftFinding; text: string }) => (
  <div className="draft-places">
    <p className="draft-advice">{finding.advice}</p>
    <div className="draft-mine">
      <h3>本稿</h3>
      <Words text={text} spans={finding.spans} />
    </div>
    {finding.counterpart && <Counterpart counterpart={finding.counterpart} />}
  </div>
);
