/** One pair: the two texts against each other, and what a person says of it; on to the next. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { pairAddress } from '../address/overlap-address.ts';
import { pairQuery } from '../request/overlap-queries.ts';
import { Failure } from '../shell/failure.tsx';
import { useTitle } from '../shell/use-title.ts';
import { Waiting } from '../shell/waiting.tsx';
import { clauseTitle } from '../text/clause-title.ts';
import { VERDICT_LABELS } from '../words/overlap-labels.ts';
import { PairSteps } from './pair-steps.tsx';
import { PairView } from './pair-view.tsx';
import { useRemembered } from './use-remembered.ts';
import type { Said } from './use-verdict.ts';
import { useWalk } from './use-walk.ts';
import { VerdictBar } from './verdict-bar.tsx';

const GO_ON_KEY = 'tiaoli-go-on';
const TITLE = 12;

export const PairPage = () => {
  const { id } = useParams({ from: '/overlaps/$id' });
  const address = useSearch({ from: '/overlaps/$id' });
  const navigate = useNavigate();
  const { data: pair, error, refetch } = useQuery(pairQuery(id));
  const walk = useWalk(id, address);
  const [goOn, setGoOn] = useRemembered(GO_ON_KEY);
  const [passed, setPassed] = useState<string | null>(null);
  useTitle(pair ? `${clauseTitle(pair.a, TITLE)} 与 ${clauseTitle(pair.b, TITLE)}` : undefined);
  const onSaid = (said: Said) => {
    const next = walk?.next;
    if (!said || !goOn || !next) return setPassed(null);
    setPassed(VERDICT_LABELS[said.verdict]);
    void navigate({
      to: '/overlaps/$id',
      params: { id: next.id },
      search: pairAddress(address, next.at),
      replace: true,
    });
  };
  return (
    <article className="pair-page">
      <PairSteps address={address} walk={walk} />
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!pair && !error && <Waiting label="正在读取这一对条款" />}
      {pair && <PairView key={pair.id} pair={pair} />}
      {pair && (
        <VerdictBar key={`verdict ${pair.id}`} pair={pair} onSaid={onSaid}>
          {walk && (
            <p className="verdict-more">
              <label>
                <input
                  type="checkbox"
                  checked={goOn !== ''}
                  onChange={(event) => setGoOn(event.target.checked ? '1' : '')}
                />
                下了结论就看下一对
              </label>
              <span role="status">{passed && `上一对已记下：${passed}`}</span>
            </p>
          )}
        </VerdictBar>
      )}
    </article>
  );
};
