/** Whether all is well, and how much there is. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Health, Stats } from '../../server/contract.ts';
import { ExportDialog } from '../export/export-dialog.tsx';
import { wholeScopes } from '../export/export-scope.ts';
import { exportFormatsQuery, queryHelpQuery } from '../request/graph-queries.ts';
import { healthQuery, statsQuery } from '../request/queries.ts';
import { Failure } from '../shell/failure.tsx';
import { useTitle } from '../shell/use-title.ts';
import { Waiting } from '../shell/waiting.tsx';
import { formatDuration } from '../text/format-duration.ts';
import { LANGUAGE_LABELS, NODE_LABELS } from '../words/labels.ts';
import { MENTION_KINDS } from '../words/mention-kinds.ts';

const MODEL_STATES: Record<Health['model']['state'], string> = {
  ready: '已启用',
  loading: '正在载入',
  off: '未启用',
};
const STORES: Record<Health['store']['kind'], string> = { embedded: '内嵌（SQLite）', neo4j: 'Neo4j' };

const count = (value: number): string => value.toLocaleString('en-US');

const HealthPart = ({ health }: { health: Health }) => (
  <section>
    <p className={`state state-${health.status}`} role="status">
      {health.status === 'ok' ? '● 一切正常' : '◐ 部分功能未启用'}
    </p>
    {health.degraded.map(({ code, message }) => (
      <p key={code} className="notice notice-degraded">
        {message}
      </p>
    ))}
    <table className="facts">
      <tbody>
        <tr>
          <th scope="row">程序版本</th>
          <td>{health.version}</td>
        </tr>
        <tr>
          <th scope="row">连续运行</th>
          <td>{formatDuration(health.uptime)}</td>
        </tr>
        <tr>
          <th scope="row">存储</th>
          <td>
            {STORES[health.store.kind]}，结构第 {health.store.schemaVersion} 版
          </td>
        </tr>
        <tr>
          <th scope="row">语义模型</th>
          <td>
            {health.model.name ?? '无'}（{MODEL_STATES[health.model.state]}）
          </td>
        </tr>
        <tr>
          <th scope="row">库的修订号</th>
          <td>
            <code>{health.revision}</code>
          </td>
        </tr>
      </tbody>
    </table>
  </section>
);

/** How other programs get at the graph. */
const AccessPart = () => {
  const help = useQuery(queryHelpQuery);
  const formats = useQuery(exportFormatsQuery);
  return (
    <section>
      <h2>给其他程序用</h2>
      <table className="facts">
        <tbody>
          <tr>
            <th scope="row">大模型（MCP）</th>
            <td>
              <code>{`${window.location.origin}/mcp`}</code>，或在本机运行 <code>tiaoli mcp</code>
            </td>
          </tr>
          {help.data && (
            <tr>
              <th scope="row">查询语言</th>
              <td>
                <Link to="/query" search={{}}>
                  {LANGUAGE_LABELS[help.data.language]}
                </Link>
              </td>
            </tr>
          )}
          {formats.data && (
            <tr>
              <th scope="row">导出格式</th>
              <td>
                {formats.data.items.map(({ label }) => label).join('、')}{' '}
                <ExportDialog scopes={wholeScopes} name="全部文件" />
              </td>
            </tr>
          )}
          <tr>
            <th scope="row">有多准</th>
            <td>
              <Link to="/evaluation" search={{}}>
                检索与回答的评测结果
              </Link>
            </td>
          </tr>
          <tr>
            <th scope="row">HTTP 接口</th>
            <td>
              <a href="/api/docs">说明与试用</a> · <a href="/api/openapi.json">OpenAPI 文档</a>
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
};

const StatsPart = ({ stats }: { stats: Stats }) => {
  const kinds = Object.entries(NODE_LABELS).flatMap(([kind, label]) => {
    const number = stats.entityKinds[kind];
    return number === undefined ? [] : [{ kind, label, number }];
  });
  return (
    <section>
      <h2>收录</h2>
      <dl className="tallies">
        <div>
          <dd>{count(stats.documents)}</dd>
          <dt>文件</dt>
        </div>
        <div>
          <dd>{count(stats.clauses)}</dd>
          <dt>条款</dt>
        </div>
        <div>
          <dd>{count(stats.entities)}</dd>
          <dt>图谱节点</dt>
        </div>
      </dl>
      <div className="two-tables">
        <table className="facts">
          <caption>识别出的内容</caption>
          <tbody>
            {MENTION_KINDS.map(({ field, label }) => (
              <tr key={field}>
                <th scope="row">
                  <span className="kind-dot" data-kind={field} /> {label}
                </th>
                <td className="number">{count(stats.mentions[field])}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <table className="facts">
          <caption>图谱中的节点</caption>
          <tbody>
            {kinds.map(({ kind, label, number }) => (
              <tr key={kind}>
                <th scope="row">{label}</th>
                <td className="number">{count(number)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

export const StatusPage = () => {
  const health = useQuery(healthQuery);
  const stats = useQuery(statsQuery);
  useTitle('运行状况');
  return (
    <div className="sheet narrow">
      <h1>运行状况</h1>
      {health.error ? <Failure error={health.error} onRetry={() => void health.refetch()} /> : null}
      {health.data && <HealthPart health={health.data} />}
      {stats.error ? <Failure error={stats.error} onRetry={() => void stats.refetch()} /> : null}
      {stats.data && <StatsPart stats={stats.data} />}
      {(health.isLoading || stats.isLoading) && <Waiting />}
      <AccessPart />
      <p>
        <Link to="/evaluation" search={{}}>
          检索与回答有多好
        </Link>
        ：存下的评测结果。
      </p>
    </div>
  );
};
