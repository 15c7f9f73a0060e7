/** What narrows the list of pairs. On a phone it is folded away behind a button. */
import { useState } from 'react';
import {
  CHOICE_FIELDS,
  clearOverlapFilters,
  filtersOf,
  hasOverlapFilters,
  type OverlapAddress,
  withoutClauses,
} from '../address/overlap-address.ts';
import { AgencyChoice } from './agency-choice.tsx';
import { ChoiceChips } from './choice-chips.tsx';
import { DocumentChoice } from './document-choice.tsx';

interface OverlapFiltersProps {
  address: OverlapAddress;
  go: (next: OverlapAddress) => void;
}

export const OverlapFilters = ({ address, go }: OverlapFiltersProps) => {
  const [open, setOpen] = useState(false);
  const set = Object.keys(filtersOf(address)).length;
  return (
    <search className="pair-filters" data-open={open}>
      <button type="button" className="pair-filters-opener" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? '收起筛选' : `筛选${set > 0 ? `（已设 ${set} 项）` : ''}`}
      </button>
      <div className="pair-filters-body">
        {CHOICE_FIELDS.map((field) => (
          <ChoiceChips key={field} field={field} address={address} go={go} />
        ))}
        <DocumentChoice address={address} go={go} />
        <AgencyChoice address={address} go={go} />
        {address.clause && (
          <fieldset className="choices">
            <legend>条款</legend>
            <span className="chip chip-reader">
              <span className="chip-body">所选 {address.clause.split('|').length} 条的</span>
              <button
                type="button"
                className="chip-remove"
                aria-label="去掉条件：所选条款"
                onClick={() => go(withoutClauses(address))}
              >
                ×
              </button>
            </span>
          </fieldset>
        )}
        {hasOverlapFilters(address) && (
          <button type="button" className="text-button" onClick={() => go(clearOverlapFilters(address))}>
            清除全部筛选
          </button>
        )}
      </div>
    </search>
  );
};
