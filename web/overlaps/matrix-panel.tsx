/** The table of documents against documents with its key; where there are too many documents, which ones are shown. */
import { useNavigate } from '@tanstack/react-router';
import Select from 'antd/es/select/index.js';
import type { OverlapMatrix } from '../../server/contract.ts';
import type { OverlapAddress } from '../address/overlap-address.ts';
import { MOST_DOCUMENTS, mostOverlapping } from './lay-matrix.ts';
import { MatrixTable } from './matrix-table.tsx';

const DARKEST = 7;

interface MatrixPanelProps {
  matrix: OverlapMatrix;
  address: OverlapAddress;
}

export const MatrixPanel = ({ matrix, address }: MatrixPanelProps) => {
  const navigate = useNavigate({ from: '/overlaps' });
  const { documents, cells } = matrix;
  const many = documents.length > MOST_DOCUMENTS;
  const ids = new Set(
    many ? (address.shown ?? mostOverlapping(matrix, MOST_DOCUMENTS)) : documents.map(({ id }) => id),
  );
  const shown = documents.filter(({ id }) => ids.has(id));
  return (
    <section className="matrix-panel" aria-labelledby="matrix-title">
      <h2 id="matrix-title">
        文件对文件
        <span className="matrix-key" aria-hidden="true">
          <span>少</span>
          {Array.from({ length: DARKEST }, (_, i) => i + 1).map((shade) => (
            <i key={shade} data-shade={shade} />
          ))}
          <span>多</span>
          <i data-self="true" />
          <span>文件自身之内</span>
          <b data-severity="contradiction">1</b>
          <span>矛盾</span>
          <b data-severity="inconsistency">1</b>
          <span>口径不一</span>
        </span>
      </h2>
      {many && (
        <div className="matrix-choice">
          <span>
            共 {documents.length} 份文件，{address.shown ? '画出所选的' : '画出重复最多的'} {shown.length} 份：
          </span>
          <Select<string[]>
            mode="multiple"
            aria-label="画出哪些文件"
            value={address.shown ?? []}
            placeholder="自己选几份"
            allowClear
            maxCount={MOST_DOCUMENTS}
            maxTagCount="responsive"
            optionFilterProp="label"
            options={documents.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(next) => {
              const { shown: _shown, ...others } = address;
              void navigate({ search: next.length > 0 ? { ...others, shown: next } : others, resetScroll: false });
            }}
          />
        </div>
      )}
      <MatrixTable documents={shown} cells={cells} address={address} />
    </section>
  );
};
