/** One chip: field, value, the words that asked for it, and what can be done with it. */
import Popover from 'antd/es/popover/index.js';
import { useState } from 'react';
import type { Facet } from '../../server/contract.ts';
import type { SearchAddress } from '../address/search-address.ts';
import { type Chip, chipField, type NameValue } from './plan-chips.ts';
import { ValuePicker } from './value-picker.tsx';

interface ChipViewProps {
  chip: Chip;
  facets: readonly Facet[];
  name: NameValue;
  go: (next: SearchAddress) => void;
}

export const ChipView = ({ chip, name, go }: ChipViewProps) => {
  const [open, setOpen] = useState(false);
  const { changes, label, full, origin, surface } = chip;
  const words = (
    <>
      <span className="chip-field">{chipField(chip)}</span>
      <span className="chip-value">{label}</span>
      {surface !== '' && surface !== label && <q className="chip-words">{surface}</q>}
    </>
  );
  const pick = (value: string) => {
    setOpen(false);
    go(chip.changed(value));
  };
  const taken = origin === 'taken-back';
  return (
    <li className={`chip chip-${origin}`}>
      {changes ? (
        <Popover
          trigger="click"
          open={open}
          onOpenChange={setOpen}
          placement="bottomLeft"
          title={`换一个${chipField(chip)}`}
          content={<ValuePicker field={changes} name={name} onPick={pick} />}
        >
          <button
            type="button"
            className="chip-body"
            aria-haspopup="dialog"
            aria-expanded={open}
            title={full === label ? '换成别的' : full}
          >
            {words}
          </button>
        </Popover>
      ) : (
        <span className="chip-body" title={full === label ? undefined : full}>
          {words}
        </span>
      )}
      <button
        type="button"
        className="chip-remove"
        aria-label={`${taken ? '恢复条件' : '去掉条件'}：${chipField(chip)} ${label}`}
        onClick={() => go(chip.removed)}
      >
        {taken ? '恢复' : '×'}
      </button>
    </li>
  );
};
