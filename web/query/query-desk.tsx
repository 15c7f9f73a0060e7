/** Editor, schema and result of the query page. */
import { useEffect, useRef, useState } from 'react';
import type { QueryHelp } from '../../server/contract.ts';
import { DEFAULT_ROWS } from '../address/query-address.ts';
import { Problem } from '../request/problem.ts';
import { placeOf, rangeAt } from './error-place.ts';
import { insertName, quoteName } from './insert-name.ts';
import { QueryBar } from './query-bar.tsx';
import { QueryEditor } from './query-editor.tsx';
import { QueryFailure } from './query-failure.tsx';
import { QueryGuide } from './query-guide.tsx';
import { ResultView } from './result-view.tsx';
import { SchemaPanel } from './schema-panel.tsx';
import { useAskedQuery } from './use-asked-query.ts';

export const QueryDesk = ({ help }: { help: QueryHelp }) => {
  const { address, asked, isLong, answer, run, stop, show } = useAskedQuery();
  const [text, setText] = useState(asked?.query ?? '');
  const [limit, setLimit] = useState(asked?.limit ?? DEFAULT_ROWS);
  const field = useRef<HTMLTextAreaElement>(null);
  const { data, error, isFetching, isPending, refetch } = answer;
  const place = !isFetching && error instanceof Problem && text === asked?.query ? placeOf(error) : null;

  // Back and forward bring another query.
  useEffect(() => {
    if (address.q === undefined) return;
    setText(address.q);
    setLimit(address.limit ?? DEFAULT_ROWS);
  }, [address.q, address.limit]);

  const ask = (query: string) => {
    setText(query);
    if (query.trim() === '') field.current?.focus();
    else run({ query, limit });
  };
  const select = (start: number, end: number) =>
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(start, end);
    });
  const insert = (name: string) => {
    const start = field.current?.selectionStart ?? text.length;
    const edit = insertName(text, start, field.current?.selectionEnd ?? start, quoteName(help.language, name));
    setText(edit.text);
    select(edit.cursor, edit.cursor);
  };
  const goToPlace = () => {
    if (!place) return;
    const { start, end } = rangeAt(text, place);
    select(start, end);
  };

  return (
    <div className="query-columns">
      <div className="query-write">
        <QueryEditor
          text={text}
          language={help.language}
          longest={help.limits.characters}
          field={field}
          wrongLine={place?.line ?? null}
          onChange={setText}
          onRun={() => ask(text)}
        />
        <QueryBar running={isFetching} limit={limit} onLimit={setLimit} onRun={() => ask(text)} onStop={stop} />
        {isLong && <p className="quiet">这条查询太长，地址里放不下；要传给别人，请复制上面的文字。</p>}
        <QueryGuide help={help} fresh={asked === null} onRun={ask} />
      </div>
      <aside className="query-schema" aria-label="可以查的内容">
        <SchemaPanel tables={help.tables} onInsert={insert} />
      </aside>
      {asked && (
        <div className="query-outcome" aria-busy={isFetching}>
          {error && !isFetching && <QueryFailure error={error} onRetry={() => void refetch()} onGo={goToPlace} />}
          {isPending && !isFetching && <p className="notice">查询已停止，没有结果。</p>}
          {data && !error && <ResultView asked={asked} result={data} address={address} onView={show} />}
        </div>
      )}
    </div>
  );
};
