/** Removes a document, once that has been confirmed. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button/index.js';
import Popconfirm from 'antd/es/popconfirm/index.js';
import { needsToken } from '../request/call.ts';
import { Problem } from '../request/problem.ts';
import { deleteDocument } from '../request/queries.ts';
import { TokenForm } from './token-form.tsx';

interface RemoveDocumentProps {
  id: string;
  title: string;
  onRemoved?: () => void;
}

export const RemoveDocument = ({ id, title, onRemoved }: RemoveDocumentProps) => {
  const client = useQueryClient();
  const removal = useMutation({
    mutationFn: () => deleteDocument(id),
    onSuccess: async () => {
      onRemoved?.();
      await client.invalidateQueries();
    },
  });
  const { error, isPending, mutate } = removal;
  return (
    <>
      <Popconfirm
        title="删除这份文件？"
        description={`《${title}》的全部条款和识别结果将从库中删除，不能撤销。原文件不受影响，可以重新收入。`}
        okText="删除"
        cancelText="保留"
        okButtonProps={{ danger: true }}
        onConfirm={() => mutate()}
        classNames={{ root: 'confirm' }}
        placement="bottomRight"
      >
        <Button type="text" danger loading={isPending} aria-label={`删除《${title}》`}>
          删除
        </Button>
      </Popconfirm>
      {error && needsToken(error) && <TokenForm onGiven={() => mutate()} />}
      {error && !needsToken(error) && (
        <p className="inline-error" role="alert">
          {error instanceof Problem ? error.detail : '没有删除成功，请重试。'}
        </p>
      )}
    </>
  );
};
