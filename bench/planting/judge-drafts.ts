/** What the draft check says of planted faults, and what it says of clauses that nothing is wrong with. */
import type { DraftCheck } from '../../graph/draft/check-draft.ts';
import type { Finding, FindingCode } from '../../graph/draft/finding.ts';
import type { DraftedClause, PlantedDraft } from './assemble-draft.ts';
import type { DraftFault } from './draft-faults.ts';

const RIGHT: Record<DraftFault, readonly FindingCode[]> = {
  amount: ['contradicts-corpus', 'changes-corpus'],
  date: ['contradicts-corpus', 'changes-corpus'],
  agency: ['agency-name', 'agency-renamed'],
  title: ['reference-title'],
  copied: ['copies-corpus', 'revises-corpus'],
  reordered: ['copies-corpus', 'revises-corpus', 'contained-in-corpus'],
};
/** What costs a drafter time if it is wrong. */
const SERIOUS: ReadonlySet<Finding['sort']> = new Set(['contradiction', 'inconsistency', 'internal', 'name']);

export interface JudgedFault {
  planted: DraftedClause;
  found: boolean;
  /** What was said of the clause. */
  said: string[];
}

export interface JudgedDraft {
  faults: JudgedFault[];
  untouched: number;
  falseAlarms: { clause: DraftedClause; finding: Finding }[];
}

/** Conflicts and changes that the originals have already: pairs of ids. */
export type KnownConflicts = ReadonlySet<string>;
export const conflictKey = (one: string, other: string): string => [one, other].sort().join(' ');

const tell = ({ code, quote, message }: Finding): string => `${code} “${quote.slice(0, 40)}” ${message}`;

export const judgeDraft = (draft: PlantedDraft, check: DraftCheck, known: KnownConflicts): JudgedDraft => {
  const drafted = new Map<string, DraftedClause>();
  for (const { clause } of check.clauses) {
    const planted = draft.clauses.find(({ span }) => clause.source.start < span.end && clause.source.end > span.start);
    if (planted) drafted.set(clause.id, planted);
  }
  const of = (planted: DraftedClause): Finding[] =>
    check.findings.filter((one) => drafted.get(one.clauseId) === planted);
  const isRight = ({ fault, wrong, source }: DraftedClause, { code, quote, counterpart }: Finding): boolean => {
    if (!RIGHT[fault!].includes(code)) return false;
    if (fault === 'agency') return quote.includes(wrong) || wrong.includes(quote);
    return fault === 'title' || counterpart?.clause?.id === source.clause.id;
  };
  const inherited = ({ source }: DraftedClause, { counterpart, alreadyIn }: Finding): boolean => {
    if (alreadyIn !== null) return true;
    if (!counterpart?.clause) return false;
    const other = drafted.get(counterpart.clause.id);
    // Beside a faulty clause of the draft an untouched one is rightly named too.
    if (counterpart.in === 'draft' && other?.fault) return true;
    return known.has(conflictKey(source.clause.id, other?.source.clause.id ?? counterpart.clause.id));
  };
  const untouched = draft.clauses.filter(({ fault }) => fault === null);
  return {
    faults: draft.clauses
      .filter(({ fault }) => fault !== null)
      .map((planted) => ({
        planted,
        found: of(planted).some((finding) => isRight(planted, finding)),
        said: of(planted).map(tell),
      })),
    untouched: untouched.length,
    falseAlarms: untouched.flatMap((clause) =>
      of(clause)
        .filter((finding) => SERIOUS.has(finding.sort) && !inherited(clause, finding))
        .map((finding) => ({ clause, finding })),
    ),
  };
};
