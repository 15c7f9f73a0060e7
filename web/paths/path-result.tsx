/** The shortest ways between two nodes: drawn, and as chains to read. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import type { GraphNode, Paths } from '../../server/contract.ts';
import { GraphKey } from '../graph/graph-key.tsx';
import { targetOf } from '../graph/node-target.ts';
import { pathsQuery, type Ways } from '../request/graph-queries.ts';
import { Failure } from '../shell/failure.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { layWays } from './lay-ways.ts';
import { WayList } from './way-list.tsx';

const GraphDrawing = lazy(() => import('../graph/graph-drawing.tsx'));

const Found = ({ paths }: { paths: Paths }) => {
  const navigate = useNavigate();
  const places = useMemo(() => layWays(paths.paths), [paths]);
  const steps = paths.paths[0]?.edges.length ?? 0;
  const open = (node: GraphNode) => {
    const target = targetOf(node);
    if (target) void navigate(target);
  };
  return (
    <section className="paths" aria-labelledby="paths-title">
      <div className="neighbors-head">
        <h2 id="paths-title" role="status">
          最短的联系 {steps} 步，{paths.truncated ? '至少 ' : ''}
          {paths.paths.length} 条
        </h2>
        <GraphKey nodes={paths.graph.nodes} />
      </div>
      {paths.truncated && (
        <p className="quiet">同样短的还有，或者相连的节点太多、没有查完；去掉一些关系可以看得更清楚。</p>
      )}
      <Suspense fallback={<div className="graph-drawing" />}>
        <GraphDrawing graph={paths.graph} places={places} onOpen={open} />
      </Suspense>
      <WayList paths={paths} />
    </section>
  );
};

export const PathResult = (ways: Ways) => {
  const { data, error, refetch } = useQuery(pathsQuery(ways));
  // An end that does not exist is said beside its field.
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting label="正在查找路径" />;
  if (data.paths.length === 0)
    return (
      <p className="notice" role="status">
        {data.truncated
          ? '没有找到联系，但相连的节点太多，没有查完。换一个更具体的起点或终点再试。'
          : '两者之间没有这样的联系。可以把去掉的关系加回来再试。'}
      </p>
    );
  return <Found paths={data} />;
};
