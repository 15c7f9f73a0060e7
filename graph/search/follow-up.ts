/** Follow-up questions (那租金呢): what the questions before them asked about carries over where they say nothing new. */
import type { ReadPlan } from './plan/read-plan.ts';
import type { Reading } from './plan/reading.ts';

const POINTS_BACK =
  /^(那么?|还有|它们?|其中|这(个|些|条|项)?(?!次|笔|几|两|样)|该(?!怎|如何|不该|去|找)|上述|上面|刚才|以上)|呢[？?。]?$/u;
/** A question of so few characters leans on the one before it even if it does not say so. */
const TERSE = 6;

/** True if the question cannot be understood without the one before it. */
export const isFollowUp = (folded: string): boolean =>
  POINTS_BACK.test(folded.trim()) || [...folded.trim()].length <= TERSE;

/**
 * The plan of a follow-up: its own readings, and of the plan before it those for fields that it does not speak of. The
 * carried ones keep their words, but have no place in the new question (start and end are 0).
 */
export const carryOver = (before: ReadPlan, now: ReadPlan): ReadPlan => {
  const pointing = POINTS_BACK.test(now.question.folded.trim());
  const spoken = new Set(now.readings.map(({ filter }) => filter.field));
  const carried = before.readings
    // A question that names a matter of its own does not ask for the old set, unless it points back.
    .filter(({ filter, force }) => !spoken.has(filter.field) && (pointing || spoken.size === 0 || force !== 'set'))
    .map((reading) => ({ ...reading, filter: { ...reading.filter, start: 0, end: 0 } }));
  const readings = [...now.readings.map((reading) => inItsPlace(reading, before)), ...carried];
  const text =
    `${withoutPointing(now.plan.text)} ${spoken.size === 0 || now.intent === 'find' ? before.plan.text : ''}`.trim();
  return {
    ...now,
    readings,
    intent: now.intent === 'find' ? before.intent : now.intent,
    plan: {
      text,
      intent: now.intent === 'find' ? before.intent : now.intent,
      filters: readings.map(({ filter }) => filter),
    },
  };
};

/** 那商务厅呢 after 财政厅单独负责的有哪些 asks for the set of the other agency, in the same role. */
const inItsPlace = (reading: Reading, { readings }: ReadPlan): Reading => {
  const { field } = reading.filter;
  const old = readings.find(({ filter, force }) => filter.field === field && filter.op !== 'not' && force === 'set');
  if (!old || reading.force !== 'prefer' || field === 'document') return reading;
  const { condition } = reading;
  const role = old.condition.field === 'agency' ? old.condition.role : undefined;
  return {
    ...reading,
    force: 'set',
    condition: role && condition.field === 'agency' ? { field: 'agency', anyOf: condition.anyOf, role } : condition,
    filter: { ...reading.filter, ...(old.filter.role ? { role: old.filter.role } : {}) },
    ...(old.leading ? { leading: true } : {}),
  };
};

const withoutPointing = (text: string): string => text.replace(/^(那么?|还有)/u, '').replace(/呢[？?。]?$/u, '');
