/** What a reader of questions gives: one condition, with the words that asked for it. */
import type { PeriodMeaning } from '../../../ingest/model.ts';
import type { Condition } from '../../filter.ts';
import type { PlanFilter } from '../result.ts';

export interface Reading {
  filter: PlanFilter;
  condition: Condition;
  /**
   * `set`: the question asks for the clauses that meet it, so these come first and are counted. `prefer`: it leans
   * towards them. `check`: it says what an answer must hold (a year, a sum), without moving a hit.
   */
  force: 'set' | 'prefer' | 'check';
  /** The agency is to lead: designated, alone, or, where none is designated, the first listed (which is inferred). */
  leading?: boolean;
  /** Made a set because the question asks for nothing else; given up again where no clause has it. */
  promoted?: boolean;
  /** Of what is left out: only clauses whose labels of this field are all left out go. */
  alone?: boolean;
  /** The period must be one of these (a deadline or a target, where the question asks what is to be done by then). */
  meanings?: readonly PeriodMeaning[];
}

/** `field:value` as a page sends it back to take a condition of the plan away. */
export const planKey = ({ field, value }: Pick<PlanFilter, 'field' | 'value'>): string =>
  `${field}:${Array.isArray(value) ? value.join('|') : value}`;

/** The question as readers see it. All offsets go into `original`, which has the length of `folded`. */
export interface Question {
  original: string;
  folded: string;
}

/** Cuts stretches out of a text, leaving one blank for each, and closes up. */
export const without = (text: string, spans: readonly { start: number; end: number }[]): string => {
  let out = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    out += `${text.slice(at, start)} `;
    at = end;
  }
  return (out + text.slice(at)).replace(/\s+/gu, ' ').trim();
};
