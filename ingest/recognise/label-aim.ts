/** Tells clauses that take no measure of their own from those that do (SCHEMES rule 5), and safeguards (rule 6). */
import type { ClauseContext } from '../context.ts';

const AIM_HEADING = /总体(要求|思路|目标)|指导思想|基本原则|(主要|工作|发展|总体)目标|工作思路/u;
const PREAMBLE = /^(为|根据|按照|依据)[^。]*?(制定|制订|提出|出台|印发)(本|以下|如下|此|给你们|《)[^。]*。?$/u;
const APPEAL = /^(各|全)[^。]{0,30}?(要|应)?(高度重视|加强组织领导|切实)[^。]*。?$/u;
const SAFEGUARD_HEADING = /(保障|组织)(措施|实施|保障)|组织领导|(强化|加强|完善)保障|实施保障|保障机制|工作要求/u;

const ORGANISATION =
  /组织(?:领导|实施|保障)|工作(?:机制|要求|责任)|统筹|协调|考核|督查|督导|统计|监测|宣传|落实|保障措施/u;

/** Where a heading stands that nothing parts from its body. */
const OPENING_LENGTH = 6;

const first = (context: ClauseContext): string => context.heading ?? '';

/** An aim, a preamble or a closing appeal. */
export const isAim = (context: ClauseContext): boolean =>
  AIM_HEADING.test(first(context)) ||
  AIM_HEADING.test(context.folded.slice(0, OPENING_LENGTH)) ||
  context.path.some((heading) => AIM_HEADING.test(heading)) ||
  isPreamble(context) ||
  isAppeal(context);

/** A closing appeal to take the document seriously. */
export const isAppeal = (context: ClauseContext): boolean => APPEAL.test(context.folded.trim());

/** An introducing paragraph: 为…，制定本方案。 */
export const isPreamble = (context: ClauseContext): boolean => PREAMBLE.test(context.folded.trim());

/** Organisation, statistics, publicity: they bear the trade of their document. */
export const isSafeguard = (context: ClauseContext): boolean =>
  context.path.some((heading) => SAFEGUARD_HEADING.test(heading)) || SAFEGUARD_HEADING.test(first(context));

/** A safeguard that only organises: no one gets anything from it, whoever it tells to act. */
export const isOrganisation = (context: ClauseContext): boolean =>
  isSafeguard(context) && (context.heading === null || ORGANISATION.test(context.heading));
