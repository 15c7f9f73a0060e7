/** The search page. Everything that it shows follows from the address. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { askAnew } from '../address/change-address.ts';
import { hasFilters, type SearchAddress } from '../address/search-address.ts';
import { clausesQuery, searchQuery } from '../request/queries.ts';
import { Failure } from '../shell/failure.tsx';
import { useTitle } from '../shell/use-title.ts';
import { Waiting } from '../shell/waiting.tsx';
import { ClauseResults } from './clause-results.tsx';
import { SearchBox } from './search-box.tsx';
import { SearchResults } from './search-results.tsx';
import { Welcome } from './welcome.tsx';

const Question = ({ address, go }: { address: SearchAddress; go: (next: SearchAddress) => void }) => {
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(searchQuery(address));
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting label="正在检索" />;
  return <SearchResults address={address} result={data} go={go} stale={isFetching && isPlaceholderData} />;
};

const Filtered = ({ address, go }: { address: SearchAddress; go: (next: SearchAddress) => void }) => {
  const { data, error, refetch } = useQuery(clausesQuery(address));
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting label="正在读取条款" />;
  return <ClauseResults address={address} list={data} go={go} />;
};

export const SearchPage = () => {
  const address = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const go = (next: SearchAddress) => void navigate({ to: '/', search: next });
  const asked = address.q !== undefined;
  useTitle(address.q);
  return (
    <div className={asked || hasFilters(address) ? 'search-page' : 'search-page is-welcome'}>
      <SearchBox key={address.q ?? ''} question={address.q ?? ''} onAsk={(q) => go(askAnew(address, q))} />
      {asked && <Question address={address} go={go} />}
      {!asked && hasFilters(address) && <Filtered address={address} go={go} />}
      {!asked && !hasFilters(address) && <Welcome onAsk={(q) => go({ q })} />}
    </div>
  );
};
