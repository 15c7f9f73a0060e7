/** What is exported, and the formats, each a plain link, so that the browser writes the file as it comes. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { writeQuery } from '../address/search-address.ts';
import { exportFormatsQuery } from '../request/graph-queries.ts';
import { Failure } from '../shell/failure.tsx';
import { Waiting } from '../shell/waiting.tsx';
import type { ExportScope } from './export-scope.ts';
import { ScopeCount } from './scope-count.tsx';

export interface ExportPanelProps {
  scopes: readonly ExportScope[];
  /** The scope that is chosen at first; the first one unless said otherwise. */
  initial?: string | undefined;
  children?: ReactNode;
}

export const ExportPanel = ({ scopes, initial, children }: ExportPanelProps) => {
  const { data, error, refetch } = useQuery(exportFormatsQuery);
  const [key, setKey] = useState(initial);
  const group = useId();
  const chosen = scopes.find((scope) => scope.key === key) ?? scopes[0];
  if (!chosen) return null;
  return (
    <div className="export">
      <fieldset className="export-scopes">
        <legend>导出的范围</legend>
        {scopes.map((scope) => (
          <label key={scope.key}>
            <input type="radio" name={group} checked={scope === chosen} onChange={() => setKey(scope.key)} />
            {scope.label} <ScopeCount scope={scope} />
          </label>
        ))}
      </fieldset>
      {children}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting blocks={1} label="正在读取格式" />}
      {data && (
        <ul className="export-formats">
          {data.items.map(({ name, label, extension, audience }) => (
            <li key={name}>
              <a href={`/api/export${writeQuery({ format: name, ...chosen.parameters })}`} download>
                {label}
              </a>{' '}
              <code>.{extension}</code>
              <p className="quiet">适合{audience}</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
