/** Says in what clauses differ that lay down the same measure, or which clauses are word for word the same. */
import { citeName } from '../citing.ts';
import { digest } from '../digest.ts';
import { PLAIN_INTEREST, weigher } from '../interest.ts';
import { differing, IN_COMMON, telling } from './compare-differences.ts';
import { labelsOf, nearPairs, pairsOnMatter } from './compare-pairs.ts';
import { samePairs } from './compare-same.ts';
import type { Drafted } from './drafted.ts';
import type { Composing, Shape } from './shape.ts';
import { COMPANION, within } from './within.ts';

const SAME_WORDS = /(一字不差|一字不改|完全相同|完全一样|完全一致|一模一样|原文照搬|照搬|逐字)/u;
const DIFFERS =
  /(区别|差别|差异(?!化)|差在|出入|不同|不一样|一样吗|一致|对照|对比|比较|异同|比.{1,16}(多|少)(列|写|了|出|加)?|两(个|份|部)?文件|矛盾|冲突|打架)/u;
/** Asks about texts, so that one of them alone is an answer too. */
const TEXTS = /(文件|矛盾|冲突|打架)/u;
const WHO = /(责任单位|牵头|部门|谁负责|单位)/u;

/** Pairs that a comparison tells of. */
const MOST_PAIRS = 2;

export const compareShape: Shape = (composing) => {
  const { folded } = composing.read.question;
  const sameWords = SAME_WORDS.test(folded);
  if (composing.isSet || !(sameWords || DIFFERS.test(folded))) return null;
  const near = nearPairs(composing);
  if (sameWords) {
    const identical = near.filter(({ pair }) => pair.kind === 'identical');
    return identical.length === 0 ? null : samePairs(identical, composing);
  }
  const own = pairsOnMatter(near, composing);
  const first = own[0];
  if (!first) return TEXTS.test(folded) ? alone(composing) : null;
  const who = WHO.test(folded);
  const apart = own.filter(({ pair }) => telling(pair, who).length > 0).slice(0, MOST_PAIRS);
  return differing(apart.length > 0 ? apart : [first], composing, who);
};

/** Says that one document alone lays it down; null where another has a clause that is as good, or a counterpart. */
const alone = ({ read, evidence, pairs, asked, terms }: Composing): Drafted | null => {
  const [best] = evidence;
  if (!best || pairs.some(({ a, b }) => a === best.clause.id || b === best.clause.id)) return null;
  const wanted = labelsOf(best.clause, read.readings);
  const rivals = within(evidence, COMPANION, evidence.length).filter(
    ({ clause }) => labelsOf(clause, read.readings) >= wanted,
  );
  if (rivals.some(({ clause }) => clause.document.id !== best.clause.document.id)) return null;
  const said = digest(
    best.clause,
    weigher(best.clause, { ...PLAIN_INTEREST, asked, terms, heading: true, nearest: best.nearest }),
    IN_COMMON,
  );
  return {
    text: `只在${citeName(best.clause)}找到这项规定：${said.text}。其他文件没有找到对应条款。`,
    citations: said.spans.map((span) => ({ clauseId: best.clause.id, ...span })),
  };
};
