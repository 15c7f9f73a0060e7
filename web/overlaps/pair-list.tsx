/** The pairs that the filters let through, what matters first. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import Pagination from 'antd/es/pagination/index.js';
import { useEffect, useRef } from 'react';
import {
  clearOverlapFilters,
  filtersOf,
  hasOverlapFilters,
  type OverlapAddress,
  PAIRS_PER_PAGE,
  pairAddress,
  turnListTo,
} from '../address/overlap-address.ts';
import { overlapKeys, overlapsQuery, reportAddress } from '../request/overlap-queries.ts';
import { useHitKeys } from '../search/use-hit-keys.ts';
import { Failure } from '../shell/failure.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { PAIRS_TITLE } from './matrix-cell-link.tsx';
import { PairRow } from './pair-row.tsx';

interface PairListProps {
  address: OverlapAddress;
  go: (next: OverlapAddress) => void;
}

export const PairList = ({ address, go }: PairListProps) => {
  const list = useRef<HTMLOListElement>(null);
  useHitKeys(list);
  const client = useQueryClient();
  // Whoever is back at the list sets out anew from here.
  useEffect(() => client.removeQueries({ queryKey: overlapKeys.walk }), [client]);
  const { data, error, isPlaceholderData, refetch } = useQuery(overlapsQuery(address));
  const offset = address.offset ?? 0;
  const filters = filtersOf(address);
  return (
    <section aria-labelledby={PAIRS_TITLE} aria-busy={isPlaceholderData} className="pair-list">
      <h2 id={PAIRS_TITLE} className="hits-title">
        成对条款 {data && <span className="figure">{data.total.toLocaleString('en-US')} 对</span>}
        {data && data.total > 0 && (
          <span className="pair-report">
            下载报告：
            <a href={reportAddress('docx', filters)} download>
              Word
            </a>
            <a href={reportAddress('html', filters)} download>
              网页
            </a>
          </span>
        )}
      </h2>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting label="正在读取成对条款" />}
      {data && data.total === 0 && (
        <p className="notice">
          {hasOverlapFilters(address) ? (
            <>
              没有符合全部条件的。去掉一个条件再看，或{' '}
              <button type="button" className="text-button" onClick={() => go(clearOverlapFilters(address))}>
                清除全部筛选
              </button>
            </>
          ) : data.pending > 0 ? (
            `还有 ${data.pending} 份文件未比对，比对完就列在这里。`
          ) : (
            '这些文件之间没有发现重复、修订或冲突的条款。'
          )}
        </p>
      )}
      <ol className="pair-rows" ref={list} start={offset + 1}>
        {data?.items.map((pair, i) => (
          <li key={pair.id}>
            <PairRow pair={pair} search={pairAddress(address, offset + i)} />
          </li>
        ))}
      </ol>
      {data && data.total > PAIRS_PER_PAGE && (
        <Pagination
          className="paging"
          current={Math.floor(offset / PAIRS_PER_PAGE) + 1}
          pageSize={PAIRS_PER_PAGE}
          total={data.total}
          showSizeChanger={false}
          showLessItems
          onChange={(page) => {
            go(turnListTo(address, (page - 1) * PAIRS_PER_PAGE));
            document.getElementById(PAIRS_TITLE)?.scrollIntoView();
          }}
        />
      )}
    </section>
  );
};
