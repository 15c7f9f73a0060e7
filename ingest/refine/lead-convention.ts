/** A rule that a document gives once for all its brackets: 排在第一位的部门为牵头部门，下同. */
import { foldText } from '../fold.ts';
import type { Clause } from '../model.ts';
import { FIRST_LEADS } from '../recognise/responsibility-statement.ts';

const FROM_HERE_ON = /下同/u;

/** Makes the first listed of joint agencies `lead` in every clause after the one that says so, in the same document. */
export const applyLeadConvention = (clauses: readonly Clause[]): Clause[] => {
  const ruled = new Set<string>();
  return clauses.map((clause) => {
    const document = clause.document.id;
    const text = foldText(clause.text);
    const applies = ruled.has(document);
    if (FIRST_LEADS.test(text) && FROM_HERE_ON.test(text)) ruled.add(document);
    if (!applies) return clause;
    return {
      ...clause,
      agencies: clause.agencies.map((agency, i) => {
        const { first, ...mention } = agency;
        const next = clause.agencies[i + 1];
        // A group that stands alone (各省级人民政府) leads nobody.
        const listed = next?.role === 'joint' && next.first !== true;
        return first === true && listed ? { ...mention, role: 'lead' as const } : agency;
      }),
    };
  });
};
