/** The facets: how the matches spread, and a click to narrow them. At the side, or in a drawer where the page is narrow. */
import Button from 'antd/es/button/index.js';
import Drawer from 'antd/es/drawer/index.js';
import { useState } from 'react';
import type { Facet } from '../../server/contract.ts';
import { clearFilters, toggleFilter } from '../address/change-address.ts';
import { hasFilters, LIST_FILTERS, type ListFilter, type SearchAddress } from '../address/search-address.ts';
import { filterLabel, valueLabel } from '../words/labels.ts';

/** Values of a facet that are shown before it is opened further. */
const SHOWN = 6;

interface FacetPanelProps {
  address: SearchAddress;
  facets: readonly Facet[];
  go: (next: SearchAddress) => void;
}

const FacetGroup = ({ facet, field, address, go }: FacetPanelProps & { facet: Facet; field: ListFilter }) => {
  const [open, setOpen] = useState(false);
  const values = open ? facet.values : facet.values.slice(0, SHOWN);
  const hidden = facet.values.length - SHOWN;
  return (
    <fieldset className="facet">
      <legend>{filterLabel(facet.field)}</legend>
      {values.map(({ value, label, count }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={address[field]?.includes(value) ?? false}
            onChange={() => go(toggleFilter(address, field, value))}
          />
          <span className="facet-label">{label === value ? valueLabel(field, value) : label}</span>
          <span className="figure">{count}</span>
        </label>
      ))}
      {hidden > 0 && (
        <button type="button" className="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '收起' : `另有 ${hidden} 项`}
        </button>
      )}
    </fieldset>
  );
};

const Groups = ({ address, facets, go }: FacetPanelProps) =>
  facets.flatMap((facet) => {
    const field = LIST_FILTERS.find((name) => name === facet.field);
    return field && facet.values.length > 0
      ? [<FacetGroup key={field} facet={facet} field={field} address={address} facets={facets} go={go} />]
      : [];
  });

export const FacetPanel = (props: FacetPanelProps) => {
  const [open, setOpen] = useState(false);
  const { address, go } = props;
  const clear = hasFilters(address) && (
    <button type="button" className="text-button" onClick={() => go(clearFilters(address))}>
      清除自选条件
    </button>
  );
  return (
    <>
      <aside className="facets" aria-label="按条件缩小范围">
        <h2>缩小范围 {clear}</h2>
        <Groups {...props} />
      </aside>
      <div className="facets-opener">
        <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
          缩小范围
        </Button>
        {clear}
      </div>
      <Drawer title="缩小范围" placement="left" size={320} open={open} onClose={() => setOpen(false)} destroyOnHidden>
        <div className="facets-drawn">
          <Groups {...props} />
        </div>
      </Drawer>
    </>
  );
};
