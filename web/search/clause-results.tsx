/** Clauses listed by filters alone, in the order of their documents. */
import Pagination from 'antd/es/pagination/index.js';
import { useRef } from 'react';
import type { ClauseList } from '../../server/contract.ts';
import { turnTo } from '../address/change-address.ts';
import { PAGE_SIZE, type SearchAddress } from '../address/search-address.ts';
import { HitCard } from './hit-card.tsx';
import { PlanBar } from './plan-bar.tsx';
import { useHitKeys } from './use-hit-keys.ts';

interface ClauseResultsProps {
  address: SearchAddress;
  list: ClauseList;
  go: (next: SearchAddress) => void;
}

export const ClauseResults = ({ address, list: { items, total }, go }: ClauseResultsProps) => {
  const list = useRef<HTMLOListElement>(null);
  useHitKeys(list);
  const offset = address.offset ?? 0;
  return (
    <div className="results results-plain">
      <div className="results-main">
        <PlanBar address={address} facets={[]} go={go} />
        <h2 className="hits-title" id="hits-title">
          符合条件的条款 <span className="figure">{total}</span>
        </h2>
        <ol className="hits" ref={list} start={offset + 1}>
          {items.map((clause) => (
            <li key={clause.id}>
              <HitCard clause={clause} citations={[]} followed={null} />
            </li>
          ))}
        </ol>
        {total === 0 && <p className="notice">没有符合全部条件的条款。去掉一个条件再看。</p>}
        {total > PAGE_SIZE && (
          <Pagination
            className="paging"
            current={Math.floor(offset / PAGE_SIZE) + 1}
            pageSize={PAGE_SIZE}
            total={total}
            showSizeChanger={false}
            showLessItems
            onChange={(page) => go(turnTo(address, (page - 1) * PAGE_SIZE))}
          />
        )}
      </div>
    </div>
  );
};
