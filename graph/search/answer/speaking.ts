/** Which clauses speak of the matter that a question names, by its own words. */
import type { Clause } from '../../../ingest/model.ts';
import { RecentValues } from '../../recent-values.ts';
import { wordsOf } from '../../text/tokens.ts';
import { foldedText } from '../folded-clause.ts';
import type { ReadPlan } from '../plan/read-plan.ts';
import type { Evidence } from './evidence.ts';

/** Words that ask for clauses, or say what kind of help is wanted, whatever it is about. */
const ASKS_FOR =
  /^(政策|措施|条款|条文|规定|举措|任务|工作|文件|内容|要求|办法|支持|扶持|帮扶|帮助|优惠|好处|待遇|享受|鼓励|推进|推动|促进|加强|加快|加大|发展|建设|方面|领域|行业|产业|服务|服务业|企业|公司|机构|单位|部门|责任|负责|牵头|涉及|相关|有关|关于|提到|写明|汇总|一览|清单|重点|全部|所有|今年|目前|现在|可以|能够|自治区|全区|内蒙古|资金|金额|补贴|补助|奖励|奖补|减免|项目|安排|具体|起草|准备|衔接|现有|哪些|什么|怎么|如何|怎样)$/u;
/** Parts of a question that each name a matter of their own: 公交、出租车. */
const BETWEEN = /[、，,；;。？?！!（）\s]|以及|和|与|及|或者?/u;
/** A clause speaks of the matter that has this share of its information, of what the best one has. */
const SPEAKS = 0.55;
/** A matter of which so small a share of the words stands in any clause is asked about in other words than theirs. */
const KNOWN = 0.5;

/** The question's words for its matter, part by part. */
const matters = (folded: string): readonly string[][] => {
  const found =
    known.get(folded) ??
    folded
      .split(BETWEEN)
      .map((part) => smallest([...new Set(wordsOf(part))].filter((word) => word.length >= 2 && !ASKS_FOR.test(word))))
      .filter((words) => words.length > 0);
  known.set(folded, found);
  return found;
};

/** Questions whose matters are kept: one answer asks for those of its question several times. */
const known = new RecentValues<readonly string[][]>(16);

/** Without words that hold another: 冷链物流 is 冷链 and 物流, and 航空公司 is 航空. */
const smallest = (words: readonly string[]): string[] =>
  words.filter((word) => !words.some((other) => other !== word && word.includes(other)));

const textOf = (clause: Clause): string => `${clause.heading ?? ''}\n${foldedText(clause)}`;

/** A clause that scores this share of the best one is looked at. */
const NEAR = 0.5;
/** The same of one that says all of the matter, where only so large a share of the clauses does. */
const FAR = 0.25;
const FEW = 0.5;
/** All of the matter, as far as any clause says it. */
const ALL = 0.95;

interface Spoken {
  /** How much of the question's matter the clause says, 0 to 1, its words weighed by how few of the clauses have them. */
  share: number;
  /** It says all of one of the question's matters. */
  whole: boolean;
}

/** How much each clause says of the one matter of several that it says most of; null where hardly any clause has the words. */
const spokenOf = (evidence: readonly Evidence[], { question }: ReadPlan, least: number): Spoken[] | null => {
  const texts = evidence.map(({ clause }) => textOf(clause));
  const parts = matters(question.folded).map((words) => {
    const weights = words.map((word) => {
      const having = texts.filter((text) => text.includes(word)).length;
      return { word, weight: having === 0 ? 0 : Math.log(1 + (texts.length + 1) / having) };
    });
    return { weights, sum: weights.reduce((sum, { weight }) => sum + weight, 0) };
  });
  const all = parts.flatMap(({ weights }) => weights);
  const known = all.filter(({ weight }) => weight > 0).length;
  if (known === 0 || known < all.length * least) return null;
  const most = Math.max(...parts.map(({ sum }) => sum));
  return texts.map((text) => {
    const said = parts.map(({ weights, sum }) => ({
      sum,
      has: weights.reduce((has, { word, weight }) => has + (text.includes(word) ? weight : 0), 0),
    }));
    return {
      share: Math.max(...said.map(({ has }) => has)) / most,
      whole: said.some(({ sum, has }) => sum > 0 && has >= sum * ALL),
    };
  });
};

/**
 * Those of the clauses (best first) that speak of the question's matter, in their order; null where its words tell nothing.
 * Where few say all of it, these are meant though they score less. `near`: the share of the best score that others need;
 * `known`: the share of the question's words that some clause must have.
 */
export const speaking = (
  evidence: readonly Evidence[],
  read: ReadPlan,
  near = NEAR,
  known = KNOWN,
): Evidence[] | null => {
  const spoken = spokenOf(evidence, read, known);
  if (!spoken) return null;
  const best = Math.max(...spoken.map(({ share }) => share));
  const top = evidence[0]?.score ?? 0;
  const speaks = spoken.map(({ share }) => share >= best * SPEAKS);
  const wholly = spoken.map(({ whole }, i) => whole && speaks[i] === true);
  const far = wholly.filter(Boolean).length <= evidence.length * FEW ? Math.min(FAR, near) : near;
  return evidence.filter(({ score }, i) => speaks[i] === true && score >= top * (wholly[i] ? far : near));
};
