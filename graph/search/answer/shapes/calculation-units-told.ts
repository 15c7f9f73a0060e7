/** What a clause gives for each of what a question counts, or as a share of its sum, where that is not computed: 每人5000元, 20%. */
import type { Clause } from '../../../../ingest/model.ts';
import { foldedText } from '../../folded-clause.ts';
import type { ReadPlan } from '../../plan/read-plan.ts';
import { basesIn, basesOfSum } from './calculation-bases.ts';
import { countsIn, fits } from './calculation-unit.ts';

/** Unit sums and shares that are told. */
const MOST = 2;
const PAID: ReadonlySet<string> = new Set(['subsidy', 'reward']);
/** The surface of a sum may hold its unit: 每人最高5000元. */
const OWN_UNIT = /^每\p{Script=Han}+?(?=\d|最高|不超过)/u;
/** Characters before a rate that say of what it is. */
const BEFORE = 24;

/** Unit sums and shares of the clause that fit what the question counts; empty where none does. */
export const unitsTold = (clause: Clause, { question: { folded }, values }: ReadPlan): string[] => {
  const text = foldedText(clause);
  const counts = countsIn(folded, values.quantities).filter((count) => count !== null);
  const sums = clause.amounts.flatMap(({ kind, per, surface }) => {
    const what = per?.split('·')[0] ?? '';
    if (!PAID.has(kind) || what === '' || !counts.some((count) => fits(what, count, text))) return [];
    return [`每${per?.replace('·', '每')}${surface.replace(OWN_UNIT, '')}`];
  });
  const bases = values.amounts.flatMap((sum) => basesOfSum(folded, sum));
  const rates = clause.rates.flatMap(({ start, surface }) => {
    const named = basesIn(text.slice(Math.max(0, start - BEFORE), start), 'clause');
    return named.some(({ base }) => bases.includes(base)) ? [surface] : [];
  });
  return [...new Set([...sums, ...rates])].slice(0, MOST);
};
