/** A share is given, and it is one of something else: 利率 asked for where a clause gives a reward by the growth of loans. */
import { foldedText } from '../../folded-clause.ts';
import type { AskedKind } from '../asked.ts';
import type { Evidence } from '../evidence.ts';
import { type Doubt, nearest } from './doubts.ts';

/** What a rate is called in questions, and what a clause says near one of its kind. */
const NAMES: readonly { asked: RegExp; given: RegExp }[] = [
  { asked: /(?:贷款)?利率|年利|利息|息(?=几|多少)/u, given: /利率|年利|年化|LPR|息/iu },
  { asked: /退税率/u, given: /退税率|退税/u },
  { asked: /税率/u, given: /税率|征收率|税/u },
  { asked: /费率/u, given: /费/u },
  { asked: /增速|增长率/u, given: /增/u },
  { asked: /首付/u, given: /首付/u },
  { asked: /(?:覆盖|达标|回收|入住|就业|失业|使用|合格|参保|办结|满意)率/u, given: /率|覆盖|达标|%/u },
];
/** Characters around a rate in which what it is of stands. */
const AROUND = 30;

/** All shares that the clauses found give are of something other than what the (folded) question calls a rate. */
export const rateNameDoubt = (folded: string, asked: AskedKind, evidence: readonly Evidence[]): Doubt | null => {
  if (asked !== 'rate' && asked !== 'amount') return null;
  const name = NAMES.find((one) => one.asked.test(folded));
  if (!name) return null;
  const near = nearest(evidence);
  const rates = near.flatMap(({ clause }) =>
    clause.rates.map(({ start, end }) => foldedText(clause).slice(Math.max(0, start - AROUND), end + AROUND / 2)),
  );
  if (rates.length === 0 || rates.some((around) => name.given.test(around))) return null;
  return { code: 'value', text: `条文没有写明“${name.asked.exec(folded)?.[0]}”`, grave: false };
};
