/** A document to read: outline, clauses with their mentions, and the text as it was published beside it. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import Switch from 'antd/es/switch/index.js';
import { useEffect, useMemo } from 'react';
import type { DocumentDetail } from '../../server/contract.ts';
import { RemoveDocument } from '../documents/remove-document.tsx';
import { ExportDialog } from '../export/export-dialog.tsx';
import { documentScopes } from '../export/export-scope.ts';
import { KindLegend } from '../mentions/kind-legend.tsx';
import { MentionCardProvider } from '../mentions/mention-card.tsx';
import { useKinds } from '../mentions/use-kinds.ts';
import { documentQuery, documentsQuery } from '../request/queries.ts';
import { Failure } from '../shell/failure.tsx';
import { useTitle } from '../shell/use-title.ts';
import { Waiting } from '../shell/waiting.tsx';
import { formatDate } from '../text/format-value.ts';
import { today, validityState } from '../text/validity-state.ts';
import { OutlinePanel } from './outline-panel.tsx';
import { outline, readerRows } from './reader-rows.ts';
import { RowView } from './row-view.tsx';
import { useCurrentAnchor } from './use-current-anchor.ts';

const facts = ({ issuer, number, issued, version, clauses, source }: DocumentDetail): string =>
  [
    issuer,
    number,
    issued && `${formatDate(issued)}公布`,
    version !== '1' && version !== issued && `版本 ${version}`,
    `${clauses.length} 条`,
    `${source.characters.toLocaleString('en-US')} 字`,
  ]
    .filter(Boolean)
    .join(' · ');

/** The notice that a document came attached to. */
const Carrier = ({ id }: { id: string }) => {
  const { data } = useQuery(documentsQuery);
  const notice = data?.items.find((item) => item.id === id);
  if (!notice) return null;
  return (
    <p className="quiet">
      随{' '}
      <Link to="/documents/$id" params={{ id }} search={{}}>
        《{notice.title}》
      </Link>{' '}
      印发
    </p>
  );
};

const Reader = ({ document: shown }: { document: DocumentDetail }) => {
  const { original } = useSearch({ from: '/documents/$id' });
  const navigate = useNavigate();
  const rows = useMemo(() => readerRows(shown), [shown]);
  const entries = useMemo(() => outline(rows), [rows]);
  const { hidden, counts, toggle } = useKinds(shown.clauses);
  const current = useCurrentAnchor(entries);
  const sideBySide = original === '1' && shown.text !== null;
  const validity = validityState(shown.validity, today());

  useEffect(() => {
    const anchor = decodeURIComponent(window.location.hash.slice(1));
    if (anchor) document.getElementById(anchor)?.scrollIntoView();
  }, []);

  return (
    <div className={sideBySide ? 'reader reader-wide' : 'reader'}>
      <OutlinePanel entries={entries} current={current} />
      <article className="reader-main">
        <header className="reader-head">
          <p className="crumbs">
            <Link to="/documents">文件</Link>
          </p>
          <h1>{shown.title}</h1>
          <p className="quiet">{facts(shown)}</p>
          {shown.carrier && <Carrier id={shown.carrier} />}
          {validity.state !== 'unstated' && <p className={`validity validity-${validity.state}`}>{validity.label}</p>}
        </header>
        <div className="reader-tools">
          <KindLegend hidden={hidden} counts={counts} onToggle={toggle} />
          <div className="reader-actions">
            <label className="switch" htmlFor="original-switch">
              <Switch
                id="original-switch"
                size="small"
                checked={sideBySide}
                disabled={shown.text === null}
                onChange={(on) =>
                  void navigate({
                    to: '/documents/$id',
                    params: { id: shown.id },
                    search: on ? { original: '1' } : {},
                    replace: true,
                    resetScroll: false,
                  })
                }
              />
              原文对照
            </label>
            {shown.text === null && <span className="quiet">没有保存原文</span>}
            <ExportDialog scopes={documentScopes(shown.id, shown.title)} />
            <RemoveDocument id={shown.id} title={shown.title} onRemoved={() => void navigate({ to: '/documents' })} />
          </div>
        </div>
        {sideBySide && (
          <p className="columns-head" aria-hidden="true">
            <span>公布时的原文</span>
            <span>整理后的文本</span>
          </p>
        )}
        <div className="reader-rows">
          {rows.map((row) => (
            <RowView
              key={row.type === 'section' ? `section ${row.section.id}` : row.clause.id}
              row={row}
              original={sideBySide ? shown.text : null}
              hidden={hidden}
            />
          ))}
        </div>
      </article>
    </div>
  );
};

export const ReaderPage = () => {
  const { id } = useParams({ from: '/documents/$id' });
  const { data, error, refetch } = useQuery(documentQuery(id));
  useTitle(data?.title);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting blocks={5} label="正在读取文件" />;
  return (
    <MentionCardProvider>
      <Reader document={data} />
    </MentionCardProvider>
  );
};
