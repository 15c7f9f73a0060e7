/** The documents of the corpus, with what is known of each; taking in and removing. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ExportDialog } from '../export/export-dialog.tsx';
import { documentScopes, wholeScopes } from '../export/export-scope.ts';
import { documentsQuery } from '../request/queries.ts';
import { Failure } from '../shell/failure.tsx';
import { useTitle } from '../shell/use-title.ts';
import { Waiting } from '../shell/waiting.tsx';
import { formatDate } from '../text/format-value.ts';
import { today, validityState } from '../text/validity-state.ts';
import { RemoveDocument } from './remove-document.tsx';
import { UploadPanel } from './upload-panel.tsx';

const count = (value: number): string => value.toLocaleString('en-US');

export const DocumentsPage = () => {
  const { data, error, refetch } = useQuery(documentsQuery);
  useTitle('文件');
  return (
    <div className="sheet">
      <div className="sheet-head">
        <h1>文件</h1>
        {data && (
          <p className="quiet">
            共 {data.total} 份，{count(data.items.reduce((sum, { clauses }) => sum + clauses, 0))} 条
          </p>
        )}
        {data && data.total > 0 && <ExportDialog scopes={wholeScopes} name="全部文件" />}
      </div>
      <UploadPanel />
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && data.total === 0 && <p className="notice">库中还没有文件。从上面选一个文件开始。</p>}
      {data && data.total > 0 && (
        <div className="table-scroll">
          <table className="ledger">
            <thead>
              <tr>
                <th scope="col">标题</th>
                <th scope="col">发文机关</th>
                <th scope="col">文号</th>
                <th scope="col">公布日期</th>
                <th scope="col" className="number">
                  条款
                </th>
                <th scope="col" className="number">
                  字数
                </th>
                <th scope="col">
                  <span className="unseen">操作</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((item) => {
                const validity = validityState(item.validity, today());
                return (
                  <tr key={item.id}>
                    <th scope="row">
                      <Link to="/documents/$id" params={{ id: item.id }}>
                        {item.title}
                      </Link>
                      <span className="row-note">
                        {item.kind && <span>{item.kind}</span>}
                        {validity.state !== 'unstated' && (
                          <span className={`validity validity-${validity.state}`}>{validity.label}</span>
                        )}
                        {item.versions.length > 1 && <span>{item.versions.length} 个版本</span>}
                      </span>
                    </th>
                    <td data-label="发文机关">{item.issuer ?? '—'}</td>
                    <td data-label="文号">{item.number ?? '—'}</td>
                    <td data-label="公布日期" className="date">
                      {item.issued ? formatDate(item.issued) : '—'}
                    </td>
                    <td data-label="条款" className="number">
                      {count(item.clauses)}
                    </td>
                    <td data-label="字数" className="number">
                      {count(item.source.characters)}
                    </td>
                    <td className="row-action">
                      <ExportDialog scopes={documentScopes(item.id, item.title)} name={`《${item.title}》`} />
                      <RemoveDocument id={item.id} title={item.title} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
};
