/** A draft before it is issued: what it repeats or contradicts, and what in it cannot be right. */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { checkDraft } from '../request/draft-queries.ts';
import { Failure } from '../shell/failure.tsx';
import { useTitle } from '../shell/use-title.ts';
import { DraftForm } from './draft-form.tsx';
import { DraftResult } from './draft-result.tsx';
import { DraftWaiting } from './draft-waiting.tsx';

export const DraftPage = () => {
  useTitle('检查文稿');
  const check = useMutation({ mutationFn: checkDraft });
  const { data, error, isPending, mutate, variables, reset } = check;
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (data) result.current?.focus();
  }, [data]);
  return (
    <div className="sheet draft-page">
      <div className="sheet-head">
        <h1>检查文稿</h1>
        <p className="quiet">
          印发之前看一看：与库中文件有无重复、矛盾，名称、依据、日期和数字有无差错。文稿只用于这次检查，不会保存。
        </p>
      </div>
      {!data && <DraftForm busy={isPending} onCheck={mutate} />}
      {isPending && <DraftWaiting />}
      {error && <Failure error={error} onRetry={() => variables && mutate(variables)} />}
      {data && variables && (
        <div ref={result} tabIndex={-1} className="draft-result">
          <DraftResult key={data.draft.id} report={data} draft={variables} onAgain={reset} />
        </div>
      )}
    </div>
  );
};
