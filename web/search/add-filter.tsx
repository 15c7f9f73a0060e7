/** Adds a condition that the question did not name. */
import Popover from 'antd/es/popover/index.js';
import { type FormEvent, useState } from 'react';
import { addFilter, setAmount, setAsOf } from '../address/change-address.ts';
import { LIST_FILTERS, type ListFilter, type SearchAddress } from '../address/search-address.ts';
import { today } from '../text/validity-state.ts';
import { filterLabel, valueLabel } from '../words/labels.ts';
import { ValuePicker } from './value-picker.tsx';

type Field = ListFilter | 'amount' | 'as_of';
const FIELDS: readonly Field[] = [...LIST_FILTERS.filter((name) => name !== 'reference'), 'amount', 'as_of'];
/** Sums are typed in 万元. */
const WAN = 10_000;

interface AddFilterProps {
  address: SearchAddress;
  go: (next: SearchAddress) => void;
}

const sum = (data: FormData, name: string): number | undefined => {
  const text = String(data.get(name) ?? '').trim();
  return text === '' ? undefined : Number(text) * WAN;
};

const AmountForm = ({ address, go }: AddFilterProps) => {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    go(setAmount(address, sum(data, 'min'), sum(data, 'max')));
  };
  return (
    <form className="filter-form" onSubmit={submit}>
      <label>
        不低于 <input name="min" type="number" min="0" step="any" inputMode="decimal" /> 万元
      </label>
      <label>
        不高于 <input name="max" type="number" min="0" step="any" inputMode="decimal" /> 万元
      </label>
      <button type="submit">加上</button>
    </form>
  );
};

const DateForm = ({ address, go }: AddFilterProps) => {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    go(setAsOf(address, String(new FormData(event.currentTarget).get('day') ?? '')));
  };
  return (
    <form className="filter-form" onSubmit={submit}>
      <label>
        只要这一天有效的 <input name="day" type="date" defaultValue={address.as_of ?? today()} required />
      </label>
      <button type="submit">加上</button>
    </form>
  );
};

export const AddFilter = ({ address, go }: AddFilterProps) => {
  const [open, setOpen] = useState(false);
  const [field, setField] = useState<Field>('agency');
  const done = (next: SearchAddress) => {
    setOpen(false);
    go(next);
  };
  const form = (
    <div className="add-filter">
      <fieldset>
        <legend className="unseen">条件的种类</legend>
        {FIELDS.map((name) => (
          <label key={name}>
            <input type="radio" name="filter-field" checked={field === name} onChange={() => setField(name)} />
            {filterLabel(name)}
          </label>
        ))}
      </fieldset>
      {field === 'amount' && <AmountForm address={address} go={done} />}
      {field === 'as_of' && <DateForm address={address} go={done} />}
      {field !== 'amount' && field !== 'as_of' && (
        <ValuePicker
          key={field}
          field={field}
          name={valueLabel}
          onPick={(value) => done(addFilter(address, field, value))}
        />
      )}
    </div>
  );
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} placement="bottomLeft" content={form} destroyOnHidden>
      <button type="button" className="chip-add" aria-haspopup="dialog" aria-expanded={open}>
        ＋ 加条件
      </button>
    </Popover>
  );
};
