/** What was checked, how much was found, and the report to take away. */
import Button from 'antd/es/button/index.js';
import { useState } from 'react';
import { type DraftReport, FINDING_SORTS, SORT_NAMES } from '../../server/contract.ts';
import { saveFile } from '../query/save-file.ts';
import { type Draft, draftAsWord } from '../request/draft-queries.ts';
import { Failure } from '../shell/failure.tsx';
import { formatDate } from '../text/format-value.ts';

interface DraftHeadProps {
  report: DraftReport;
  draft: Draft;
  onAgain: () => void;
}

const tally = ({ counts, findings }: DraftReport): string => {
  if (findings.length === 0) return '没有发现问题';
  const sorts = FINDING_SORTS.filter((sort) => counts.sorts[sort] > 0).map(
    (sort) => `${SORT_NAMES[sort]} ${counts.sorts[sort]}`,
  );
  return `发现 ${findings.length} 处：${sorts.join('，')}`;
};

export const DraftHead = ({ report, draft, onAgain }: DraftHeadProps) => {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { clauses, asOf, counts, notes, degraded, diagnostics } = report;
  const word = async () => {
    setBusy(true);
    setError(null);
    try {
      saveFile(await draftAsWord(draft), '文稿检查报告.docx');
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const json = () =>
    saveFile(new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' }), '文稿检查结果.json');
  return (
    <header className="draft-head">
      <h2>{report.draft.title}</h2>
      <p className="draft-tally" role="status">
        <strong className={counts.severities.error > 0 ? 'draft-must' : undefined}>
          须改 {counts.severities.error}
        </strong>
        <strong>须核 {counts.severities.warning}</strong>
        <span>供参考 {counts.severities.note}</span>
        <span className="quiet">
          {clauses.length} 条，以 {formatDate(asOf)} 为准
        </span>
      </p>
      <p className="quiet">{tally(report)}</p>
      {[...notes, ...degraded.map(({ message }) => message)].map((note) => (
        <p key={note} className="notice">
          {note}
        </p>
      ))}
      <div className="draft-actions">
        <Button loading={busy} onClick={() => void word()}>
          下载报告（Word）
        </Button>
        <Button onClick={json}>下载 JSON</Button>
        <Button onClick={onAgain}>检查另一份</Button>
      </div>
      {error !== null && <Failure error={error} onRetry={() => void word()} />}
      {diagnostics.length > 0 && (
        <details>
          <summary>切分和识别时没有读懂的 {diagnostics.length} 处</summary>
          <ul className="diagnostics">
            {diagnostics.map(({ code, message, clauseId, source }) => (
              <li key={`${code} ${clauseId} ${source?.start} ${message}`}>{message}</li>
            ))}
          </ul>
        </details>
      )}
    </header>
  );
};
