/** Chooses a value of a filter among those that the corpus has. */
import { useQuery } from '@tanstack/react-query';
import Select from 'antd/es/select/index.js';
import { useState } from 'react';
import type { ListFilter } from '../address/search-address.ts';
import { documentsQuery, entitiesQuery } from '../request/queries.ts';
import { AMOUNT_KIND_LABELS, filterLabel, ROLE_LABELS } from '../words/labels.ts';
import type { NameValue } from './plan-chips.ts';

interface Choice {
  value: string;
  label: string;
}

const fixed = (labels: Record<string, string>): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const useChoices = (field: ListFilter, text: string): { choices: Choice[]; busy: boolean } => {
  const named = field !== 'role' && field !== 'amount_kind' && field !== 'document';
  const documents = useQuery({ ...documentsQuery, enabled: field === 'document' });
  const entities = useQuery({ ...entitiesQuery(field, text), enabled: named });
  if (field === 'role') return { choices: fixed(ROLE_LABELS), busy: false };
  if (field === 'amount_kind') return { choices: fixed(AMOUNT_KIND_LABELS), busy: false };
  if (field === 'document') {
    const choices = (documents.data?.items ?? [])
      .filter(({ title }) => title.includes(text))
      .map(({ id, title }) => ({ value: id, label: title }));
    return { choices, busy: documents.isLoading };
  }
  const choices = (entities.data?.items ?? []).map(({ label, clauses }) => ({
    value: label,
    label: `${label}（${clauses} 条）`,
  }));
  return { choices, busy: entities.isLoading };
};

interface ValuePickerProps {
  field: ListFilter;
  name: NameValue;
  onPick: (value: string) => void;
}

export const ValuePicker = ({ field, onPick }: ValuePickerProps) => {
  const [text, setText] = useState('');
  const { choices, busy } = useChoices(field, text);
  return (
    <Select<string, Choice>
      className="value-picker"
      aria-label={`选择${filterLabel(field)}`}
      autoFocus
      defaultOpen
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={busy}
      options={choices}
      placeholder={`输入几个字，选择${filterLabel(field)}`}
      notFoundContent={busy ? '正在读取…' : '库中没有相符的'}
      onChange={onPick}
      getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
    />
  );
};
