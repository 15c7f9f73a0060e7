/** Agencies that an earlier sentence makes responsible for everything below it: 以下均需各盟市落实，不再列出. */
import { foldText } from '../fold.ts';
import type { Clause, InheritedAgency } from '../model.ts';
import { readAgencyList } from '../recognise/agency-list.ts';
import { applyLeadConvention } from './lead-convention.ts';

/** The list in it is the first group. 以下简称 and 以下罚款 are other things. */
const BELOW =
  /以下(?:各项|各条|任务|工作|措施|内容|事项|各项任务|各项工作)?(?:均|都|皆|全部)(?:需要?由?|须由?|应由?|由)([^。；）]+?)(?:负责落实|组织落实|抓好落实|落实|负责|实施)(?=[，。；）\s]|$)/u;

const handedDown = (clause: Clause): InheritedAgency[] => {
  const words = BELOW.exec(foldText(clause.text))?.[1];
  if (words === undefined) return [];
  return readAgencyList(words, 0, { prefix: null, territory: null }).agencies.map(({ start, end, name }) => {
    const said = words.slice(start, end);
    // The clause's own mentions know the prefix that a short surface stands for.
    const own = clause.agencies.find((agency) => agency.name === name || foldText(agency.surface) === said);
    return { name: own?.name ?? name, role: own?.role ?? 'joint', from: clause.id };
  });
};

/** Clauses of one document under one outermost heading; text without headings is one scope. */
const scopeOf = (clause: Clause): string => JSON.stringify([clause.document.id, clause.path[0] ?? null]);

/**
 * Fills `inheritedAgencies` of the clauses below such a sentence, down to the end of its outermost section; never
 * `agencies`. Clauses are taken in the order of their document. A rule for who leads (列第一位者为牵头单位，下同) is
 * carried down too.
 */
export const inheritAgencies = (clauses: readonly Clause[]): Clause[] => {
  const below = new Map<string, InheritedAgency[]>();
  return applyLeadConvention(clauses).map((clause) => {
    const scope = scopeOf(clause);
    const inherited = below.get(scope) ?? [];
    const given = handedDown(clause);
    if (given.length > 0)
      below.set(scope, [...inherited.filter(({ name }) => !given.some((g) => g.name === name)), ...given]);
    return inherited.length > 0 ? { ...clause, inheritedAgencies: [...inherited] } : clause;
  });
};
