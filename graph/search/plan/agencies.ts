/** Agencies and roles in a question: 财政厅牵头的, 由人社厅单独负责, 除了财政厅. */
import type { AgencyRole } from '../../../ingest/model.ts';
import { matchAgencies } from '../../../ingest/recognise/agency-name.ts';
import { denials } from './negation.ts';
import type { Question, Reading } from './reading.ts';

/** Words around an agency that say which part it plays; the first that fits wins. */
const ROLE_CUES: readonly [RegExp, AgencyRole[]][] = [
  [/(单独|独自|一家|独立|自己)(负责|承担|落实|管|牵头)/u, ['sole']],
  [/(只|仅|光)(有|由|是|写了?|归|让|靠)?.{0,12}(负责|承担|落实|管|牵头|一家)/u, ['sole']],
  [/(牵头或|牵头和|牵头、|牵头及|负责或|负责和)/u, []],
  [/牵头|主办|主责/u, ['lead', 'sole', 'joint']],
  [/(配合|协办|参与配合)/u, ['cooperate']],
];
/** The question is about what the agency does, not merely about something that it is named in. */
const RESPONSIBLE =
  /(负责|牵头|参与|承担|配合|落实|主管|管|责任|任务|职责|分工|涉及|出现|参加|共同|联合|都.{0,3}(什么|啥|哪)|要做|该做|工作|干)/u;
/** Denied its part: 财政厅没有参与的. What is left out is then that part alone, as in 不是财政厅牵头的. */
const DENIED_AFTER = /^(不|没有?|未|并不|并未|没有)(牵头|负责|参与|配合|承担|主管|管)/u;
/** One value of one measure is asked for, which merely names a body (何时报给商务厅), unless it is asked of several. */
const ONE_VALUE = /(什么时候|啥时候|何时|几月|哪天|期限|多久|多少钱|多少万|多少元)/u;
const LISTS = /(哪些|哪几|各是|分别|所有|全部|都有|条款|措施)/u;

/** Where the words about one body end: at a mark, or where the next part begins (、配合单位是商务厅). */
const NEXT_PART = /[，。；？！,;?!]|、?(牵头|配合|协办|参与|主办)(单位|部门|方)?的?(是|有|为|包括)/u;
const MARK = /[，。；？！,;?!]/u;
/** Between bodies that play one part together. */
const TOGETHER = /^(、|和|与|跟|及|以及|同|会同)$/u;

interface Body {
  names: string[];
  start: number;
  end: number;
}

const cueIn = (text: string): AgencyRole[] | null => ROLE_CUES.find(([cue]) => cue.test(text))?.[1] ?? null;

/**
 * The part that each body plays, empty where nothing is said of it. Of several each has the part that is said beside it
 * (财政厅牵头、商务厅配合的); those of one list share it.
 */
const rolesOf = (folded: string, bodies: readonly Body[]): AgencyRole[][] => {
  const overall = cueIn(folded) ?? [];
  if (bodies.length < 2) return bodies.map(() => overall);
  const beside: (AgencyRole[] | null)[] = [];
  let used = 0;
  for (const [i, { start, end }] of bodies.entries()) {
    const next = bodies[i + 1]?.start;
    const behind =
      folded
        .slice(end, next)
        .split(next === undefined ? MARK : NEXT_PART)[0]
        ?.replace(/、$/u, '') ?? '';
    const role = cueIn(behind);
    beside.push(role ?? cueIn(folded.slice(Math.max(used, bodies[i - 1]?.end ?? 0), start)));
    // What was said of one body is not said of the next: 商务厅配合财政厅.
    used = role ? end + behind.length : end;
  }
  for (let i = bodies.length - 2; i >= 0; i -= 1)
    if (TOGETHER.test(folded.slice(bodies[i]?.end, bodies[i + 1]?.start))) beside[i] = beside[i + 1] ?? null;
  return beside.some((role) => role !== null) ? beside.map((role) => role ?? []) : bodies.map(() => overall);
};

/** Who leads may also be alone, or the first listed: the part that is asked about is leading. */
const shownRole = ([role]: readonly AgencyRole[]): { role?: AgencyRole } => (role ? { role } : {});

/** Readings of the agencies that the question names; `known` are the names of the corpus. */
export const readAgencies = (
  { original, folded }: Question,
  prefix: string | null,
  known: readonly string[],
): Reading[] => {
  const byStart = new Map<number, Body>();
  for (const { name, start, end } of matchAgencies(folded, prefix, known)) {
    if (!known.includes(name)) continue;
    const body = byStart.get(start) ?? { names: [], start, end };
    body.names.push(name);
    body.end = Math.max(body.end, end);
    byStart.set(start, body);
  }
  const bodies = [...byStart.values()];
  const roles = rolesOf(folded, bodies);
  const left = denials(folded, bodies);
  const responsible = RESPONSIBLE.test(folded) && (LISTS.test(folded) || !ONE_VALUE.test(folded));
  return bodies.map(({ names, start, end }, i): Reading => {
    const denial = left[i] ?? (DENIED_AFTER.test(folded.slice(end)) ? 'denied' : null);
    const role = denial === 'left-out' ? [] : (roles[i] ?? []);
    return {
      filter: {
        field: 'agency',
        op: denial ? 'not' : '=',
        value: names.length === 1 ? (names[0] as string) : names,
        surface: original.slice(start, end),
        start,
        end,
        ...shownRole(role),
      },
      condition: { field: 'agency', anyOf: names, ...(role.length > 0 ? { role } : {}) },
      force: responsible || denial ? 'set' : 'prefer',
      ...(role.includes('lead') ? { leading: true } : {}),
    };
  });
};
