/** What a query brought: how much, in what time, as table or graph, and as a file. */
import { useMutation, useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button/index.js';
import Segmented from 'antd/es/segmented/index.js';
import { useMemo } from 'react';
import type { QueryResult } from '../../server/contract.ts';
import type { QueryAddress } from '../address/query-address.ts';
import { type Asked, resultAsCsv } from '../request/graph-queries.ts';
import { Problem } from '../request/problem.ts';
import { documentsQuery } from '../request/queries.ts';
import { targetFinder } from './read-cell.ts';
import { ResultGraph } from './result-graph.tsx';
import { ResultTable } from './result-table.tsx';
import { saveFile } from './save-file.ts';

const FILE_NAME = 'tiaoli-query.csv';

interface ResultViewProps {
  asked: Asked;
  result: QueryResult;
  address: Pick<QueryAddress, 'page' | 'view'>;
  onView: (change: Pick<QueryAddress, 'page' | 'view'>) => void;
}

export const ResultView = ({ asked, result, address, onView }: ResultViewProps) => {
  const documents = useQuery(documentsQuery);
  const csv = useMutation({ mutationFn: resultAsCsv, onSuccess: (file) => saveFile(file, FILE_NAME) });
  const target = useMemo(
    () =>
      targetFinder(
        (documents.data?.items ?? []).map(({ id }) => id),
        asked.query,
      ),
    [documents.data, asked.query],
  );
  const { rows, truncated, ms, graph } = result;
  const drawn = graph !== null && address.view === 'graph';
  return (
    <section className="result" aria-labelledby="result-title">
      <div className="result-head">
        <h2 id="result-title" role="status">
          {rows.length.toLocaleString('en-US')} 行{' '}
          <span className="figure">{ms < 1000 ? `${ms} 毫秒` : `${(ms / 1000).toFixed(1)} 秒`}</span>
        </h2>
        {graph && (
          <Segmented
            aria-label="看成"
            size="small"
            value={drawn ? 'graph' : 'table'}
            onChange={(view) => onView(view === 'graph' ? { view: 'graph' } : {})}
            options={[
              { value: 'table', label: '表格' },
              { value: 'graph', label: '图' },
            ]}
          />
        )}
        <Button size="small" loading={csv.isPending} onClick={() => csv.mutate(asked)}>
          下载 CSV
        </Button>
      </div>
      {truncated && (
        <p className="notice notice-degraded" role="status">
          <strong>没有给全</strong> 只有前 {rows.length.toLocaleString('en-US')} 行，下载的 CSV
          也是。可以把“最多”调大，或在查询里加条件、先汇总。
        </p>
      )}
      {csv.error && (
        <p className="inline-error" role="alert">
          {csv.error instanceof Problem ? csv.error.detail : '没有下载成功，请重试。'}
        </p>
      )}
      {drawn ? (
        <ResultGraph graph={graph} />
      ) : (
        <ResultTable
          result={result}
          page={address.page ?? 1}
          target={target}
          onPage={(page) => onView(page > 1 ? { page } : {})}
        />
      )}
    </section>
  );
};
