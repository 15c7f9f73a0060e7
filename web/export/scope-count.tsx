/** How many clauses a scope has. */
import { useQuery } from '@tanstack/react-query';
import { clauseCountQuery } from '../request/graph-queries.ts';
import type { ExportScope } from './export-scope.ts';

export const ScopeCount = ({ scope }: { scope: ExportScope }) => {
  const { data, error } = useQuery({ ...clauseCountQuery(scope.parameters), enabled: scope.counted });
  if (!scope.counted) return null;
  return (
    <span className="figure">{data === undefined ? (error ? '' : '…') : `${data.toLocaleString('en-US')} 条`}</span>
  );
};
