/** Agencies and roles in a question: 财政厅牵头的, 由人社厅单独负责, 除了财政厅. */
import { matchAgencies } from '../../../ingest/recognise/agency-name.ts';
import type { Question, Reading } from './reading.ts';

/** Words around an agency that say which part it plays; the first that fits wins. */
const ROLE_CUES: readonly [RegExp, string[]][] = [
  [/(单独|独自|一家|独立|自己)(负责|承担|落实|管|牵头)/u, ['sole']],
  [/(只|仅|光)(有|由|是|写了?|归|让|靠)?.{0,12}(负责|承担|落实|管|牵头|一家)/u, ['sole']],
  [/(牵头或|牵头和|牵头、|牵头及|负责或|负责和)/u, []],
  [/牵头|主办|主责/u, ['lead', 'sole', 'joint']],
  [/(配合|协办|参与配合)/u, ['cooperate']],
];
/** The question is about what the agency does, not merely about something that it is named in. */
const RESPONSIBLE =
  /(负责|牵头|参与|承担|配合|落实|主管|管|责任|任务|职责|分工|涉及|出现|参加|共同|联合|都.{0,3}(什么|啥|哪)|要做|该做|工作|干)/u;
/** Before the agency, whose level word may belong to it (不包括省财政厅). */
const EXCLUDED = /(除了?|不算|不包括|不含|排除)(自治区|[省市州盟县区旗])?$/u;
/** Denied its part: 不是财政厅牵头的, 财政厅没有参与的. What is left out is then that part alone. */
const DENIED = /(不是|并非|非|不由|不归|没让)(自治区|[省市州盟县区旗])?$/u;
const DENIED_AFTER = /^(不|没有?|未|并不|并未|没有)(牵头|负责|参与|配合|承担|主管|管)/u;
/** One value of one measure is asked for, which merely names a body (何时报给商务厅), unless it is asked of several. */
const ONE_VALUE = /(什么时候|啥时候|何时|几月|哪天|期限|多久|多少钱|多少万|多少元)/u;
const LISTS = /(哪些|哪几|各是|分别|所有|全部|都有|条款|措施)/u;
const EXCLUDED_AFTER = /^(除外|不算|不在内)/u;
/** Between the names of one list, so that 除财政厅、商务厅外 leaves out both. */
const LISTED_WITH = /^(、|和|与|及|以及)(自治区|[省市州盟县区旗])?$/u;

/** Readings of the agencies that the question names; `known` are the names of the corpus. */
export const readAgencies = (
  { original, folded }: Question,
  prefix: string | null,
  known: readonly string[],
): Reading[] => {
  const found = matchAgencies(folded, prefix, known).filter(({ name }) => known.includes(name));
  if (found.length === 0) return [];
  const role = ROLE_CUES.find(([cue]) => cue.test(folded))?.[1] ?? [];
  const bodies = new Map<number, { names: string[]; start: number; end: number }>();
  for (const { name, start, end } of found) {
    const body = bodies.get(start) ?? { names: [], start, end };
    body.names.push(name);
    body.end = Math.max(body.end, end);
    bodies.set(start, body);
  }
  const responsible = RESPONSIBLE.test(folded) && (LISTS.test(folded) || !ONE_VALUE.test(folded));
  let before = { end: 0, not: false };
  return [...bodies.values()].map(({ names, start, end }) => {
    const not =
      EXCLUDED.test(folded.slice(0, start)) ||
      EXCLUDED_AFTER.test(folded.slice(end)) ||
      (before.not && LISTED_WITH.test(folded.slice(before.end, start)));
    const denied = DENIED.test(folded.slice(0, start)) || DENIED_AFTER.test(folded.slice(end));
    before = { end, not };
    return {
      filter: {
        field: 'agency',
        op: not || denied ? 'not' : '=',
        value: names.length === 1 ? (names[0] as string) : names,
        surface: original.slice(start, end),
        start,
        end,
      },
      condition: { field: 'agency', anyOf: names, ...(role.length > 0 && !not ? { role } : {}) },
      force: responsible || not || denied ? 'set' : 'prefer',
      ...(role.includes('lead') && !not ? { leading: true } : {}),
    } satisfies Reading;
  });
};
