/** The places in a clause of what a question's conditions ask for. */
import type { Clause, Provenance, Span } from '../../../ingest/model.ts';
import type { Condition } from '../../filter.ts';
import { characterPairs } from '../character-pairs.ts';

type Figures = Provenance & { min: number | null; max: number | null };

/** The mentions that give one of the condition's figures, as the same bound where some do, else those that lie within them. */
const figures = (mentions: readonly Figures[], min: number | null, max: number | null): readonly Span[] => {
  const given = mentions.filter((m) => [m.min, m.max].some((v) => v !== null && (v === min || v === max)));
  const bounded = min === max ? [] : given.filter((m) => m.min === min && m.max === max);
  if (bounded.length > 0) return bounded;
  if (given.length > 0 || (min !== null && min === max)) return given;
  return mentions.filter(
    (m) => (m.max ?? Number.POSITIVE_INFINITY) >= (min ?? 0) && (m.min ?? 0) <= (max ?? Number.POSITIVE_INFINITY),
  );
};

const ofCondition = (clause: Clause, condition: Condition): readonly Span[] => {
  switch (condition.field) {
    case 'amount': {
      const { kinds, per } = condition;
      const fitting = clause.amounts.filter(
        (m) => (!kinds || kinds.includes(m.kind)) && (!per || per.some((unit) => m.per?.includes(unit))),
      );
      return figures(fitting, condition.min, condition.max);
    }
    case 'rate':
      return figures(clause.rates, condition.min, condition.max);
    case 'period':
      return clause.periods.filter(
        (p) => (!condition.from || p.from === condition.from) && (!condition.until || p.until === condition.until),
      );
    case 'place':
      return clause.places.filter((p) => condition.anyOf.includes(p.name));
    case 'asOf':
      return clause.validity.flatMap(({ span }) => span ?? []);
    default:
      return [];
  }
};

/** Where the clause meets one of the conditions that name a value or a place. */
export const meetingSpans = (clause: Clause, conditions: readonly Condition[]): Span[] =>
  conditions.flatMap((condition) => ofCondition(clause, condition));

/** What an agency is called beside what it is for. */
const OFFICE =
  /^(中华人民共和国|国家|中国|自治区|[\p{Script=Han}]{2,3}省|[\p{Script=Han}]{2,3}市|省|市|内蒙古)|(委员会|办公室|管理局|监督局|中心支行|厅|局|委|部|会|署|办|联|协|中心|公司|集团|支行|成员单位)+$/gu;

/** Words for what the agencies are for that the conditions name, two characters each where there are two: 体育局 is for 体育. */
export const domainOf = (conditions: readonly Condition[]): string[] => {
  const names = conditions.flatMap((condition) => (condition.field === 'agency' ? [...condition.anyOf] : []));
  const pairs = names.flatMap((name) => {
    const bare = name.replace(OFFICE, '');
    // 残联 is for 残疾人, 妇联 for 妇女.
    return bare.length === 1 ? [bare] : characterPairs(bare);
  });
  return [...new Set(pairs)];
};
