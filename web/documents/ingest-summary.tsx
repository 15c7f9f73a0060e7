/** What was taken in, what was not, and what was not understood. */
import { Link } from '@tanstack/react-router';
import type { IngestedFile, IngestReport } from '../../server/contract.ts';
import { OUTCOME_LABELS } from '../words/labels.ts';
import { MENTION_KINDS } from '../words/mention-kinds.ts';

const Taken = ({ item: { file, outcome, document, mentions, diagnostics } }: { item: IngestedFile }) => (
  <li>
    <p>
      <strong>{OUTCOME_LABELS[outcome]}</strong>{' '}
      <Link to="/documents/$id" params={{ id: document.id }}>
        {document.title}
      </Link>{' '}
      <span className="quiet">
        （{file}）{document.clauses} 条；
        {MENTION_KINDS.filter(({ field }) => mentions[field] > 0)
          .map(({ field, label }) => `${label} ${mentions[field]}`)
          .join('，')}
      </span>
    </p>
    {diagnostics.length > 0 && (
      <details open={diagnostics.length <= 3}>
        <summary>没有读懂或需要核对的 {diagnostics.length} 处</summary>
        <ul className="diagnostics">
          {diagnostics.map(({ severity, code, message, clauseId, source }) => (
            <li key={`${code} ${clauseId} ${source?.start} ${message}`}>
              {severity === 'warning' ? '请核对' : '提示'}：{message}
              {clauseId && (
                <>
                  {' '}
                  <Link to="/clauses/$" params={{ _splat: clauseId }} search={{}}>
                    看这一条
                  </Link>
                </>
              )}
              {source && (
                <span className="quiet">
                  {' '}
                  原文第 {source.start}–{source.end} 字
                </span>
              )}
            </li>
          ))}
        </ul>
      </details>
    )}
  </li>
);

export const IngestSummary = ({ report: { items, failed } }: { report: IngestReport }) => (
  <section className="ingest-summary" role="status">
    <h2>
      收入 {items.length} 份{failed.length > 0 && `，${failed.length} 份没有收入`}
    </h2>
    <ul>
      {items.map((item) => (
        <Taken key={`${item.file} ${item.document.id}`} item={item} />
      ))}
      {failed.map(({ file, detail }) => (
        <li key={file} className="inline-error">
          <strong>没有收入</strong> {file}：{detail}
        </li>
      ))}
    </ul>
  </section>
);
