/** One clause: its text, everything recognised in it, and what it is tied to. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import type { ClauseDetail } from '../../server/contract.ts';
import { KindLegend } from '../mentions/kind-legend.tsx';
import { listMentions } from '../mentions/list-mentions.ts';
import { MentionCardProvider } from '../mentions/mention-card.tsx';
import { MentionText } from '../mentions/mention-text.tsx';
import { useKinds } from '../mentions/use-kinds.ts';
import { anchorOf } from '../reader/reader-rows.ts';
import { clauseQuery } from '../request/queries.ts';
import { Failure } from '../shell/failure.tsx';
import { useTitle } from '../shell/use-title.ts';
import { Waiting } from '../shell/waiting.tsx';
import { clauseTitle } from '../text/clause-title.ts';
import { today, validityState } from '../text/validity-state.ts';
import { ClauseFacts } from './clause-facts.tsx';
import { CopyCitation } from './copy-citation.tsx';
import { MentionTable } from './mention-table.tsx';
import { NeighborPanel } from './neighbor-panel.tsx';
import { OverlapList } from './overlap-list.tsx';

const readMark = (mark: string | undefined) => {
  const [start, end] = (mark ?? '').split('-').map(Number);
  return start !== undefined && end !== undefined && start < end ? { start, end } : null;
};

const ClauseView = ({ clause }: { clause: ClauseDetail }) => {
  const { mark } = useSearch({ from: '/clauses/$' });
  const cited = useMemo(() => readMark(mark), [mark]);
  const all = useMemo(() => listMentions(clause), [clause]);
  const only = useMemo(() => [clause], [clause]);
  const { hidden, counts, toggle } = useKinds(only);
  const mentions = useMemo(() => all.filter(({ field }) => !hidden.has(field)), [all, hidden]);
  const validity = validityState(clause.validity, today());
  const { document: from, heading, number, path } = clause;

  useEffect(() => {
    if (cited) document.querySelector('.mark-cited')?.scrollIntoView({ block: 'center' });
  }, [cited]);

  return (
    <article className="clause-page">
      <header className="clause-head">
        <nav className="crumbs" aria-label="所在位置">
          <Link to="/documents/$id" params={{ id: from.id }} search={{}}>
            {from.title}
          </Link>
          {path.map((part) => (
            <span key={part}>{part}</span>
          ))}
        </nav>
        <h1>
          {number && <span className="clause-number">{number}</span>}
          {heading ?? (number ? '' : '未编号段落')}
        </h1>
        <p className={`validity validity-${validity.state}`}>{validity.label}</p>
      </header>
      <div className="clause-columns">
        <div className="clause-main">
          {all.length > 0 && <KindLegend hidden={hidden} counts={counts} onToggle={toggle} />}
          <MentionText text={clause.text} mentions={mentions} mark={cited} />
          <div className="clause-actions">
            <CopyCitation clause={clause} />
            <Link to="/documents/$id" params={{ id: from.id }} search={{}} hash={anchorOf(clause.id)}>
              在文件中看
            </Link>
            <button type="button" className="text-button" onClick={() => window.print()}>
              打印
            </button>
          </div>
        </div>
        <ClauseFacts clause={clause} />
      </div>
      <MentionTable mentions={all} />
      {clause.overlaps.length > 0 && <OverlapList id={clause.id} overlaps={clause.overlaps} />}
      <NeighborPanel id={clause.id} graph={clause.neighbors} />
    </article>
  );
};

export const ClausePage = () => {
  const { _splat: id = '' } = useParams({ from: '/clauses/$' });
  const { data, error, refetch } = useQuery(clauseQuery(id));
  useTitle(data ? clauseTitle(data, 16) : undefined);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting label="正在读取条款" />;
  return (
    <MentionCardProvider>
      <ClauseView key={data.id} clause={data} />
    </MentionCardProvider>
  );
};
