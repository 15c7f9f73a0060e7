/** Chooses one end of a way: anything that the graph has a name for, or a clause by its id. */
import { useQuery } from '@tanstack/react-query';
import Select from 'antd/es/select/index.js';
import { useState } from 'react';
import type { GraphNode } from '../../server/contract.ts';
import { nodeQuery, suggestedNodesQuery } from '../request/graph-queries.ts';
import { Problem } from '../request/problem.ts';
import { NODE_LABELS } from '../words/labels.ts';
import { clauseIdIn } from './read-node-id.ts';

interface Choice {
  value: string;
  label: string;
}
interface Group {
  label: string;
  options: Choice[];
}

const grouped = (nodes: readonly GraphNode[]): Group[] =>
  (Object.keys(NODE_LABELS) as GraphNode['kind'][]).flatMap((kind) => {
    const options = nodes
      .filter((node) => node.kind === kind)
      .map(({ id, label, clauses }) => ({ value: id, label: `${label}（${clauses} 条）` }));
    return options.length > 0 ? [{ label: NODE_LABELS[kind], options }] : [];
  });

interface NodePickerProps {
  label: string;
  id: string | undefined;
  onPick: (id: string | undefined) => void;
}

export const NodePicker = ({ label, id, onPick }: NodePickerProps) => {
  const [text, setText] = useState('');
  const suggested = useQuery(suggestedNodesQuery(text));
  const chosen = useQuery(nodeQuery(id ?? ''));
  const clause = clauseIdIn(text);
  const options: Group[] = [
    ...(clause ? [{ label: NODE_LABELS.clause, options: [{ value: clause, label: clause }] }] : []),
    ...grouped(suggested.data?.items ?? []),
  ];
  const node = chosen.data;
  return (
    <div className="node-picker">
      <span className="node-picker-label" aria-hidden="true">
        {label}
      </span>
      <Select<string, Choice>
        aria-label={label}
        value={id ?? null}
        allowClear
        showSearch={{ filterOption: false, onSearch: setText }}
        loading={suggested.isFetching}
        options={options as unknown as Choice[]}
        labelRender={({ value }) => (node ? `${NODE_LABELS[node.kind]} · ${node.label}` : String(value))}
        placeholder="输入名称中的几个字，或条款的 id"
        notFoundContent={suggested.isLoading ? '正在读取…' : '图谱中没有相符的'}
        onChange={(value: string | undefined) => {
          setText('');
          onPick(value || undefined);
        }}
      />
      {id && chosen.error && (
        <p className="inline-error" role="alert">
          {chosen.error instanceof Problem ? chosen.error.detail : '没有读到这个节点，请重试。'}
        </p>
      )}
    </div>
  );
};
