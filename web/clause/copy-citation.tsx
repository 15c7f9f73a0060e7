/** Copies a citation of the clause. */
import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button/index.js';
import type { ClauseDetail } from '../../server/contract.ts';
import { documentsQuery } from '../request/queries.ts';
import { citationText } from '../text/citation-text.ts';
import { useCopy } from '../text/use-copy.tsx';

export const CopyCitation = ({ clause }: { clause: ClauseDetail }) => {
  const { data } = useQuery(documentsQuery);
  const { copy, copied } = useCopy(
    citationText(
      clause,
      data?.items.find(({ id }) => id === clause.document.id),
    ),
  );
  return (
    <span className="copy">
      <Button onClick={copy}>复制引用</Button>
      {copied}
    </span>
  );
};
