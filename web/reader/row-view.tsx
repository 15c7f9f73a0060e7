/** A heading or a clause in the reader, with the published text beside it where that is asked for. */
import { Link } from '@tanstack/react-router';
import { memo, useMemo } from 'react';
import type { Clause, MentionField, Span } from '../../server/contract.ts';
import { listMentions } from '../mentions/list-mentions.ts';
import { MentionText } from '../mentions/mention-text.tsx';
import { today, validityState } from '../text/validity-state.ts';
import { OriginalText } from './original-text.tsx';
import { anchorOf, type ReaderRow } from './reader-rows.ts';

interface RowViewProps {
  row: ReaderRow;
  /** The document as published, or null where it is not shown. */
  original: string | null;
  hidden: ReadonlySet<MentionField>;
}

const Original = ({ original, source }: { original: string | null; source: Span }) =>
  original === null ? null : (
    <div className="row-original">
      <OriginalText text={original.slice(source.start, source.end)} />
    </div>
  );

const ClauseBody = ({ clause, hidden }: { clause: Clause; hidden: ReadonlySet<MentionField> }) => {
  const mentions = useMemo(() => listMentions(clause).filter(({ field }) => !hidden.has(field)), [clause, hidden]);
  const validity = validityState(clause.validity, today());
  return (
    <div className="row-clause">
      <p className="row-number">
        <Link
          to="/clauses/$"
          params={{ _splat: clause.id }}
          search={{}}
          aria-label={`打开这一条：${clause.number}${clause.heading ?? ''}`}
        >
          {clause.number || '段'}
        </Link>
        {validity.state === 'expired' && (
          <span className="validity validity-expired" title={validity.label}>
            已过期
          </span>
        )}
      </p>
      <MentionText text={clause.text} mentions={mentions} />
      {clause.inheritedAgencies.length > 0 && (
        <p className="row-inherited">上文规定由 {clause.inheritedAgencies.map(({ name }) => name).join('、')} 负责</p>
      )}
    </div>
  );
};

const Row = ({ row, original, hidden }: RowViewProps) => {
  if (row.type === 'section') {
    const { id, number, heading, depth, source } = row.section;
    const Heading = depth === 1 ? 'h2' : depth === 2 ? 'h3' : 'h4';
    return (
      <section className="row row-section" id={anchorOf(id)} data-depth={depth}>
        <Original original={original} source={source} />
        <Heading>
          {number}
          {heading}
        </Heading>
      </section>
    );
  }
  return (
    <section className="row" id={anchorOf(row.clause.id)}>
      <Original original={original} source={row.clause.source} />
      <ClauseBody clause={row.clause} hidden={hidden} />
    </section>
  );
};

export const RowView = memo(Row);
