/** What a question brought: the plan, the answer, the hits, and the facets beside them. */
import { useState } from 'react';
import type { SearchResponse } from '../../server/contract.ts';
import { dropContext } from '../address/change-address.ts';
import type { SearchAddress } from '../address/search-address.ts';
import { AnswerCard } from '../answer/answer-card.tsx';
import { numberCitations } from '../answer/cite-sentences.ts';
import { FacetPanel } from './facet-panel.tsx';
import { FollowUp } from './follow-up.tsx';
import { HitList } from './hit-list.tsx';
import { PlanBar } from './plan-bar.tsx';

interface SearchResultsProps {
  address: SearchAddress;
  result: SearchResponse;
  go: (next: SearchAddress) => void;
  /** True while an answer to another address is still shown. */
  stale: boolean;
}

/** The one notice that tells of no part that is off. */
const CORPUS_CHANGED = 'corpus-changed';

export const SearchResults = ({ address, result, go, stale }: SearchResultsProps) => {
  const citations = numberCitations(result.answer.citations);
  const [cited, setCited] = useState<{ number: number; turn: number } | null>(null);
  const jump = (number: number) => setCited((last) => ({ number, turn: (last?.turn ?? 0) + 1 }));
  const context = address.context ?? [];
  return (
    <div className="results" aria-busy={stale}>
      <FacetPanel address={address} facets={result.facets} go={go} />
      <div className="results-main">
        {result.degraded.map(({ code, message }) => (
          <p key={code} className="notice notice-degraded" role="status">
            <strong>{code === CORPUS_CHANGED ? '请留意' : '部分功能未启用'}</strong> {message}
          </p>
        ))}
        {context.length > 0 && (
          <p className="context">
            接着问：{context.map((question) => `“${question}”`).join('、')}
            <button type="button" className="text-button" onClick={() => go(dropContext(address))}>
              不再承接
            </button>
          </p>
        )}
        <PlanBar address={address} plan={result.plan} facets={result.facets} go={go} />
        <AnswerCard address={address} result={result} citations={citations} onJump={jump} />
        <FollowUp address={address} go={go} />
        <HitList address={address} result={result} citations={citations} cited={cited} go={go} />
      </div>
    </div>
  );
};
