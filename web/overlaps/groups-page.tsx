/** Clauses that stand in three and more places. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import Pagination from 'antd/es/pagination/index.js';
import { GROUPS_PER_PAGE, groupsQuery } from '../request/overlap-queries.ts';
import { Failure } from '../shell/failure.tsx';
import { useTitle } from '../shell/use-title.ts';
import { Waiting } from '../shell/waiting.tsx';
import { GroupCard } from './group-card.tsx';
import { OverlapHead } from './overlap-head.tsx';

export const GroupsPage = () => {
  const { offset = 0 } = useSearch({ from: '/overlaps/groups' });
  const navigate = useNavigate({ from: '/overlaps/groups' });
  const { data, error, refetch } = useQuery(groupsQuery(offset));
  useTitle('多处同文');
  return (
    <div className="sheet overlaps-page">
      <OverlapHead>
        <p className="quiet">改一处，就要想到其余各处</p>
      </OverlapHead>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting label="正在读取多处同文的条款" />}
      {data && data.total === 0 && (
        <p className="notice">没有发现写在三处以上的同一规定。两处之间的，在“成对比较”里。</p>
      )}
      {data && data.total > 0 && (
        <>
          <h2 className="hits-title">
            写在三处以上的同一规定 <span className="figure">{data.total.toLocaleString('en-US')} 组</span>
          </h2>
          <ul className="group-cards">
            {data.items.map((group) => (
              <li key={group.id}>
                <GroupCard group={group} />
              </li>
            ))}
          </ul>
        </>
      )}
      {data && data.total > GROUPS_PER_PAGE && (
        <Pagination
          className="paging"
          current={Math.floor(offset / GROUPS_PER_PAGE) + 1}
          pageSize={GROUPS_PER_PAGE}
          total={data.total}
          showSizeChanger={false}
          showLessItems
          onChange={(page) => void navigate({ search: page > 1 ? { offset: (page - 1) * GROUPS_PER_PAGE } : {} })}
        />
      )}
    </div>
  );
};
