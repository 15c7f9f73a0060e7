/** Takes files in, and says what became of each. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button/index.js';
import { useRef } from 'react';
import { useFileDrop } from '../files/use-file-drop.ts';
import { needsToken } from '../request/call.ts';
import { sendDocuments } from '../request/queries.ts';
import { Failure } from '../shell/failure.tsx';
import { IngestSummary } from './ingest-summary.tsx';
import { TokenForm } from './token-form.tsx';

export const UploadPanel = () => {
  const input = useRef<HTMLInputElement>(null);
  const client = useQueryClient();
  const upload = useMutation({ mutationFn: sendDocuments, onSuccess: () => client.invalidateQueries() });
  const { data, error, isPending, mutate, variables } = upload;
  const send = (files: FileList | null) => {
    if (files && files.length > 0) mutate([...files]);
    if (input.current) input.current.value = '';
  };
  const drop = useFileDrop(send);
  return (
    <section className="upload" aria-label="收入文件">
      <div className={drop.over ? 'drop drop-over' : 'drop'} {...drop.handlers}>
        <input
          ref={input}
          id="upload-files"
          className="unseen"
          type="file"
          accept=".docx,.pdf,.html,.htm,.txt,.md,text/plain"
          multiple
          tabIndex={-1}
          aria-label="选择要收入的文件"
          onChange={(event) => send(event.target.files)}
        />
        <Button loading={isPending} onClick={() => input.current?.click()}>
          收入文件
        </Button>
        <p className="quiet">
          {isPending
            ? `正在读取 ${variables.map(({ name }) => name).join('、')}…`
            : 'DOCX、PDF、HTML 或纯文本，可以拖到这里，一次多份'}
        </p>
      </div>
      {error && needsToken(error) && variables && <TokenForm onGiven={() => mutate(variables)} />}
      {error && !needsToken(error) && <Failure error={error} onRetry={() => variables && mutate(variables)} />}
      {data && <IngestSummary report={data} />}
    </section>
  );
};
