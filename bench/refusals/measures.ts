/** What clauses grant to whom, cut out of their sentences: what questions about them are made from. */
import type { Clause } from '../../ingest/model.ts';

/** A grant of one clause, named by the words that say for what. */
export interface Measure {
  clause: Clause;
  /** 新认定的国家级高新技术企业 */
  topic: string;
  /** 补助, 奖励 … as the clause calls it. */
  deed: string;
  /** Stands in the sentence, and is a sum that is paid. */
  hasSum: boolean;
}

const GRANT =
  /(?<![面针应])对于?(?!象|接|口|应|外)([^，。；：、（）“”\n]{5,26})(?:，|的，)?(?:[^。；\n]{0,20}?)(奖励|补助|补贴|资助|奖补|扶持)/gu;
/** A topic that points elsewhere, or took a piece of the grant along, is no question by itself. */
const POINTS = /(上述|以上|下列|该|其|此|前款|当年度?$|同一|给予|补助|奖励|资助|[\d《》%+])/u;
const LONGEST = 1500;

const sentenceAt = (text: string, at: number): { start: number; end: number } => ({
  start: Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at), text.lastIndexOf('\n', at)) + 1,
  end: at + Math.max(0, text.slice(at).search(/[。；\n]|$/u)),
});

export const measuresOf = (clauses: readonly Clause[]): Measure[] =>
  clauses.flatMap((clause) =>
    clause.text.length > LONGEST
      ? []
      : [...clause.text.matchAll(GRANT)].flatMap((found): Measure[] => {
          const topic = (found[1] ?? '').replace(/[的了]$/u, '');
          const deed = found[2] ?? '';
          const { start, end } = sentenceAt(clause.text, found.index);
          if (POINTS.test(topic) || topic.includes(deed)) return [];
          const hasSum = clause.amounts.some(
            (m) => m.start >= start && m.end <= end && (m.kind === 'subsidy' || m.kind === 'reward'),
          );
          return [{ clause, topic, deed, hasSum }];
        }),
  );
