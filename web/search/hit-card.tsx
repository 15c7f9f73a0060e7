/** One clause among others: where it stands, what it says, and in the margin who answers for it and why it is here. */
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Hit } from '../../server/contract.ts';
import type { NumberedCitation } from '../answer/cite-sentences.ts';
import { chooseExcerpt } from '../text/choose-excerpt.ts';
import { clauseTitle } from '../text/clause-title.ts';
import { type Mark, MarkedText } from '../text/marked-text.tsx';
import { HitMargin } from './hit-margin.tsx';

/** UTF-16 units of a clause that a hit shows before it is opened. */
const EXCERPT = 200;

interface HitCardProps {
  clause: Hit['clause'];
  hit?: Hit;
  citations: readonly NumberedCitation[];
  /** The citation that the reader has just followed into this clause. */
  followed: NumberedCitation | null;
}

export const HitCard = ({ clause, hit, citations, followed }: HitCardProps) => {
  const [whole, setWhole] = useState(false);
  useEffect(() => {
    if (followed) setWhole(true);
  }, [followed]);
  const cited: Mark[] = citations.map(({ start, end, number }) => ({ start, end, number, kind: 'cited' }));
  const marks: Mark[] = [...(hit?.highlights ?? []), ...cited];
  const exact = marks.filter(({ kind }) => kind !== 'semantic');
  const excerpt = chooseExcerpt(clause.text, exact.length > 0 ? exact : marks, EXCERPT);
  const part = whole ? { start: 0, end: clause.text.length } : excerpt;
  const isCut = excerpt.start > 0 || excerpt.end < clause.text.length;
  const path = [clause.document.title, ...clause.path];
  return (
    <article className={followed ? 'hit hit-followed' : 'hit'}>
      <div className="hit-body">
        <h3>
          <Link to="/clauses/$" params={{ _splat: clause.id }} search={{}} data-hit>
            {clauseTitle(clause)}
          </Link>
          {citations.map(({ number }) => (
            <span key={number} className="cite-number" title="答案引用了这一条">
              {number}
            </span>
          ))}
        </h3>
        <p className="hit-place">{path.join(' › ')}</p>
        <p className="clause-text">
          {part.start > 0 && '…'}
          <MarkedText text={clause.text} marks={marks} part={part} />
          {part.end < clause.text.length && '…'}
          {isCut && (
            <button type="button" className="text-button" aria-expanded={whole} onClick={() => setWhole(!whole)}>
              {whole ? '收起' : '全文'}
            </button>
          )}
        </p>
      </div>
      <HitMargin clause={clause} hit={hit} />
    </article>
  );
};
