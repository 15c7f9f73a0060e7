/** Copies a citation of the clause. */
import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button/index.js';
import { useState } from 'react';
import type { ClauseDetail } from '../../server/contract.ts';
import { documentsQuery } from '../request/queries.ts';
import { citationText } from '../text/citation-text.ts';

export const CopyCitation = ({ clause }: { clause: ClauseDetail }) => {
  const { data } = useQuery(documentsQuery);
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const text = citationText(
    clause,
    data?.items.find(({ id }) => id === clause.document.id),
  );
  // Browsers give the clipboard to pages on https or on this machine only.
  const copy = () =>
    (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setState('copied'),
      () => setState('refused'),
    );
  return (
    <span className="copy">
      <Button onClick={() => void copy()}>复制引用</Button>
      <span role="status" className="quiet">
        {state === 'copied' && '已复制'}
        {state === 'refused' && (
          <>
            浏览器不让写剪贴板，请手动复制：<span className="copy-text">{text}</span>
          </>
        )}
      </span>
    </span>
  );
};
