/** Responsible agencies of either clause; several must all be there. */
import Popover from 'antd/es/popover/index.js';
import { useState } from 'react';
import { type OverlapAddress, withAgencies } from '../address/overlap-address.ts';
import { ValuePicker } from '../search/value-picker.tsx';
import { valueLabel } from '../words/labels.ts';

interface AgencyChoiceProps {
  address: OverlapAddress;
  go: (next: OverlapAddress) => void;
}

export const AgencyChoice = ({ address, go }: AgencyChoiceProps) => {
  const [open, setOpen] = useState(false);
  const chosen = address.agency ?? [];
  const pick = (name: string) => {
    setOpen(false);
    go(withAgencies(address, [...chosen, name]));
  };
  return (
    <fieldset className="choices">
      <legend>单位</legend>
      {chosen.map((name) => (
        <span key={name} className="chip chip-reader">
          <span className="chip-body">{name}</span>
          <button
            type="button"
            className="chip-remove"
            aria-label={`去掉单位：${name}`}
            onClick={() =>
              go(
                withAgencies(
                  address,
                  chosen.filter((one) => one !== name),
                ),
              )
            }
          >
            ×
          </button>
        </span>
      ))}
      <Popover
        trigger="click"
        open={open}
        onOpenChange={setOpen}
        placement="bottomLeft"
        content={<ValuePicker field="agency" name={valueLabel} onPick={pick} />}
        destroyOnHidden
      >
        <button type="button" className="chip-add" aria-haspopup="dialog" aria-expanded={open}>
          ＋ 责任单位
        </button>
      </Popover>
    </fieldset>
  );
};
