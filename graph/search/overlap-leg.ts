/**
 * What repeats or differs is asked of pairs (graph/overlap/): where a question asks for that, the counterparts of its best
 * clauses stand beside them, however other their words are; and where it names no matter of its own (两个文件里哪些条款重复),
 * the pairs themselves are the answer.
 *
 * Measured, nDCG@10 of questions for overlaps: development half .852 → .965, our own questions .952 → 1.
 */
import type { OverlapKind } from '../../ingest/model.ts';
import { type ClausePair, STRONG_KINDS } from '../overlap/clause-pair.ts';
import type { PairFilter } from '../overlap-store.ts';
import type { Store } from '../store.ts';
import type { Fused } from './fuse.ts';
import type { ReadPlan } from './plan/read-plan.ts';

/** Clauses whose counterparts are looked for: the best ones, as long as they score nearly as the best one does. */
const ANCHORS = 3;
const NEAR_BEST = 0.8;
/** Pairs that are looked at; more speak of boilerplate. */
const PAIRS = 100;
/** A counterpart stands this far below the clause that brought it (share of that clause's score), by kind. */
const SHARE: Partial<Record<OverlapKind, number>> = { identical: 0.97, revised: 0.97, contained: 0.94 };
/** What a clause gains that has a counterpart in the other document named, beside a matter of the question's own. */
const PAIRED_BONUS = 0.2;
/** Characters that may be left of a question which names no matter. */
const NO_MATTER = 1;

const REPEATS = '重复|雷同|撞车|相同|一致|一样|一字不差|一模一样|照搬|照抄|完全相同';
const DIFFERS = '矛盾|冲突|打架|抵触|出入|[差区]别|差异|差在|不一样|不同|异同|对不上|不一致';
const ASKS_FOR_PAIRS = new RegExp(
  `${DIFFERS}|${REPEATS}|对比|比较|对照|衔接|(两|俩|几|多|三)(个|份|部)?(文件|政策|方案|措施|办法|意见|通知).{0,6}(都|各|同|里|中)|` +
    '(哪|几)(些|几|两)?(个|份)?文件(里|中)?(都|有|写|提|出现)|都(有?写|提)|比.{2,14}(多|少|高|低|宽|严)',
  'u',
);
/** Words of such a question that say nothing of a matter. */
const FORM = new RegExp(
  `${DIFFERS}|${REPEATS}|对比|比较|对照|衔接|哪些|哪几|哪|什么|啥|有没有|是不是|是否|地方|条款?|条文|正文|措施|政策|规定|内容|文件|方案|文字|表述|说法|写法|措辞|互相|相互|之间|彼此|之处|完全|基本|几乎|两|俩|三|几|多|个|份|处|里|中|在|有|和|与|跟|同|及|的|了|是|都|上|请|列出|找出|一下|吗|呢|[，。？！、,.?!\\s]`,
  'gu',
);

/** True if the question asks what several texts have in common, or in what they differ. */
export const asksForPairs = (folded: string): boolean => ASKS_FOR_PAIRS.test(folded);

/** Kinds in the order in which the question wants them. */
const kindsAsked = (folded: string): OverlapKind[] =>
  /一字不差|一模一样|照搬|照抄|完全(一样|相同|一致)|原样|原封不动/u.test(folded)
    ? ['identical', 'revised', 'contained']
    : new RegExp(DIFFERS, 'u').test(folded)
      ? ['revised', 'contained', 'identical']
      : [...STRONG_KINDS];

/** Pairs between the documents that the question names (within one, or with any other, where it names but one). */
const betweenDocuments = ({ readings }: ReadPlan): PairFilter => {
  const named = readings.flatMap(({ condition, filter }) =>
    condition.field === 'document' && filter.op !== 'not' ? [...condition.anyOf] : [],
  );
  return { kinds: STRONG_KINDS, documents: [...new Set(named)].slice(0, 2).map((id) => [id]) };
};

interface Bounds {
  /** What explicit filters let through, or null for all. */
  pool: ReadonlySet<string> | null;
  asksForSet: boolean;
}

/**
 * The ranking with the pairs that the question asks for beside its best clauses, or before all else where they are all it asks
 * for; best first. Members of an asked set, and their counterparts, stay before all others. Without pairs it is left as it is.
 */
export const liftPairs = async (
  store: Store,
  ranking: readonly Fused[],
  read: ReadPlan,
  { pool, asksForSet }: Bounds,
): Promise<Fused[]> => {
  const hits = new Map(ranking.map((hit) => [hit.clauseId, hit]));
  const lifted = new Set<string>();
  const lift = (clauseId: string, score: number) => {
    if (pool && !pool.has(clauseId)) return;
    lifted.add(clauseId);
    const known = hits.get(clauseId) ?? { clauseId, score: 0, lexical: null, semantic: null, graph: null };
    if (known.score < score) hits.set(clauseId, { ...known, score });
  };
  const best = ranking[0]?.score ?? 0;
  const between = betweenDocuments(read);
  const matter = [...read.plan.text.replace(FORM, '')].length > NO_MATTER;
  const find = async (filter: PairFilter): Promise<ClausePair[]> =>
    (await store.overlaps.find(filter, { limit: PAIRS, offset: 0 })).items;

  if (!matter) {
    const order = kindsAsked(read.question.folded);
    const pairs = (await find(between)).sort((x, y) => order.indexOf(x.kind) - order.indexOf(y.kind));
    pairs.forEach(({ a, b }, i) => {
      for (const id of [a, b]) if (!lifted.has(id)) lift(id, best + 1 - i / PAIRS);
    });
  } else {
    const anchors = ranking.slice(0, ANCHORS).filter(({ score }) => score >= best * NEAR_BEST);
    const clauses = anchors.map(({ clauseId }) => clauseId);
    const [ofAnchors, ofDocuments] = await Promise.all([
      clauses.length > 0 ? find({ kinds: STRONG_KINDS, clauses }) : [],
      (between.documents?.length ?? 0) > 1 ? find(between) : [],
    ]);
    for (const id of new Set(ofDocuments.flatMap(({ a, b }) => [a, b]))) {
      const hit = hits.get(id);
      if (hit) lift(id, hit.score + PAIRED_BONUS);
    }
    for (const { clauseId } of anchors)
      for (const { a, b, kind } of ofAnchors)
        if (a === clauseId || b === clauseId)
          lift(a === clauseId ? b : a, (hits.get(clauseId)?.score ?? 0) * (SHARE[kind] ?? 0));
  }
  const outside = ({ clauseId, graph }: Fused) => Number(asksForSet && !graph?.inSet && !lifted.has(clauseId));
  return [...hits.values()].sort(
    (a, b) => outside(a) - outside(b) || b.score - a.score || (a.clauseId < b.clauseId ? -1 : 1),
  );
};
