/** Questions that compare or add up sums over several clauses: 哪个补得最多, 加起来多少, 平均多少. */
import type { Amount } from '../../../../ingest/model.ts';

export type Comparison = 'highest' | 'lowest' | 'total' | 'average';

const GIVEN = '补|奖|给|拿|领|安排|投|减|免|返|补贴|补助|奖励|奖补|资金|金额|标准|力度|额度';
const WHICH = '哪(?:一?个|一?项|一?条|一?类|一?种|一?档|一?笔|家|里|些|方面)|什么|啥|谁';
const superlative = (degree: string): RegExp =>
  new RegExp(
    `(?:${WHICH})[^，。？]{0,12}(?:${GIVEN})?[得的]?最(?:${degree})(?!不超过|能|可)|(?:${GIVEN})[得的]?最(?:${degree})的|最(?:${degree})的(?:是|一|那|有|${GIVEN})`,
    'u',
  );
const HIGHEST = superlative('多|高|大');
const LOWEST = superlative('低|少|小');
const TOTAL =
  /(?:加起来|加在一起|相加|合计|总和|总计)[^，。]{0,8}(?:多少|几)|(?:一共|总共|共|合计|总计)(?:安排|拿出|投入|设立)[^，。]{0,8}多少/u;
const AVERAGE = /平均[^，。]{0,10}(?:多少|几|是)/u;

/** Shares are asked for, of which sums are no measure: 哪项补贴比例最高, 哪种费率最低. */
const OF_SHARES = /比例|费率|税率|利率|占比|折扣|百分之|百分比|几成|几折/u;

/** What the question asks of the sums that it is about; null where it compares none. */
export const comparisonOf = (folded: string): Comparison | null => {
  if (OF_SHARES.test(folded)) return null;
  if (AVERAGE.test(folded)) return 'average';
  if (TOTAL.test(folded)) return 'total';
  if (HIGHEST.test(folded)) return 'highest';
  return LOWEST.test(folded) ? 'lowest' : null;
};

const KINDS: readonly [RegExp, Amount['kind'][]][] = [
  [/安排|专项资金|资金规模|资金总额|投入|基金/u, ['fund']],
  [/补贴|补助|补/u, ['subsidy', 'cap']],
  [/奖励|奖金|奖/u, ['reward']],
];

/** Kinds of sum that the question speaks of; where it names none, what is given. */
export const kindsAsked = (folded: string): ReadonlySet<Amount['kind']> => {
  const kinds = KINDS.filter(([cue]) => cue.test(folded)).flatMap(([, of]) => of);
  return new Set(kinds.length > 0 ? kinds : (['subsidy', 'reward', 'cap'] as const));
};
