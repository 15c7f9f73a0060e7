/** One clause of a pair: where it stands, who answers for it, and its text against the other one. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Clause, OverlapDetail } from '../../server/contract.ts';
import { documentsQuery } from '../request/queries.ts';
import { clauseTitle } from '../text/clause-title.ts';
import { formatDate } from '../text/format-value.ts';
import { today, validityState } from '../text/validity-state.ts';
import { ROLE_LABELS } from '../words/labels.ts';
import { SIDE_LABELS } from '../words/overlap-labels.ts';
import type { Part, Side } from './pair-runs.ts';
import { PairText } from './pair-text.tsx';

interface PairSideProps {
  pair: OverlapDetail;
  side: Side;
  lit: Part | null;
  onPoint: (part: Part | null) => void;
  onFollow: (part: Part) => void;
}

const agenciesOf = ({ agencies }: Clause): string =>
  [...new Map(agencies.map(({ name, role }) => [name, role]))]
    .map(([name, role]) => (role === 'joint' ? name : `${name}（${ROLE_LABELS[role]}）`))
    .join('、');

export const PairSide = ({ pair, side, lit, onPoint, onFollow }: PairSideProps) => {
  const clause = pair[side];
  const { document: from, path } = clause;
  const { data } = useQuery(documentsQuery);
  const issued = data?.items.find(({ id }) => id === from.id)?.issued;
  const validity = validityState(clause.validity, today());
  return (
    <section className="pair-side" aria-label={SIDE_LABELS[side]}>
      <header>
        <p className="pair-side-document">
          <span className="side-letter">{SIDE_LABELS[side]}</span>
          <Link to="/documents/$id" params={{ id: from.id }} search={{}}>
            {from.title}
          </Link>
        </p>
        <h2>
          <Link to="/clauses/$" params={{ _splat: clause.id }} search={{}}>
            {clauseTitle(clause)}
          </Link>
        </h2>
        <p className="pair-side-facts">
          {path.length > 0 && <span>{path.join(' › ')}</span>}
          {issued && <span>{formatDate(issued)}公布</span>}
          {validity.state !== 'unstated' && (
            <span className={`validity validity-${validity.state}`}>{validity.label}</span>
          )}
          {clause.agencies.length > 0 && <span>责任单位：{agenciesOf(clause)}</span>}
        </p>
      </header>
      <PairText pair={pair} side={side} lit={lit} onPoint={onPoint} onFollow={onFollow} />
    </section>
  );
};
