/** How the question was understood: one chip per condition, each of which can be taken back or changed. */
import { useQuery } from '@tanstack/react-query';
import type { Facet, Plan } from '../../server/contract.ts';
import type { SearchAddress } from '../address/search-address.ts';
import { SearchExport } from '../export/search-export.tsx';
import { documentsQuery } from '../request/queries.ts';
import { INTENT_LABELS, valueLabel } from '../words/labels.ts';
import { AddFilter } from './add-filter.tsx';
import { ChipView } from './chip-view.tsx';
import { planChips } from './plan-chips.ts';

interface PlanBarProps {
  address: SearchAddress;
  /** None where clauses are listed by filters alone. */
  plan?: Plan;
  facets: readonly Facet[];
  go: (next: SearchAddress) => void;
}

/** Clauses that are listed by filters alone: nothing was read from a question. */
const NO_PLAN = { filters: [], expansions: [] };

export const PlanBar = ({ address, plan, facets, go }: PlanBarProps) => {
  const { data } = useQuery(documentsQuery);
  const title = (value: string) => data?.items.find(({ id }) => id === value.split('@')[0])?.title;
  const name = (field: string, value: string) =>
    field === 'document' ? (title(value) ?? value) : valueLabel(field, value);
  const chips = planChips(address, plan ?? NO_PLAN, name);
  return (
    <section className="plan" aria-label="检索条件">
      <span className="plan-intent">{plan ? INTENT_LABELS[plan.intent] : '按条件列出'}</span>
      <ul>
        {chips.map((chip) => (
          <ChipView key={chip.key} chip={chip} facets={facets} name={name} go={go} />
        ))}
        <li>
          <AddFilter address={address} go={go} />
        </li>
        <li className="plan-export">
          <SearchExport address={address} conditions={plan?.filters ?? []} name={name} />
        </li>
      </ul>
    </section>
  );
};
