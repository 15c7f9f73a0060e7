/** How two things are connected: the shortest ways between them through the graph. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import Button from 'antd/es/button/index.js';
import { type PathAddress, toggleType, WAY_TYPES } from '../address/path-address.ts';
import { useTitle } from '../shell/use-title.ts';
import { EDGE_LABELS } from '../words/labels.ts';
import { NodePicker } from './node-picker.tsx';
import { PathResult } from './path-result.tsx';

const EXAMPLE: PathAddress = { from: 'agency:自治区财政厅', to: 'industry:旅游业' };

const withEnd = (address: PathAddress, end: 'from' | 'to', id: string | undefined): PathAddress => {
  const { [end]: _old, ...others } = address;
  return id ? { ...others, [end]: id } : others;
};

const swapped = ({ from, to, ...others }: PathAddress): PathAddress => ({
  ...others,
  ...(to ? { from: to } : {}),
  ...(from ? { to: from } : {}),
});

export const PathPage = () => {
  const address = useSearch({ from: '/path' });
  const navigate = useNavigate({ from: '/path' });
  const go = (search: PathAddress) => void navigate({ to: '/path', search, resetScroll: false });
  const { from, to, types } = address;
  useTitle('关系路径');
  return (
    <div className="sheet">
      <div className="sheet-head">
        <h1>关系路径</h1>
        <p className="quiet">两个单位、行业、文件或条款，怎样联系在一起</p>
      </div>
      <search className="path-form">
        <div className="path-ends">
          <NodePicker label="从" id={from} onPick={(id) => go(withEnd(address, 'from', id))} />
          <Button onClick={() => go(swapped(address))} disabled={!from && !to} aria-label="对调起点和终点">
            ⇄
          </Button>
          <NodePicker label="到" id={to} onPick={(id) => go(withEnd(address, 'to', id))} />
        </div>
        <fieldset className="path-types">
          <legend>可以走的关系</legend>
          {WAY_TYPES.map((type) => (
            <label key={type}>
              <input
                type="checkbox"
                checked={types?.includes(type) ?? true}
                onChange={() => go(toggleType(address, type))}
              />
              {EDGE_LABELS[type]}
            </label>
          ))}
        </fieldset>
      </search>
      {from && to && from !== to && <PathResult from={from} to={to} types={types ?? []} />}
      {from && to && from === to && <p className="notice">起点和终点是同一个，请换一个。</p>}
      {!(from && to) && (
        <p className="notice">
          选好起点和终点，就列出它们之间最短的联系，每一步都有原文用语。
          {!from && !to && (
            <button type="button" className="text-button" onClick={() => go(EXAMPLE)}>
              试试：自治区财政厅到旅游业
            </button>
          )}
        </p>
      )}
    </div>
  );
};
