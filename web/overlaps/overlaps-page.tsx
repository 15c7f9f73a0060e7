/** What repeats or contradicts what: documents against documents, and the pairs of clauses behind it. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { OverlapAddress } from '../address/overlap-address.ts';
import { matrixQuery } from '../request/overlap-queries.ts';
import { Failure } from '../shell/failure.tsx';
import { useTitle } from '../shell/use-title.ts';
import { Waiting } from '../shell/waiting.tsx';
import { MatrixPanel } from './matrix-panel.tsx';
import { OverlapFilters } from './overlap-filters.tsx';
import { OverlapHead } from './overlap-head.tsx';
import { PairList } from './pair-list.tsx';
import { TallyPanel } from './tally-panel.tsx';
import { TooFewDocuments } from './too-few-documents.tsx';
import { useNewResults } from './use-new-results.ts';

/** Fewer cannot be compared with one another. */
const ENOUGH = 2;

export const OverlapsPage = () => {
  const address = useSearch({ from: '/overlaps' });
  const navigate = useNavigate({ from: '/overlaps' });
  const go = (search: OverlapAddress) => void navigate({ search, resetScroll: false });
  const { data: matrix, error, refetch } = useQuery(matrixQuery);
  useNewResults();
  useTitle('重复与冲突');
  return (
    <div className="sheet overlaps-page">
      <OverlapHead>
        <p className="quiet">哪些条款重复、哪些说法冲突，逐对核对，作出结论</p>
      </OverlapHead>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!matrix && !error && <Waiting label="正在读取比对结果" />}
      {matrix && matrix.documents.length < ENOUGH && <TooFewDocuments documents={matrix.documents.length} />}
      {matrix && matrix.documents.length > 0 && (
        <>
          <div className="overlaps-top">
            <MatrixPanel matrix={matrix} address={address} />
            <TallyPanel />
          </div>
          <OverlapFilters address={address} go={go} />
          <PairList address={address} go={go} />
        </>
      )}
    </div>
  );
};
