/** The export of what a search selects. The question ranks, it does not select: that is said. */
import type { PlanFilter } from '../../server/contract.ts';
import type { SearchAddress } from '../address/search-address.ts';
import { type NameValue, planChips, planFilterLabel } from '../search/plan-chips.ts';
import { filterLabel } from '../words/labels.ts';
import { ExportDialog } from './export-dialog.tsx';
import { searchScopes, withPlan } from './export-scope.ts';

interface SearchExportProps {
  address: SearchAddress;
  conditions: readonly PlanFilter[];
  name: NameValue;
}

export const SearchExport = ({ address, conditions, name }: SearchExportProps) => {
  const { leftOver } = withPlan({}, conditions);
  // Everyday words lead to clauses, they do not select any.
  const words = planChips(address, { filters: conditions, expansions: [] }, name)
    .filter(({ origin }) => origin !== 'taken-back')
    .map(({ field, label }) => `${filterLabel(field)} ${label}`);
  return (
    <ExportDialog scopes={searchScopes(address, conditions)}>
      {words.length > 0 && <p className="quiet">当前的条件：{words.join('；')}。</p>}
      {address.q !== undefined && (
        <p className="quiet">问题本身不是条件：导出的是符合条件的全部条款，不只是检索到的这些，也不按相关程度排列。</p>
      )}
      {leftOver.length > 0 && (
        <p className="quiet">
          下列条件不能用于导出：
          {leftOver.map((one) => `${filterLabel(one.field)} ${planFilterLabel(one, name)}`).join('；')}。
        </p>
      )}
    </ExportDialog>
  );
};
