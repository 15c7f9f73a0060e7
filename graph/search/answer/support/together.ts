/** Whether what the corpus knows of a question stands together in one clause, or each word in another one. */
import type { Information } from '../../../scoring/bm25.ts';
import { foldedText } from '../../folded-clause.ts';
import type { Evidence } from '../evidence.ts';

/** Clauses among which the one is looked for that has most of what is asked. */
const LOOKED_AT = 3;

/** Words that ask for clauses, whatever these are about. */
const FOR_CLAUSES = /(政策|措施|规定|条款|条文|文件|内容|有关|相关|关于|涉及|方面|提到|情况|要求|问题)/gu;

/**
 * Share of a question's information that the corpus knows and none of the first clauses holds by itself, 0 to 1: words
 * that are there, each somewhere else. Words that only ask for clauses do not count.
 */
export const scatteredShare = (
  folded: string,
  information: ReadonlyMap<string, Information>,
  evidence: readonly Pick<Evidence, 'clause'>[],
): number => {
  const matter = folded.replace(FOR_CLAUSES, ' ');
  const terms = [...information].filter(([term]) => matter.includes(term) || !folded.includes(term));
  const weigh = (list: readonly [string, Information][]) => list.reduce((sum, [, { weight }]) => sum + weight, 0);
  const all = weigh(terms);
  if (all === 0) return 0;
  const held = evidence.slice(0, LOOKED_AT).map(({ clause }) => {
    const text = `${clause.path.join(' ')} ${foldedText(clause)}`;
    return weigh(terms.filter(([term]) => text.includes(term)));
  });
  return Math.max(0, weigh(terms.filter(([, { known }]) => known)) - Math.max(0, ...held)) / all;
};
