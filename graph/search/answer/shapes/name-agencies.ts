/** Says who is responsible. */
import type { ReadPlan } from '../../plan/read-plan.ts';
import type { Citation } from '../../result.ts';
import { citeName } from '../citing.ts';
import type { Evidence } from '../evidence.ts';
import { bodyEnd } from '../units.ts';
import type { Drafted } from './drafted.ts';
import type { Shape } from './shape.ts';
import { COMPANION, MOST_QUOTED, within } from './within.ts';

const LEADS = /(牵头|谁负责|归谁|归哪|谁管)/u;

/** The agency is pointed to, and something else of it is asked: 管充电桩的那个厅还有什么支持. */
const POINTS_TO = /那(个|家)?(厅|局|委|部门|单位|机构).*(什么|啥|哪些)/u;

export const agenciesShape: Shape = ({ isSet, asked, evidence, read }) => {
  if (isSet || asked !== 'agency' || POINTS_TO.test(read.question.folded)) return null;
  const named = nameAgencies(within(evidence, COMPANION, MOST_QUOTED), LEADS.test(read.question.folded), leftOut(read));
  return named.text === '' ? null : named;
};

/** Bodies that the question leaves out. */
const leftOut = ({ readings }: ReadPlan): ReadonlySet<string> =>
  new Set(
    readings.flatMap(({ filter, condition }) =>
      filter.op === 'not' && condition.field === 'agency' ? [...condition.anyOf] : [],
    ),
  );

/** Says who is responsible, from the brackets of the clauses; `leftOut` are those that the question does not ask for. */
export const nameAgencies = (
  evidence: readonly Evidence[],
  wantsLead: boolean,
  leftOut: ReadonlySet<string> = new Set(),
): Drafted => {
  const parts: string[] = [];
  const citations: Citation[] = [];
  const seen = new Set<string>();
  for (const { clause } of evidence) {
    const responsible = clause.agencies.filter(({ name }) => !leftOut.has(name));
    const leading = wantsLead ? responsible.filter((a) => a.role === 'lead' || a.role === 'sole') : responsible;
    const inferred = wantsLead && leading.length === 0 ? responsible.filter((a) => a.first) : [];
    const named = leading.length > 0 ? leading : inferred;
    if (named.length === 0) continue;
    const names = [...new Set(named.map((a) => a.name))].join('、');
    const start = bodyEnd(clause);
    const cited = Math.min(start, ...named.map((agency) => agency.start));
    citations.push({ clauseId: clause.id, start: cited, end: clause.text.length });
    if (seen.has(names)) continue;
    seen.add(names);
    const how =
      inferred.length > 0
        ? '（未指定牵头，列首位）'
        : responsible.length === 1
          ? '单独负责'
          : leading.every((a) => a.role === 'lead')
            ? '牵头'
            : leading.some((a) => a.role === 'lead')
              ? `负责，其中${leading
                  .filter((a) => a.role === 'lead')
                  .map((a) => a.name)
                  .join('、')}牵头`
              : '按职责分工负责';
    parts.push(`${names}${how}（${citeName(clause)}）`);
  }
  return { text: parts.length > 0 ? `${parts.join('；')}。` : '', citations };
};
