/** One pair of the list: what it is, both clauses, what differs, what somebody said of it. */
import { Link } from '@tanstack/react-router';
import type { Overlap } from '../../server/contract.ts';
import type { PairAddress } from '../address/overlap-address.ts';
import { clauseTitle } from '../text/clause-title.ts';
import { SIDE_LABELS } from '../words/overlap-labels.ts';
import { DifferenceChip } from './difference-chip.tsx';
import { sharePercent } from './lay-matrix.ts';
import type { Side } from './pair-runs.ts';
import { ChangeTag, KindTag, SeverityTag, VerdictTag } from './pair-tags.tsx';
import { RowExcerpt } from './row-excerpt.tsx';
import { tellingDifferences } from './telling-differences.ts';

/** Differences that a row shows; the page of the pair has all. */
const SHOWN = 4;

interface PairRowProps {
  pair: Overlap;
  search: PairAddress;
}

const SideView = ({ pair, side, search }: PairRowProps & { side: Side }) => {
  const clause = pair[side];
  return (
    <div className="pair-row-side">
      <h3>
        <span className="side-letter">{SIDE_LABELS[side]}</span>
        <Link
          to="/overlaps/$id"
          params={{ id: pair.id }}
          search={search}
          {...(side === 'a' ? { 'data-hit': true } : {})}
        >
          {clauseTitle(clause)}
        </Link>
      </h3>
      <p className="hit-place">{[clause.document.title, ...clause.path].join(' › ')}</p>
      <RowExcerpt pair={pair} side={side} />
    </div>
  );
};

export const PairRow = ({ pair, search }: PairRowProps) => {
  const { kind, score, conflict, change, differences, cover, review } = pair;
  const more = differences.length - SHOWN;
  return (
    <article className="pair-row">
      <p className="pair-row-head">
        {conflict && <SeverityTag severity={conflict.severity} />}
        {!conflict && change && <ChangeTag />}
        <KindTag kind={kind} />
        {conflict && <span className="pair-reason">{conflict.reason}</span>}
        {!conflict && change && <span className="pair-reason">{change.reason}</span>}
        <span className="pair-figures">
          <span title={`甲的 ${sharePercent(cover.a)} 在乙中，乙的 ${sharePercent(cover.b)} 在甲中`}>
            相近 {Math.round(score * 100)}%
          </span>
          <VerdictTag review={review} />
        </span>
      </p>
      <div className="pair-row-sides">
        <SideView pair={pair} side="a" search={search} />
        <SideView pair={pair} side="b" search={search} />
      </div>
      {differences.length > 0 && (
        <ul className="pair-row-differences" aria-label="差异">
          {tellingDifferences(pair)
            .slice(0, SHOWN)
            .map((difference, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: differences have no id, and the list does not change
              <li key={i}>
                <DifferenceChip difference={difference} />
              </li>
            ))}
          {more > 0 && <li className="quiet">另有 {more} 处</li>}
        </ul>
      )}
    </article>
  );
};
