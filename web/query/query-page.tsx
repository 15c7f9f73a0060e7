/** The graph asked in the store's own language. The query stands in the address; opening an address runs it. */
import { useQuery } from '@tanstack/react-query';
import { queryHelpQuery } from '../request/graph-queries.ts';
import { Failure } from '../shell/failure.tsx';
import { useTitle } from '../shell/use-title.ts';
import { Waiting } from '../shell/waiting.tsx';
import { LANGUAGE_LABELS } from '../words/labels.ts';
import { QueryDesk } from './query-desk.tsx';

export const QueryPage = () => {
  const { data, error, refetch } = useQuery(queryHelpQuery);
  useTitle('查询');
  return (
    <div className="sheet">
      <div className="sheet-head">
        <h1>查询</h1>
        {data && <p className="quiet">用 {LANGUAGE_LABELS[data.language]} 直接查询图谱，只读</p>}
      </div>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting label="正在读取可查的内容" />}
      {data && <QueryDesk help={data} />}
    </div>
  );
};
