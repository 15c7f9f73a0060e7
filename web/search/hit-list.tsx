/** The hits of a question, with paging; brings a cited passage into view when its number is followed. */
import { useNavigate } from '@tanstack/react-router';
import Pagination from 'antd/es/pagination/index.js';
import { useEffect, useRef } from 'react';
import type { SearchResponse } from '../../server/contract.ts';
import { turnTo } from '../address/change-address.ts';
import { PAGE_SIZE, type SearchAddress } from '../address/search-address.ts';
import type { NumberedCitation } from '../answer/cite-sentences.ts';
import { HitCard } from './hit-card.tsx';
import { useHitKeys } from './use-hit-keys.ts';

interface HitListProps {
  address: SearchAddress;
  result: SearchResponse;
  citations: readonly NumberedCitation[];
  /** The citation that was followed last; `turn` tells one click from the next. */
  cited: { number: number; turn: number } | null;
  go: (next: SearchAddress) => void;
}

export const HitList = ({ address, result, citations, cited, go }: HitListProps) => {
  const list = useRef<HTMLOListElement>(null);
  const navigate = useNavigate();
  useHitKeys(list);
  const citation = citations.find(({ number }) => number === cited?.number) ?? null;
  const { hits, total } = result;

  useEffect(() => {
    if (!cited || !citation) return;
    const { clauseId, start, end } = citation;
    const card = [...(list.current?.children ?? [])].find((one) => (one as HTMLElement).dataset.clause === clauseId);
    if (!card) {
      void navigate({ to: '/clauses/$', params: { _splat: clauseId }, search: { mark: `${start}-${end}` } });
      return;
    }
    (card.querySelector('.mark-cited') ?? card).scrollIntoView({ block: 'center' });
    card.querySelector<HTMLElement>('[data-hit]')?.focus({ preventScroll: true });
  }, [cited, citation, navigate]);

  if (hits.length === 0) return <NothingFound />;
  const offset = address.offset ?? 0;
  return (
    <section aria-labelledby="hits-title">
      <h2 id="hits-title" className="hits-title">
        相关条款 <span className="figure">{total}</span>
        <span className="legend">
          <mark className="mark-exact">词语相符</mark> <mark className="mark-semantic">意思相近</mark>{' '}
          <mark className="mark-cited">答案引用</mark>
        </span>
      </h2>
      <ol className="hits" ref={list} start={offset + 1}>
        {hits.map((hit) => (
          <li key={hit.clause.id} data-clause={hit.clause.id}>
            <HitCard
              clause={hit.clause}
              hit={hit}
              citations={citations.filter(({ clauseId }) => clauseId === hit.clause.id)}
              followed={citation?.clauseId === hit.clause.id ? citation : null}
            />
          </li>
        ))}
      </ol>
      {total > PAGE_SIZE && (
        <Pagination
          className="paging"
          current={Math.floor(offset / PAGE_SIZE) + 1}
          pageSize={PAGE_SIZE}
          total={total}
          showSizeChanger={false}
          showLessItems
          onChange={(page) => {
            go(turnTo(address, (page - 1) * PAGE_SIZE));
            document.getElementById('hits-title')?.scrollIntoView();
          }}
        />
      )}
    </section>
  );
};

const NothingFound = () => (
  <section className="notice">
    <h2>没有相符的条款</h2>
    <p>可以去掉一个条件，换一种说法，或者少写几个字再试。</p>
  </section>
);
