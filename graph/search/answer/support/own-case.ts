/** Of clauses and sentences that settle several cases, those for the asker's own: of 国有房屋 and 非国有房屋 the one that is asked about. */
import type { Clause, Span } from '../../../../ingest/model.ts';
import { foldedText } from '../../folded-clause.ts';
import type { Evidence } from '../evidence.ts';
import { COMPANION } from '../shapes/within.ts';
import { askedMembers, caseIn } from './contrasts.ts';
import { nearest } from './doubts.ts';
import { opposed } from './opposites.ts';

/** Whose case a text settles, asked kind by asked kind. Both are folded. */
const casesOf = (folded: string): ((text: string) => readonly ('own' | 'others' | null)[]) => {
  const groups = askedMembers(folded);
  return (text) => groups.map((group) => caseIn(text, group));
};

/** Share of the best score that a clause for others keeps, beside one for the asker: too little to be quoted. */
const ASIDE = COMPANION - 0.01;

/**
 * The evidence with those of its nearest clauses behind the others that settle the case of others alone, where another one
 * settles the asker's own.
 */
export const ownCaseFirst = (folded: string, evidence: readonly Evidence[]): readonly Evidence[] => {
  const cases = casesOf(folded);
  const near = nearest(evidence).map((one) => ({ one, settled: cases(foldedText(one.clause)) }));
  const isAside = (settled: ReturnType<typeof cases>) =>
    settled.some((of, i) => of === 'others' && near.some((other) => other.settled[i] === 'own'));
  const aside = near.filter(({ settled }) => isAside(settled));
  const [best] = aside;
  if (!best) return evidence;
  const own = near.find(
    ({ settled }) => !isAside(settled) && settled.some((of, i) => of === 'own' && best.settled[i] === 'others'),
  )?.one;
  const most = (evidence[0]?.score ?? 0) * ASIDE;
  const scored = evidence.map((one) => {
    // What settles the asker's case counts for as near as what it stands in for.
    if (one === own) return { ...one, score: Math.max(one.score, best.one.score) };
    return aside.some((other) => other.one === one) ? { ...one, score: Math.min(one.score, most) } : one;
  });
  return scored.sort((a, b) => b.score - a.score);
};

/** Tells of stretches of a clause whether their sentence is for others alone, where another sentence is for the asker. */
export const forOthers = (folded: string, clause: Clause): ((span: Span) => boolean) => {
  const text = foldedText(clause);
  const cases = casesOf(folded);
  const settled = cases(text).map((one) => one === 'own');
  const isOpposed = opposed(folded, text) !== null;
  if (isOpposed && !settled.includes(true)) return () => false;
  const aside = [...text.matchAll(/[^。！？\n]+/gu)]
    .filter(
      ([said]) =>
        cases(said).some((one, i) => settled[i] && one === 'others') || (!isOpposed && opposed(folded, said) !== null),
    )
    .map(({ 0: said, index }) => ({ start: index, end: index + said.length }));
  return ({ start }) => aside.some((one) => one.start <= start && start < one.end);
};
